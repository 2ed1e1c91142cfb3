import type { BetRow } from '@leadline/db/relational/bet';
import type { Context } from '../../context.ts';
import { loadAll } from '../../loaders.ts';
import { betKey } from '../bet/change-bet.ts';
import { addDays, daysBetween } from '../bet/days.ts';

/** So much of the past before a launch is read, the most of it for placebos. */
export const historyDays = 400;

/** What else happened around a measurement of a metric. */
export interface Surroundings {
  overlappingBets: string[];
  outsideChanges: string[];
  /** In days before the launch, as far back as its placebos read. */
  earlierLaunches: number[];
  predictedLift: number | null;
  stoppedEarly: boolean;
}

/** The other bets that lead with a metric and were launched. */
export async function listLaunchesOn(
  { loaders }: Context,
  metricKey: string,
  bet: BetRow | null,
): Promise<(BetRow & { launchedOn: string })[]> {
  const bets = await loadAll(loaders.bet, await loaders.betNumbersOfMetric.load(metricKey));
  return bets.filter(
    (other): other is BetRow & { launchedOn: string } =>
      other.number !== bet?.number && other.leadingMetricKey === metricKey && other.launchedOn !== null,
  );
}

/** Other bets that were launched on the metric, and notes on it, around a window. */
export async function readSurroundings(
  context: Context,
  metricKey: string,
  { bet, launchedOn, windowDays }: { bet: BetRow | null; launchedOn: string; windowDays: number },
): Promise<Omit<Surroundings, 'predictedLift' | 'stoppedEarly'>> {
  const window = { from: launchedOn, to: addDays(launchedOn, windowDays) };
  const others = await listLaunchesOn(context, metricKey, bet);
  const isIn = (day: string, from: string, to: string) => day >= from && day < to;
  const notes = (await context.loaders.notes.load(window)).filter(
    ({ metrics }) => metrics.length === 0 || metrics.includes(metricKey),
  );
  return {
    overlappingBets: others
      .filter(({ launchedOn: day }) => isIn(day, window.from, window.to))
      .map(({ number, title }) => `${betKey(number)} ${title}`),
    earlierLaunches: others
      .filter(({ launchedOn: day }) => isIn(day, addDays(launchedOn, -historyDays), launchedOn))
      .map(({ launchedOn: day }) => daysBetween(day, launchedOn)),
    outsideChanges: notes.map(({ text, fromDay }) => `${text} (${fromDay})`),
  };
}
