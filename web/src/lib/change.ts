import type { GoodDirection } from './graphql/generated/graphql.ts';

export interface Change {
  /** Relative: 0.03 is three per cent; null where it cannot be said. */
  change: number | null;
  isGood: boolean | null;
}

/** How a figure compares with the one beside it. */
export function changeBetween(
  before: number | null | undefined,
  after: number | null | undefined,
  goodDirection: GoodDirection,
): Change {
  if (before == null || after == null || before === 0) return { change: null, isGood: null };
  const change = (after - before) / Math.abs(before);
  if (change === 0 || goodDirection === 'NEUTRAL') return { change, isGood: null };
  return { change, isGood: change > 0 === (goodDirection === 'UP') };
}
