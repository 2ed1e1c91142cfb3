import { error } from '@sveltejs/kit';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { RequestHandler } from './$types';

const sealedQuery = graphql(`
  query SealedBet($key: ID!) {
    bet(key: $key) {
      key
      sealed
    }
  }
`);

/** The sealed text as a file, to the letter, so that its SHA-256 is the seal. */
export const GET: RequestHandler = async ({ locals, params: { key } }) => {
  const { bet } = await locals.graphql(sealedQuery, { key });
  if (!bet?.sealed) error(404, `There is no locked bet “${key}”.`);
  return new Response(bet.sealed, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${bet.key}.json"`,
    },
  });
};
