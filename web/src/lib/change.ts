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

/** The API's own word on the last complete bucket; nothing that stayed nothing has not moved either. */
export function changeOfMove(move: NonNullable<MetricFiguresFragment['latest']>): Change {
  if (move.value !== null && move.value === move.previous) return unmoved;
  return { change: move.change, isGood: move.good };
}
