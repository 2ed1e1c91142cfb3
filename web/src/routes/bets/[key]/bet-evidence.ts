import { estimateRead, type Estimate } from '#lib/evidence.ts';
import type { BetEvidenceQuery, BetPageQuery } from '#lib/graphql/generated/graphql.ts';

export type PageBet = NonNullable<BetPageQuery['bet']>;
export type BetEvidence = NonNullable<NonNullable<BetEvidenceQuery['bet']>['evidence']>;
export type EvidenceHistory = NonNullable<BetEvidenceQuery['bet']>['evidenceHistory'];
export type DraftVerdict = NonNullable<NonNullable<BetEvidenceQuery['bet']>['draftVerdict']>;

/** How a bet's figures are to be read today. */
export interface Reading {
  /** By the intervals that bear looking at any time: of a bet that is read on any day, or was stopped early. */
  isAnytime: boolean;
  /** Before the day on which it is judged, its figures decide nothing. */
  isTooEarly: boolean;
}

export function readingOf(bet: PageBet, isStoppedEarly: boolean): Reading {
  const isAnytime = isStoppedEarly || bet.plan?.experiment?.reading === 'ANYTIME';
  return { isAnytime, isTooEarly: bet.status === 'LIVE' && !isAnytime };
}

/** The relative change with the interval that is read. */
export function changeRead(
  { relative, anytime }: Pick<BetEvidence, 'relative' | 'anytime'>,
  { isAnytime }: Reading,
): Estimate | null {
  return estimateRead(relative, anytime, isAnytime);
}
