import type { BetPageQuery } from '#lib/graphql/generated/graphql.ts';
import { dayOf } from '#lib/format.ts';
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
