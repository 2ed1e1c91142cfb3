import { fail } from '@sveltejs/kit';
import {
  errorsOfFailure,
  noErrors,
  readNumber,
  readPercent,
  valuesOf,
  type FormErrors,
  type FormValues,
} from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import type { RequestEvent } from './$types';
import { addNoteMutation, saveTargetMutation } from './explorer-queries.ts';

/** What a page is told of a form that was sent; the other forms of the page stay as they are. */
export interface SentForm {
  form: 'note' | 'target';
  values: FormValues;
  errors: FormErrors;
}

const refuse = (form: SentForm['form'], values: FormValues, errors: FormErrors) =>
  fail<SentForm>(400, { form, values, errors });

export async function addNote({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const added = await settle(
    locals.graphql(addNoteMutation, {
      from: values['from'] ?? '',
      to: values['to'] || null,
      text: values['text'] ?? '',
      metrics: values['isForAll'] ? [] : [params.key],
    }),
  );
  if (added.failure) return refuse('note', values, errorsOfFailure(added.failure, ['from', 'to', 'text']));
  return { form: 'note' as const, values: {} as FormValues, errors: noErrors };
}

export async function setTarget({ locals, params, request }: RequestEvent) {
  const values = valuesOf(await request.formData());
  const value = values['unit'] === 'SHARE' ? readPercent(values['value']) : readNumber(values['value']);
  if (value === null || Number.isNaN(value)) {
    const message = value === null ? 'Which level is it to reach?' : `“${values['value']}” is no number.`;
    return refuse('target', values, { fields: { value: message }, general: [] });
  }
  const input = { metric: params.key, value, by: values['by'] ?? '' };
  const saved = await settle(locals.graphql(saveTargetMutation, { input }));
  if (saved.failure) return refuse('target', values, errorsOfFailure(saved.failure, ['value', 'by']));
  return { form: 'target' as const, values: {} as FormValues, errors: noErrors };
}
