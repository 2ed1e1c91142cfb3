import type { FactReader } from '../connect.ts';
import { bucketOf } from '../metric/question.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { arms, exposures, isExposure } from './experiment-exposures.ts';
import type { Experiment, ExposureQuestion } from './experiment-exposures.ts';

interface Options {
  signal?: AbortSignal | undefined;
}

/** Subjects by the bucket of their first exposure, which is its edge; who met both variants is in neither arm. */
export interface ArrivalsRow {
  bucket: number;
  control: number;
  treatment: number;
}

/** Arrivals of each arm, in order; a bucket without any has no row. `edges` are half-open buckets over the span. */
export async function readExperimentArrivals(
  facts: FactReader,
  question: ExposureQuestion,
  edges: readonly number[],
  options: Options = {},
): Promise<ArrivalsRow[]> {
  const asked = statement('experiment-arrivals', experimentArrivalsSql(question, edges));
  return (await facts.query<ArrivalsRow>(asked, options)).rows;
}

/** A SELECT of the columns of ArrivalsRow. */
export function experimentArrivalsSql(question: ExposureQuestion, edges: readonly number[]): Fragment {
  const countOf = (arm: number) => sql`countIf(arm = ${trusted(String(arm))})`;
  return sql`SELECT ${bucketOf(trusted('exposed'), { edges })} AS bucket,
      ${countOf(arms.control)} AS control, ${countOf(arms.treatment)} AS treatment
    FROM (${exposures(question)})
    WHERE arm != ${trusted(String(arms.inBoth))} AND exposed >= ${bind('Int64', edges[0]!)} AND exposed < ${bind('Int64', edges.at(-1)!)}
    GROUP BY bucket
    ORDER BY bucket`;
}

/** Exposures to the two variants before the launch, in epoch milliseconds. */
export interface EarlyExposures {
  subjects: number;
  /** Of them, those that were exposed again in the span: their first exposure there was not their first. */
  exposedAgain: number;
  firstAt: number | null;
  lastAt: number | null;
}

export async function readEarlyExposures(
  facts: FactReader,
  question: Pick<ExposureQuestion, 'experiment' | 'launchedAt' | 'asOf'>,
  options: Options = {},
): Promise<EarlyExposures> {
  const asked = statement('early-exposures', earlyExposuresSql(question));
  return (await facts.query<EarlyExposures>(asked, options)).rows[0]!;
}

/** A SELECT of the columns of EarlyExposures, of everyone. */
export function earlyExposuresSql({
  experiment,
  launchedAt,
  asOf,
}: {
  experiment: Experiment;
  launchedAt: number;
  asOf: number;
}): Fragment {
  const launch = sql`fromUnixTimestamp64Milli(${bind('Int64', launchedAt)}, 'UTC')`;
  return sql`SELECT count() AS subjects, countIf(is_again) AS exposedAgain,
      if(subjects = 0, NULL, min(first)) AS firstAt, if(subjects = 0, NULL, max(last)) AS lastAt
    FROM (
      SELECT toUnixTimestamp64Milli(minIf(at, at < ${launch})) AS first, toUnixTimestamp64Milli(maxIf(at, at < ${launch})) AS last, max(at) >= ${launch} AS is_again
      FROM event
      WHERE ${isExposure(experiment)} AND at < fromUnixTimestamp64Milli(${bind('Int64', asOf)}, 'UTC')
      GROUP BY subject_hash
      HAVING countIf(at < ${launch}) > 0
    )`;
}
