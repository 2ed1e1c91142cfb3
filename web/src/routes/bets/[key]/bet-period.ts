import type { BetPageQuery } from '#lib/graphql/generated/graphql.ts';
import { dayOf, daysBetween } from '#lib/format.ts';
import { addDays, periodEndingWithData, type Calendar, type Period } from '#lib/period.ts';

const daysBefore = 56;
const daysAfterWindow = 14;

/** From eight weeks before the launch to a little after its window, as far as there is data; before a launch the last 12 weeks. */
export function periodOfBet(
  bet: NonNullable<BetPageQuery['bet']>,
  calendar: Calendar,
  today: string,
): Period {
  const { launchedOn, windowDays } = bet;
  if (!launchedOn) return periodEndingWithData('P12W', 'DAY', calendar);
  const newestDay = calendar.dataThrough ? dayOf(calendar.dataThrough, calendar.timeZone) : today;
  const windowEnd = addDays(launchedOn, (windowDays ?? 28) + daysAfterWindow);
  const dataEnd = addDays(newestDay, 1);
  const to = windowEnd < dataEnd ? windowEnd : dataEnd;
  // A launch beyond the data still has its mark in sight.
  return { from: addDays(launchedOn, -daysBefore), to: to > launchedOn ? to : addDays(launchedOn, 1) };
}

export interface DaysAroundLaunch {
  days: number;
  ranges: { before: Period; after: Period };
}

/** As many days before the launch as there are after it: the window, or the whole weeks of it that are over; null before a week is. */
export function daysAroundLaunch(
  { launchedOn, windowDays }: Pick<NonNullable<BetPageQuery['bet']>, 'launchedOn' | 'windowDays'>,
  calendar: Calendar,
  today: string,
): DaysAroundLaunch | null {
  if (!launchedOn || !windowDays) return null;
  const newestDay = calendar.dataThrough ? dayOf(calendar.dataThrough, calendar.timeZone) : today;
  // The newest day is not over.
  const daysSince = Math.max(0, daysBetween(launchedOn, newestDay));
  const days = daysSince >= windowDays ? windowDays : Math.floor(daysSince / 7) * 7;
  if (days === 0) return null;
  return {
    days,
    ranges: {
      before: { from: addDays(launchedOn, -days), to: launchedOn },
      after: { from: launchedOn, to: addDays(launchedOn, days) },
    },
  };
}
