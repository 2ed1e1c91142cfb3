import { Temporal } from 'temporal-polyfill';
import type { BetRow } from '@leadline/db/relational/bet';
import type { Context } from '../../context.ts';
import { readSeries } from '../series/service.ts';

const draftBaselineDays = 84;

/**
 * The leading metric's `total` in the hypothesis' segment over the plan's baselineDays before a day
 * (a draft without a plan: 84); null without data. Such a day lies no later than the data reaches.
 */
export async function readLevelBefore(context: Context, bet: BetRow, day: string): Promise<number | null> {
  const metric =
    bet.leadingMetricKey === null ? null : await context.loaders.metric.load(bet.leadingMetricKey);
  if (metric === null) return null;
  const to = Temporal.PlainDate.from(day);
  const { series } = await readSeries(context, [{ metric, definition: metric.current.definition }], {
    range: { from: to.subtract({ days: baselineDaysOf(bet) }).toString(), to: day },
    grain: 'QUARTER',
    groupBy: [],
    where: bet.hypothesis?.segment ?? [],
    topN: 1,
  });
  return series[0]!.total();
}

function baselineDaysOf({ plan }: BetRow): number {
  if (plan === null) return draftBaselineDays;
  return 'experiment' in plan ? plan.experiment.baselineDays : plan.rollout.baselineDays;
}
