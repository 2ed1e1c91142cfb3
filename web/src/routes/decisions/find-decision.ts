import type { Graphql } from '#lib/graphql/client.ts';
import type { DecisionEntryFragment } from '#lib/graphql/generated/graphql.ts';
import { decisionsQuery } from './decision-queries.ts';

const pageSize = 100;
/** A log of ten thousand entries; the API has no question for one of them. */
const mostPages = 100;

/** One entry of the log by its id; null where there is none. */
export async function findDecision(graphql: Graphql, id: string): Promise<DecisionEntryFragment | null> {
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { decisions }: Awaited<ReturnType<typeof askPage>> = await askPage(graphql, after);
    const found = decisions.nodes.find((decision) => decision.id === id);
    if (found) return found;
    if (!decisions.pageInfo.hasNextPage) return null;
    after = decisions.pageInfo.endCursor ?? null;
  }
  return null;
}

function askPage(graphql: Graphql, after: string | null) {
  return graphql(decisionsQuery, { first: pageSize, after });
}
