import { daysBetween, formatCount, formatDay, formatNumberOf } from './format.ts';
import type { BetRowFragment } from './graphql/generated/graphql.ts';
import { verdictWords } from './words.ts';

export interface BetLine {
  text: string;
  isLate: boolean;
}

/** Where a bet stands, in the words that matter today: `9 days left`, `6 days late`. */
export function describeStanding(bet: BetRowFragment, today: string): BetLine {
  switch (bet.status) {
    case 'DRAFT':
      return onTime(bet.leadingMetric ? `on ${bet.leadingMetric.name}` : 'needs a leading metric');
    case 'COMMITTED':
      return describeLaunchDate(bet.launchBy ?? null, today);
    case 'LIVE':
      return onTime(
        bet.reviewOn ? `${formatNumberOf(daysBetween(today, bet.reviewOn), 'day')} left` : 'live',
      );
    case 'VERDICT_DUE':
      return describeReviewDate(bet.reviewOn ?? null, today);
    case 'DECIDED':
      return onTime(bet.verdict ? verdictWords[bet.verdict.kind].word.toLowerCase() : 'decided');
    case 'DROPPED':
      return onTime('given up before launch');
  }
}

function onTime(text: string): BetLine {
  return { text, isLate: false };
}

function describeLaunchDate(launchBy: string | null, today: string): BetLine {
  if (!launchBy) return onTime('not launched yet');
  const days = daysBetween(today, launchBy);
  if (days < 0) return { text: `never launched, due ${formatDay(launchBy, today)}`, isLate: true };
  return onTime(
    `launch by ${formatDay(launchBy, today)}, ${days === 0 ? 'today' : formatNumberOf(days, 'day')}`,
  );
}

function describeReviewDate(reviewOn: string | null, today: string): BetLine {
  if (!reviewOn) return onTime('verdict due');
  const days = daysBetween(reviewOn, today);
  return days > 0 ? { text: `${formatNumberOf(days, 'day')} late`, isLate: true } : onTime('today');
}

/** What orders drafts: whom it reaches, and what it costs. */
export function describeSize(bet: { reach?: number | null; effortWeeks?: number | null }): string {
  const { reach, effortWeeks } = bet;
  return [
    reach == null ? '' : `reaches ${formatCount(Math.round(reach))}`,
    effortWeeks == null ? '' : formatNumberOf(effortWeeks, 'person-week'),
  ]
    .filter(Boolean)
    .join(' · ');
}
