import type { Duration } from '../../vocabulary.ts';
import { sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { cohort, cohortBehaviour } from './cohort.ts';
import { conversionCohort } from './conversion.ts';
import { atRanks, quantileOf } from './order-statistics.ts';
import { bucketOf } from './question.ts';
import type { MetricKindSql, MetricQuestion } from './question.ts';

/**
 * DURATION: a quantile of the seconds from a subject's first ever `from` to its next `to`, among the
 * subjects of the bucket whose window has passed and that got there within it.
 */
export const duration: MetricKindSql<Duration> = {
  behaviour: (definition) => cohortBehaviour(conversionCohort(definition), false),
  build: (definition, question) =>
    sql`SELECT bucket, segment, ${quantileOf(definition.quantile)}(amount) AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM (${seconds(definition, question)})
      GROUP BY bucket, segment`,
  interval: (definition) => ({
    by: 'RANKS',
    quantile: definition.quantile,
    build: (question, ranks) => atRanks(seconds(definition, question), ranks),
  }),
};

function seconds(definition: Duration, question: MetricQuestion): Fragment {
  return sql`SELECT ${bucketOf(trusted('started'), question)} AS bucket, segment, tookMs / 1000 AS amount
    FROM (${cohort(conversionCohort(definition), question)})
    WHERE reached`;
}
