import type { Answer, Figure, SeriesAnswer } from './oracle.ts';

/** Series as GraphQL gives them. */
export interface GivenSeries {
  segment: { dimension: string; value: string | null }[];
  isOther: boolean;
  t: string[];
  label: string[];
  value: (number | null)[];
  n: (number | null)[];
  numerator: (number | null)[] | null;
  denominator: (number | null)[] | null;
  total: number | null;
  compareValue?: (number | null)[] | null;
  compareT?: (string | null)[] | null;
  compareTotal?: number | null;
  partialFrom: number | null;
  dataThrough: string | null;
}

export const seriesFields = `
  segment { dimension value } isOther t label value n numerator denominator total
  partialFrom dataThrough`;
export const compareFields = 'compareValue compareT compareTotal';

/** Every difference between what was given and what is right, in words; empty when they agree. */
export function listDifferences(given: GivenSeries[], right: Answer): string[] {
  const differences: string[] = [];
  const check = (what: string, got: unknown, wanted: unknown) => {
    if (!agree(got, wanted))
      differences.push(`${what}: ${JSON.stringify(got)}, but right is ${JSON.stringify(wanted)}`);
  };
  const unmatched = new Set(right.series);
  for (const series of given) {
    const segment = series.isOther ? 'other' : JSON.stringify(series.segment.map(({ value }) => value));
    check(`${segment} t`, series.t.map(Date.parse), right.t);
    check(`${segment} label`, series.label, right.label);
    check(`${segment} partialFrom`, series.partialFrom, right.partialFrom);
    check(`${segment} dataThrough`, series.dataThrough && Date.parse(series.dataThrough), right.dataThrough);
    const answer = right.series.find((one) => keyOf(one) === segment);
    if (answer === undefined) {
      if (hasFigures(series))
        differences.push(`${segment} has figures, but no event: ${JSON.stringify(series)}`);
      continue;
    }
    unmatched.delete(answer);
    const column = (member: keyof Figure, figures: Figure[]) => figures.map((figure) => figure[member]);
    check(`${segment} value`, series.value, column('value', answer.figures));
    check(`${segment} n`, series.n, column('n', answer.figures));
    // Kinds without a numerator say so once, not bucket by bucket.
    if (series.numerator !== null || answer.figures.some((figure) => figure.numerator !== null)) {
      check(`${segment} numerator`, series.numerator, column('numerator', answer.figures));
      check(`${segment} denominator`, series.denominator, column('denominator', answer.figures));
    }
    check(`${segment} total`, series.total, answer.total);
    if (answer.compareFigures) {
      const paddedTo = <Value>(list: Value[]) =>
        Array.from({ length: right.t.length }, (_, i) => list[i] ?? null);
      check(`${segment} compareValue`, series.compareValue, paddedTo(column('value', answer.compareFigures)));
      check(
        `${segment} compareT`,
        series.compareT?.map((t) => t && Date.parse(t)),
        paddedTo(right.compareT!),
      );
      check(`${segment} compareTotal`, series.compareTotal, answer.compareTotal);
    }
  }
  for (const answer of unmatched) {
    const isSomething = answer.figures.some(({ value, numerator }) => Boolean(value) || Boolean(numerator));
    if (isSomething || answer.segment.length === 0) differences.push(`${keyOf(answer)} is not there`);
  }
  return differences;
}

function keyOf({ isOther, segment }: SeriesAnswer): string {
  return isOther ? 'other' : JSON.stringify(segment);
}

function hasFigures({ value, n, numerator, denominator, total }: GivenSeries): boolean {
  return [value, n, numerator, denominator, [total]].some((list) => list?.some(Boolean));
}

/** Equal, and numbers to twelve digits. */
function agree(got: unknown, wanted: unknown): boolean {
  if (Array.isArray(got) && Array.isArray(wanted)) {
    return got.length === wanted.length && got.every((one, i) => agree(one, wanted[i]));
  }
  if (typeof got === 'number' && typeof wanted === 'number') {
    return got === wanted || Math.abs(got - wanted) <= 1e-12 * Math.max(Math.abs(got), Math.abs(wanted));
  }
  return got === wanted;
}
