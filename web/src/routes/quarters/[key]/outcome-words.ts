import { formatChange, formatDay, formatNumberOf, formatPercent } from '#lib/format.ts';
import type { QuarterEvidenceQuery, QuarterOutcomeQuery } from '#lib/graphql/generated/graphql.ts';
import type { Contribution, LedgerStep } from './ledger-steps.ts';
import { gradeWords } from '#lib/words.ts';

export type Outcome = NonNullable<QuarterOutcomeQuery['quarter']>['outcome'];
export type BetEvidence = NonNullable<QuarterEvidenceQuery['quarter']>['bets'][number];

/** The headline's first sentence, and what follows it in smaller type. */
export function splitHeadline(headline: string): { first: string; rest: string } {
  const [first = '', ...rest] = headline.split(/(?<=\S{3}\.)\s+/);
  return { first, rest: rest.join(' ') };
}

/** What the verdicts rest on: `3 launched · 2 decided · 1 overdue by 9 days`. */
export function describeCounts(outcome: Outcome): string {
  const { shipped, decided, dropped, overdue, retrospective, medianDaysOverdue } = outcome;
  const late =
    overdue === 0
      ? 'none overdue'
      : `${overdue} overdue${medianDaysOverdue == null ? '' : ` by ${formatNumberOf(medianDaysOverdue, 'day')}`}`;
  return [
    `${shipped} launched`,
    `${decided} decided`,
    dropped > 0 ? `${dropped} dropped` : '',
    late,
    retrospective > 0 ? `${retrospective} entered from the past` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How far luck alone may have carried a rate: Wilson's interval in words. */
export function describeLuck({ lower, upper }: { lower: number; upper: number }): string {
  const [low, high] = [lower, upper].map((share) => formatPercent(Math.round(share * 100) / 100));
  return `Allowing for luck, between ${low} and ${high} of such promises come true.`;
}

/** Why a bet added nothing that could be measured, in a word for its row. */
export function describeMissing({ bet, grade, measured }: Contribution, today: string): string {
  if (bet.status === 'LIVE' && bet.reviewOn) return `review on ${formatDay(bet.reviewOn, today)}`;
  if (measured || grade === 'JUDGEMENT' || grade === 'BEFORE_AFTER') return gradeWords[grade].word;
  return 'nothing could be measured';
}

/** Said of a bar that stands for several bets, or for none of the way. */
export function remarkOf({ contributions, amount }: LedgerStep): string {
  if (contributions.length > 1) return 'launched into each other’s windows: one amount for all of them';
  return amount === 0 && contributions[0]?.shrunk ? 'in both at the start and at the end' : '';
}

type Remeasurement = BetEvidence['remeasurements'][number];

/** Whether a promise that was kept has lasted, as far as it was measured again, and when it is next. */
export function describeRemeasurements(all: readonly Remeasurement[], today: string): string {
  const done = all.findLast(({ asOf }) => asOf != null);
  const next = all.find(({ asOf }) => asOf == null);
  return [done && describeDone(done, today), next && describeNext(next, today)].filter(Boolean).join(' · ');
}

function describeDone({ dueOn, held, relative }: Remeasurement, today: string): string {
  const day = formatDay(dueOn, today);
  const change = relative ? `, ${formatChange(relative.value)}` : '';
  if (held == null) return `measured again on ${day}: too little data to tell`;
  return held ? `still holds on ${day}${change}` : `has faded by ${day}${change}`;
}

function describeNext({ dueOn }: Remeasurement, today: string): string {
  const day = formatDay(dueOn, today);
  return dueOn <= today ? `due again since ${day}` : `due again on ${day}`;
}
