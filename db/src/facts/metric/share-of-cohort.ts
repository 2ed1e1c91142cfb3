import { sql, trusted } from '../sql.ts';
import { cohort, cohortBehaviour } from './cohort.ts';
import type { Cohort } from './cohort.ts';
import { bucketOf } from './question.ts';
import type { MetricKindSql } from './question.ts';

/** A kind whose value is the share of a cohort's matured subjects that did the goal. */
export function shareOfCohort<Definition>(
  cohortOf: (definition: Definition) => Cohort,
): MetricKindSql<Definition> {
  return {
    behaviour: (definition) => cohortBehaviour(cohortOf(definition), true),
    build: (definition, question) =>
      sql`SELECT ${bucketOf(trusted('started'), question)} AS bucket, segment,
          numerator / denominator AS value, denominator AS n, countIf(reached) AS numerator, count() AS denominator
        FROM (${cohort(cohortOf(definition), question)})
        GROUP BY bucket, segment`,
    interval: () => ({ by: 'PROPORTION' }),
  };
}
