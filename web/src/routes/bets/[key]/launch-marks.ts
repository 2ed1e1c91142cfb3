import type { LaunchMark } from '#lib/charts/series-chart.ts';
import { formatDay } from '#lib/format.ts';
import type { BetPageQuery } from '#lib/graphql/generated/graphql.ts';

/** The launch, and the last day of the window in which its effect should show. */
export function launchMarks(bet: NonNullable<BetPageQuery['bet']>, today: string): LaunchMark[] {
  const { launchedOn, windowDays } = bet;
  if (!launchedOn) return [];
  const launch = { day: launchedOn, text: `launched ${formatDay(launchedOn, today)}` };
  if (!windowDays) return [launch];
  const lastDay = new Date(Date.parse(`${launchedOn}T00:00:00Z`) + (windowDays - 1) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return [launch, { day: lastDay, text: `window ends ${formatDay(lastDay, today)}`, isDotted: true }];
}
