import { isAtRisk, worseningOf } from '#lib/evidence.ts';
import type { GuardrailFiguresFragment, OverviewEvidenceQuery } from '#lib/graphql/generated/graphql.ts';

type GuardedBet = Pick<
  OverviewEvidenceQuery['bets']['nodes'][number],
  'key' | 'title' | 'status' | 'reviewOn'
> & { guardrails: readonly { reading?: GuardrailFiguresFragment | null }[] };

export interface GuardrailAtRisk {
  reading: GuardrailFiguresFragment;
  bet: GuardedBet;
  /** Change in the bad direction, in margins: beyond 1 is more than accepted. */
  inMargins: number;
}

/** Readings of guardrails, those in danger first: broken, then what has used up most of its margin. */
export function guardrailsAtRisk(bets: readonly GuardedBet[]): GuardrailAtRisk[] {
  return bets
    .flatMap((bet) =>
      bet.guardrails.flatMap(({ reading }) => {
        if (!reading || !isAtRisk(reading)) return [];
        const { effect, margin, metric } = reading;
        const worse = effect ? worseningOf(effect, metric.goodDirection).value : 0;
        return [{ reading, bet, inMargins: worse / (margin || 0.01) }];
      }),
    )
    .toSorted((a, b) => Number(isBroken(b)) - Number(isBroken(a)) || b.inMargins - a.inMargins);
}

export function isBroken({ reading }: Pick<GuardrailAtRisk, 'reading'>): boolean {
  return reading.state === 'BREACHED';
}
