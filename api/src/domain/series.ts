import type { Bucket } from './calendar.ts';

/** A bucket's value as the fact store gives it, for the buckets that anything fell into. */
export interface BucketValue {
  bucket: number;
  value: number | null;
  n: number;
  numerator: number | null;
  denominator: number | null;
}

/** How far the events reach, in epoch milliseconds; null while there is none. */
export interface Extent {
  firstEventAt: number | null;
  dataThrough: number | null;
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
  valueOfNothing: 0 | null;
  hasFraction: boolean;
}

/**
 * One value a bucket: a bucket wholly before the first event or after the newest is no data, one
 * that nothing fell into has the kind's value of nothing.
 *
 * @example alignToBuckets([], [dayBeforeFirstEvent], extent, { valueOfNothing: 0, hasFraction: false }).value // [null]
 */
export function alignToBuckets(
  values: readonly BucketValue[],
  buckets: readonly Bucket[],
  extent: Extent,
  { valueOfNothing, hasFraction }: Filling,
): Columns {
  const byEdge = new Map(values.map((row) => [row.bucket, row]));
  const column = (read: (row: BucketValue) => number | null, nothing: number | null) =>
    buckets.map((bucket) => {
      if (!hasData(bucket, extent)) return null;
      const row = byEdge.get(bucket.from);
      return row === undefined ? nothing : read(row);
    });
  return {
    value: column((row) => row.value, valueOfNothing),
    n: column((row) => row.n, 0),
    numerator: hasFraction ? column((row) => row.numerator, 0) : null,
    denominator: hasFraction ? column((row) => row.denominator, 0) : null,
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
