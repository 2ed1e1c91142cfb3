import type { BetFormQuartersQuery } from '#lib/graphql/generated/graphql.ts';

export type QuarterChoice = Pick<BetFormQuartersQuery['quarters'][number], 'key' | 'themes'>;

const quartersBefore = 4;
const quartersAfter = 2;

/** A quarter later or earlier: one after `2026-Q4` is `2027-Q1`. */
export function quarterAfter(key: string, quarters: number): string {
  const [year = 0, quarter = 1] = key.split('-Q').map(Number);
  const index = year * 4 + quarter - 1 + quarters;
  return `${Math.floor(index / 4)}-Q${(((index % 4) + 4) % 4) + 1}`;
}

/** Those that hold something, and those around the current one: a bet may be planned ahead, or entered from the past; newest first. */
export function quarterChoices(known: readonly QuarterChoice[], current: string): QuarterChoice[] {
  const around = Array.from({ length: quartersBefore + 1 + quartersAfter }, (_, index) =>
    quarterAfter(current, index - quartersBefore),
  );
  const missing = around.filter((key) => !known.some((quarter) => quarter.key === key));
  return [...known, ...missing.map((key) => ({ key, themes: [] }))].toSorted((a, b) =>
    a.key < b.key ? 1 : -1,
  );
}
