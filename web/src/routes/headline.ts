import { daysBetween, formatNumberOf } from '#lib/format.ts';
import type { BetRowFragment, VerdictKind } from '#lib/graphql/generated/graphql.ts';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** The quarter in a sentence or two, what needs somebody first. */
export function describeQuarter(
  bets: readonly BetRowFragment[],
  /** Guardrails of launched bets: broken, and not settled but far on their way. */
  guardrails: { broken: number; atRisk: number },
  today: string,
): string {
  const count = (status: BetRowFragment['status']) => bets.filter((bet) => bet.status === status).length;
  const sentences: string[] = [];

  const due = bets.filter(({ status }) => status === 'VERDICT_DUE');
  if (due.length > 0) {
    const late = describeLate(due, today);
    sentences.push(`${inWords(due.length)} ${due.length === 1 ? 'verdict is' : 'verdicts are'} due${late}.`);
  }
  if (guardrails.broken > 0) {
    sentences.push(
      `${inWords(guardrails.broken)} ${guardrails.broken === 1 ? 'guardrail is' : 'guardrails are'} broken.`,
    );
  } else if (guardrails.atRisk > 0) {
    sentences.push(
      `${inWords(guardrails.atRisk)} ${guardrails.atRisk === 1 ? 'guardrail is' : 'guardrails are'} at risk.`,
    );
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
  if (sentences.length === 0 && count('COMMITTED') > 0) {
    sentences.push(`${inWords(count('COMMITTED'))} ${plural(count('COMMITTED'))} locked, none is live yet.`);
  }
  if (sentences.length === 0 && count('DRAFT') > 0) {
    sentences.push(`${inWords(count('DRAFT'))} ${plural(count('DRAFT'))} being written; nothing is live.`);
  }
  return sentences.slice(0, 2).join(' ') || describeDecided(bets) || 'No bets this quarter yet.';
}

/** How far it is to the first bet. */
export function describeStart(steps: readonly boolean[]): string {
  const left = steps.filter((isDone) => !isDone).length;
  return left === 1 ? 'One step to a first bet' : `${inWords(left)} steps to a first bet`;
}

/** `Eight bets were decided; two kept their promise.`; empty where none was. */
export function describeDecided(bets: readonly Pick<BetRowFragment, 'status' | 'verdict'>[]): string {
  const decided = bets.filter(({ status }) => status === 'DECIDED');
  if (decided.length === 0) return '';
  const kept = decided.filter(({ verdict }) => verdict?.kind === 'HIT').length;
  if (decided.length === 1) {
    return `One bet was decided; it ${kept === 1 ? 'kept' : 'did not keep'} its promise.`;
  }
  const word = kept === 0 ? 'none' : inWords(kept).toLowerCase();
  return `${inWords(decided.length)} bets were decided; ${word} kept ${kept > 1 ? 'their' : 'its'} promise.`;
}

/** `1 of 3 promises of this quarter came true so far`; empty without a verdict. Broken data count neither way. */
export function describeKept(verdicts: readonly { kind: VerdictKind; count: number }[]): string {
  const counted = verdicts.filter(({ kind }) => kind !== 'INVALID');
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return '';
  const kept = counted.find(({ kind }) => kind === 'HIT')?.count ?? 0;
  return `${kept} of ${formatNumberOf(all, 'promise')} of this quarter came true so far`;
}

function describeLate(due: readonly BetRowFragment[], today: string): string {
  const late = due.flatMap(({ reviewOn }) =>
    reviewOn && reviewOn < today ? [daysBetween(reviewOn, today)] : [],
  );
  if (late.length === 0) return due.length === 1 ? ' today' : '';
  const days = `${formatNumberOf(Math.max(...late), 'day')} late`;
  if (due.length === 1) return ` and ${days}`;
  return late.length === 1 ? `, one of them ${days}` : `, the oldest ${days}`;
}

function inWords(count: number): string {
  return small[count] ?? String(count);
}

function plural(count: number): string {
  return count === 1 ? 'bet is' : 'bets are';
}
