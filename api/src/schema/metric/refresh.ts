import { Temporal } from 'temporal-polyfill';
import { readDataExtent } from '@leadline/db/facts/queries/data-extent';
import type { DataExtent } from '@leadline/db/facts/queries/data-extent';
import { readMetricValues } from '@leadline/db/facts/queries/metric-values';
import { metricSql } from '@leadline/db/facts/metric/kinds';
import { findMetrics, listMetricKeys } from '@leadline/db/relational/metric';
import type { MetricRow } from '@leadline/db/relational/metric';
import { replaceMetricPoints } from '@leadline/db/relational/metric-point';
import type { DateRange, MetricPointRow } from '@leadline/db/relational/metric-point';
import { getWorkspace } from '@leadline/db/relational/workspace';
import { cutIntoBuckets, spanOfDates } from '../../domain/calendar.ts';
import type { Bucket, Calendar } from '../../domain/calendar.ts';
import { alignToBuckets } from '../../domain/series.ts';
import { UserError } from '../../errors.ts';
import type { House } from '../../house.ts';
import { takeTurn } from '../../turn.ts';

export interface RefreshResult {
  metrics: number;
  buckets: number;
  rowsRead: number;
  elapsedMs: number;
}

/** So many days are computed by one query, whatever the length of the past. */
const daysPerSlice = 366;

/**
 * Computes the points of metrics from the events there are now: of all that are in use, or of those
 * named; in all days that have events, or in a range. Gives the same points however often it runs.
 */
export function refreshMetrics(house: House, request: RefreshRequest = {}): Promise<RefreshResult> {
  // In turn, or one that has read older events could write its points over newer ones.
  return takeTurn(house.model, () => refresh(house, request));
}

export interface RefreshRequest {
  keys?: readonly string[] | undefined;
  range?: DateRange | undefined;
}

async function refresh(house: House, { keys, range }: RefreshRequest): Promise<RefreshResult> {
  const started = performance.now();
  const { db } = house.model;
  const [workspace, extent, metrics] = await Promise.all([
    getWorkspace(db),
    readDataExtent(house.facts, house.now().getTime()),
    findMetrics(db, keys ?? (await listMetricKeys(db, { includeArchived: false }))),
  ]);
  const unknown = keys?.find((key) => !metrics.some((metric) => metric.key === key));
  if (unknown !== undefined) {
    throw new UserError('NOT_FOUND', `There is no metric “${unknown}”.`, { field: 'keys' });
  }
  const result = { metrics: metrics.length, buckets: 0, rowsRead: 0, elapsedMs: 0 };
  for (const metric of metrics) {
    const { points, rowsRead } = await computePoints(house, { metric, calendar: workspace, extent, range });
    await replaceMetricPoints(db, metric.current.id, points, range);
    result.buckets += points.length;
    result.rowsRead += rowsRead;
  }
  return { ...result, elapsedMs: performance.now() - started };
}

interface PointsRequest {
  metric: MetricRow;
  calendar: Calendar;
  extent: DataExtent;
  range: DateRange | undefined;
}

async function computePoints(house: House, { metric, calendar, extent, range }: PointsRequest) {
  const points: Omit<MetricPointRow, 'versionId'>[] = [];
  let rowsRead = 0;
  const { definition } = metric.current;
  for (const days of slicesOf(calendar, extent, range)) {
    const answer = await readMetricValues(house.facts, definition, {
      edges: [...days.map(({ from }) => from), days.at(-1)!.to],
      lastDays: days.map(({ lastDay }) => lastDay),
      timeZone: calendar.timeZone,
      where: [],
      groupBy: [],
      dataThrough: extent.dataThrough!,
    });
    rowsRead += answer.rowsRead;
    const columns = alignToBuckets(answer.rows, days, extent, metricSql(definition));
    days.forEach(({ label }, i) => {
      const n = columns.n[i] ?? null;
      if (n === null) return;
      points.push({
        day: label,
        value: columns.value[i] ?? null,
        numerator: columns.numerator?.[i] ?? null,
        denominator: columns.denominator?.[i] ?? null,
        n,
      });
    });
  }
  return { points, rowsRead };
}

/** The days that have events and lie in the range, in slices. */
function slicesOf(
  calendar: Calendar,
  { firstEventAt, dataThrough }: DataExtent,
  range: DateRange | undefined,
): Bucket[][] {
  if (firstEventAt === null || dataThrough === null) return [];
  const dateOf = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const from = latest(dateOf(firstEventAt), range && Temporal.PlainDate.from(range.from));
  const end = dateOf(dataThrough).add({ days: 1 });
  const to = range === undefined ? end : earliest(end, Temporal.PlainDate.from(range.to));
  const slices: Bucket[][] = [];
  for (
    let start = from;
    Temporal.PlainDate.compare(start, to) < 0;
    start = start.add({ days: daysPerSlice })
  ) {
    const until = earliest(start.add({ days: daysPerSlice }), to);
    slices.push(cutIntoBuckets(calendar, 'DAY', spanOfDates(calendar, start, until)));
  }
  return slices;
}

function latest(a: Temporal.PlainDate, b: Temporal.PlainDate | undefined): Temporal.PlainDate {
  return b === undefined || Temporal.PlainDate.compare(a, b) > 0 ? a : b;
}

function earliest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? a : b;
}
