import { redirect } from '@sveltejs/kit';
import type { Graphql } from '#lib/graphql/client.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';

const lockMutation = graphql(`
  mutation BetFormLock($key: ID!, $revision: Int) {
    commitBet(key: $key, revision: $revision) {
      key
    }
  }
`);

/** Locks what has just been saved. Where that is refused the draft is there all the same, and its form says what is missing. */
export async function lockSaved(
  ask: Graphql,
  { key, revision }: { key: string; revision: number },
): Promise<never> {
  const { failure } = await settle(ask(lockMutation, { key, revision }));
  redirect(303, failure ? `/bets/${key}/edit?not-locked` : `/bets/${key}`);
}
