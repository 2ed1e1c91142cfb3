import type { GuardrailState, NextStep, Unit, VerdictKind } from '@leadline/db/vocabulary';
import { formatLevel } from './format.ts';
import { formatInterval } from './guardrail.ts';
import type { Estimate } from './interval.ts';

/** A bet as a sentence begins with it: B-17 Ask for the role at sign-up. */
interface NamedBet {
  betNumber: number;
  title: string;
}

/** @example commitText({ betNumber: 17, title: 'Ask for the role', launchBy: '2026-12-01' }) // 'B-17 Ask for the role was locked; launch by 2026-12-01.' */
export function commitText({ launchBy, ...bet }: NamedBet & { launchBy: string | null }): string {
  return launchBy === null ? `${named(bet)} was locked.` : `${named(bet)} was locked; launch by ${launchBy}.`;
}

/** `daysLate` is 0 where it was launched in time. */
export function launchText({
  daysLate,
  reviewOn,
  ...bet
}: NamedBet & { daysLate: number; reviewOn: string | null }): string {
  const late = daysLate === 0 ? '' : `, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`;
  const review = reviewOn === null ? '' : `; its verdict is due on ${reviewOn}`;
  return `${named(bet)} was launched${late}${review}.`;
}

const verdictWords: Record<VerdictKind, string> = {
  HIT: 'promise kept',
  PARTIAL: 'moved, less than promised',
  MISS: 'promise not kept',
  HARMED: 'guardrail broken',
  INCONCLUSIVE: 'too little data to tell',
  INVALID: 'data broken',
  IN_EVALUATION: 'too early to tell',
};
const stepWords: Record<NextStep, string> = {
  KEEP: 'It stays.',
  ITERATE: 'It stays, and is worked on.',
  ROLL_BACK: 'It is taken back.',
};

export function verdictText({
  kind,
  step,
  isStoppedEarly,
  ...bet
}: NamedBet & { kind: VerdictKind; step: NextStep; isStoppedEarly: boolean }): string {
  const early = isStoppedEarly ? ' early' : '';
  return `${named(bet)} was decided${early}: ${verdictWords[kind]}. ${stepWords[step]}`;
}

/** What the rules' draft says now, and what it said before. */
export function evidenceText({
  draft,
  draftBefore,
  ...bet
}: NamedBet & { draft: VerdictKind; draftBefore: VerdictKind }): string {
  return `${named(bet)}: its evidence now says ${verdictWords[draft]}; it said ${verdictWords[draftBefore]}.`;
}

/** A kept promise that was measured again; `isHeld` and `relative` are null where nothing can be told. */
export function remeasuredText({
  isHeld,
  relative,
  ...bet
}: NamedBet & { isHeld: boolean | null; relative: Estimate | null }): string {
  const figures = relative === null ? '' : `, ${formatInterval(relative)}`;
  return `${named(bet)} was measured again: ${heldWords(isHeld)}${figures}.`;
}

function heldWords(isHeld: boolean | null): string {
  if (isHeld === null) return 'whether its promise still holds cannot be told';
  return isHeld ? 'its promise still holds' : 'its promise no longer holds';
}

const stateWords: Record<GuardrailState, string> = {
  SAFE: 'safe',
  BREACHED: 'broken',
  UNDECIDED: 'undecided',
  NO_DATA: 'without data',
};

/** `text` is the guardrail's reading in a sentence. */
export function guardrailText({
  state,
  stateBefore,
  text,
  ...bet
}: NamedBet & { state: GuardrailState; stateBefore: GuardrailState; text: string }): string {
  return `${named(bet)}: a guardrail that was ${stateWords[stateBefore]} is ${stateWords[state]} now. ${text}`;
}

/** What the parts of a bet are called on its page; a deeper path is of the part it begins with. */
const fieldWords: Readonly<Record<string, string>> = {
  title: 'title',
  team: 'team',
  quarter: 'quarter',
  theme: 'theme',
  owner: 'owner',
  problem: 'problem',
  hypothesis: 'hypothesis',
  leadingMetric: 'leading metric',
  'prediction.confidence': 'confidence',
  prediction: 'prediction',
  guardrails: 'guardrails',
  alsoWatch: 'watched metrics',
  plan: 'evidence plan',
  windowDays: 'window',
  launchBy: 'launch date',
  reviewOn: 'review date',
  effortWeeks: 'effort',
  risks: 'risks',
  ask: 'ask',
};

/** `fields` are dotted paths into BetInput. */
export function amendmentText({
  fields,
  reason,
  ...bet
}: NamedBet & { fields: readonly string[]; reason: string }): string {
  const words = fields.map((field) => fieldWords[field] ?? fieldWords[field.split('.')[0]!] ?? field);
  return `${named(bet)} was changed after locking (${[...new Set(words)].join(', ')}): ${closed(reason)}`;
}

export function decidedText({ title, chosen }: { title: string; chosen: string }): string {
  return `“${title}” was decided: ${closed(chosen)}`;
}

export function reviewedText({
  title,
  stands,
  reviewNote,
}: {
  title: string;
  stands: boolean;
  reviewNote: string;
}): string {
  return `“${title}” was looked at again and ${stands ? 'stands' : 'is given up'}: ${closed(reviewNote)}`;
}

export function targetText({
  name,
  value,
  by,
  ...measured
}: {
  name: string;
  value: number;
  by: string;
  unit: Unit;
  currency: string | null;
}): string {
  return `The target of ${name} is ${formatLevel(value, measured)} by ${by}.`;
}

export function redefinedText({ name, version }: { name: string; version: number }): string {
  return `${name} is defined anew; this is version ${version}.`;
}

export function notNowText({ title, reopenWhen }: { title: string; reopenWhen: string }): string {
  return `“${title}” is to be looked at again: ${closed(reopenWhen)}`;
}

export function noteText({
  fromDay,
  toDay,
  text,
}: {
  fromDay: string;
  toDay: string | null;
  text: string;
}): string {
  const days = toDay === null ? fromDay : `${fromDay} to ${toDay}`;
  return `Note on ${days}: ${closed(text)}`;
}

function named({ betNumber, title }: NamedBet): string {
  return `B-${betNumber} ${title}`;
}

/** Somebody's words as the end of a sentence. */
function closed(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
