import { dayAfter, dayOf, formatCount, formatDay, formatNumberOf } from '#lib/format.ts';
import type { SeriesColumnsFragment } from '#lib/graphql/generated/graphql.ts';
import type { BetEvidence, PageBet } from './bet-evidence.ts';

interface Rests {
  bet: PageBet;
  evidence: BetEvidence;
  leading: SeriesColumnsFragment | null;
  timeZone: string;
  today: string;
}

/** What the measured figures rest on: `28 days from 21 Oct · n = 4,812 · data through 25 Nov`. */
export function describeRests({ bet, evidence, leading, timeZone, today }: Rests): string {
  const { launchedOn, windowDays } = bet;
  if (!launchedOn || !windowDays) return '';
  const window = { from: launchedOn, to: dayAfter(launchedOn, windowDays) };
  const through = leading?.dataThrough ?? bet.leadingMetric?.dataThrough;
  return [
    `${formatNumberOf(windowDays, 'day')} from ${formatDay(launchedOn, today)}`,
    describeN({ bet, evidence, leading, timeZone }, window),
    through ? `data through ${formatDay(dayOf(through, timeZone), today)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function describeN(
  { bet, evidence, leading, timeZone }: Omit<Rests, 'today'>,
  { from, to }: { from: string; to: string },
): string {
  if (evidence.control && evidence.treatment) {
    return `n = ${formatCount(evidence.control.subjects + evidence.treatment.subjects)} in two groups`;
  }
  // Of a count each event is its own n; there is nothing to tell beside the level.
  if (!leading || bet.leadingMetric?.unit === 'COUNT') return '';
  const count = leading.n.reduce<number>((sum, n, index) => {
    const day = dayOf(leading.t[index] ?? '', timeZone);
    return day >= from && day < to ? sum + (n ?? 0) : sum;
  }, 0);
  return count > 0 ? `n = ${formatCount(count)}` : '';
}
