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
    access {
      mode
      role
      member {
        name
      }
    }
  }
`);

/** What a page is made with that is shown to who has not signed in: nothing of the workspace. */
const nothing = {
  workspace: {
    name: 'Leadline',
    timeZone: 'UTC',
    weekStartsOn: 1,
    fiscalYearStartMonth: 1,
    currency: 'USD',
    demo: false,
    firstEventAt: null,
    dataThrough: null,
  },
  visitor: null,
  betsInProgress: null,
};

const betsInProgressQuery = graphql(`
  query ShellBetsInProgress {
    bets(filter: { status: [COMMITTED, LIVE, VERDICT_DUE] }, first: 1) {
      totalCount
    }
  }
`);

export const load: LayoutServerLoad = async ({ locals }) => {
  if (!locals.isSignedIn) return { ...nothing, today: todayIn(nothing.workspace) };
  const [{ workspace, access }, betsInProgress] = await Promise.all([
    locals.graphql(workspaceQuery),
    settle(locals.graphql(betsInProgressQuery)),
  ]);
  return {
    workspace: {
      ...workspace,
      firstEventAt: workspace.firstEventAt ?? null,
      dataThrough: workspace.dataThrough ?? null,
    },
    visitor: { mode: access.mode, role: access.role, name: access.member?.name ?? null },
    today: todayIn(workspace),
    betsInProgress: betsInProgress.data?.bets.totalCount ?? null,
  };
};
