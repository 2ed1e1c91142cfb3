import type { FactReader } from '../connect.ts';
import { sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { values, valuesBelow } from './experiment-amounts.ts';
import { journeys } from './experiment-journeys.ts';
import type { QuantileOutcome } from './experiment-outcome.ts';
import type { ExperimentQuestion } from './experiment-subjects.ts';
import { sums, sumsOf } from './experiment-sums.ts';
import type { ArmRow, ArmSums, ExperimentSums } from './experiment-sums.ts';

export type QuantileQuestion = ExperimentQuestion<QuantileOutcome>;

interface Options {
  signal?: AbortSignal | undefined;
}

/** x is a subject's number of values, y how many of them are at most the arm's quantile. */
export interface ArmQuantile extends ArmSums {
  /** Type 7; null without a value. */
  quantile: number | null;
}

export interface ExperimentQuantiles extends ExperimentSums {
  control: ArmQuantile;
  treatment: ArmQuantile;
}

/**
 * The quantile of each arm, and what the error of the share below it is made of, with subjects as units. That
 * error turned back into values, by `readExperimentValuesAt`, is the quantile's interval.
 */
export async function readExperimentQuantiles(
  facts: FactReader,
  question: QuantileQuestion,
  options: Options = {},
): Promise<ExperimentQuantiles> {
  const asked = statement('experiment-quantiles', experimentQuantilesSql(question));
  const { rows } = await facts.query<ArmRow & { quantiles: [number | null, number | null] }>(asked, options);
  const [control = null, treatment = null] = rows[0]?.quantiles ?? [];
  const all = sumsOf(rows);
  return {
    ...all,
    control: { ...all.control, quantile: control },
    treatment: { ...all.treatment, quantile: treatment },
  };
}

/** Probabilities from 0 to 1, or the values at them. */
export interface OfArms<Element> {
  control: readonly Element[];
  treatment: readonly Element[];
}

/** The values of each arm at given probabilities, type 7; null where an arm has none. */
export async function readExperimentValuesAt(
  facts: FactReader,
  question: QuantileQuestion,
  probabilities: OfArms<number>,
  options: Options = {},
): Promise<OfArms<number | null>> {
  const select = experimentValuesAtSql(question, probabilities);
  const { rows } = await facts.query<OfArms<number | null>>(
    statement('experiment-values-at', select),
    options,
  );
  const { control, treatment } = rows[0]!;
  return { control, treatment };
}

/** A SELECT of the columns of ArmRow, and `quantiles` of control and treatment. */
export function experimentQuantilesSql(question: QuantileQuestion): Fragment {
  const { level } = question.outcome;
  const quantiles = sql`SELECT [${quantilesOf(1, [level])}[1], ${quantilesOf(2, [level])}[1]] FROM (${valuesOf(question)})`;
  return sql`WITH (${quantiles}) AS both
    SELECT arm, both AS quantiles, ${sums}
    FROM (${subjectsBelow(question)})
    GROUP BY arm`;
}

export function experimentValuesAtSql(
  question: QuantileQuestion,
  { control, treatment }: OfArms<number>,
): Fragment {
  return sql`SELECT ${quantilesOf(1, control)} AS control, ${quantilesOf(2, treatment)} AS treatment, count() AS values
    FROM (${valuesOf(question)})`;
}

/** Levels are parameters of the function, which cannot be bound; nan of nothing, which is read as null. */
function quantilesOf(arm: 1 | 2, levels: readonly number[]): Fragment {
  if (levels.length === 0) return sql`CAST([] AS Array(Float64))`;
  return trusted(`quantilesExactInclusiveIf(${levels.map(Number).join(', ')})(amount, arm = ${arm})`);
}

function valuesOf(question: QuantileQuestion): Fragment {
  const { of } = question.outcome;
  if (of.by === 'VALUES') return values(question, of);
  return sql`SELECT arm, tookMs / 1000 AS amount FROM (${journeys(question, of)}) WHERE reached AND is_counted`;
}

function subjectsBelow(question: QuantileQuestion): Fragment {
  const { of } = question.outcome;
  const threshold = (arm: Fragment) => sql`if(${arm} = 1, both[1], both[2])`;
  if (of.by === 'VALUES') return valuesBelow(question, of, threshold);
  return sql`SELECT arm, segment, is_matured, is_counted,
      toFloat64(reached AND tookMs / 1000 <= ${threshold(sql`arm`)}) AS y, toFloat64(reached) AS x, 0. AS z
    FROM (${journeys(question, of)})`;
}
