import { error, fail } from '@sveltejs/kit';
import { valuesOf } from '#lib/form.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import type { Actions, PageServerLoad } from './$types';
import { periodOfBet } from './bet-period.ts';

const betQuery = graphql(`
  query BetPage($key: ID!) {
    bet(key: $key) {
      ...BetRow
      revision
      problem
      statement
      hypothesis {
        change
        audience
        because
        segment {
          dimension
          op
          values
        }
      }
      leadingMetric {
        ...MetricMeasure
        dataThrough
      }
      leadingMetricVersion
      prediction {
        lift
        low
        high
        confidence
      }
      baseline
      predictedLevel
      guardrails {
        metric {
          ...MetricMeasure
        }
        metricVersion
        margin
      }
      alsoWatch {
        key
        name
      }
      plan {
        kind
        experiment {
          control
          treatment
          expectedShare
          reading
          baselineDays
        }
        rollout {
          controls {
            key
            name
          }
          baselineDays
        }
      }
      committedAt
      effortWeeks
      risks
      ask
      overrideReason
    }
  }
`);

const metricSeriesQuery = graphql(`
  query BetMetricSeries($metric: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!) {
    series(metrics: [$metric], range: $range, grain: $grain, where: $where) {
      series {
        ...SeriesColumns
      }
    }
  }
`);

const commitMutation = graphql(`
  mutation BetCommit($key: ID!, $overrideReason: String, $revision: Int) {
    commitBet(key: $key, overrideReason: $overrideReason, revision: $revision) {
      key
    }
  }
`);

const launchMutation = graphql(`
  mutation BetLaunch($key: ID!, $on: Date!, $revision: Int) {
    launchBet(key: $key, on: $on, revision: $revision) {
      key
    }
  }
`);

export const load: PageServerLoad = async ({ locals, params: { key }, parent }) => {
  const { workspace, today } = await parent();
  const { bet } = await locals.graphql(betQuery, { key });
  if (!bet) error(404, `There is no bet “${key}”.`);

  const range = periodOfBet(bet, workspace, today);
  // The leading metric's evidence reads the hypothesis' segment, guardrails read everyone.
  const segment = (bet.hypothesis?.segment ?? []).map(({ dimension, op, values }) => ({
    dimension,
    op,
    values,
  }));
  const [leading, guardrails] = await Promise.all([
    bet.leadingMetric
      ? settle(
          locals.graphql(metricSeriesQuery, {
            metric: bet.leadingMetric.key,
            range,
            grain: 'DAY',
            where: segment,
          }),
        )
      : null,
    Promise.all(
      bet.guardrails.map(({ metric }) =>
        settle(locals.graphql(metricSeriesQuery, { metric: metric.key, range, grain: 'DAY', where: [] })),
      ),
    ),
  ]);
  return { bet, leading, guardrails };
};

export const actions: Actions = {
  commit: async ({ locals, params: { key }, request }) => {
    const values = valuesOf(await request.formData());
    const { failure } = await settle(
      locals.graphql(commitMutation, {
        key,
        overrideReason: values['overrideReason'] || null,
        revision: Number(values['revision']),
      }),
    );
    return failure ? fail(400, { action: 'commit' as const, failure }) : {};
  },
  launch: async ({ locals, params: { key }, request }) => {
    const values = valuesOf(await request.formData());
    const on = values['on'] ?? '';
    const { failure } = await settle(
      locals.graphql(launchMutation, { key, on, revision: Number(values['revision']) }),
    );
    return failure ? fail(400, { action: 'launch' as const, failure, on }) : {};
  },
};
