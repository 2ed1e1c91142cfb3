import type { Compare, ExplorerDimensionsQuery } from '#lib/graphql/generated/graphql.ts';
import type { ExplorerState } from './explorer-state.ts';

export function compareOf({ compare }: ExplorerState): Compare | null {
  switch (compare) {
    case 'previous':
      return { previousPeriod: true };
    case 'year':
      return { previousYear: true };
    case null:
      return null;
    default:
      return { range: compare };
  }
}

const shownAtOnce = 3;

/** What some metrics of the starter catalogue are read by first. */
const openedBy: Record<string, string> = { 'wau-mau': 'trait.persona' };

/** The dimensions asked for, else the ones that most events have and that read as names rather than numbers. */
export function chooseDimensions(
  { by }: ExplorerState,
  dimensions: ExplorerDimensionsQuery['dimensions'],
  metricKey: string,
): string[] {
  if (by.length > 0) return by;
  const suggested = openedBy[metricKey];
  return dimensions
    .filter(({ numeric, coverage }) => !numeric && coverage > 0)
    .toSorted((a, b) => Number(b.key === suggested) - Number(a.key === suggested) || b.coverage - a.coverage)
    .slice(0, shownAtOnce)
    .map(({ key }) => key);
}

/** The dimension whose segments are drawn as lines; null for the metric alone. */
export function chooseLines(
  { lines }: ExplorerState,
  dimensions: ExplorerDimensionsQuery['dimensions'],
  metricKey: string,
): string | null {
  if (lines !== null) return lines === 'none' ? null : lines;
  const suggested = openedBy[metricKey];
  return dimensions.some(({ key }) => key === suggested) ? (suggested ?? null) : null;
}
