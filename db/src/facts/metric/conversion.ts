import type { Conversion } from '../../vocabulary.ts';
import { bind, sql, trusted } from '../sql.ts';
import { inAudience, matches, segmentOf } from './match.ts';
import { bucketOf, msPerDay, span, within } from './question.ts';
import type { MetricKindSql } from './question.ts';

/**
 * CONVERSION: of the subjects whose first ever `from` lies in the bucket and whose window has passed,
 * the share with a `to`, another event than the first, at or after it and before the window's end.
 */
export const conversion: MetricKindSql<Conversion> = {
  valueOfNothing: null,
  hasFraction: true,
  maturesAfterMs: windowMs,
  build({ from: start, to: goal, withinDays }, question) {
    const { from, to } = span(question);
    const length = windowMs({ withinDays });
    const window = bind('Int64', length);
    const isStart = matches(start);
    // What a subject's first event is does not depend on the question's audience, so all of them are read.
    const isGoal = sql`${matches(goal)} AND ${within(from, to + length)}`;
    return sql`SELECT ${bucketOf(trusted('first.1'), question)} AS bucket, segment,
        numerator / denominator AS value, denominator AS n, countIf(converted) AS numerator, count() AS denominator
      FROM (
        SELECT argMinIf((toUnixTimestamp64Milli(at), event_key, ${segmentOf(question)}, ${inAudience(question)}), (at, id), ${isStart}) AS first,
          groupArrayIf((toUnixTimestamp64Milli(at), event_key), ${isGoal}) AS goals,
          first.3 AS segment,
          arrayExists(goal -> goal.1 >= first.1 AND goal.1 < first.1 + ${window} AND goal.2 != first.2, goals) AS converted
        FROM event
        WHERE (${isStart}) OR (${isGoal})
        GROUP BY subject_hash
        HAVING countIf(${isStart}) > 0 AND first.4
          AND first.1 >= ${bind('Int64', from)} AND first.1 < ${bind('Int64', to)}
          AND first.1 + ${window} <= ${bind('Int64', question.dataThrough)}
      )
      GROUP BY bucket, segment`;
  },
};

function windowMs({ withinDays }: { withinDays: number }): number {
  return Math.round(withinDays * msPerDay);
}
