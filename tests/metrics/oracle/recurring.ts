import type { Recurring } from './definition.ts';
import { inOrder, matches } from './event.ts';
import type { Condition, Event, Match } from './event.ts';
import { nothing, quotient, sum } from './figure.ts';
import type { Figure } from './figure.ts';
import { day } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** What an account's latest value was at t − P, 0 where there was none, and at t. */
interface Change {
  before: number;
  now: number;
}

/** Recurring revenue at the time `t`. */
export function figureOfRecurring(
  { events }: Workspace,
  { event, statistic, periodDays }: Recurring,
  t: number,
  isIn: Condition,
): Figure {
  const then = findLatest(events, event, t - periodDays * day);
  const changes = [...findLatest(events, event, t)]
    .filter(([, latest]) => isIn(latest))
    .map(([payer, latest]) => ({ before: then.get(payer)?.value ?? 0, now: latest.value! }));
  const paying = changes.filter(({ now }) => now > 0);
  const paidBefore = changes.filter(({ before }) => before > 0);
  const isOfNow = statistic === 'MRR' || statistic === 'ACCOUNTS';
  const n = isOfNow ? paying.length : paidBefore.length;
  if (statistic === 'ACCOUNTS') return { ...nothing, value: n, n };
  return { ...nothing, value: amountOf(statistic, isOfNow ? changes : paidBefore), n };
}

function amountOf(statistic: Exclude<Recurring['statistic'], 'ACCOUNTS'>, changes: Change[]): number | null {
  const total = (read: (change: Change) => number) => sum(changes.map(read));
  const before = total((change) => change.before);
  switch (statistic) {
    case 'MRR':
      return total(({ now }) => now);
    case 'NRR':
      return quotient(
        total(({ now }) => now),
        before,
      );
    case 'GRR':
      return quotient(
        total(({ before, now }) => Math.min(before, now)),
        before,
      );
    case 'EXPANSION':
      return total(({ before, now }) => (now > before ? now - before : 0));
    case 'CONTRACTION':
      return total(({ before, now }) => (now > 0 && now < before ? before - now : 0));
    case 'CHURN':
      return total(({ before, now }) => (now > 0 ? 0 : before));
  }
}

/** Each payer's latest event with a value before a time. */
function findLatest(events: readonly Event[], match: Match, before: number): Map<string, Event> {
  const known = events.filter((event) => event.at < before && event.value !== null && matches(event, match));
  return new Map(known.toSorted(inOrder).map((event) => [payerOf(event), event]));
}

/** An account and a subject of the same text are different payers. */
function payerOf({ account, subject }: Event): string {
  return account === '' ? `subject ${subject}` : `account ${account}`;
}
