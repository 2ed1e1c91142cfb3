import { daysInMs } from '../metric/cohort.ts';
import { within } from '../metric/question.ts';
import { bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { exposures } from './experiment-exposures.ts';
import type { Breakdown, ExposureQuestion } from './experiment-exposures.ts';
import type { Journey, Outcome } from './experiment-outcome.ts';

/** What is asked of an experiment about one outcome. Instants are epoch milliseconds. */
export interface ExperimentQuestion<Asked extends Outcome = Outcome> extends ExposureQuestion {
  outcome: Asked;
  /** Days of 24 hours from a subject's exposure in which its outcome lies. */
  windowDays: number;
  /** Days before the exposure from which the covariate is taken, of an outcome of amounts. */
  baselineDays?: number;
  /** The newest event that counts; a subject is matured when its window ends no later. */
  dataThrough: number;
  /** Whether subjects count only when they are matured. */
  onlyMatured: boolean;
  /** The part of the window that is read, as shares of it; maturity is that of the whole. */
  part?: readonly [from: number, to: number];
}

/** Milliseconds after the exposure, or after the start of a journey; half-open. */
export interface Window {
  fromMs: number;
  toMs: number;
}

/** The part of the window after the exposure that is read. */
export function outcomeWindow(question: ExperimentQuestion): Window {
  return partOf({ fromMs: 0, toMs: daysInMs(question.windowDays) }, question);
}

/**
 * When a journey's goal counts. From the exposure it ends with the outcome window at the latest, which is the
 * time in which the effect should show; from a start of its own, it is the metric's.
 */
export function goalWindow(question: ExperimentQuestion, journey: Journey): Window {
  return journey.start === 'EXPOSURE' ? partOf(wholeGoalWindow(question, journey), question) : journey;
}

function wholeGoalWindow({ windowDays }: ExperimentQuestion, { fromMs, toMs }: Journey): Window {
  return { fromMs, toMs: Math.min(toMs, daysInMs(windowDays)) };
}

function partOf({ fromMs, toMs }: Window, { part: [from, to] = [0, 1] }: ExperimentQuestion): Window {
  const at = (share: number) => fromMs + Math.round(Math.max(0, toMs - fromMs) * share);
  return { fromMs: at(from), toMs: at(to) };
}

/** Of a row of `subject`: whether its window has ended. */
export function isMatured({ windowDays, dataThrough }: ExperimentQuestion): Fragment {
  return hasPassed(daysInMs(windowDays), dataThrough);
}

/**
 * Of a row of `subject`: whether it is one of those that the sums are over. Of a share that runs from the exposure
 * nobody counts before the goal's time is over, as in the metric itself, and nobody at all where that begins only
 * when the outcome window has ended.
 */
export function isCounted(question: ExperimentQuestion): Fragment {
  const { of } = question.outcome;
  if (of.by === 'JOURNEY' && of.start === 'EXPOSURE') {
    const { fromMs, toMs } = wholeGoalWindow(question, of);
    if (fromMs >= toMs) return sql`false`;
    if (!question.onlyMatured) return hasPassed(toMs, question.dataThrough);
  }
  return question.onlyMatured ? isMatured(question) : sql`true`;
}

function hasPassed(lengthMs: number, dataThrough: number): Fragment {
  return sql`subject.exposed + ${bind('Int64', lengthMs)} <= ${bind('Int64', dataThrough)}`;
}

/** `at` is in [from, to) and not after the newest event that counts. */
export function withinData(
  { from, to }: { from: number; to: number },
  question: ExperimentQuestion,
): Fragment {
  return within(from, Math.min(to, question.dataThrough + 1));
}

/** Whether an event lies in that window of the instant in `column` of its row of `subject`. */
export function isIn({ fromMs, toMs }: Window, column: Fragment): Fragment {
  return sql`time >= ${column} + ${bind('Int64', fromMs)} AND time < ${column} + ${bind('Int64', toMs)}`;
}

/**
 * Events beside the exposure of their subject, of the subjects that were exposed; one without an event is there
 * once, with a time of 0. Events are joined and added up rather than gathered: a million arrays take three times
 * as long.
 */
export function besideExposures(
  events: Fragment,
  question: ExperimentQuestion,
  of: { withKey: boolean; breakdown: Breakdown | undefined },
): Fragment {
  return besideSubjects(events, exposures(question, of));
}

export function besideSubjects(events: Fragment, subjects: Fragment): Fragment {
  return sql`(${events}) AS event
    RIGHT JOIN (${subjects}) AS subject USING (subject_hash)`;
}

/** What is the same for each row of a subject, where rows are grouped by subject_hash. */
export function columnsOfSubject(question: ExperimentQuestion): Fragment {
  return sql`any(subject.arm) AS arm, any(subject.segment) AS segment,
      any(${isMatured(question)}) AS is_matured, any(${isCounted(question)}) AS is_counted`;
}
