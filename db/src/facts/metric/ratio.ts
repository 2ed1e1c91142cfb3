import type { Ratio } from '../../vocabulary.ts';
import { sql } from '../sql.ts';
import { measureSql } from './measure.ts';
import type { MetricKindSql } from './question.ts';

/** RATIO: one measure of the bucket divided by another of the same bucket; null where that is 0. */
export const ratio: MetricKindSql<Ratio> = {
  valueOfNothing: null,
  hasFraction: true,
  maturesAfterMs: () => 0,
  build({ numerator, denominator }, question) {
    return sql`SELECT bucket, segment, if(denominator = 0, NULL, numerator / denominator) AS value, denominator AS n, numerator, denominator
      FROM (
        SELECT bucket, segment, sum(above) AS numerator, sum(below) AS denominator
        FROM (
          SELECT bucket, segment, toFloat64(value) AS above, 0 AS below FROM (${measureSql(numerator).build(numerator, question)})
          UNION ALL
          SELECT bucket, segment, 0 AS above, toFloat64(value) AS below FROM (${measureSql(denominator).build(denominator, question)})
        )
        GROUP BY bucket, segment
      )`;
  },
};
