import type { Measure } from '../../vocabulary.ts';
import { sql } from '../sql.ts';
import { amounts } from './amount.ts';
import { noValue, ownBuckets } from './question.ts';
import type { MetricKindSql } from './question.ts';

/** MEAN: of a numeric property over the matching events that have it. */
export const mean: MetricKindSql<Measure> = {
  behaviour: () => ({
    nothing: noValue,
    hasFraction: true,
    maturesAfterMs: 0,
    reach: ownBuckets,
  }),
  build: (measure, question) =>
    sql`SELECT bucket, segment, numerator / denominator AS value, denominator AS n, sumKahan(amount) AS numerator, count() AS denominator
      FROM (${amounts(measure, question)})
      GROUP BY bucket, segment`,
  interval: (measure) => ({
    by: 'STANDARD_ERROR',
    build: (question) =>
      sql`SELECT bucket, segment, if(count() < 2, NULL, stddevSampStable(amount) / sqrt(count())) AS standardError, count() - 1 AS freedom
        FROM (${amounts(measure, question)})
        GROUP BY bucket, segment`,
  }),
};
