import { Temporal } from 'temporal-polyfill';
import type { BetRow } from '@leadline/db/relational/bet';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { readTotal } from '../series/service.ts';
import { today } from '../workspace/service.ts';

const draftBaselineDays = 84;

/**
 * Level of the leading metric when the bet was committed; while a draft, as of today, or of its launch
 * where that is in the past. Null without data.
 */
export async function readBaseline(context: Context, bet: BetRow): Promise<number | null> {
  if (bet.committedAt !== null) return bet.baseline;
  return readLevelBefore(context, bet, levelDay(bet, await today(context)));
}

/** Where the prediction puts the leading metric; null without a baseline. */
export async function readPredictedLevel(context: Context, bet: BetRow): Promise<number | null> {
  const baseline = await readBaseline(context, bet);
  return baseline === null || bet.prediction === null ? null : baseline * (1 + bet.prediction.lift);
}

/** The day before which a draft's baseline lies. */
export function levelDay({ launchBy }: BetRow, today: string): string {
  return launchBy !== null && launchBy < today ? launchBy : today;
}

/**
 * The leading metric's `total` in the hypothesis' segment over the plan's baselineDays before a day
 * (without a plan: 84), by the definition that the commit has fixed, or else the newest. Asked of the
 * facts once a request, however many fields of a bet read it.
 */
export function readLevelBefore(context: Context, bet: BetRow, day: string): Promise<number | null> {
  const { levels } = context.loaders;
  const asked = `${bet.number} ${bet.revision} ${day}`;
  const known = levels.get(asked);
  if (known !== undefined) return known;
  const level = askLevelBefore(context, bet, day);
  levels.set(asked, level);
  return level;
}

async function askLevelBefore(context: Context, bet: BetRow, day: string): Promise<number | null> {
  const metric =
    bet.leadingMetricKey === null ? null : await context.loaders.metric.load(bet.leadingMetricKey);
  if (metric === null) return null;
  const definition = await getDefinition(context, metric, bet);
  const to = Temporal.PlainDate.from(day);
  return readTotal(
    context,
    { metric, definition },
    {
      range: { from: to.subtract({ days: baselineDaysOf(bet) }).toString(), to: day },
      where: bet.hypothesis?.segment ?? [],
    },
  );
}

async function getDefinition(
  { loaders }: Context,
  { key, current }: MetricRow,
  { leadingMetricVersion }: BetRow,
): Promise<MetricDefinition> {
  if (leadingMetricVersion === null) return current.definition;
  return (await loaders.metricVersions.load(key))[leadingMetricVersion - 1]!.definition;
}

function baselineDaysOf({ plan }: BetRow): number {
  if (plan === null) return draftBaselineDays;
  return 'experiment' in plan ? plan.experiment.baselineDays : plan.rollout.baselineDays;
}
