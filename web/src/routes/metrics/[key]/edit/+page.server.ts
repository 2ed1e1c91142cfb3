import { error, fail, redirect } from '@sveltejs/kit';
import { eventChoicesQuery } from '#lib/event-choices.ts';
import { errorsOfFailure, valuesOf, type FormErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { periodEndingWithData } from '#lib/period.ts';
import type { Actions, PageServerLoad } from './$types';
import { metricFormChoicesQuery } from '../../form/form-queries.ts';
import { metricFields, unreadableNumbers } from '../../form/metric-fields.ts';
import { inputOf } from '../../form/metric-of-form.ts';
import { previewOf } from '../../form/preview.ts';
import { valuesOfMetric } from '../../form/saved-values.ts';

const editedMetricQuery = graphql(`
  query EditedMetric($key: ID!) {
    metric(key: $key) {
      ...MetricFormFields
    }
  }
`);

const saveMutation = graphql(`
  mutation EditMetricSave($input: MetricInput!, $revision: Int) {
    saveMetric(input: $input, revision: $revision) {
      key
    }
  }
`);

const archiveMutation = graphql(`
  mutation EditMetricArchive($key: ID!, $revision: Int) {
    archiveMetric(key: $key, revision: $revision) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals, params: { key }, parent, url }) => {
  const { workspace } = await parent();
  const { metric } = await locals.graphql(editedMetricQuery, { key });
  if (!metric) error(404, `There is no metric “${key}”.`);
  const saved = valuesOfMetric(metric);
  const looked = valuesOf(url.searchParams);
  const values = 'preview' in looked ? looked : { ...saved, preview: '1' };
  const range = periodEndingWithData('P12W', 'DAY', workspace);
  const [events, choices, { preview, previewErrors }] = await Promise.all([
    settle(locals.graphql(eventChoicesQuery)),
    settle(locals.graphql(metricFormChoicesQuery)),
    previewOf(values, { graphql: locals.graphql, range }),
  ]);
  return { metric, saved, values, events, choices, preview, previewErrors, range };
};

export const actions: Actions = {
  save: async ({ locals, params: { key }, request }) => {
    const values = valuesOf(await request.formData());
    const refuse = (errors: FormErrors) => fail(400, { values, errors });
    const unreadable = unreadableNumbers(values);
    if (Object.keys(unreadable).length > 0) return refuse({ fields: unreadable, general: [] });

    const { metric } = await locals.graphql(editedMetricQuery, { key });
    if (!metric) error(404, `There is no metric “${key}”.`);
    const saved = await settle(
      locals.graphql(saveMutation, {
        input: { ...inputOf(values), key },
        revision: Number(values['revision'] ?? metric.revision),
      }),
    );
    if (saved.failure) return refuse(errorsOfFailure(saved.failure, metricFields(values)));
    redirect(303, `/metrics/${key}`);
  },
  archive: async ({ locals, params: { key }, request }) => {
    const revision = Number((await request.formData()).get('revision'));
    const archived = await settle(locals.graphql(archiveMutation, { key, revision }));
    if (archived.failure) {
      return fail(400, { archiveErrors: [archived.failure.message] });
    }
    redirect(303, '/metrics');
  },
};
