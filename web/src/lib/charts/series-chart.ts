import { dayOf, type Measure } from '../format.ts';
import type { Grain, SeriesColumnsFragment } from '../graphql/generated/graphql.ts';
import type { LineChartData } from './line-chart.ts';

export interface LaunchMark {
  day: string;
  text: string;
  isDotted?: boolean;
}

interface SeriesChartInput {
  series: SeriesColumnsFragment;
  measure: Measure;
  grain: Grain;
  timeZone: string;
  compareName?: string | null;
  launches?: readonly LaunchMark[];
}

/** A series as the API answers it, as the columns of a line chart. */
export function chartOfSeries(input: SeriesChartInput): LineChartData {
  const { series, measure, grain, timeZone, compareName = null, launches = [] } = input;
  const days = series.t.map((instant) => dayOf(instant, timeZone));
  return {
    measure,
    grain,
    labels: series.label,
    days,
    values: series.value,
    n: series.n,
    compare: series.compareValue ?? null,
    compareName,
    partialFrom: series.partialFrom ?? null,
    marks: launches
      .map(({ day, ...mark }) => ({ ...mark, index: bucketOfDay(days, day) }))
      .filter((mark) => mark.index !== null)
      .map((mark) => ({ ...mark, index: mark.index ?? 0 }))
      .sort((a, b) => a.index - b.index),
  };
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
