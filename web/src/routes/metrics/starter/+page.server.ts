import { fail, redirect } from '@sveltejs/kit';
import { eventChoicesQuery } from '#lib/event-choices.ts';
import { valuesOf, type FormErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Actions, PageServerLoad } from './$types';
import { errorsOfMoments, momentInputs, suggestMoments } from './moments.ts';

const starterQuery = graphql(`
  query StarterCatalogue {
    starterMetrics {
      key
      name
      stage
      needs
    }
  }
`);

const presentMetricsQuery = graphql(`
  query StarterPresentMetrics {
    metrics(first: 100) {
      nodes {
        key
        name
        kind
      }
    }
  }
`);

const adoptMutation = graphql(`
  mutation AdoptStarter($moments: [MomentInput!]!, $spend: ID) {
    adoptStarter(moments: $moments, spend: $spend) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals }) => {
  const [starter, events, present] = await Promise.all([
    settle(locals.graphql(starterQuery)),
    settle(locals.graphql(eventChoicesQuery)),
    settle(locals.graphql(presentMetricsQuery)),
  ]);
  const metrics = present.data?.metrics.nodes ?? [];
  return {
    starter,
    events,
    presentKeys: metrics.map(({ key }) => key),
    imported: metrics.filter(({ kind }) => kind === 'IMPORTED'),
    suggested: suggestMoments(events.data?.eventNames ?? []),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const refuse = (errors: FormErrors) => fail(400, { values, errors });
    const moments = momentInputs(values);
    if (moments.length === 0) {
      return refuse({
        fields: {},
        general: ['Name at least one moment; each brings the metrics beside it.'],
      });
    }
    const adopted = await settle(locals.graphql(adoptMutation, { moments, spend: values['spend'] || null }));
    if (adopted.failure) return refuse(errorsOfMoments(adopted.failure, values));
    redirect(303, '/metrics');
  },
};
