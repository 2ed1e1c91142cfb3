import type { GoodDirection, MetricFiguresFragment } from './graphql/generated/graphql.ts';

export interface Change {
  /** Relative: 0.03 is three per cent; null where it cannot be said. */
  change: number | null;
  isGood: boolean | null;
}

const none: Change = { change: null, isGood: null };
const unmoved: Change = { change: 0, isGood: null };

/** How a figure compares with the one beside it. */
export function changeBetween(
  before: number | null | undefined,
  after: number | null | undefined,
  goodDirection: GoodDirection,
): Change {
  if (before == null || after == null) return none;
  if (before === after) return unmoved;
  if (before === 0) return none;
  const change = (after - before) / Math.abs(before);
  return { change, isGood: goodDirection === 'NEUTRAL' ? null : change > 0 === (goodDirection === 'UP') };
}

export interface Move extends Change {
  /** Whether nine of ten past moves were smaller; null where there were too few to say. */
  isUnusual: boolean | null;
}

/** The API's own word on the last complete bucket; nothing that stayed nothing has not moved either. */
export function changeOfMove({
  value,
  previous,
  change,
  good,
  usual,
}: Omit<NonNullable<MetricFiguresFragment['latest']>, 'label'>): Move {
  if (value !== null && value === previous) return { ...unmoved, isUnusual: null };
  const isUnusual = usual && change != null ? change < usual.lower || change > usual.upper : null;
  return { change: change ?? null, isGood: good ?? null, isUnusual: isUnusual ?? null };
}

/** Between which levels the last complete bucket would usually lie. */
export function usualLevels(move: MetricFiguresFragment['latest']): { low: number; high: number } | null {
  if (!move?.usual || move.previous == null) return null;
  const { previous, usual } = move;
  const ends = [usual.lower, usual.upper].map((change) => previous + Math.abs(previous) * change);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
