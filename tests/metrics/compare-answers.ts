import type { Figure } from './oracle/figure.ts';
import type { Answer, SeriesAnswer } from './oracle/series.ts';

type Column = (number | null)[];

/** Series as GraphQL gives them. */
export interface GivenSeries {
  segment: { dimension: string; value: string | null }[];
  isOther: boolean;
  t: string[];
  label: string[];
  value: Column;
  n: Column;
  numerator: Column | null;
  denominator: Column | null;
  lower: Column | null;
  upper: Column | null;
  total: number | null;
  compareValue?: Column | null;
  compareT?: (string | null)[] | null;
  compareTotal?: number | null;
  partialFrom: number | null;
  dataThrough: string | null;
}

export const seriesFields = `
  segment { dimension value } isOther t label value n numerator denominator lower upper total
  partialFrom dataThrough`;
export const compareFields = 'compareValue compareT compareTotal';

/** Every difference between what was given and what is right, in words; empty when they agree. */
export function listDifferences(given: readonly GivenSeries[], right: Answer): string[] {
  const unmatched = new Set(right.series);
  const differences = given.flatMap((series) => {
    const answer = right.series.find((one) => nameOf(one) === nameOfGiven(series));
    if (answer) unmatched.delete(answer);
    return [...listFrameDifferences(series, right), ...listFigureDifferences(series, right, answer)];
  });
  const missing = [...unmatched].filter((answer) => answer.segment.length === 0 || isSomething(answer));
  return [...differences, ...missing.map((answer) => `${nameOf(answer)} is not there`)];
}

/** The buckets, and how far the data reach. */
function listFrameDifferences(series: GivenSeries, right: Answer): string[] {
  const instants = (texts: readonly (string | null)[]) => texts.map((text) => text && Date.parse(text));
  return [
    ...difference('t', instants(series.t), right.t),
    ...difference('label', series.label, right.label),
    ...difference('partialFrom', series.partialFrom, right.partialFrom),
    ...difference('dataThrough', instants([series.dataThrough]), [right.dataThrough]),
    ...(right.compareT
      ? difference('compareT', instants(series.compareT ?? []), padded(right.compareT, right.t.length))
      : []),
  ];
}

function listFigureDifferences(
  series: GivenSeries,
  right: Answer,
  answer: SeriesAnswer | undefined,
): string[] {
  const name = nameOfGiven(series);
  if (answer === undefined) {
    return hasFigures(series) ? [`${name} has figures, but no event: ${JSON.stringify(series)}`] : [];
  }
  const column = (member: keyof Figure) => answer.figures.map((figure) => figure[member]);
  // Kinds without such a column say so once, not bucket by bucket.
  const optional = (given: Column | null) => given ?? answer.figures.map(() => null);
  const { compareFigures } = answer;
  return [
    ...difference(`${name} value`, series.value, column('value')),
    ...difference(`${name} n`, series.n, column('n')),
    ...difference(`${name} numerator`, optional(series.numerator), column('numerator')),
    ...difference(`${name} denominator`, optional(series.denominator), column('denominator')),
    ...difference(`${name} lower`, optional(series.lower), column('lower'), 1e-9),
    ...difference(`${name} upper`, optional(series.upper), column('upper'), 1e-9),
    ...difference(`${name} total`, series.total, answer.total),
    ...(compareFigures
      ? [
          ...difference(
            `${name} compareValue`,
            series.compareValue,
            padded(
              compareFigures.map(({ value }) => value),
              right.t.length,
            ),
          ),
          ...difference(`${name} compareTotal`, series.compareTotal, answer.compareTotal),
        ]
      : []),
  ];
}

/** As many as there are buckets: a compared period may have more, or fewer. */
function padded<Value>(list: readonly Value[], length: number): (Value | null)[] {
  return Array.from({ length }, (_, i) => list[i] ?? null);
}

function nameOfGiven({ isOther, segment }: GivenSeries): string {
  return isOther ? 'other' : JSON.stringify(segment.map(({ value }) => value));
}

function nameOf({ isOther, segment }: SeriesAnswer): string {
  return isOther ? 'other' : JSON.stringify(segment);
}

function hasFigures({ value, n, numerator, denominator, total }: GivenSeries): boolean {
  return [value, n, numerator, denominator, [total]].some((list) => list?.some(Boolean));
}

function isSomething({ figures }: SeriesAnswer): boolean {
  return figures.some(({ value, n, numerator }) => Boolean(value) || Boolean(n) || Boolean(numerator));
}

/** A sentence where the two differ. */
export function difference(what: string, got: unknown, wanted: unknown, tolerance = 1e-12): string[] {
  if (agree(got, wanted, tolerance)) return [];
  return [`${what}: ${JSON.stringify(got)}, but right is ${JSON.stringify(wanted)}`];
}

/** Equal, and numbers to as many digits; near 0, where digits cancel, to as many decimals. */
function agree(got: unknown, wanted: unknown, tolerance: number): boolean {
  if (Array.isArray(got) && Array.isArray(wanted)) {
    return got.length === wanted.length && got.every((one, i) => agree(one, wanted[i], tolerance));
  }
  if (isRecord(got) && isRecord(wanted)) {
    const keys = new Set([...Object.keys(got), ...Object.keys(wanted)]);
    return [...keys].every((key) => agree(got[key], wanted[key], tolerance));
  }
  if (typeof got === 'number' && typeof wanted === 'number') {
    return Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(got), Math.abs(wanted), 1e-3);
  }
  return got === wanted;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
