import type { Measure } from '../../vocabulary.ts';
import { sql } from '../sql.ts';
import { amounts } from './amount.ts';
import { atRanks, quantileOf } from './order-statistics.ts';
import { noValue, ownBuckets } from './question.ts';
import type { MetricKindSql } from './question.ts';

/** QUANTILE: of a numeric property over the matching events that have it; exact, whatever their number. */
export const quantile: MetricKindSql<Measure> = {
  behaviour: () => ({
    nothing: noValue,
    hasFraction: false,
    maturesAfterMs: 0,
    reach: ownBuckets,
  }),
  build: (measure, question) =>
    sql`SELECT bucket, segment, ${quantileOf(levelOf(measure))}(amount) AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM (${amounts(measure, question)})
      GROUP BY bucket, segment`,
  interval: (measure) => ({
    by: 'RANKS',
    quantile: levelOf(measure),
    build: (question, ranks) => atRanks(amounts(measure, question), ranks),
  }),
};

/** A definition without a level is refused where it is read. */
function levelOf({ quantile: level = 0.5 }: Measure): number {
  return level;
}
