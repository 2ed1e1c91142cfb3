import type { Measure } from '../format.ts';
import type { Grain } from '../graphql/generated/graphql.ts';
import type { LineChartMark } from './marks-on-chart.ts';
import type { Reference } from './references-on-chart.ts';

export type Values = readonly (number | null)[];

/** One segment of a breakdown, drawn beside the metric itself. */
export interface SegmentLine {
  name: string;
  values: Values;
  isOther: boolean;
}

export interface LineChartData {
  measure: Measure;
  grain: Grain;
  /** Aligned columns: names of the buckets, the days they begin on, values. */
  labels: readonly string[];
  days: readonly string[];
  values: Values;
  n: Values;
  /** Ends of each value's 95 % interval; null where the kind has none. */
  interval: { lower: Values; upper: Values } | null;
  /** What was to be expected without a launch, from it on; `interval` is then that of the expectation. */
  expected: Values | null;
  compare: Values | null;
  compareName: string | null;
  /** Segments of a breakdown; where there are any, the metric's own line may be left out. */
  lines: readonly SegmentLine[];
  isWholeDrawn: boolean;
  /** Buckets from here on are still filling. */
  partialFrom: number | null;
  marks: readonly LineChartMark[];
  /** Levels that are to be reached. */
  references: readonly Reference[];
}

/** Buckets from this index on are still filling; the number of buckets where all are complete. */
export function firstPartialOf({ partialFrom, values }: LineChartData): number {
  return partialFrom ?? values.length;
}
