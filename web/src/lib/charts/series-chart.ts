import { dayOf, type Measure } from '../format.ts';
import type { Grain, SeriesColumnsFragment } from '../graphql/generated/graphql.ts';
import type { LineChartData, SegmentLine } from './line-chart-data.ts';
import type { Reference } from './references-on-chart.ts';

export interface LaunchMark {
  day: string;
  text: string;
  isDotted?: boolean;
  /** Last day of a remark on a span. */
  lastDay?: string | null;
}

type SeriesWithInterval = SeriesColumnsFragment & {
  lower?: (number | null)[] | null;
  upper?: (number | null)[] | null;
};

interface SeriesChartInput {
  series: SeriesWithInterval;
  measure: Measure;
  grain: Grain;
  timeZone: string;
  compareName?: string | null;
  launches?: readonly LaunchMark[];
  lines?: readonly SegmentLine[];
  references?: readonly Reference[];
  counterfactual?: CounterfactualColumns | null;
}

/** One entry a day from the launch on. */
export interface CounterfactualColumns {
  t: readonly string[];
  expected: readonly (number | null)[];
  lower: readonly (number | null)[];
  upper: readonly (number | null)[];
}

/** A series as the API answers it, as the columns of a line chart. */
export function chartOfSeries(input: SeriesChartInput): LineChartData {
  const { series, measure, grain, timeZone, compareName = null } = input;
  const { launches = [], lines = [], references = [], counterfactual = null } = input;
  const { lower, upper } = series;
  const days = series.t.map((instant) => dayOf(instant, timeZone));
  return {
    measure,
    grain,
    labels: series.label,
    days,
    values: series.value,
    n: series.n,
    ...(counterfactual
      ? placeCounterfactual(counterfactual, days, timeZone)
      : {
          expected: null,
          interval: lower && upper && hasInterval(lower, upper) ? { lower, upper } : null,
        }),
    lines,
    // What adds up would press its parts to the ground.
    isWholeDrawn: lines.length === 0 || !['COUNT', 'CURRENCY'].includes(measure.unit),
    references,
    compare: series.compareValue ?? null,
    compareName,
    partialFrom: series.partialFrom ?? null,
    marks: launches.flatMap((mark) => placeMark(mark, days)).sort((a, b) => a.index - b.index),
  };
}

/** By the days that it has: it begins with the launch, and ends with its window. */
function placeCounterfactual(
  { t, expected, lower, upper }: CounterfactualColumns,
  days: readonly string[],
  timeZone: string,
): Pick<LineChartData, 'expected' | 'interval'> {
  const places = new Map(t.map((instant, index) => [dayOf(instant, timeZone), index]));
  const align = (column: readonly (number | null)[]) =>
    days.map((day) => column[places.get(day) ?? -1] ?? null);
  return { expected: align(expected), interval: { lower: align(lower), upper: align(upper) } };
}

function hasInterval(lower: readonly (number | null)[], upper: readonly (number | null)[]): boolean {
  return lower.some((end, index) => end !== null && upper[index] != null);
}

/** A span that began before the first bucket, or goes on after the last, is drawn as far as it is seen. */
function placeMark({ day, lastDay, ...mark }: LaunchMark, days: readonly string[]): LineChartData['marks'] {
  const [first = ''] = days;
  const index = bucketOfDay(days, lastDay && day < first && lastDay >= first ? first : day);
  if (index === null) return [];
  return [{ ...mark, index, endIndex: lastDay ? (bucketOfDay(days, lastDay) ?? days.length - 1) : null }];
}

/** Index of the bucket that a day lies in; null outside of them. Days beyond the last bucket's start count to it only as far as a bucket is long. */
export function bucketOfDay(days: readonly string[], day: string): number | null {
  const [first] = days;
  if (first === undefined || day < first) return null;
  const index = days.findLastIndex((start) => start <= day);
  if (index < days.length - 1) return index;
  const length = days.length > 1 ? Date.parse(days.at(-1) ?? '') - Date.parse(days.at(-2) ?? '') : 86_400_000;
  return Date.parse(day) < Date.parse(days[index] ?? '') + length ? index : null;
}

/** Position of the last bucket that is complete and has a value; null where there is none. */
export function lastCompleteIndex(
  series: Pick<SeriesColumnsFragment, 'value' | 'partialFrom'>,
): number | null {
  const end = series.partialFrom ?? series.value.length;
  const index = series.value.findLastIndex((value, position) => value !== null && position < end);
  return index < 0 ? null : index;
}
