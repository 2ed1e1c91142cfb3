import { formatDay } from './format.ts';

/* Sentences that the API writes name days as 2026-12-01 and bets as B-12. */

export interface TextPart {
  text: string;
  href: string | null;
}

/** The days in a sentence as they are printed everywhere. */
export function printDays(sentence: string, today: string): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDay(day, today));
}

/** A sentence whose bets are links. */
export function partsOfSentence(sentence: string, today: string): TextPart[] {
  return printDays(sentence, today)
    .split(/\b(B-\d+)\b/)
    .map((text, index) => ({ text, href: index % 2 === 1 ? `/bets/${text}` : null }))
    .filter(({ text }) => text !== '');
}
