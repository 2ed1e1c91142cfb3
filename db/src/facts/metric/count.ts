import type { Measure, SegmentFilter } from '../../vocabulary.ts';
import { all, bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { fulfils, inAudience, matches } from './match.ts';
import { bucketOf, ownBuckets, span, within, zero } from './question.ts';
import type { MetricKindSql, MetricQuestion, Segment } from './question.ts';
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
  build: (measure, question) => sql`SELECT ${placed(question)},
        count() AS value, count() AS n, NULL AS numerator, NULL AS denominator
      FROM ${eventsFor(question)}
      WHERE ${matches(measure.of)} AND ${asked(question)}
      GROUP BY bucket, segment`,
};

/** Buckets and counts of one event and segment, side by side: a row for each of them would take longer to send than to count. */
export interface CountsRow {
  event: string;
  segment: Segment;
  buckets: number[];
  counts: number[];
}

/** COUNT of each of several events under the same conditions, in one pass: a SELECT of the columns of CountsRow. */
export function countByEvent(
  { events, where }: { events: readonly string[]; where: readonly SegmentFilter[] },
  question: MetricQuestion,
): Fragment {
  const match = all([sql`name IN ${bind('Array(String)', [...events])}`, ...where.map(fulfils)]);
  return sql`SELECT event, segment, groupArray(bucket) AS buckets, groupArray(n) AS counts
      FROM (SELECT name AS event, ${placed(question)}, count() AS n
        FROM ${eventsFor(question)}
        WHERE ${match} AND ${asked(question)}
        GROUP BY event, bucket, segment)
      GROUP BY event, segment`;
}

/** The bucket and the segment that an event falls into. */
function placed(question: MetricQuestion): Fragment {
  return sql`${bucketOf(trusted('toUnixTimestamp64Milli(at)'), question)} AS bucket, ${segmentOf(question)} AS segment`;
}

function asked(question: MetricQuestion): Fragment {
  const { from, to } = span(question);
  return sql`${within(from, to)} AND ${inAudience(question)}`;
}
