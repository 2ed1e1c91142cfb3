import type { FormValues } from '#lib/form.ts';
import type { ReadoutEntryFragment } from '#lib/graphql/generated/graphql.ts';

export type TextName = 'shipped' | 'changed' | 'learned' | 'next' | 'risks';
export type ReadoutTexts = Pick<ReadoutEntryFragment, TextName>;

/** The texts in the order in which they are read: what each is called, and what belongs into it. */
export const readoutTexts: readonly { name: TextName; word: string; hint: string }[] = [
  {
    name: 'shipped',
    word: 'Shipped',
    hint: 'What reached people this week; it is done when its impact is measured',
  },
  {
    name: 'changed',
    word: 'Changed',
    hint: 'Figures and guardrails that moved, what was locked, amended or decided',
  },
  {
    name: 'learned',
    word: 'Learned',
    hint: 'What we know now and did not know before; verdicts that were signed',
  },
  {
    name: 'next',
    word: 'Next',
    hint: 'What we do next week, and which verdicts and launches are due',
  },
  {
    name: 'risks',
    word: 'Risks',
    hint: 'What may go wrong; guardrails at risk, and what is overdue',
  },
];

export const textNames = readoutTexts.map(({ name }) => name);

/** The lines of a text; one that is only space says nothing. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a list shows of a readout: its first lines of what was learned, else of what shipped, and so on. */
export function excerptOf(readout: ReadoutTexts, most = 2): string[] {
  const first = (['learned', 'shipped', 'changed', 'risks', 'next'] as const).find(
    (name) => linesOf(readout[name]).length > 0,
  );
  return first ? linesOf(readout[first]).slice(0, most) : [];
}

/** The texts as they were typed; a form sends line ends as CR LF. */
export function textsOfForm(values: FormValues): ReadoutTexts {
  const text = (name: TextName) => (values[name] ?? '').replaceAll('\r\n', '\n');
  return {
    shipped: text('shipped'),
    changed: text('changed'),
    learned: text('learned'),
    next: text('next'),
    risks: text('risks'),
  };
}

/** `Shipped and Risks`, of the names of texts. */
export function wordsOfTexts(names: readonly string[]): string {
  const words = readoutTexts.filter(({ name }) => names.includes(name)).map(({ word }) => word);
  return new Intl.ListFormat('en').format(words);
}

export function readoutHref({ team, week }: { team: string; week: string }): string {
  return `/readouts/${encodeURIComponent(team)}/${week}`;
}
