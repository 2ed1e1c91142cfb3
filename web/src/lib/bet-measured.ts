import { estimateRead, toneOfEffect, type Estimate } from './evidence.ts';
import type { BetMeasuredFragment, VerdictKind } from './graphql/generated/graphql.ts';
import type { Tone } from './words.ts';

/** What a row says of a launched bet: what was measured, and what the rules say to it. */
export interface BetMeasured {
  change: Estimate | null;
  tone: Tone;
  verdict: VerdictKind | null;
  /** Nothing of it decides anything yet. */
  isTooEarly: boolean;
}

export function measuredOf({
  draftVerdict,
  evidence,
  plan,
  leadingMetric,
}: BetMeasuredFragment): BetMeasured {
  const isReadAnytime = plan?.experiment?.reading === 'ANYTIME';
  const change = estimateRead(evidence?.relative, evidence?.anytime, isReadAnytime);
  const verdict = draftVerdict?.kind ?? null;
  const isTooEarly = verdict === 'IN_EVALUATION';
  return {
    change,
    tone:
      change && leadingMetric && !isTooEarly ? toneOfEffect(change, leadingMetric.goodDirection) : 'unknown',
    verdict,
    isTooEarly,
  };
}
