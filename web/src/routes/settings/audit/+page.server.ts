import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { PageServerLoad } from './$types';

const auditQuery = graphql(`
  query SettingsAudit($outcome: AuditOutcome, $after: String) {
    auditLog(outcome: $outcome, first: 50, after: $after) {
      nodes {
        id
        at
        who
        action
        outcome
        code
        given
        before
        after
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const load: PageServerLoad = async ({ locals, url }) => {
  const isRefused = url.searchParams.get('show') === 'refused';
  return {
    isRefused,
    card: await settle(
      locals.graphql(auditQuery, {
        outcome: isRefused ? 'REFUSED' : null,
        after: url.searchParams.get('after'),
      }),
    ),
  };
};
