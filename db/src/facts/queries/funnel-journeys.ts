import type { EventMatch } from '../../vocabulary.ts';
import { inAudience, matches } from '../metric/match.ts';
import { within } from '../metric/question.ts';
import { segmentOf, segmentValues } from '../metric/segment.ts';
import { eventsFor } from '../metric/trait.ts';
import { bind, join, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { FunnelQuestion } from './funnel.ts';

/** Later than every event: the time of a step that was not reached. */
export const never = sql`toInt64(9223372036854775807)`;

/** Column with a step's time in milliseconds. */
export function timeOf(index: number): Fragment {
  return trusted(`time_${index + 1}`);
}

/** Column with a step's event as time, sender's id and event_key, where a step beside it might take it too. */
function eventOf(index: number): Fragment {
  return trusted(`event_${index + 1}`);
}

/** Column with all of a subject's events of a step: as the one of it, or else their times alone. */
function eventsOf(index: number): Fragment {
  return trusted(`events_${index + 1}`);
}

/**
 * A row for each subject with a step 1 in the audience: its segment, and when it reached each step. A
 * SELECT around another for each step, because an alias that is used twice is computed, and written out,
 * twice: ten steps in one SELECT are more than ClickHouse reads.
 */
export function journeys(question: FunnelQuestion): Fragment {
  const { steps, withinMs } = question;
  const first = sql`SELECT *, ${eventOf(0)}.1 AS ${timeOf(0)}, ${segmentValues(question, sql`${eventOf(0)}.4`)} AS segment FROM (${eventsOfSteps(question)})`;
  return steps.slice(1).reduce(
    (journey, _, i) => sql`SELECT *, ${nextStep(steps, { index: i + 1, withinMs })}
    FROM (${journey})`,
    first,
  );
}

/** A row for each such subject: its first event of step 1, and all of each other step. */
function eventsOfSteps(question: FunnelQuestion): Fragment {
  const { steps, from, to, withinMs } = question;
  const isStep = steps.map(
    (step, i) => sql`${matches(step)} AND ${within(from, i === 0 ? to : to + withinMs)}`,
  );
  const [isFirst, ...isNext] = isStep as [Fragment, ...Fragment[]];
  const columns = [
    sql`${firstEvent(question, isFirst)} AS ${eventOf(0)}`,
    ...isNext.map((isIts, i) => {
      const event = isShared(steps, i + 1) ? sql`(${time}, id, event_key)` : time;
      return sql`groupArrayIf(${event}, ${isIts}) AS ${eventsOf(i + 1)}`;
    }),
  ];
  const isAny = isStep.map((condition) => sql`(${condition})`);
  return sql`SELECT ${join(columns, ',\n      ')}
    FROM ${eventsFor(question)}
    WHERE ${join(isAny, ' OR ')}
    GROUP BY subject_hash
    HAVING countIf(${isFirst}) > 0 AND ${eventOf(0)}.5`;
}

const time = sql`toUnixTimestamp64Milli(at)`;

/**
 * As time, sender's id and event_key where a step beside it is of its name, segment, and whether it is in
 * the audience; what a subject's step 1 is does not depend on that.
 */
function firstEvent(question: FunnelQuestion, isStep: Fragment): Fragment {
  const { steps, where, groupBy } = question;
  const of = sql`${segmentOf(question)}, ${inAudience(question)}`;
  if (isShared(steps, 0)) return sql`argMinIf((${time}, id, event_key, ${of}), (at, id), ${isStep})`;
  if (where.length > 0 || groupBy.length > 0)
    return sql`argMinIf((${time}, '', 0, ${of}), (at, id), ${isStep})`;
  // Which of several events of one time is the first does not matter then.
  return sql`(minIf(${time}, ${isStep}), '', 0, ${of})`;
}

/** The earliest event of a step at or after that of the step before, and another event than it, within the window. */
function nextStep(
  steps: readonly EventMatch[],
  { index, withinMs }: { index: number; withinMs: number },
): Fragment {
  const isInTime = (at: Fragment) =>
    sql`${at} >= ${timeOf(index - 1)} AND ${at} < ${timeOf(0)} + ${bind('Int64', withinMs)}`;
  if (!isShared(steps, index)) {
    return sql`arrayMin(arrayPushBack(arrayFilter(at -> ${isInTime(sql`at`)}, ${eventsOf(index)}), ${never})) AS ${timeOf(index)}`;
  }
  const isAnother = isSameName(steps, index - 1, index)
    ? sql` AND event.3 != ${eventOf(index - 1)}.3`
    : sql``;
  return sql`arrayMin(arrayPushBack(arrayFilter(event -> ${isInTime(sql`event.1`)}${isAnother}, ${eventsOf(index)}), (${never}, '', toUInt128(0)))) AS ${eventOf(index)},
      ${eventOf(index)}.1 AS ${timeOf(index)}`;
}

/** Whether the step before or behind is of the same event's name: only then can one event be taken for both. */
function isShared(steps: readonly EventMatch[], index: number): boolean {
  return isSameName(steps, index - 1, index) || isSameName(steps, index, index + 1);
}

function isSameName(steps: readonly EventMatch[], i: number, j: number): boolean {
  return steps[i] !== undefined && steps[i].event === steps[j]?.event;
}
