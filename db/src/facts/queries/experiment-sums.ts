import type { FactReader } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { amountSums } from './experiment-amounts.ts';
import { arms } from './experiment-exposures.ts';
import type { Breakdown } from './experiment-exposures.ts';
import { journeys } from './experiment-journeys.ts';
import type { SumsOutcome } from './experiment-outcome.ts';
import type { ExperimentQuestion } from './experiment-subjects.ts';

export type SumsQuestion = ExperimentQuestion<SumsOutcome>;

interface Options {
  signal?: AbortSignal | undefined;
}

/** Sums over the subjects of an arm. */
export interface ArmSums {
  /** All that were exposed to this variant and not to the other, of whom so many are matured. */
  exposed: number;
  matured: number;
  /** Those that the sums are over. */
  subjects: number;
  y: Moments;
  /** Denominators of a RATIO; zeros otherwise. */
  x: Moments;
  sumOfXy: number;
  /** y before the exposure, the covariate, where there is one; zeros otherwise. */
  z: Moments;
  sumOfYz: number;
  /** x before the exposure and its products, of a RATIO of two amounts with a covariate; zeros otherwise. */
  w: Moments;
  sumOfZw: number;
  sumOfYw: number;
  sumOfXz: number;
  sumOfXw: number;
  /** The largest y of one subject; 0 of nobody. */
  largestY: number;
}

/** Σ and Σ² of one number of each subject. */
export interface Moments {
  sum: number;
  sumOfSquares: number;
}

export interface ExperimentSums {
  control: ArmSums;
  treatment: ArmSums;
  /** Subjects that met both variants: they are in neither arm. */
  inBoth: number;
  /** Subjects of the arms whose window has not ended. */
  immature: number;
}

/** The sums of both arms that estimates are made of, by one statement that reads each event once. */
export async function readExperimentSums(
  facts: FactReader,
  question: SumsQuestion,
  options: Options = {},
): Promise<ExperimentSums> {
  const asked = statement('experiment-sums', experimentSumsSql(question));
  return sumsOf((await facts.query<ArmRow>(asked, options)).rows);
}

/** The first and the last third of the outcome window, of matured subjects alone, so that both are of the same ones. */
export async function readExperimentThirds(
  facts: FactReader,
  question: SumsQuestion,
  options: Options = {},
): Promise<{ first: ExperimentSums; last: ExperimentSums }> {
  const third = (part: readonly [number, number]) =>
    readExperimentSums(facts, { ...question, part, onlyMatured: true }, options);
  const [first, last] = await Promise.all([third([0, 1 / 3]), third([2 / 3, 1])]);
  return { first, last };
}

/** The same for one value of a dimension; null where it is missing. */
export interface SegmentSums extends ExperimentSums {
  value: string | null;
}

/** The values of a dimension that most exposed subjects have, largest first; equal ones in the order of their texts. */
export async function readExperimentSegments(
  facts: FactReader,
  question: SumsQuestion,
  { limit = 10, ...breakdown }: Breakdown & { limit?: number },
  options: Options = {},
): Promise<SegmentSums[]> {
  const select = experimentSegmentsSql(question, { ...breakdown, limit });
  const { rows } = await facts.query<ArmRow & { value: string | null }>(
    statement('experiment-segments', select),
    options,
  );
  const byValue = Map.groupBy(rows, ({ value }) => value);
  return [...byValue].map(([value, own]) => ({ value, ...sumsOf(own) }));
}

/** A SELECT of the columns of ArmRow, a row an arm. */
export function experimentSumsSql(question: SumsQuestion): Fragment {
  return sql`SELECT arm, ${sumsOfOutcome(question)}
    FROM (${subjectSums(question)})
    GROUP BY arm`;
}

/** The same with `value`, for the largest values of a dimension. */
export function experimentSegmentsSql(
  question: SumsQuestion,
  { limit, ...breakdown }: Breakdown & { limit: number },
): Fragment {
  return sql`SELECT * FROM (
      SELECT *, dense_rank() OVER (ORDER BY total DESC, toString(isNull(value)), value) AS place
      FROM (
        SELECT *, sum(exposed) OVER (PARTITION BY value) AS total
        FROM (SELECT segment AS value, arm, ${sumsOfOutcome(question)}
          FROM (${subjectSums(question, breakdown)})
          GROUP BY segment, arm)
      )
    )
    WHERE place <= ${bind('UInt32', limit)}
    ORDER BY place, arm`;
}

/** A row for each exposed subject: arm, segment, is_matured, is_counted, y, x, z and, of two amounts, w. */
function subjectSums(question: SumsQuestion, breakdown?: Breakdown): Fragment {
  const { of, estimator } = question.outcome;
  if (of.by !== 'JOURNEY') return amountSums(question, of, breakdown);
  const x = estimator === 'RATIO' ? sql`toFloat64(is_started)` : sql`0.`;
  return sql`SELECT arm, segment, is_matured, is_counted, toFloat64(reached) AS y, ${x} AS x, 0. AS z
    FROM (${journeys(question, of, breakdown)})`;
}

/** What an arm's row is made of, over its subjects. By Kahan's way, so that the order of reading leaves no trace. */
export const sums = sql`count() AS exposed, countIf(is_matured) AS matured, countIf(is_counted) AS subjects,
      ${sumOf('y')} AS sumY, ${sumOf('y * y')} AS sumYy, ${sumOf('x')} AS sumX, ${sumOf('x * x')} AS sumXx, ${sumOf('x * y')} AS sumXy,
      ${sumOf('z')} AS sumZ, ${sumOf('z * z')} AS sumZz, ${sumOf('y * z')} AS sumYz, if(subjects = 0, 0., maxIf(y, is_counted)) AS largestY`;

/** The covariate of a ratio's denominator costs five sums more, which nothing else asks for. */
function sumsOfOutcome({ outcome: { of }, baselineDays = 0 }: SumsQuestion): Fragment {
  if (of.by !== 'AMOUNTS' || baselineDays === 0) return sums;
  return sql`${sums}, ${sumOf('w')} AS sumW, ${sumOf('w * w')} AS sumWw, ${sumOf('z * w')} AS sumZw,
      ${sumOf('y * w')} AS sumYw, ${sumOf('x * z')} AS sumXz, ${sumOf('x * w')} AS sumXw`;
}

function sumOf(product: string): Fragment {
  return sql`sumKahanIf(${trusted(product)}, is_counted)`;
}

export interface ArmRow {
  arm: number;
  exposed: number;
  matured: number;
  subjects: number;
  sumY: number;
  sumYy: number;
  sumX: number;
  sumXx: number;
  sumXy: number;
  sumZ: number;
  sumZz: number;
  sumYz: number;
  sumW?: number;
  sumWw?: number;
  sumZw?: number;
  sumYw?: number;
  sumXz?: number;
  sumXw?: number;
  largestY: number;
}

export function sumsOf(rows: readonly ArmRow[]): ExperimentSums {
  const find = (arm: number) => rows.find((row) => row.arm === arm);
  const [control, treatment] = [armOf(find(arms.control)), armOf(find(arms.treatment))];
  const immature = [control, treatment].reduce((sum, { exposed, matured }) => sum + exposed - matured, 0);
  return { control, treatment, inBoth: find(arms.inBoth)?.exposed ?? 0, immature };
}

/** An arm that nobody is in has no row. */
function armOf(row: ArmRow | undefined): ArmSums {
  const moments = (sum = 0, sumOfSquares = 0): Moments => ({ sum, sumOfSquares });
  return {
    exposed: row?.exposed ?? 0,
    matured: row?.matured ?? 0,
    subjects: row?.subjects ?? 0,
    y: moments(row?.sumY, row?.sumYy),
    x: moments(row?.sumX, row?.sumXx),
    sumOfXy: row?.sumXy ?? 0,
    z: moments(row?.sumZ, row?.sumZz),
    sumOfYz: row?.sumYz ?? 0,
    w: moments(row?.sumW, row?.sumWw),
    sumOfZw: row?.sumZw ?? 0,
    sumOfYw: row?.sumYw ?? 0,
    sumOfXz: row?.sumXz ?? 0,
    sumOfXw: row?.sumXw ?? 0,
    largestY: row?.largestY ?? 0,
  };
}
