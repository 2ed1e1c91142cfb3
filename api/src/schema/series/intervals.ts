import type { MetricSql } from '@leadline/db/facts/metric/kinds';
import type {
  IntervalRow,
  IntervalSql,
  MetricRow as ValueRow,
  Segment,
} from '@leadline/db/facts/metric/question';
import { readIntervals } from '@leadline/db/facts/queries/metric-values';
import type { Bucket } from '../../domain/calendar.ts';
import { studentInterval, wilsonInterval } from '../../domain/interval.ts';
import type { Ends } from '../../domain/interval.ts';
import { quantileRanks } from '../../domain/order-statistics.ts';
import type { Columns } from '../../domain/series.ts';
import type { Reader } from './answer.ts';
import { segmentKey } from './segments.ts';

/** The intervals of one segment's values. */
export type EndsOfSegment = (segment: Segment, columns: Columns) => Ends[];

interface IntervalQuestion {
  kind: MetricSql;
  /** The values that the intervals are of. */
  rows: readonly ValueRow[];
  buckets: readonly Bucket[];
  top: readonly Segment[] | undefined;
}

const none: Ends = { lower: null, upper: null };

/** The 95 % intervals of values, by one question for all segments; null for kinds that have none. */
export async function readEnds(
  reader: Reader,
  { kind, rows, buckets, top }: IntervalQuestion,
): Promise<EndsOfSegment | null> {
  const { interval } = kind;
  if (interval === null) return null;
  if (interval.by === 'PROPORTION')
    return (_, columns) => columns.value.map((_value, i) => ofShare(columns, i));
  const { loaders, signal } = reader.context;
  const question = reader.questionOf(buckets, top);
  const ranks = interval.by === 'RANKS' ? ranksOf(interval, rows) : [];
  const answer = await reader.count(
    readIntervals(await loaders.facts(), interval, { question, ranks, signal }),
  );
  const found = new Map(answer.rows.map((row) => [rowKey(row.bucket, row.segment), row]));
  return (segment, columns) =>
    buckets.map(({ from }, i) => {
      const row = found.get(rowKey(from, segment));
      const value = columns.value[i] ?? null;
      return row === undefined || value === null ? none : endsOf(row, value);
    });
}

function ofShare({ numerator, denominator }: Columns, index: number): Ends {
  const [hits, n] = [numerator?.[index] ?? null, denominator?.[index] ?? null];
  return hits === null || n === null ? none : wilsonInterval(hits, n);
}

function ranksOf({ quantile }: Extract<IntervalSql, { by: 'RANKS' }>, rows: readonly ValueRow[]) {
  const sizes = new Set(rows.flatMap(({ n }) => n ?? []));
  return [...sizes].map((n) => quantileRanks(n, quantile));
}

function endsOf({ lower, upper, standardError, freedom }: IntervalRow, value: number): Ends {
  if (standardError !== undefined) return studentInterval(value, standardError, freedom ?? null);
  return { lower: lower ?? null, upper: upper ?? null };
}

function rowKey(bucket: number, segment: Segment): string {
  return `${bucket} ${segmentKey(segment)}`;
}
