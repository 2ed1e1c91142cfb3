import type { Measure } from '../../vocabulary.ts';
import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { inAudience, matches } from './match.ts';
import { bucketOf, msPerDay, ownBuckets, span, within, zero } from './question.ts';
import type { MetricKindSql, MetricQuestion } from './question.ts';
import { segmentOf } from './segment.ts';
import { eventsFor } from './trait.ts';

/** UNIQUE: the distinct subjects of a bucket; with a trailing window, of the days that end with its last day. */
export const unique: MetricKindSql<Measure> = {
  behaviour: ({ windowDays = 1 }) => ({
    nothing: zero,
    hasFraction: false,
    maturesAfterMs: 0,
    reach: { ...ownBuckets, afterMs: (windowDays - 1) * msPerDay },
  }),
  build(measure, question) {
    return measure.windowDays === undefined
      ? inBucket(measure, question)
      : inTrailingWindow(measure, measure.windowDays, question);
  },
};

function inBucket(measure: Measure, question: MetricQuestion): Fragment {
  const { from, to } = span(question);
  return sql`SELECT ${bucketOf(trusted('toUnixTimestamp64Milli(at)'), question)} AS bucket, ${segmentOf(question)} AS segment,
      uniqExact(subject_hash) AS value, value AS n, NULL AS numerator, NULL AS denominator
    FROM ${eventsFor(question)}
    WHERE ${matches(measure.of)} AND ${within(from, to)} AND ${inAudience(question)}
    GROUP BY bucket, segment`;
}

/**
 * Exact in one pass, whatever the window: a subject's active days d become the disjoint stretches
 * [d, min(next d, d + window)), on each day of which it counts once. +1 where a stretch begins and −1
 * where it ends, added up over the days, are the distinct subjects of each day's window. They are added
 * up by day before a day's bucket is searched, of which a long range has hundreds.
 */
function inTrailingWindow(measure: Measure, windowDays: number, question: MetricQuestion): Fragment {
  const { edges, lastDays, timeZone } = question;
  const days = bind('Array(Int32)', [...lastDays]);
  const window = bind('Int32', windowDays);
  // A day more at each end than any zone's clock can differ from UTC; the exact days are compared below.
  const from = (lastDays[0]! - windowDays) * msPerDay;
  const to = (lastDays.at(-1)! + 3) * msPerDay;
  return sql`SELECT bucket, segment, value, value AS n, NULL AS numerator, NULL AS denominator
    FROM (
      SELECT segment, arrayCumSum(arrayMap(i -> changes[i], arrayEnumerate(${days}))) AS values
      FROM (
        SELECT segment, sumMap(map(index, change)) AS changes
        FROM (
          SELECT segment, arrayFirstIndex(last -> last >= changed, ${days}) AS index, sum(changes) AS change
          FROM (
            SELECT segment, step.1 AS changed, sum(step.2) AS changes
            FROM (
              SELECT segment, arraySort(groupUniqArray(day)) AS active,
                arrayMap((day, next) -> least(day + ${window}, next), active, arrayPushBack(arrayPopFront(active), 2147483647)) AS ends,
                arrayJoin(arrayConcat(arrayMap(day -> (day, 1), active), arrayMap(day -> (day, -1), ends))) AS step
              FROM (
                SELECT ${segmentOf(question)} AS segment, subject_hash, toInt32(toDate32(at, ${bind('String', timeZone)})) AS day
                FROM ${eventsFor(question)}
                WHERE ${matches(measure.of)} AND ${within(from, to)} AND ${inAudience(question)}
                  AND day > ${bind('Int32', lastDays[0]!)} - ${window} AND day <= ${bind('Int32', lastDays.at(-1)!)}
              )
              GROUP BY segment, subject_hash
            )
            GROUP BY segment, changed
          )
          GROUP BY segment, index
        )
        GROUP BY segment
      )
    )
    ARRAY JOIN values AS value, ${bind('Array(Int64)', edges.slice(0, -1))} AS bucket
    WHERE value > 0`;
}
