import type { FactReader } from '@leadline/db/facts/connect';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import { readMetricValues } from '@leadline/db/facts/queries/metric-values';
import type { DateRange, MetricPointRow } from '@leadline/db/relational/metric-point';
import { cutIntoBuckets, epochDay, spanOfDates } from '../../domain/calendar.ts';
import type { Calendar } from '../../domain/calendar.ts';
import type { DaySpan } from '../../domain/changed-days.ts';
import { alignToBuckets } from '../../domain/series.ts';
import type { Computable } from '../metric/computable.ts';

export type NewPoint = Omit<MetricPointRow, 'versionId'>;

export interface PointsRequest {
  computable: Computable;
  calendar: Calendar;
  days: DaySpan;
  signal: AbortSignal | undefined;
}

/** A point for each of the days that has data. */
export async function computePoints(
  facts: FactReader,
  { computable, calendar, days, signal }: PointsRequest,
): Promise<{ points: NewPoint[]; rowsRead: number }> {
  const { definition, events } = computable;
  const buckets = cutIntoBuckets(
    calendar,
    'DAY',
    spanOfDates(calendar, epochDay.add({ days: days.from }), epochDay.add({ days: days.to })),
  );
  const question = {
    edges: [...buckets.map(({ from }) => from), buckets.at(-1)!.to],
    lastDays: buckets.map(({ lastDay }) => lastDay),
    timeZone: calendar.timeZone,
    where: [],
    groupBy: [],
    dataThrough: events.dataThrough ?? 0,
  };
  const { rows, rowsRead } = await readMetricValues(facts, definition, question, { signal });
  const columns = alignToBuckets(rows, buckets, events, metricSql(definition).behaviour);
  const points = buckets.map(({ label }, i) => ({
    day: label,
    value: columns.value[i] ?? null,
    numerator: columns.numerator?.[i] ?? null,
    denominator: columns.denominator?.[i] ?? null,
    n: columns.n[i] ?? null,
  }));
  return { points: points.filter(({ value, n }) => value !== null || n !== null), rowsRead };
}

/** Days as the model writes them. */
export function rangeOf({ from, to }: DaySpan): DateRange {
  return { from: dateOf(from), to: dateOf(to) };
}

/** A counted day as YYYY-MM-DD. */
export function dateOf(day: number): string {
  return epochDay.add({ days: day }).toString();
}
