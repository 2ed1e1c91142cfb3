import type { LaunchMark } from '#lib/charts/series-chart.ts';
import { dayAfter, formatDay } from '#lib/format.ts';
import type { BetPageQuery } from '#lib/graphql/generated/graphql.ts';

/** The launch, and the last day of the window in which its effect should show. */
export function launchMarks(bet: NonNullable<BetPageQuery['bet']>, today: string): LaunchMark[] {
  const { launchedOn, windowDays } = bet;
  if (!launchedOn) return [];
  const launch = { day: launchedOn, text: `launched ${formatDay(launchedOn, today)}` };
  if (!windowDays) return [launch];
  const lastDay = dayAfter(launchedOn, windowDays - 1);
  return [launch, { day: lastDay, text: `window ends ${formatDay(lastDay, today)}`, isDotted: true }];
}
