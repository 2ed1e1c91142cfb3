import { Temporal } from 'temporal-polyfill';
import type { TargetRow } from '@leadline/db/relational/target';
import type { Context } from '../../context.ts';
import { isOnTrack, trendWeeks } from '../../domain/target.ts';
import { UserError } from '../../errors.ts';
import { readSeries } from '../series/service.ts';

/** A metric's last complete weeks, oldest first. */
interface Trend {
  values: readonly (number | null)[];
  /** Where the last of them ends, in epoch milliseconds. */
  endsAt: number;
}

/** The metric's value in the last complete week; null is no data. */
export async function readCurrent(context: Context, target: TargetRow): Promise<number | null> {
  const trend = await readTrend(context, target);
  return trend?.values.at(-1) ?? null;
}

/** Whether the target is reached already, or will be if its metric goes on as it does; null where it cannot be said. */
export async function readOnTrack(context: Context, target: TargetRow): Promise<boolean | null> {
  const [trend, metric, { timeZone }] = await Promise.all([
    readTrend(context, target),
    context.loaders.metric.load(target.metricKey),
    context.loaders.workspace(),
  ]);
  if (trend === null) return null;
  const end = Temporal.PlainDate.from(target.by).add({ days: 1 }).toZonedDateTime(timeZone);
  const weeksLeft = (end.epochMilliseconds - trend.endsAt) / msPerWeek;
  const { goodDirection } = metric!;
  return isOnTrack(trend.values, { value: target.value, goodDirection, weeksLeft });
}

const msPerWeek = 7 * 86_400_000;

/** By the rows of a request: the facts are asked once, however many fields of a target read them. */
const trends = new WeakMap<TargetRow, Promise<Trend | null>>();

function readTrend(context: Context, target: TargetRow): Promise<Trend | null> {
  const known = trends.get(target) ?? askTrend(context, target);
  trends.set(target, known);
  return known;
}

async function askTrend(context: Context, { metricKey, where }: TargetRow): Promise<Trend | null> {
  const metric = (await context.loaders.metric.load(metricKey))!;
  const request = { last: `P${trendWeeks}W`, grain: 'WEEK', where, groupBy: [], topN: 1 } as const;
  try {
    const { buckets, series } = await readSeries(
      context,
      [{ metric, definition: metric.current.definition }],
      request,
    );
    return { values: series[0]!.columns.value, endsAt: buckets.at(-1)!.to };
  } catch (error) {
    // What the target's conditions read is gone, or its metric has become one that none reach.
    if (error instanceof UserError) return null;
    throw error;
  }
}
