import { error, redirect } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { checkForPage } from '../../form/check.ts';
import { readFormData } from '../../form/form-data.ts';
import { inputOfForm } from '../../form/input-of-form.ts';
import { valuesOfBet } from '../../form/saved-values.ts';
import { readSent, refuse, refuseFailure } from '../../form/sent-form.ts';
import type { Actions, PageServerLoad } from './$types';

const amendedBetQuery = graphql(`
  query AmendedBet($key: ID!) {
    bet(key: $key) {
      ...BetFormFields
    }
  }
`);

const amendMutation = graphql(`
  mutation AmendBet($key: ID!, $input: BetInput!, $reason: String!, $revision: Int) {
    amendBet(key: $key, input: $input, reason: $reason, revision: $revision) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals, params: { key }, parent }) => {
  const [{ workspace, today }, { bet }] = await Promise.all([
    parent(),
    locals.graphql(amendedBetQuery, { key }),
  ]);
  if (!bet) error(404, `There is no bet “${key}”.`);
  // What is not locked is edited; what is over is read.
  if (bet.status === 'DRAFT') redirect(303, `/bets/${key}/edit`);
  if (bet.status === 'DROPPED' || bet.status === 'DECIDED') redirect(303, `/bets/${key}`);
  const values = valuesOfBet(bet);
  return { bet, values, form: await readFormData(values, { graphql: locals.graphql, workspace, today }) };
};

export const actions: Actions = {
  save: async ({ locals, params: { key }, request }) => {
    const { values, errors } = await readSent(request);
    if (errors) return refuse(values, errors);
    const reason = values['reason'] ?? '';
    if (!reason) return refuse(values, { fields: { reason: 'Say why it is changed.' }, general: [] });
    const input = inputOfForm(values);
    const revision = Number(values['revision']) || null;
    const amended = await settle(locals.graphql(amendMutation, { key, input, reason, revision }));
    if (amended.failure) return refuseFailure(values, amended.failure);
    redirect(303, `/bets/${key}#changes`);
  },
  check: async ({ locals, request }) => {
    const { values, errors } = await readSent(request);
    if (errors) return refuse(values, errors);
    return { values, check: await checkForPage(values, locals.graphql) };
  },
};
