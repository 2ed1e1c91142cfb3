import type { NextStep, VerdictKind } from '@leadline/db/vocabulary';
import { nextSteps, verdictKinds } from '@leadline/db/vocabulary';
import { Temporal } from 'temporal-polyfill';
import { median } from './quarter.ts';

/** A bet as its quarter counts it; dates are YYYY-MM-DD. */
export interface CountedBet {
  launchedOn: string | null;
  reviewOn: string | null;
  isDecided: boolean;
  isDropped: boolean;
  /** Entered from the past. */
  isRetrospective: boolean;
  /** The rules' draft on the horizon, whatever was signed; null where there is none yet. */
  draft: VerdictKind | null;
  /** As signed. */
  step: NextStep | null;
}

export interface QuarterCounts {
  shipped: number;
  decided: number;
  /** Past their review dates, and not signed. */
  overdue: number;
  dropped: number;
  retrospective: number;
  /** Over those that are overdue; null without any. */
  medianDaysOverdue: number | null;
  /** Without the bets from the past. */
  verdicts: { kind: VerdictKind; count: number }[];
  steps: { step: NextStep; count: number }[];
}

/** After so many days an unsigned verdict counts by its draft: not signing spares nobody. */
const daysOfGrace = 14;

/**
 * The draft by which a bet counts on a day: once its verdict is signed, or is overdue by 14 days. Null until then.
 *
 * @example countedDraft({ reviewOn: '2026-11-01', isDecided: false, draft: 'MISS' }, '2026-11-15') // 'MISS'
 */
export function countedDraft(
  { reviewOn, isDecided, isDropped, draft }: Omit<CountedBet, 'launchedOn' | 'step' | 'isRetrospective'>,
  today: string,
): VerdictKind | null {
  if (isDropped || draft === null || draft === 'IN_EVALUATION') return null;
  const isLongOverdue = reviewOn !== null && daysBetween(reviewOn, today) >= daysOfGrace;
  return isDecided || isLongOverdue ? draft : null;
}

/**
 * Counts the bets of a quarter on a day. What was entered from the past was shipped and decided as any other, but promised
 * nothing: it has no verdict here.
 *
 * @example countBets(bets, '2026-11-30').verdicts // [{ kind: 'HIT', count: 2 }, { kind: 'MISS', count: 1 }]
 */
export function countBets(bets: readonly CountedBet[], today: string): QuarterCounts {
  const overdue = bets.filter((bet) => isOverdue(bet, today));
  const drafts = bets
    .filter(({ isRetrospective }) => !isRetrospective)
    .map((bet) => countedDraft(bet, today));
  return {
    shipped: bets.filter(({ launchedOn }) => launchedOn !== null).length,
    decided: bets.filter(({ isDecided }) => isDecided).length,
    overdue: overdue.length,
    dropped: bets.filter(({ isDropped }) => isDropped).length,
    retrospective: bets.filter(({ isRetrospective }) => isRetrospective).length,
    medianDaysOverdue:
      overdue.length === 0 ? null : median(overdue.map(({ reviewOn }) => daysBetween(reviewOn!, today))),
    verdicts: tally(verdictKinds, drafts).map(([kind, count]) => ({ kind, count })),
    steps: tally(
      nextSteps,
      bets.map(({ step }) => step),
    ).map(([step, count]) => ({ step, count })),
  };
}

/** On its review date a verdict is due, and from the day after it is overdue. */
function isOverdue({ launchedOn, reviewOn, isDecided, isDropped }: CountedBet, today: string): boolean {
  return launchedOn !== null && reviewOn !== null && reviewOn < today && !isDecided && !isDropped;
}

/** How often each word occurs, in the words' order; those that do not are left out. */
function tally<Word>(words: readonly Word[], found: readonly (Word | null)[]): [Word, number][] {
  return words
    .map((word): [Word, number] => [word, found.filter((one) => one === word).length])
    .filter(([, count]) => count > 0);
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
