import { Temporal } from 'temporal-polyfill';
import { quarterOf } from './calendar.ts';
import type { Calendar, Quarter } from './calendar.ts';

/** The dates of a bet's life, YYYY-MM-DD in the workspace's zone, which order as text; null is not yet. */
export interface BetSpan {
  number: number;
  quarterKey: string;
  reviewOn: string | null;
  createdOn: string;
  decidedOn: string | null;
  droppedOn: string | null;
}

/**
 * Numbers of the bets of a quarter, next review date first: planned for it, or carried into it, or
 * decided in it. A bet of an earlier quarter is carried into one that has begun when it was there, and
 * on the quarter's first day still open: neither decided nor dropped before.
 */
export function betsOfQuarter(quarter: Quarter, bets: readonly BetSpan[], today: string): number[] {
  const { key } = quarter;
  const [from, to] = [quarter.from.toString(), quarter.to.toString()];
  const hasBegun = from <= today;
  return bets
    .filter(({ quarterKey, createdOn, decidedOn, droppedOn }) => {
      const isOpenAtStart = (decidedOn ?? to) >= from && (droppedOn ?? to) >= from;
      const isCarried = hasBegun && quarterKey < key && createdOn < to && isOpenAtStart;
      const isDecidedIn = decidedOn !== null && decidedOn >= from && decidedOn < to;
      return quarterKey === key || isCarried || isDecidedIn;
    })
    .toSorted(byReview)
    .map(({ number }) => number);
}

/** Next review date first, those without one last; of one day the newest bet first. */
export function byReview(
  a: Pick<BetSpan, 'number' | 'reviewOn'>,
  b: Pick<BetSpan, 'number' | 'reviewOn'>,
): number {
  if (a.reviewOn === b.reviewOn) return b.number - a.number;
  if (a.reviewOn === null) return 1;
  if (b.reviewOn === null) return -1;
  return a.reviewOn < b.reviewOn ? -1 : 1;
}

/**
 * Median number of decided bets over the fiscal quarters that have passed since the first in which one
 * was decided, quarters without any among them; null before that first one has passed. Dates are
 * YYYY-MM-DD.
 *
 * @example usuallyFinishes(calendar, ['2026-01-09', '2026-02-09', '2026-08-01'], '2026-10-05') // 1, of 2, 0 and 1
 */
export function usuallyFinishes(
  calendar: Calendar,
  decidedOn: readonly string[],
  today: string,
): number | null {
  const [first] = decidedOn.toSorted();
  if (first === undefined) return null;
  const counts: number[] = [];
  let quarter = quarterOf(calendar, Temporal.PlainDate.from(first));
  while (quarter.to.toString() <= today) {
    const [from, to] = [quarter.from.toString(), quarter.to.toString()];
    counts.push(decidedOn.filter((day) => day >= from && day < to).length);
    quarter = quarterOf(calendar, quarter.to);
  }
  return counts.length === 0 ? null : median(counts);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
