import { Temporal } from 'temporal-polyfill';
import { findQuarter, quarterOf, spanOfDates } from './calendar.ts';
import type { Calendar, Quarter } from './calendar.ts';

/** What says in which quarters a bet is; null is not yet. */
export interface BetSpan {
  number: number;
  /** The quarter that it is planned for. */
  quarterKey: string;
  /** YYYY-MM-DD. */
  reviewOn: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  droppedAt: Date | null;
}

/**
 * The bets of a quarter, next review date first: planned for it, or carried into it, or decided in it.
 * A bet of an earlier quarter is carried into one that has begun when it was known in it, and when on
 * the quarter's first day it was still open: neither decided nor dropped before.
 */
export function betsOfQuarter<Bet extends BetSpan>(
  calendar: Calendar,
  quarter: Quarter,
  { bets, now }: { bets: readonly Bet[]; now: Date },
): Bet[] {
  const { from, to } = edgesOf(calendar, quarter);
  const hasBegun = from <= now;
  return bets
    .filter(({ quarterKey, createdAt, decidedAt, droppedAt }) => {
      const isOpenAtStart = !isBefore(decidedAt, from) && !isBefore(droppedAt, from);
      const isCarried = hasBegun && quarterKey < quarter.key && createdAt < to && isOpenAtStart;
      const isDecidedIn = decidedAt !== null && decidedAt >= from && decidedAt < to;
      return quarterKey === quarter.key || isCarried || isDecidedIn;
    })
    .sort(byReview);
}

/**
 * Keys of the quarters that hold a bet, and of the current one, in order. What is carried is so up to the
 * current one at most.
 */
export function quartersOfBets(
  calendar: Calendar,
  { bets, now }: { bets: readonly BetSpan[]; now: Date },
): string[] {
  const current = quarterOf(calendar, dateIn(calendar, now)).key;
  const keys = new Set([current]);
  for (const { quarterKey, decidedAt } of bets) {
    keys.add(quarterKey);
    if (decidedAt !== null) keys.add(quarterOf(calendar, dateIn(calendar, decidedAt)).key);
  }
  let quarter = findQuarter(calendar, [...keys].sort()[0]!)!;
  for (; quarter.key < current; quarter = quarterOf(calendar, quarter.to)) {
    if (!keys.has(quarter.key) && betsOfQuarter(calendar, quarter, { bets, now }).length > 0)
      keys.add(quarter.key);
  }
  return [...keys].sort();
}

function isBefore(at: Date | null, edge: Date): boolean {
  return at !== null && at < edge;
}

/** Those without a review date last; of one day the newest bet first. */
function byReview(a: BetSpan, b: BetSpan): number {
  if (a.reviewOn === b.reviewOn) return b.number - a.number;
  if (a.reviewOn === null) return 1;
  if (b.reviewOn === null) return -1;
  return a.reviewOn < b.reviewOn ? -1 : 1;
}

/**
 * Median number of decided bets over the fiscal quarters that have passed since the first in which one
 * was decided, quarters without any among them; null before that first one has passed.
 *
 * @example usuallyFinishes(calendar, { decidedAt: [january, february, august], now: october }) // 1, of 2, 0 and 1
 */
export function usuallyFinishes(
  calendar: Calendar,
  { decidedAt, now }: { decidedAt: readonly Date[]; now: Date },
): number | null {
  const [first] = decidedAt.toSorted((a, b) => a.getTime() - b.getTime());
  if (first === undefined) return null;
  const counts: number[] = [];
  let quarter = quarterOf(calendar, dateIn(calendar, first));
  for (;;) {
    const { from, to } = edgesOf(calendar, quarter);
    if (to > now) return counts.length === 0 ? null : median(counts);
    counts.push(decidedAt.filter((at) => at >= from && at < to).length);
    quarter = quarterOf(calendar, quarter.to);
  }
}

function edgesOf(calendar: Calendar, quarter: Quarter): { from: Date; to: Date } {
  const { from, to } = spanOfDates(calendar, quarter.from, quarter.to);
  return { from: new Date(from.epochMilliseconds), to: new Date(to.epochMilliseconds) };
}

function dateIn({ timeZone }: Calendar, at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The middle one, or the mean of the middle two; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
