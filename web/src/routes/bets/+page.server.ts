import { graphql } from '#lib/graphql/generated/gql.ts';
import { settle } from '#lib/graphql/failure.ts';
import type { PageServerLoad } from './$types';

const betsQuery = graphql(`
  query BetList($filter: BetFilter) {
    bets(filter: $filter, first: 100) {
      nodes {
        ...BetRow
      }
      totalCount
    }
  }
`);

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = url.searchParams.get('q')?.trim() || null;
  return { search, bets: await settle(locals.graphql(betsQuery, { filter: { search } })) };
};
