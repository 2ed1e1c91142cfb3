import { error, fail, redirect } from '@sveltejs/kit';
import { errorsOfFailure, valuesOf, type FormErrors } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { betFields, inputOfForm, unreadableNumbers, valuesOfBet } from '../../bet-form.ts';
import { metricChoicesQuery } from '../../bet-form-fragments.ts';
import type { Actions, PageServerLoad } from './$types';

const editedBetQuery = graphql(`
  query EditedBet($key: ID!) {
    bet(key: $key) {
      ...BetFormFields
    }
  }
`);

const updateMutation = graphql(`
  mutation EditBetUpdate($key: ID!, $input: BetInput!, $revision: Int) {
    updateBet(key: $key, input: $input, revision: $revision) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals, params: { key } }) => {
  const [{ bet }, metrics] = await Promise.all([
    locals.graphql(editedBetQuery, { key }),
    settle(locals.graphql(metricChoicesQuery)),
  ]);
  if (!bet) error(404, `There is no bet “${key}”.`);
  // What is locked is read, not edited.
  if (bet.status !== 'DRAFT') redirect(303, `/bets/${key}`);
  return { bet, metrics, values: valuesOfBet(bet) };
};

export const actions: Actions = {
  default: async ({ locals, params: { key }, request }) => {
    const values = valuesOf(await request.formData());
    const unreadable = unreadableNumbers(values);
    if (Object.keys(unreadable).length > 0) {
      const errors: FormErrors = { fields: unreadable, general: [] };
      return fail(400, { values, errors });
    }
    const { bet } = await locals.graphql(editedBetQuery, { key });
    if (!bet) error(404, `There is no bet “${key}”.`);
    const updated = await settle(
      locals.graphql(updateMutation, {
        key,
        input: inputOfForm(values, bet),
        revision: Number(values['revision'] ?? bet.revision),
      }),
    );
    if (updated.failure)
      return fail(400, { values, errors: errorsOfFailure(updated.failure, betFields(values)) });
    redirect(303, `/bets/${key}`);
  },
};
