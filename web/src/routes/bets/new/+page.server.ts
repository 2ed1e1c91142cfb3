import { fail, redirect } from '@sveltejs/kit';
import { errorsOfFailure, valuesOf, type FormErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { addDays } from '#lib/period.ts';
import { betFields, inputOfForm, unreadableNumbers } from '../bet-form.ts';
import { metricChoicesQuery } from '../bet-form-fragments.ts';
import type { Actions, PageServerLoad } from './$types';

const draftMutation = graphql(`
  mutation NewBetDraft($input: BetInput!) {
    draftBet(input: $input) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { today } = await parent();
  const metrics = await settle(locals.graphql(metricChoicesQuery));
  const suggested = {
    windowDays: '28',
    'plan.rollout.baselineDays': '84',
    launchBy: addDays(today, 14),
    reviewOn: addDays(today, 14 + 28 + 7),
  };
  return { metrics, values: { ...suggested, ...valuesOf(url.searchParams) } };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = valuesOf(await request.formData());
    const unreadable = unreadableNumbers(values);
    if (Object.keys(unreadable).length > 0) {
      const errors: FormErrors = { fields: unreadable, general: [] };
      return fail(400, { values, errors });
    }
    const drafted = await settle(locals.graphql(draftMutation, { input: inputOfForm(values, null) }));
    if (drafted.failure)
      return fail(400, { values, errors: errorsOfFailure(drafted.failure, betFields(values)) });
    redirect(303, `/bets/${drafted.data.draftBet.key}`);
  },
};
