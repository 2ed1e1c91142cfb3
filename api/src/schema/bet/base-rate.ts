import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { buildBaseRate } from '../../domain/base-rate.ts';
import type { BaseRate } from '../../domain/base-rate.ts';

/** What past bets on the metric, on its stage, or all came to: the narrowest with five. */
export async function readBaseRate({ loaders }: Context, { key, stage }: MetricRow): Promise<BaseRate> {
  const past = await loaders.pastBets();
  return buildBaseRate(
    past.map(({ kind, ...bet }) => ({
      ...bet,
      isHit: kind === 'INVALID' ? null : kind === 'HIT',
      // How far each of them moved its metric is evidence, and there is none yet.
      lift: null,
    })),
    { metricKey: key, stage },
  );
}
