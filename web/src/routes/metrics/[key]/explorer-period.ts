import type { Compare, ExplorerDimensionsQuery } from '#lib/graphql/generated/graphql.ts';
import { periodEndingWithData, wholePeriod, type Calendar, type Period } from '#lib/period.ts';
import type { ExplorerState } from './explorer-state.ts';

export function periodOfState(state: ExplorerState, calendar: Calendar): Period {
  const { range, from, to, grain } = state;
  if (from && to) return { from, to };
  if (range === 'all') return wholePeriod(grain, calendar);
  return periodEndingWithData(range ?? 'P12W', grain, calendar);
}

export function compareOf({ compare }: ExplorerState): Compare | null {
  switch (compare) {
    case 'previous':
      return { previousPeriod: true };
    case 'year':
      return { previousYear: true };
    case null:
      return null;
  }
}

const shownAtOnce = 3;

/** The dimensions asked for, else the ones that most events have and that read as names rather than numbers. */
export function chooseDimensions(
  { by }: ExplorerState,
  dimensions: ExplorerDimensionsQuery['dimensions'],
): string[] {
  if (by.length > 0) return by;
  return dimensions
    .filter(({ numeric, coverage }) => !numeric && coverage > 0)
    .toSorted((a, b) => b.coverage - a.coverage)
    .slice(0, shownAtOnce)
    .map(({ key }) => key);
}
