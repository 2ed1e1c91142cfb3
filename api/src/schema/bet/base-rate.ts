import type { BetRow } from '@leadline/db/relational/bet';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { buildBaseRate } from '../../domain/base-rate.ts';
import type { BaseRate } from '../../domain/base-rate.ts';

/**
 * What past bets on the metric, on its stage, or all came to: the narrowest with five. Beside a bet that is
 * committed, what was known by then; it is none of its own past.
 */
export async function readBaseRate(
  { loaders }: Context,
  { key, stage }: MetricRow,
  bet?: Pick<BetRow, 'number' | 'committedAt'>,
): Promise<BaseRate> {
  const until = bet?.committedAt ?? null;
  const past = (await loaders.pastBets()).filter(
    ({ number, signedAt }) => number !== bet?.number && (until === null || signedAt <= until),
  );
  return buildBaseRate(
    past.map(({ kind, evidence, ...of }) => {
      // The rules' own verdict, where they gave one, and not an override.
      const judged = evidence?.verdict.kind ?? kind;
      return {
        ...of,
        isHit: judged === 'INVALID' ? null : judged === 'HIT',
        lift: evidence?.relative?.value ?? null,
      };
    }),
    { metricKey: key, stage },
  );
}
