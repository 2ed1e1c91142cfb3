import type { EventMatch } from '../../vocabulary.ts';
import { bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { inAudience, matches } from './match.ts';
import { msPerDay, noValue, span, within } from './question.ts';
import type { Behaviour, MetricQuestion } from './question.ts';
import { segmentOf } from './segment.ts';
import { eventsFor } from './trait.ts';

/** Subjects by their first ever `start`, and the `goal` that is looked for in [fromMs, toMs) after it. */
export interface Cohort {
  start: EventMatch;
  goal: EventMatch;
  fromMs: number;
  toMs: number;
}

/**
 * A row for each subject whose first ever `start` lies in the question's span and whose window has
 * passed: subject, started (ms), segment, reached (whether it did the goal, which is another event
 * than its start), and tookMs (until the first such goal; 0 where there is none).
 */
export function cohort(asked: Cohort, question: MetricQuestion): Fragment {
  const { start, goal, toMs } = asked;
  const { from, to } = span(question);
  const isStart = matches(start);
  // What a subject's first event is does not depend on the question's audience, so all of them are read.
  const isGoal = sql`${matches(goal)} AND ${within(from + asked.fromMs, to + toMs)}`;
  return sql`SELECT subject_hash, any(subject) AS subject,
      ${firstStart(asked, question)} AS first, first.1 AS started, first.3 AS segment,
      ${tookEach(asked, isGoal)} AS took,
      notEmpty(took) AS reached, arrayMin(took) AS tookMs
    FROM ${eventsFor(question)}
    WHERE (${isStart}) OR (${isGoal})
    GROUP BY subject_hash
    HAVING countIf(${isStart}) > 0 AND first.4
      AND first.1 >= ${bind('Int64', from)} AND first.1 < ${bind('Int64', to)}
      AND first.1 + ${bind('Int64', toMs)} <= ${bind('Int64', question.dataThrough)}`;
}

/** Whether a subject's start could be taken for its own goal: they have one name, and the goal may come at once. */
function mayBeOne({ start, goal, fromMs }: Cohort): boolean {
  return start.event === goal.event && fromMs === 0;
}

/** A subject's first start: its time, its identity, its segment, and whether it is in the audience. */
function firstStart(asked: Cohort, question: MetricQuestion): Fragment {
  const isStart = matches(asked.start);
  // Where nothing but the time is asked, which of several events of one time is the first does not matter.
  if (!mayBeOne(asked) && question.groupBy.length === 0 && question.where.length === 0)
    return sql`(minIf(toUnixTimestamp64Milli(at), ${isStart}), 0, ${segmentOf(question)}, true)`;
  const identity = mayBeOne(asked) ? sql`event_key` : sql`0`;
  return sql`argMinIf((toUnixTimestamp64Milli(at), ${identity}, ${segmentOf(question)}, ${inAudience(question)}), (at, id), ${isStart})`;
}

/** How many milliseconds after the first start each goal within the window came. */
function tookEach(asked: Cohort, isGoal: Fragment): Fragment {
  const isInWindow = sql`took >= ${bind('Int64', asked.fromMs)} AND took < ${bind('Int64', asked.toMs)}`;
  if (!mayBeOne(asked)) {
    const goals = sql`groupArrayIf(toUnixTimestamp64Milli(at), ${isGoal})`;
    return sql`arrayFilter(took -> ${isInWindow}, arrayMap(goal -> goal - first.1, ${goals}))`;
  }
  const goals = sql`groupArrayIf((toUnixTimestamp64Milli(at), event_key), ${isGoal})`;
  return sql`arrayFilter(took -> ${isInWindow}, arrayMap(goal -> goal.1 - first.1, arrayFilter(goal -> goal.2 != first.2, ${goals})))`;
}

export function daysInMs(days: number): number {
  return Math.round(days * msPerDay);
}

/** Of a kind whose values are read from matured subjects alone. */
export function cohortBehaviour({ start, toMs }: Cohort, hasFraction: boolean): Behaviour {
  return {
    nothing: noValue,
    hasFraction,
    maturesAfterMs: toMs,
    reach: { beforeMs: toMs, afterMs: 0, firsts: [start] },
  };
}
