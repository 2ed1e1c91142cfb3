import { daysBetween, formatNumberOf } from '#lib/format.ts';
import type { BetRowFragment } from '#lib/graphql/generated/graphql.ts';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** The quarter in a sentence or two, what needs somebody first. */
export function describeQuarter(bets: readonly BetRowFragment[], today: string): string {
  const count = (status: BetRowFragment['status']) => bets.filter((bet) => bet.status === status).length;
  const sentences: string[] = [];

  const due = bets.filter(({ status }) => status === 'VERDICT_DUE');
  const daysLate = Math.max(0, ...due.map(({ reviewOn }) => (reviewOn ? daysBetween(reviewOn, today) : 0)));
  if (due.length > 0) {
    const late =
      daysLate > 0
        ? `, ${due.length > 1 ? 'the oldest' : 'and'} ${formatNumberOf(daysLate, 'day')} late`
        : '';
    sentences.push(`${inWords(due.length)} ${due.length === 1 ? 'verdict is' : 'verdicts are'} due${late}.`);
  }

  const neverLaunched = bets.filter(
    ({ status, launchBy }) => status === 'COMMITTED' && launchBy && launchBy < today,
  );
  if (neverLaunched.length > 0) {
    sentences.push(
      `${inWords(neverLaunched.length)} locked ${plural(neverLaunched.length)} past the launch date.`,
    );
  }
  if (count('LIVE') > 0) sentences.push(`${inWords(count('LIVE'))} ${plural(count('LIVE'))} live.`);
  if (sentences.length === 0 && count('DRAFT') > 0) {
    sentences.push(`${inWords(count('DRAFT'))} ${plural(count('DRAFT'))} being written; nothing is live.`);
  }
  return sentences.slice(0, 2).join(' ') || 'No bets this quarter yet.';
}

/** How far it is to the first bet. */
export function describeStart(steps: readonly boolean[]): string {
  const left = steps.filter((isDone) => !isDone).length;
  return left === 1 ? 'One step to a first bet' : `${inWords(left)} steps to a first bet`;
}

function inWords(count: number): string {
  return small[count] ?? String(count);
}

function plural(count: number): string {
  return count === 1 ? 'bet is' : 'bets are';
}
