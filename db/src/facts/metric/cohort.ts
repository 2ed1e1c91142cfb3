import type { EventMatch } from '../../vocabulary.ts';
import { bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { inAudience, matches, segmentOf } from './match.ts';
import { msPerDay, span, within } from './question.ts';
import type { Behaviour, MetricQuestion } from './question.ts';
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
export function cohort({ start, goal, fromMs, toMs }: Cohort, question: MetricQuestion): Fragment {
  const { from, to } = span(question);
  const isStart = matches(start);
  // What a subject's first event is does not depend on the question's audience, so all of them are read.
  const isGoal = sql`${matches(goal)} AND ${within(from + fromMs, to + toMs)}`;
  // Only events of one name can be one and the same event.
  const isOneName = start.event === goal.event;
  const identity = isOneName ? sql`event_key` : sql`0`;
  const isOther = isOneName ? sql`goal.2 != first.2` : sql`true`;
  const isReadFrom = isOneName || question.groupBy.length > 0 || question.where.length > 0;
  return sql`SELECT subject_hash, any(subject) AS subject,
      ${isReadFrom ? firstEvent(isStart, identity, question) : firstTime(isStart, question)} AS first,
      first.1 AS started, first.3 AS segment,
      arrayFilter(goal -> goal.1 >= first.1 + ${bind('Int64', fromMs)} AND goal.1 < first.1 + ${bind('Int64', toMs)} AND ${isOther},
        groupArrayIf((toUnixTimestamp64Milli(at), ${identity}), ${isGoal})) AS goals,
      notEmpty(goals) AS reached, arrayMin(goal -> goal.1 - first.1, goals) AS tookMs
    FROM ${eventsFor(question)}
    WHERE (${isStart}) OR (${isGoal})
    GROUP BY subject_hash
    HAVING countIf(${isStart}) > 0 AND first.4
      AND first.1 >= ${bind('Int64', from)} AND first.1 < ${bind('Int64', to)}
      AND first.1 + ${bind('Int64', toMs)} <= ${bind('Int64', question.dataThrough)}`;
}

/** A subject's first event: its time, identity and segment, and whether it is in the audience. */
function firstEvent(isStart: Fragment, identity: Fragment, question: MetricQuestion): Fragment {
  return sql`argMinIf((toUnixTimestamp64Milli(at), ${identity}, ${segmentOf(question)}, ${inAudience(question)}), (at, id), ${isStart})`;
}

/** The same where nothing but the time is asked: which of several events of one time is the first does not matter then. */
function firstTime(isStart: Fragment, question: MetricQuestion): Fragment {
  return sql`(minIf(toUnixTimestamp64Milli(at), ${isStart}), 0, ${segmentOf(question)}, true)`;
}

export function daysInMs(days: number): number {
  return Math.round(days * msPerDay);
}

/** Of a kind whose values are read from matured subjects alone. */
export function cohortBehaviour({ start, toMs }: Cohort, hasFraction: boolean): Behaviour {
  return {
    valueOfNothing: null,
    nOfNothing: 0,
    hasFraction,
    maturesAfterMs: toMs,
    reach: { beforeMs: toMs, afterMs: 0, firsts: [start] },
  };
}
