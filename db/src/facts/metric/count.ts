import type { Measure } from '../../vocabulary.ts';
import { sql, trusted } from '../sql.ts';
import { inAudience, matches } from './match.ts';
import { bucketOf, ownBuckets, span, within, zero } from './question.ts';
import type { MetricKindSql } from './question.ts';
import { segmentOf } from './segment.ts';
import { eventsFor } from './trait.ts';

/** COUNT: the matching events of a bucket. */
export const count: MetricKindSql<Measure> = {
  behaviour: () => ({
    nothing: zero,
    hasFraction: false,
    maturesAfterMs: 0,
    reach: ownBuckets,
  }),
  build(measure, question) {
    const { from, to } = span(question);
    return sql`SELECT ${bucketOf(trusted('toUnixTimestamp64Milli(at)'), question)} AS bucket, ${segmentOf(question)} AS segment,
        count() AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM ${eventsFor(question)}
      WHERE ${matches(measure.of)} AND ${within(from, to)} AND ${inAudience(question)}
      GROUP BY bucket, segment`;
  },
};
