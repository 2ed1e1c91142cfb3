import type { BetRow } from '@leadline/db/relational/bet';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { buildBaseRate } from '../../domain/base-rate.ts';
import type { BaseRate } from '../../domain/base-rate.ts';

/** What past bets on the metric, on its stage, or all came to: the narrowest with five. */
export async function readBaseRate(
  { loaders }: Context,
  { key, stage }: MetricRow,
  /** The bet that they are beside: what was known when it was committed. */
  bet?: Pick<BetRow, 'number' | 'committedAt'>,
): Promise<BaseRate> {
  const until = bet?.committedAt ?? null;
  const past = (await loaders.pastBets()).filter(
    ({ number, signedAt }) => number !== bet?.number && (until === null || signedAt <= until),
  );
  return buildBaseRate(
    past.map(({ kind, ...of }) => ({
      ...of,
      isHit: kind === 'INVALID' ? null : kind === 'HIT',
      // How far each of them moved its metric is evidence, and there is none yet.
      lift: null,
    })),
    { metricKey: key, stage },
  );
}
