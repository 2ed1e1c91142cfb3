import { matches } from '../metric/match.ts';
import { bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { exposures } from './experiment-exposures.ts';
import type { Breakdown } from './experiment-exposures.ts';
import type { Journey } from './experiment-outcome.ts';
import {
  besideExposures,
  besideSubjects,
  columnsOfSubject,
  goalWindow,
  isIn,
  outcomeWindow,
  withinData,
} from './experiment-subjects.ts';
import type { ExperimentQuestion } from './experiment-subjects.ts';

/**
 * A row for each exposed subject: arm, segment, is_matured, is_counted, is_started, reached, and tookMs from the
 * start to the goal (0 where it was not reached). The exposure starts a subject; or its first ever `start`, where
 * that lies in the outcome window and the goal's time after it is over.
 */
export function journeys(question: ExperimentQuestion, journey: Journey, breakdown?: Breakdown): Fragment {
  const isGoal = isIn(goalWindow(question, journey), sql`subject.started`);
  const isAnother = mayBeOne(question, journey) ? sql` AND event.its_key != subject.started_key` : sql``;
  const isReached = sql`subject.is_started AND ${isGoal}${isAnother}`;
  return sql`SELECT ${columnsOfSubject(question)},
      any(subject.is_started) AS is_started, countIf(${isReached}) > 0 AS reached, minIf(event.time - subject.started, ${isReached}) AS tookMs
    FROM ${besideSubjects(goals(question, journey), starters(question, journey, breakdown))}
    GROUP BY subject_hash`;
}

/** Whether a subject's start could be taken for its own goal: they have one name, and the goal may come at once. */
function mayBeOne({ experiment }: ExperimentQuestion, { start, goal, fromMs }: Journey): boolean {
  return (start === 'EXPOSURE' ? experiment.exposure : start).event === goal.event && fromMs === 0;
}

function goals(question: ExperimentQuestion, journey: Journey): Fragment {
  const { fromMs, toMs } = goalWindow(question, journey);
  const startsUntil = journey.start === 'EXPOSURE' ? 0 : outcomeWindow(question).toMs;
  const span = { from: question.launchedAt + fromMs, to: question.asOf + startsUntil + toMs };
  return sql`SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, ${mayBeOne(question, journey) ? sql`event_key` : sql`0`} AS its_key
      FROM event
      WHERE ${matches(journey.goal)} AND ${withinData(span, question)}`;
}

/** The exposed subjects with is_started, started (ms) and started_key. */
function starters(question: ExperimentQuestion, journey: Journey, breakdown?: Breakdown): Fragment {
  const { start, toMs } = journey;
  const withKey = mayBeOne(question, journey);
  if (start === 'EXPOSURE')
    return sql`SELECT *, true AS is_started, exposed AS started, exposed_key AS started_key
      FROM (${exposures(question, { withKey, breakdown })})`;
  const asked = question.dataThrough;
  const isStarted = sql`countIf(event.is_start) > 0 AND started >= exposed + ${bind('Int64', outcomeWindow(question).fromMs)}
        AND started < exposed + ${bind('Int64', outcomeWindow(question).toMs)} AND started + ${bind('Int64', toMs)} <= ${bind('Int64', asked)}`;
  const startedKey = withKey ? sql`argMinIf(event.its_key, (event.time, event.id), event.is_start)` : sql`0`;
  // What a subject's first event is does not depend on the launch, so all of them are read.
  const starts = sql`SELECT subject_hash, toUnixTimestamp64Milli(at) AS time, ${withKey ? sql`event_key AS its_key, id` : sql`0 AS its_key`}, true AS is_start
      FROM event
      WHERE ${matches(start)} AND ${withinData({ from: 0, to: question.asOf + outcomeWindow(question).toMs }, question)}`;
  return sql`SELECT subject_hash, any(subject.arm) AS arm, any(subject.segment) AS segment, any(subject.exposed) AS exposed,
        minIf(event.time, event.is_start) AS started, ${startedKey} AS started_key, ${isStarted} AS is_started
      FROM ${besideExposures(starts, question, { withKey: false, breakdown })}
      GROUP BY subject_hash`;
}
