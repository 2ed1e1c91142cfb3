import type { Conversion } from '../../vocabulary.ts';
import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { inAudience, matches, segmentOf } from './match.ts';
import { bucketOf, msPerDay, span, within } from './question.ts';
import type { MetricKindSql, MetricQuestion } from './question.ts';

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
    // Only events of one name can be one and the same event.
    const isOneName = start.event === goal.event;
    const identity = isOneName ? sql`event_key` : sql`0`;
    const isOther = isOneName ? sql`goal.2 != first.2` : sql`true`;
    const isReadFrom = isOneName || question.groupBy.length > 0 || question.where.length > 0;
    return sql`SELECT ${bucketOf(trusted('first.1'), question)} AS bucket, segment,
        numerator / denominator AS value, denominator AS n, countIf(converted) AS numerator, count() AS denominator
      FROM (
        SELECT ${isReadFrom ? firstEvent(isStart, identity, question) : firstTime(isStart, question)} AS first,
          groupArrayIf((toUnixTimestamp64Milli(at), ${identity}), ${isGoal}) AS goals,
          first.3 AS segment,
          arrayExists(goal -> goal.1 >= first.1 AND goal.1 < first.1 + ${window} AND ${isOther}, goals) AS converted
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

/** A subject's first event: its time, identity and segment, and whether it is in the audience. */
function firstEvent(isStart: Fragment, identity: Fragment, question: MetricQuestion): Fragment {
  return sql`argMinIf((toUnixTimestamp64Milli(at), ${identity}, ${segmentOf(question)}, ${inAudience(question)}), (at, id), ${isStart})`;
}

/** The same where nothing but the time is asked: which of several events of one time is the first does not matter then. */
function firstTime(isStart: Fragment, question: MetricQuestion): Fragment {
  return sql`(minIf(toUnixTimestamp64Milli(at), ${isStart}), 0, ${segmentOf(question)}, true)`;
}

function windowMs({ withinDays }: { withinDays: number }): number {
  return Math.round(withinDays * msPerDay);
}
