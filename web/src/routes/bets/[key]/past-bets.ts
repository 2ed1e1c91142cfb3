import { formatNumberOf } from '#lib/format.ts';
import type { BaseRateFiguresFragment } from '#lib/graphql/generated/graphql.ts';

/** What past bets came to, as one line of an axis. */
export interface PastBets {
  median: number;
  best: number;
  text: string;
}

/** Null where there are none to tell of. */
export function pastOf(baseRate: BaseRateFiguresFragment | null): PastBets | null {
  if (baseRate?.medianLift == null || baseRate.bestLift == null) return null;
  const { medianLift, bestLift, bets } = baseRate;
  return { median: medianLift, best: bestLift, text: formatNumberOf(bets, 'past bet') };
}
