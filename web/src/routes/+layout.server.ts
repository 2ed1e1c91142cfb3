import { graphql } from '#lib/graphql/generated/gql.ts';
import { settle } from '#lib/graphql/failure.ts';
import { todayIn } from '#lib/period.ts';
import type { LayoutServerLoad } from './$types';

const workspaceQuery = graphql(`
  query ShellWorkspace {
    workspace {
      name
      timeZone
      weekStartsOn
      fiscalYearStartMonth
      currency
      demo
      firstEventAt
      dataThrough
    }
  }
`);

const betsInProgressQuery = graphql(`
  query ShellBetsInProgress {
    bets(filter: { status: [COMMITTED, LIVE, VERDICT_DUE] }, first: 1) {
      totalCount
    }
  }
`);

export const load: LayoutServerLoad = async ({ locals }) => {
  const [{ workspace }, betsInProgress] = await Promise.all([
    locals.graphql(workspaceQuery),
    settle(locals.graphql(betsInProgressQuery)),
  ]);
  return {
    workspace: {
      ...workspace,
      firstEventAt: workspace.firstEventAt ?? null,
      dataThrough: workspace.dataThrough ?? null,
    },
    today: todayIn(workspace),
    betsInProgress: betsInProgress.data?.bets.totalCount ?? null,
  };
};
