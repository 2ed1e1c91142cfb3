import type { MetricRow } from '@leadline/db/relational/metric';
import type { Grain } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { relativeChange, usualChange } from '../../domain/usual-change.ts';
import { readSeries } from '../series/service.ts';
import type { SeriesRequest, SeriesRow } from '../series/service.ts';

/** One metric's series, everybody's together. */
export async function readMetricSeries(
  context: Context,
  metric: MetricRow,
  request: Omit<SeriesRequest, 'groupBy' | 'where' | 'topN'>,
): Promise<SeriesRow> {
  const { series } = await readSeries(context, [{ metric, definition: metric.current.definition }], {
    ...request,
    groupBy: [],
    where: [],
    topN: 1,
  });
  return series[0]!;
}

/** As far back as what is usual is read from. */
const history: Record<Grain, string> = {
  HOUR: 'PT72H',
  DAY: 'P60D',
  WEEK: 'P53W',
  MONTH: 'P25M',
  QUARTER: 'P39M',
};

/** The last complete bucket against the one before; null without two. */
export async function readLatestMove(context: Context, metric: MetricRow, grain: Grain) {
  const { buckets, columns } = await readMetricSeries(context, metric, { last: history[grain], grain });
  const [before, last] = buckets.slice(-2);
  const [previousHasData, hasData] = columns.n
    .slice(-2)
    .map((n, i) => n !== null || columns.value.at(i - 2) != null);
  if (!before || !last || !previousHasData || !hasData) return null;
  const [previous = null, value = null] = columns.value.slice(-2);
  const change = relativeChange(previous, value);
  const { goodDirection } = metric;
  return {
    t: last.t,
    label: last.label,
    value,
    previous,
    change,
    usual: usualChange(columns.value.slice(0, -1)),
    good:
      change === null || change === 0 || goodDirection === 'NEUTRAL'
        ? null
        : change > 0 === (goodDirection === 'UP'),
  };
}
