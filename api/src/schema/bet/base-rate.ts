import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { buildBaseRate } from '../../domain/base-rate.ts';

export type BaseRateRow = NonNullable<ReturnType<typeof buildBaseRate>>;

/** What past bets on the metric, on its stage, or all came to: the narrowest with five. */
export async function readBaseRate({ loaders }: Context, { key, stage }: MetricRow): Promise<BaseRateRow> {
  const past = await loaders.pastBets();
  return buildBaseRate(
    // How far each of them moved its metric is evidence, which there is none of yet.
    past.map(({ kind, ...bet }) => ({ ...bet, isHit: kind === 'HIT', lift: null })),
    { metricKey: key, stage },
  );
}
