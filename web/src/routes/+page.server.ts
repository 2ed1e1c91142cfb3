import { graphql } from '#lib/graphql/generated/gql.ts';
import { settle } from '#lib/graphql/failure.ts';
import { periodEndingWithData, quarterOf } from '#lib/period.ts';
import { stages } from '#lib/words.ts';
import type { PageServerLoad } from './$types';

const tileQuery = graphql(`
  query OverviewTile($stage: Stage!, $range: DateRange!) {
    metrics(stage: $stage, first: 1) {
      nodes {
        ...MetricFigures
      }
    }
  }
`);

const betsQuery = graphql(`
  query OverviewBets {
    bets(first: 100) {
      nodes {
        ...BetRow
      }
      totalCount
    }
    teams {
      key
      name
      inProgress
      wipLimit
    }
  }
`);

const stepsQuery = graphql(`
  query OverviewSteps {
    metrics(first: 1) {
      totalCount
    }
    bets(first: 1) {
      totalCount
    }
    eventNames(first: 1) {
      name
    }
  }
`);

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { workspace, today } = await parent();
  const range = periodEndingWithData('P12W', 'WEEK', workspace);
  const [tiles, bets, steps] = await Promise.all([
    Promise.all(
      stages.map(async (stage) => ({
        stage,
        card: await settle(locals.graphql(tileQuery, { stage, range })),
      })),
    ),
    settle(locals.graphql(betsQuery)),
    settle(locals.graphql(stepsQuery)),
  ]);
  return { tiles, bets, steps, quarter: quarterOf(today, workspace) };
};
