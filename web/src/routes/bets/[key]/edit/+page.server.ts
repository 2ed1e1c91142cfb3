import { error, redirect } from '@sveltejs/kit';
import type { Graphql } from '#lib/graphql/client.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { checkForPage } from '../../form/check.ts';
import { readFormData } from '../../form/form-data.ts';
import { inputOfForm } from '../../form/input-of-form.ts';
import { lockSaved } from '../../form/lock-saved.ts';
import { valuesOfBet } from '../../form/saved-values.ts';
import { readSent, refuse, refuseFailure } from '../../form/sent-form.ts';
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
      revision
    }
  }
`);

export const load: PageServerLoad = async ({ locals, params: { key }, parent, url }) => {
  const [{ workspace, today }, { bet }] = await Promise.all([
    parent(),
    locals.graphql(editedBetQuery, { key }),
  ]);
  if (!bet) error(404, `There is no bet “${key}”.`);
  // What is locked is read, not edited.
  if (bet.status !== 'DRAFT') redirect(303, `/bets/${key}`);
  const values = valuesOfBet(bet);
  return {
    bet,
    values,
    isNotLocked: url.searchParams.has('not-locked'),
    form: await readFormData(values, { graphql: locals.graphql, workspace, today }),
  };
};

async function update(graphql: Graphql, key: string, request: Request) {
  const { values, errors } = await readSent(request);
  if (errors) return { refused: refuse(values, errors), updated: null };
  const input = inputOfForm(values);
  const revision = Number(values['revision']) || null;
  const updated = await settle(graphql(updateMutation, { key, input, revision }));
  return updated.failure
    ? { refused: refuseFailure(values, updated.failure), updated: null }
    : { refused: null, updated: updated.data.updateBet };
}

export const actions: Actions = {
  save: async ({ locals, params: { key }, request }) => {
    const { refused } = await update(locals.graphql, key, request);
    if (refused) return refused;
    redirect(303, `/bets/${key}`);
  },
  lock: async ({ locals, params: { key }, request }) => {
    const { refused, updated } = await update(locals.graphql, key, request);
    if (refused) return refused;
    return lockSaved(locals.graphql, updated);
  },
  check: async ({ locals, request }) => {
    const { values, errors } = await readSent(request);
    if (errors) return refuse(values, errors);
    return { values, check: await checkForPage(values, locals.graphql) };
  },
};
