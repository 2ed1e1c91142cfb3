import type { Segment } from '@leadline/db/facts/metric/question';
import type { BucketValue } from '../../domain/series.ts';

/** A segment's values. `isOther` is the rest of a long tail. */
export interface SegmentValues {
  segment: Segment;
  isOther: boolean;
  values: BucketValue[];
}

type Row = BucketValue & { segment: Segment };

/** A text that is the same for equal segments only. */
export function segmentKey(segment: Segment): string {
  // Of thousands of rows without one, too.
  return segment.length === 0 ? '[]' : JSON.stringify(segment);
}

/** Rows gathered by segment: the top ones in their order, then the rest where there is one. */
export function gatherSegments(rows: readonly Row[], top: readonly Segment[]): SegmentValues[] {
  const gathered = new Map(
    top.map((segment) => [segmentKey(segment), { segment, isOther: false, values: [] as BucketValue[] }]),
  );
  const other: SegmentValues = { segment: [], isOther: true, values: [] };
  for (const row of rows) (gathered.get(segmentKey(row.segment)) ?? other).values.push(row);
  return other.values.length > 0 ? [...gathered.values(), other] : [...gathered.values()];
}
