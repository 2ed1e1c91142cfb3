import type { SegmentLine } from '#lib/charts/line-chart-data.ts';
import type { Reference } from '#lib/charts/references-on-chart.ts';
import type { LaunchMark } from '#lib/charts/series-chart.ts';
import { formatDay, formatNumberOf, formatRange, formatValue, type Measure } from '#lib/format.ts';
import type {
  ExplorerAnnotationsQuery,
  ExplorerLinesQuery,
  ExplorerMetricQuery,
  ExplorerTargetsQuery,
} from '#lib/graphql/generated/graphql.ts';
import type { Comparison } from './explorer-state.ts';

/* What the explorer draws besides the metric's own line. */

type Metric = NonNullable<ExplorerMetricQuery['metric']>;
type Notes = NonNullable<ExplorerAnnotationsQuery['metric']>['notes'];
type Targets = NonNullable<ExplorerTargetsQuery['metric']>['targets'];

export function marksOf({ bets }: Metric, notes: Notes): LaunchMark[] {
  return [
    ...bets.nodes.flatMap(({ key, launchedOn }) => (launchedOn ? [{ day: launchedOn, text: key }] : [])),
    ...notes.map(({ from, to, text }) => ({
      day: from,
      lastDay: to ?? null,
      text: shorten(text),
      isDotted: true,
    })),
  ];
}

/** On a chart there is room for a few words; the list below it has all of them. */
function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23).trimEnd()}…` : text;
}

/** Targets for everybody; one for some would be compared with a line that is not theirs. */
export function referencesOf(targets: Targets, measure: Measure, today: string): Reference[] {
  return targets
    .filter(({ where }) => where.length === 0)
    .map(({ value, by }) => ({
      value,
      text: `target ${formatValue(value, measure)} by ${formatDay(by, today)}`,
    }));
}

export function linesOf(segments: ExplorerLinesQuery['series']['series']): SegmentLine[] {
  return segments.map(({ segment, isOther, value }) => ({
    name: isOther ? 'all others' : (segment[0]?.value ?? 'not set'),
    values: value,
    isOther,
  }));
}

/** What the line beside is of, in words; null where there is none. */
export function nameOfComparison(compare: Comparison | null, days: number, today: string): string | null {
  if (compare === null) return null;
  if (compare === 'year') return 'the year before';
  return compare === 'previous' ? `${formatNumberOf(days, 'day')} before` : formatRange(compare, today);
}
