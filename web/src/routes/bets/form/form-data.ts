import { eventChoicesQuery } from '#lib/event-choices.ts';
import type { FormValues } from '#lib/form.ts';
import type { Graphql } from '#lib/graphql/client.ts';
import { settle, type Card } from '#lib/graphql/failure.ts';
import type {
  BetFormCheckQuery,
  BetFormChoicesQuery,
  BetFormQuartersQuery,
  EventChoicesQuery,
} from '#lib/graphql/generated/graphql.ts';
import { quarterOf, type Calendar } from '#lib/period.ts';
import { checkForPage } from './check.ts';
import { betFormChoicesQuery, betFormQuartersQuery } from './form-queries.ts';

/** What the form shows besides its own values; each part may fail by itself. */
export interface BetFormData {
  choices: Card<BetFormChoicesQuery>;
  quarters: Card<BetFormQuartersQuery>;
  events: EventChoicesQuery | null;
  /** What can be said of the values as they came. */
  check: Card<BetFormCheckQuery> | null;
  currentQuarter: string;
}

export async function readFormData(
  values: FormValues,
  { graphql, workspace, today }: { graphql: Graphql; workspace: Calendar; today: string },
): Promise<BetFormData> {
  const [choices, quarters, events, check] = await Promise.all([
    settle(graphql(betFormChoicesQuery)),
    settle(graphql(betFormQuartersQuery)),
    settle(graphql(eventChoicesQuery)),
    checkForPage(values, graphql),
  ]);
  return { choices, quarters, events: events.data, check, currentQuarter: quarterOf(today, workspace).key };
}
