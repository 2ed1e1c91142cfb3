import { error, fail } from '@sveltejs/kit';
import { errorsOfSending, valuesOf, type FormValues } from '#lib/form.ts';
import { settle, type Failure } from '#lib/graphql/failure.ts';
import { decisionFields, inputOfForm } from '../decision-form.ts';
import {
  decisionChoicesQuery,
  decisionQuery,
  logDecisionMutation,
  reviewDecisionMutation,
  takePositionMutation,
} from '../decision-queries.ts';
import type { Actions, PageServerLoad } from './$types';
import type { SentForm } from './sent-form.ts';

export const load: PageServerLoad = async ({ locals, params: { id } }) => {
  const [{ decision }, choices] = await Promise.all([
    locals.graphql(decisionQuery, { id }),
    settle(locals.graphql(decisionChoicesQuery)),
  ]);
  if (!decision) error(404, 'There is no such decision.');
  return { decision, choices };
};

function refuse(form: SentForm['form'], values: FormValues, failure: Failure, names: readonly string[]) {
  return fail<SentForm>(400, { form, values, errors: errorsOfSending(failure, names) });
}

export const actions: Actions = {
  position: async ({ locals, params, request }) => {
    const values = valuesOf(await request.formData());
    const { failure } = await settle(
      locals.graphql(takePositionMutation, {
        decision: params.id,
        agrees: values['agrees'] === '1',
        comment: values['comment'] ?? '',
      }),
    );
    return failure ? refuse('position', values, failure, ['comment']) : {};
  },
  save: async ({ locals, params, request }) => {
    const values = valuesOf(await request.formData());
    const { failure } = await settle(
      locals.graphql(logDecisionMutation, {
        id: params.id,
        input: inputOfForm(values),
        revision: Number(values['revision']),
      }),
    );
    return failure ? refuse('save', values, failure, decisionFields) : {};
  },
  review: async ({ locals, params, request }) => {
    const values = valuesOf(await request.formData());
    const { failure } = await settle(
      locals.graphql(reviewDecisionMutation, {
        id: params.id,
        stands: values['stands'] === '1',
        note: values['note'] ?? '',
        revision: Number(values['revision']),
      }),
    );
    return failure ? refuse('review', values, failure, ['note']) : {};
  },
};
