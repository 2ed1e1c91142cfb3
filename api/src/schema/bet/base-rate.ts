import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { buildBaseRate } from '../../domain/base-rate.ts';
import type { BaseRate } from '../../domain/base-rate.ts';

/** What past bets on the metric, on its stage, or all came to: the narrowest with five. */
export async function readBaseRate({ loaders }: Context, { key, stage }: MetricRow): Promise<BaseRate> {
  const past = await loaders.pastBets();
  return buildBaseRate(
    past.map(({ kind, evidence, ...bet }) => {
      // The rules' own verdict, where they gave one, and not an override.
      const judged = evidence?.verdict.kind ?? kind;
      return {
        ...bet,
        isHit: judged === 'INVALID' ? null : judged === 'HIT',
        lift: evidence?.relative?.value ?? null,
      };
    }),
    { metricKey: key, stage },
  );
}
