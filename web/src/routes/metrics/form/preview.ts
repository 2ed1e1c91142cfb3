import { errorsOfFailure, noErrors, type FormErrors, type FormValues } from '#lib/form.ts';
import type { Graphql } from '#lib/graphql/client.ts';
import { settle } from '#lib/graphql/failure.ts';
import type { Period } from '#lib/period.ts';
import { previewQuery } from './form-queries.ts';
import type { PreviewCard } from './live-preview.svelte.ts';
import { definitionOf } from './definition-of-form.ts';
import { metricFields, unreadableNumbers } from './metric-fields.ts';

interface ServedPreview {
  preview: PreviewCard | null;
  previewErrors: FormErrors;
}

/** The preview of readers without script, who asked for it with a button. */
export async function previewOf(
  values: FormValues,
  { graphql, range }: { graphql: Graphql; range: Period },
): Promise<ServedPreview> {
  if (!('preview' in values)) return { preview: null, previewErrors: noErrors };
  const unreadable = unreadableNumbers(values);
  if (Object.keys(unreadable).length > 0) {
    return { preview: null, previewErrors: { fields: unreadable, general: [] } };
  }
  const preview = await settle(graphql(previewQuery, { definition: definitionOf(values), range }));
  const previewErrors = preview.failure ? errorsOfFailure(preview.failure, metricFields(values)) : noErrors;
  return { preview, previewErrors };
}
