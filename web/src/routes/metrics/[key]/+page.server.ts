import { error } from '@sveltejs/kit';
import { settle } from '#lib/graphql/failure.ts';
import { graphql } from '#lib/graphql/generated/gql.ts';
import { daysIn, stepPeriod } from '#lib/period.ts';
import { periodOfChoice } from '#lib/period-choice.ts';
import { cohortKinds } from '#lib/words.ts';
import type { Actions, PageServerLoad } from './$types';
import { addNote, setTarget } from './explorer-actions.ts';
import { filtersOf, readState } from './explorer-state.ts';
import { chooseDimensions, chooseLines, compareOf } from './explorer-period.ts';
import {
  annotationsQuery,
  breakdownQuery,
  dimensionsQuery,
  linesQuery,
  subjectsQuery,
  targetsQuery,
  usualQuery,
} from './explorer-queries.ts';
import { redirectSentParts } from './sent-parts.ts';

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
        lower
        upper
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

export const load: PageServerLoad = async ({ locals: { graphql }, params, parent, url }) => {
  const { key } = params;
  const { state, problems } = readState(url.searchParams);
  redirectSentParts(url, state);

  const { workspace } = await parent();
  const period = periodOfChoice(state, state.grain, workspace);
  const range = { from: period.from, to: period.to };
  const where = filtersOf(state);
  const compare = compareOf(state);

  const [{ metric }, series, dimensions, annotations, targets, usual] = await Promise.all([
    graphql(metricQuery, { key }),
    settle(graphql(seriesQuery, { key, range, where, compare, grain: state.grain })),
    settle(graphql(dimensionsQuery)),
    settle(graphql(annotationsQuery, { key, range })),
    settle(graphql(targetsQuery, { key })),
    // What is usual is known of everybody; of a segment it is not.
    where.length === 0 ? settle(graphql(usualQuery, { key, grain: state.grain })) : null,
  ]);
  if (!metric) error(404, `There is no metric “${key}”.`);

  const known = metric.kind === 'IMPORTED' ? [] : (dimensions.data?.dimensions ?? []);
  const linesBy = chooseLines(state, known, key);
  const [breakdowns, lines, subjects] = await Promise.all([
    Promise.all(
      chooseDimensions(state, known, key).map(async (by) => ({
        dimension: by,
        card: await settle(graphql(breakdownQuery, { key, range, where, compare, by })),
      })),
    ),
    linesBy ? settle(graphql(linesQuery, { key, range, where, grain: state.grain, by: linesBy })) : null,
    cohortKinds.includes(metric.kind)
      ? settle(
          graphql(subjectsQuery, {
            key,
            range,
            where,
            reached: state.reached,
            after: url.searchParams.get('after'),
          }),
        )
      : null,
  ]);
  return {
    metric,
    series,
    dimensions,
    annotations,
    targets,
    usual,
    breakdowns,
    linesBy,
    lines,
    subjects,
    state,
    problems,
    period,
    days: daysIn(period),
    earlier: stepPeriod(period, -1),
    later: stepPeriod(period, 1),
  };
};

export const actions = { note: addNote, target: setTarget } satisfies Actions;
