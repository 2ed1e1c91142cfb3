import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import { bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** What is asked of a metric: which buckets, of whom, broken down how. Instants are epoch milliseconds. */
export interface MetricQuestion {
  /** Half-open and in order without gaps: bucket i is [edges[i], edges[i + 1]). */
  edges: readonly number[];
  /** Last local day of each bucket, in days since 1970-01-01. */
  lastDays: readonly number[];
  /** Zone whose days trailing windows count. */
  timeZone: string;
  /** Conditions on the event that puts a subject into the bucket, or on that subject's traits. */
  where: readonly SegmentFilter[];
  /** Properties of that event, and traits of its subject, whose values make segments. */
  groupBy: readonly string[];
  /** Those of groupBy that no event has as a number: one map less to read. */
  textDimensions?: readonly string[];
  /** When given, every other segment is merged into one, whose `segment` is empty. */
  topSegments?: readonly Segment[];
  /** A cohort's subject is matured when its window ends no later. */
  dataThrough: number;
}

/** A value for each of `groupBy`; null where the property is missing. */
export type Segment = readonly (string | null)[];

/** One row for each bucket and segment that anything fell into. `bucket` is its edge. */
export interface MetricRow {
  bucket: number;
  segment: Segment;
  value: number | null;
  /** null where points that come from outside do not say. */
  n: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What is the same for every question about a definition. */
export interface Behaviour {
  /** What a bucket has that nothing fell into. */
  nothing: Nothing;
  /** Whether values have a numerator and a denominator; of points that are given, where these have them. */
  hasFraction: boolean | 'WHERE_GIVEN';
  /** How long after its end a bucket goes on filling, in milliseconds. */
  maturesAfterMs: number;
  reach: Reach;
}

export interface Nothing {
  value: number | null;
  n: 0 | null;
  numerator: 0 | null;
  denominator: 0 | null;
}

/** Nothing, where what is counted is 0. */
export const zero: Nothing = { value: 0, n: 0, numerator: 0, denominator: 0 };
/** Nothing, where a value cannot be said of nobody. */
export const noValue: Nothing = { value: null, n: 0, numerator: 0, denominator: 0 };

/** Which buckets an event changes: those with an instant from `beforeMs` before it to `afterMs` after it. */
export interface Reach {
  beforeMs: number;
  /** Infinity where it changes all that follows. */
  afterMs: number;
  /** Events of a name of which a subject's first counts: an older one takes the subject out of a later bucket. */
  firsts: readonly EventMatch[];
}

/** What a value's 95 % interval is made of. */
export type IntervalSql =
  /** Of numerator and denominator alone. */
  | { by: 'PROPORTION' }
  /** A SELECT of bucket, segment, the value's standard error, and its degrees of freedom (null: many). */
  | { by: 'STANDARD_ERROR'; build(question: MetricQuestion): Fragment }
  /** A SELECT of bucket, segment, and the two values at the ranks that belong to the bucket's n. */
  | { by: 'RANKS'; quantile: number; build(question: MetricQuestion, ranks: readonly Ranks[]): Fragment };

/** Places, from 1, of the lower and the upper end among n values in order; 0 where there is none. */
export interface Ranks {
  n: number;
  lower: number;
  upper: number;
}

/** One row for each bucket and segment; its columns are those of its `by`. */
export interface IntervalRow {
  bucket: number;
  segment: Segment;
  standardError?: number | null;
  freedom?: number | null;
  lower?: number | null;
  upper?: number | null;
}

/**
 * One kind of metric, or one aggregate of a measure. `build` gives a SELECT of the columns of
 * MetricRow, for the definition's part of that kind.
 */
export interface MetricKindSql<Definition> {
  build(definition: Definition, question: MetricQuestion): Fragment;
  behaviour(definition: Definition): Behaviour;
  /** null where its values have no interval. */
  interval?(definition: Definition): IntervalSql | null;
}

/** Of a kind whose events change their own buckets and no other. */
export const ownBuckets: Reach = { beforeMs: 0, afterMs: 0, firsts: [] };

export const msPerDay = 86_400_000;

/** `at` is in [from, to). */
export function within(from: number, to: number): Fragment {
  return sql`at >= fromUnixTimestamp64Milli(${bind('Int64', from)}, 'UTC') AND at < fromUnixTimestamp64Milli(${bind('Int64', to)}, 'UTC')`;
}

/** The whole span of the question's buckets. */
export function span({ edges }: MetricQuestion): { from: number; to: number } {
  return { from: edges[0]!, to: edges.at(-1)! };
}

/**
 * The edge of the bucket that an instant, given as milliseconds, lies in. The edges are the caller's, so
 * that every grain, zone and clock change is one and the same to SQL. Edges at one distance, as days are
 * where no clock changes, are found by arithmetic, others by search, which takes about 15 % more.
 */
export function bucketOf(milliseconds: Fragment, { edges }: Pick<MetricQuestion, 'edges'>): Fragment {
  const starts = edges.slice(0, -1);
  const [first = 0, second = edges[1]!] = starts;
  const step = second - first;
  const isEven = starts.every((edge, i) => edge === first + i * step);
  // A last bucket that is shorter does no harm.
  if (isEven && edges.at(-1)! <= first + starts.length * step) {
    const sinceFirst = sql`(${milliseconds} - ${bind('Int64', first)})`;
    return sql`${milliseconds} - ${sinceFirst} % ${bind('Int64', step)}`;
  }
  return sql`roundDown(${milliseconds}, ${bind('Array(Int64)', starts)})`;
}
