import { redirect } from '@sveltejs/kit';
import { valuesOf } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { quarterOf } from '#lib/period.ts';
import { checkForPage } from '../form/check.ts';
import { readFormData } from '../form/form-data.ts';
import { inputOfForm } from '../form/input-of-form.ts';
import { lockSaved } from '../form/lock-saved.ts';
import { readSent, refuse, refuseFailure } from '../form/sent-form.ts';
import { newBetValues } from '../form/suggestions.ts';
import type { Actions, PageServerLoad } from './$types';

const draftMutation = graphql(`
  mutation NewBetDraft($input: BetInput!) {
    draftBet(input: $input) {
      key
      revision
    }
  }
`);

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { workspace, today } = await parent();
  const quarter = quarterOf(today, workspace).key;
  const values = { ...newBetValues(today), quarter, ...valuesOf(url.searchParams) };
  return { values, form: await readFormData(values, { graphql: locals.graphql, workspace, today }) };
};

async function draft({ locals, request }: Pick<Parameters<Actions[string]>[0], 'locals' | 'request'>) {
  const sent = await readSent(request);
  if (sent.errors) return { refused: refuse(sent.values, sent.errors), drafted: null };
  const drafted = await settle(locals.graphql(draftMutation, { input: inputOfForm(sent.values) }));
  return drafted.failure
    ? { refused: refuseFailure(sent.values, drafted.failure), drafted: null }
    : { refused: null, drafted: drafted.data.draftBet };
}

export const actions: Actions = {
  save: async (event) => {
    const { refused, drafted } = await draft(event);
    if (refused) return refused;
    redirect(303, `/bets/${drafted.key}`);
  },
  lock: async (event) => {
    const { refused, drafted } = await draft(event);
    if (refused) return refused;
    return lockSaved(event.locals.graphql, drafted);
  },
  check: async ({ locals, request }) => {
    const { values, errors } = await readSent(request);
    if (errors) return refuse(values, errors);
    return { values, check: await checkForPage(values, locals.graphql) };
  },
};
