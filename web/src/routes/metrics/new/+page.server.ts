import { fail, redirect } from '@sveltejs/kit';
import { eventChoicesQuery } from '#lib/event-choices.ts';
import { errorsOfFailure, valuesOf, type FormErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { periodEndingWithData } from '#lib/period.ts';
import type { Actions, PageServerLoad } from './$types';
import { metricFormChoicesQuery } from '../form/form-queries.ts';
import { kindOf } from '../form/definition-of-form.ts';
import { metricFields, unreadableNumbers } from '../form/metric-fields.ts';
import { inputOf } from '../form/metric-of-form.ts';
import { previewOf } from '../form/preview.ts';

const takenKeyQuery = graphql(`
  query NewMetricTakenKey($key: ID!) {
    metric(key: $key) {
      name
    }
  }
`);

const saveMutation = graphql(`
  mutation NewMetricSave($input: MetricInput!) {
    saveMetric(input: $input) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { workspace } = await parent();
  const values = valuesOf(url.searchParams);
  const range = periodEndingWithData('P12W', 'DAY', workspace);
  const [events, choices, { preview, previewErrors }] = await Promise.all([
    settle(locals.graphql(eventChoicesQuery)),
    settle(locals.graphql(metricFormChoicesQuery)),
    previewOf(values, { graphql: locals.graphql, range }),
  ]);
  return { events, choices, preview, previewErrors, range, values: { ...values, kind: kindOf(values) } };
};

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const refuse = (errors: FormErrors) => fail(400, { values, errors });
    const unreadable = unreadableNumbers(values);
    if (Object.keys(unreadable).length > 0) return refuse({ fields: unreadable, general: [] });

    const input = inputOf(values);
    // Saving to a key that is taken would change that metric.
    const { data: taken } = await settle(locals.graphql(takenKeyQuery, { key: input.key }));
    if (taken?.metric) {
      const message = `“${taken.metric.name}” has the key ${input.key} already; give another one.`;
      return refuse({ fields: { key: message }, general: [] });
    }
    const saved = await settle(locals.graphql(saveMutation, { input }));
    if (saved.failure) return refuse(errorsOfFailure(saved.failure, metricFields(values)));
    redirect(303, `/metrics/${saved.data.saveMetric.key}`);
  },
};
