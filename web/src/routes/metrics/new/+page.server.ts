import { fail, redirect } from '@sveltejs/kit';
import { errorsOfFailure, noErrors, valuesOf, type FormErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { periodEndingWithData } from '#lib/period.ts';
import type { Actions, PageServerLoad } from './$types';
import { definitionOf, inputOf, kindOf, metricFields, unitOf } from './metric-form.ts';

const eventNamesQuery = graphql(`
  query NewMetricEventNames {
    eventNames(first: 100) {
      name
      count
    }
  }
`);

const previewQuery = graphql(`
  query NewMetricPreview($definition: MetricDefinitionInput!, $range: DateRange!) {
    previewMetric(definition: $definition, range: $range, grain: DAY) {
      kind
      definitionText
      lint
      warnings {
        code
        text
      }
      series {
        ...SeriesColumns
      }
      meta {
        elapsedMs
      }
    }
  }
`);

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
  const [eventNames, preview] = await Promise.all([
    settle(locals.graphql(eventNamesQuery)),
    'preview' in values
      ? settle(locals.graphql(previewQuery, { definition: definitionOf(values), range }))
      : Promise.resolve(null),
  ]);
  return {
    eventNames,
    preview,
    values: { ...values, kind: kindOf(values) },
    unit: unitOf(values),
    previewErrors: preview?.failure ? errorsOfFailure(preview.failure, metricFields) : noErrors,
  };
};

export const actions: Actions = {
  save: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const input = inputOf(values);
    // Saving to a key that is taken would change that metric.
    const { data: taken } = await settle(locals.graphql(takenKeyQuery, { key: input.key }));
    if (taken?.metric) {
      const message = `“${taken.metric.name}” has the key ${input.key} already; give another one.`;
      return fail(400, { values, errors: { fields: { key: message }, general: [] } satisfies FormErrors });
    }
    const saved = await settle(locals.graphql(saveMutation, { input }));
    if (saved.failure) {
      return fail(400, { values, errors: errorsOfFailure(saved.failure, metricFields) });
    }
    redirect(303, `/metrics/${saved.data.saveMetric.key}`);
  },
};
