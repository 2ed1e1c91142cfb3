import { graphql } from '#lib/graphql/generated/gql.ts';
import { settle } from '#lib/graphql/failure.ts';
import { addDays, bucketStart, periodEndingWithData, quarterOf } from '#lib/period.ts';
import { stages } from '#lib/words.ts';
import type { Actions, PageServerLoad } from './$types';

const stagesQuery = graphql(`
  query OverviewStages {
    metrics(first: 100) {
      nodes {
        key
        stage
        bets(first: 1) {
          totalCount
        }
      }
      totalCount
    }
  }
`);

const tileQuery = graphql(`
  query OverviewTile($key: ID!, $range: DateRange!) {
    metric(key: $key) {
      ...MetricFigures
    }
  }
`);

const teamsQuery = graphql(`
  query OverviewTeams {
    teams {
      key
      name
      inProgress
      wipLimit
    }
  }
`);

const betsQuery = graphql(`
  query OverviewBets {
    quarter {
      key
      bets {
        ...BetRow
      }
    }
  }
`);

const outcomeQuery = graphql(`
  query OverviewOutcome {
    quarter {
      outcome {
        verdicts {
          kind
          count
        }
      }
    }
  }
`);

/* Apart from the others, because a first reading computes it. */
const evidenceQuery = graphql(`
  query OverviewEvidence($team: ID) {
    bets(filter: { status: [LIVE, VERDICT_DUE], team: $team }, first: 100) {
      nodes {
        ...BetMeasured
        title
        status
        reviewOn
        guardrails {
          reading {
            ...GuardrailFigures
          }
        }
      }
    }
  }
`);

const changesQuery = graphql(`
  query OverviewChanges($since: Date!, $until: Date, $team: ID) {
    changes(since: $since, until: $until, team: $team) {
      at
      kind
      text
      bet {
        key
      }
      metric {
        key
      }
      decision {
        id
      }
    }
  }
`);

const readoutsQuery = graphql(`
  query OverviewReadouts($team: ID, $from: Date!) {
    readouts(team: $team, from: $from, first: 100) {
      nodes {
        week
        team {
          key
        }
        publishedAt
      }
    }
  }
`);

const stepsQuery = graphql(`
  query OverviewSteps {
    bets(first: 1) {
      totalCount
    }
  }
`);

/** Kept by a cookie, so that it needs no script to be put away. */
const introCookie = 'intro';

export const load: PageServerLoad = async ({ locals, parent, url, cookies }) => {
  const { workspace, today } = await parent();
  const team = url.searchParams.get('team') || null;
  const weekStart = bucketStart(today, 'WEEK', workspace);
  const isLastWeek = url.searchParams.get('week') === 'last';
  const week: { since: string; until: string | null } = isLastWeek
    ? { since: addDays(weekStart, -7), until: weekStart }
    : { since: weekStart, until: null };

  const [tiles, teams, bets, outcome, evidence, changes, readouts, steps] = await Promise.all([
    loadTiles(),
    settle(locals.graphql(teamsQuery)),
    settle(locals.graphql(betsQuery)),
    settle(locals.graphql(outcomeQuery)),
    settle(locals.graphql(evidenceQuery, { team })),
    settle(locals.graphql(changesQuery, { ...week, team })),
    settle(locals.graphql(readoutsQuery, { team, from: week.since })),
    settle(locals.graphql(stepsQuery)),
  ]);
  return {
    ...tiles,
    teams,
    bets,
    outcome,
    evidence,
    changes,
    readouts,
    hasBet: (steps.data?.bets.totalCount ?? 1) > 0,
    team,
    week: { ...week, isLastWeek },
    quarter: quarterOf(today, workspace),
    isIntroShown: workspace.demo && !cookies.get(introCookie),
  };

  /* Of each stage the metric that most bets are about; of several the first by name. */
  async function loadTiles() {
    const { data, failure } = await settle(locals.graphql(stagesQuery));
    const range = periodEndingWithData('P12W', 'WEEK', workspace);
    const tiles = await Promise.all(
      stages.map(async (stage) => {
        if (failure) return { stage, card: { data: null, failure } };
        const metrics = data.metrics.nodes.filter((metric) => metric.stage === stage);
        const most = Math.max(...metrics.map((metric) => metric.bets.totalCount));
        const key = metrics.find((metric) => metric.bets.totalCount === most)?.key;
        const card = key
          ? await settle(locals.graphql(tileQuery, { key, range }))
          : { data: { metric: null }, failure: null };
        return { stage, card };
      }),
    );
    return { tiles, hasMetric: (data?.metrics.totalCount ?? 1) > 0 };
  }
};

const daysRemembered = 400;

export const actions: Actions = {
  hideIntro: ({ cookies }) => {
    cookies.set(introCookie, 'read', {
      path: '/',
      maxAge: daysRemembered * 86_400,
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
    });
  },
};
