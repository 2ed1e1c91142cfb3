import type { Bucket } from './calendar.ts';

/** A bucket's value as the fact store gives it, for the buckets that anything fell into. */
export interface BucketValue {
  bucket: number;
  value: number | null;
  n: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** How far the data reach, in epoch milliseconds; null while there is none. */
export interface Extent {
  firstEventAt: number | null;
  dataThrough: number | null;
}

/** How far what is made of several parts reaches: from where all of them begin, to where the first ends. */
export function joinExtents(parts: readonly Extent[]): Extent {
  const firsts = parts.map(({ firstEventAt }) => firstEventAt);
  const ends = parts.map(({ dataThrough }) => dataThrough);
  return {
    firstEventAt: firsts.some((first) => first === null) ? null : Math.max(...(firsts as number[])),
    dataThrough: ends.some((end) => end === null) ? null : Math.min(...(ends as number[])),
  };
}

/** Aligned columns; null is no data, never zero. */
export interface Columns {
  value: (number | null)[];
  n: (number | null)[];
  numerator: (number | null)[] | null;
  denominator: (number | null)[] | null;
}

/** What fills the buckets that nothing fell into. */
export interface Filling {
  nothing: { value: number | null; n: number | null; numerator: number | null; denominator: number | null };
  hasFraction: boolean | 'WHERE_GIVEN';
}

/**
 * One value a bucket: a bucket wholly before the first event or after the newest is no data, one
 * that nothing fell into has the kind's value of nothing.
 *
 * @example alignToBuckets([], [dayBeforeFirstEvent], extent, { nothing: { value: 0, n: 0, … }, hasFraction: false }).value // [null]
 */
export function alignToBuckets(
  values: readonly BucketValue[],
  buckets: readonly Bucket[],
  extent: Extent,
  { nothing, hasFraction }: Filling,
): Columns {
  const byEdge = new Map(values.map((row) => [row.bucket, row]));
  const rows = buckets.map((bucket) =>
    hasData(bucket, extent) ? (byEdge.get(bucket.from) ?? nothing) : null,
  );
  const column = (name: keyof typeof nothing) => rows.map((row) => row && row[name]);
  const fraction = (name: keyof typeof nothing) => {
    if (hasFraction === false) return null;
    const parts = column(name);
    return hasFraction === 'WHERE_GIVEN' && parts.every((part) => part === null) ? null : parts;
  };
  return {
    value: column('value'),
    n: column('n'),
    numerator: fraction('numerator'),
    denominator: fraction('denominator'),
  };
}

function hasData({ from, to }: Bucket, { firstEventAt, dataThrough }: Extent): boolean {
  return firstEventAt !== null && dataThrough !== null && to > firstEventAt && from <= dataThrough;
}

/** The first bucket that still fills: its end, or its end plus the kind's window, lies beyond the data; null when none does. */
export function findPartialFrom(
  buckets: readonly Bucket[],
  dataThrough: number | null,
  maturesAfterMs: number,
): number | null {
  const index = buckets.findIndex(({ to }) => dataThrough === null || to + maturesAfterMs > dataThrough);
  return index === -1 ? null : index;
}

/** The whole range as one bucket. */
export function wholeRange(buckets: readonly Bucket[]): Bucket {
  const first = buckets[0]!;
  const last = buckets.at(-1)!;
  return { ...first, to: last.to, lastDay: last.lastDay };
}
