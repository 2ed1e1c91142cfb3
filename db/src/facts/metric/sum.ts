import type { Measure } from '../../vocabulary.ts';
import { sql } from '../sql.ts';
import { amounts } from './amount.ts';
import { ownBuckets, zero } from './question.ts';
import type { MetricKindSql } from './question.ts';

/**
 * SUM: a numeric property over the matching events that have it. Added up by Kahan's way, so that the
 * order in which threads read the events leaves no trace in the last digits.
 */
export const sum: MetricKindSql<Measure> = {
  behaviour: () => ({
    nothing: zero,
    hasFraction: false,
    maturesAfterMs: 0,
    reach: ownBuckets,
  }),
  build: (measure, question) =>
    sql`SELECT bucket, segment, sumKahan(amount) AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM (${amounts(measure, question)})
      GROUP BY bucket, segment`,
};
