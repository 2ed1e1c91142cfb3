import { error, redirect } from '@sveltejs/kit';
import { filterOps, bareOps, listOps } from '#lib/filter-words.ts';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { daysIn, stepPeriod } from '#lib/period.ts';
import type { PageServerLoad } from './$types';
import { filtersOf, readState, type ExplorerState } from './explorer-state.ts';
import { chooseDimensions, compareOf, periodOfState } from './explorer-period.ts';
import { searchOfState } from './search-of-state.ts';

const metricQuery = graphql(`
  query ExplorerMetric($key: ID!) {
    metric(key: $key) {
      ...MetricMeasure
      description
      stage
      kind
      owner {
        name
      }
      definition
      definitionText
      version
      versions {
        version
        from
        by {
          name
        }
        definitionText
      }
      lint
      warnings {
        code
        text
      }
      dataThrough
      archived
      drives {
        key
        name
      }
      bets(first: 20) {
        nodes {
          ...BetRow
        }
        totalCount
      }
    }
  }
`);

const seriesQuery = graphql(`
  query ExplorerSeries(
    $key: ID!
    $range: DateRange!
    $grain: Grain!
    $where: [SegmentFilter!]!
    $compare: Compare
  ) {
    series(metrics: [$key], range: $range, grain: $grain, where: $where, compare: $compare) {
      series {
        ...SeriesColumns
      }
      warnings {
        code
        text
      }
      meta {
        elapsedMs
        rowsRead
        cached
        sql
      }
    }
  }
`);

const dimensionsQuery = graphql(`
  query ExplorerDimensions {
    dimensions {
      key
      kind
      numeric
      coverage
    }
  }
`);

/* Leaderboards read totals over the range, which do not depend on the grain: the coarsest costs least. */
const breakdownQuery = graphql(`
  query ExplorerBreakdown(
    $key: ID!
    $range: DateRange!
    $by: ID!
    $where: [SegmentFilter!]!
    $compare: Compare
  ) {
    series(
      metrics: [$key]
      range: $range
      grain: MONTH
      groupBy: [$by]
      where: $where
      compare: $compare
      topN: 8
    ) {
      series {
        segment {
          dimension
          value
        }
        isOther
        n
        total
        compareTotal
      }
    }
  }
`);

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { key } = params;
  const { state, problems } = readState(url.searchParams);
  redirectAddedFilter(url, state);

  const { workspace } = await parent();
  const period = periodOfState(state, workspace);
  const variables = {
    key,
    range: { from: period.from, to: period.to },
    where: filtersOf(state),
    compare: compareOf(state),
  };

  const [{ metric }, series, dimensions] = await Promise.all([
    locals.graphql(metricQuery, { key }),
    settle(locals.graphql(seriesQuery, { ...variables, grain: state.grain })),
    settle(locals.graphql(dimensionsQuery)),
  ]);
  if (!metric) error(404, `There is no metric “${key}”.`);

  const breakdowns = await Promise.all(
    chooseDimensions(state, dimensions.data?.dimensions ?? []).map(async (dimension) => ({
      dimension,
      card: await settle(locals.graphql(breakdownQuery, { ...variables, by: dimension })),
    })),
  );
  return {
    metric,
    series,
    dimensions,
    breakdowns,
    state,
    problems,
    period,
    days: daysIn(period),
    earlier: stepPeriod(period, -1),
    later: stepPeriod(period, 1),
  };
};

/** The form for a filter sends its parts by themselves; the address that is kept has them as one `where`. */
function redirectAddedFilter(url: URL, state: ExplorerState): void {
  const dimension = url.searchParams.get('dimension');
  const op = filterOps.find((known) => known === url.searchParams.get('op'));
  if (!dimension || !op) return;
  const text = url.searchParams.get('value') ?? '';
  const values = bareOps.includes(op)
    ? []
    : listOps.includes(op)
      ? text.split(',').map((part) => part.trim())
      : [text];
  redirect(303, url.pathname + searchOfState(state, { where: [...state.where, { dimension, op, values }] }));
}
