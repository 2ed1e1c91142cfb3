import { readoutFields } from '@leadline/db/vocabulary';
import type { ReadoutTexts } from '@leadline/db/vocabulary';

/** A bet as a readout's sentence begins with it. */
interface NamedBet {
  bet: string;
  title: string;
}

/** What a week holds of a team, each in the order in which it is told. */
export interface WeekOfTeam {
  /** Sentences of what was launched, and of what else has changed. */
  launches: readonly string[];
  changes: readonly string[];
  /** What the newest evidence says of the bets in focus: Activation rate: 24 % → 24.5 %, … */
  focus: readonly (NamedBet & { movement: string })[];
  /** Signed in the week: the verdict in a sentence, what was measured (null where nothing was), and what its owner wrote down. */
  verdicts: readonly (NamedBet & {
    sentence: string;
    movement: string | null;
    learned: string;
    next: string;
  })[];
  /** What is due from the day on which it is drafted to the end of the week after. */
  reviews: readonly (NamedBet & { reviewOn: string })[];
  launchesDue: readonly (NamedBet & { launchBy: string })[];
  /** Guardrails of running bets that are broken, or look so. */
  guardrails: readonly (NamedBet & { text: string })[];
  /** What was due before that day. */
  overdueVerdicts: readonly (NamedBet & { days: number })[];
  overdueLaunches: readonly (NamedBet & { days: number })[];
}

/**
 * A readout of a week, drafted: what is computed is told in sentences, one a line; a text is empty where nothing happened.
 *
 * @example
 * draftTexts({ launches: ['B-17 Ask for the role was launched.'], … }).shipped // 'B-17 Ask for the role was launched.'
 */
export function draftTexts(week: WeekOfTeam): ReadoutTexts {
  return {
    shipped: lines(week.launches),
    changed: lines([...week.focus.map((bet) => `${closed(named(bet))} ${bet.movement}`), ...week.changes]),
    learned: lines(
      week.verdicts.map(({ sentence, movement, learned }) =>
        [sentence, movement, closed(learned)].filter(Boolean).join(' '),
      ),
    ),
    next: lines([
      ...week.verdicts.map((bet) => `${named(bet)}: ${closed(bet.next)}`),
      ...week.launchesDue.map((bet) => `${named(bet)} is to be launched by ${bet.launchBy}.`),
      ...week.reviews.map((bet) => `The verdict of ${named(bet)} is due on ${bet.reviewOn}.`),
    ]),
    risks: lines([
      ...week.guardrails.map((bet) => `${closed(named(bet))} ${bet.text}`),
      ...week.overdueVerdicts.map((bet) => `The verdict of ${named(bet)} is ${overdue(bet)}`),
      ...week.overdueLaunches.map((bet) => `The launch of ${named(bet)} is ${overdue(bet)}`),
    ]),
  };
}

/** The texts to keep: of what is there, what still reads as it was last drafted is drafted anew, the rest is somebody's. */
export function redraft(
  present: ReadoutTexts,
  { drafted, anew }: { drafted: Partial<ReadoutTexts>; anew: ReadoutTexts },
): ReadoutTexts {
  const edited = listEditedTexts(present, drafted);
  const pick = (field: keyof ReadoutTexts) => (edited.includes(field) ? present : anew)[field];
  return {
    shipped: pick('shipped'),
    changed: pick('changed'),
    learned: pick('learned'),
    next: pick('next'),
    risks: pick('risks'),
  };
}

/** Which texts somebody has written or emptied since they were drafted. */
export function listEditedTexts(
  present: ReadoutTexts,
  drafted: Partial<ReadoutTexts>,
): (keyof ReadoutTexts)[] {
  return readoutFields.filter((field) => present[field] !== (drafted[field] ?? ''));
}

function overdue({ days }: { days: number }): string {
  return `${days === 1 ? 'a day' : `${days} days`} overdue.`;
}

function named({ bet, title }: NamedBet): string {
  return `${bet} ${title}`;
}

function lines(sentences: readonly string[]): string {
  return sentences.join('\n');
}

/** Somebody's words as a sentence. */
function closed(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
