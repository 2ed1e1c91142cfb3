import { fail, redirect } from '@sveltejs/kit';
import { errorsOfSending, valuesOf } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { decisionFields, inputOfForm } from '../decision-form.ts';
import { decisionChoicesQuery, logDecisionMutation, proposeDecisionMutation } from '../decision-queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { today } = await parent();
  const choices = await settle(locals.graphql(decisionChoicesQuery));
  return { choices, values: { on: today, ...valuesOf(url.searchParams) } };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const input = inputOfForm(values);
    if (values['kind'] === 'propose') {
      const { data, failure } = await settle(locals.graphql(proposeDecisionMutation, { input }));
      if (failure) return fail(400, { values, errors: errorsOfSending(failure, decisionFields) });
      redirect(303, `/decisions/${data.proposeDecision.id}`);
    }
    const { data, failure } = await settle(locals.graphql(logDecisionMutation, { input }));
    if (failure) return fail(400, { values, errors: errorsOfSending(failure, decisionFields) });
    redirect(303, `/decisions/${data.logDecision.id}`);
  },
};
