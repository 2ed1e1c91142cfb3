import type { FormValues } from '#lib/form.ts';
import type { Graphql } from '#lib/graphql/client.ts';
import { settle, type Card } from '#lib/graphql/failure.ts';
import type { BetFormCheckQuery } from '#lib/graphql/generated/graphql.ts';
import { unreadableNumbers } from './form-fields.ts';
import { checkBetQuery } from './form-queries.ts';
import { inputOfForm } from './input-of-form.ts';

/** What can be said of a bet as it is written so far; it may still lack its title. */
export function checkOf(values: FormValues, graphql: Graphql): Promise<BetFormCheckQuery> {
  const input = inputOfForm(values);
  return graphql(checkBetQuery, { input: { ...input, title: input.title || 'Untitled' } });
}

/** The same for the server's own answer; null where a number cannot be read. */
export async function checkForPage(
  values: FormValues,
  graphql: Graphql,
): Promise<Card<BetFormCheckQuery> | null> {
  if (Object.keys(unreadableNumbers(values)).length > 0) return null;
  return settle(checkOf(values, graphql));
}
