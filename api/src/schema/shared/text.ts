import { badInput, checkLength, longestText } from '../../errors.ts';

/** A text without the space around it; refuses one without words, by the sentence `missing`, and a longer one. */
export function readText(
  field: string,
  text: string | null | undefined,
  { missing, longest = longestText }: { missing: string; longest?: number },
): string {
  const words = text?.trim() ?? '';
  if (words === '') throw badInput(field, missing);
  checkLength(field, words, longest);
  return words;
}

/** A text that may be left out: null where it has no words. */
export function readOptionalText(field: string, text: string | null | undefined): string | null {
  const words = text?.trim() ?? '';
  checkLength(field, words, longestText);
  return words === '' ? null : words;
}
