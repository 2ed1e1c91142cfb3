import type { Span } from '../calendar.ts';
import type { Conversion, Definition, Duration, Retention } from './definition.ts';
import { inOrder, matches } from './event.ts';
import type { Condition, Event, Match } from './event.ts';
import { nothing, quantileOf, quotient } from './figure.ts';
import type { Figure } from './figure.ts';
import { orderStatistics, wilson } from './interval.ts';
import { day, isInside } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** CONVERSION, RETENTION and DURATION: what the subjects do whose first event of a kind lies in the bucket. */
export interface Cohort {
  /** Its first event puts a subject into the cohort. */
  first: Match;
  next: Match;
  /** Days of 24 hours after the first event, the end not in, in which the next one counts. */
  fromDay: number;
  toDay: number;
}

/** A subject whose window has passed. */
export interface Member {
  first: Event;
  /** Its earliest next event in the window; null where there is none. */
  next: Event | null;
}

export function cohortOf(definition: Definition): Cohort | null {
  if ('conversion' in definition) return within(definition.conversion);
  if ('duration' in definition) return within(definition.duration);
  if (!('retention' in definition)) return null;
  const { start, back, fromDay, toDay } = definition.retention;
  return { first: start, next: back, fromDay, toDay };
}

export function figureOfShare(
  workspace: Workspace,
  definition: { conversion: Conversion } | { retention: Retention },
  span: Span,
  isIn: Condition,
): Figure {
  const members = listMatured(workspace, cohortOf(definition)!, span, isIn);
  const n = members.length;
  const reached = members.filter(({ next }) => next !== null).length;
  const value = quotient(reached, n);
  return { value, n, numerator: reached, denominator: n, ...wilson(reached, n) };
}

export function figureOfDuration(
  workspace: Workspace,
  duration: Duration,
  span: Span,
  isIn: Condition,
): Figure {
  const seconds = listMatured(workspace, within(duration), span, isIn).flatMap(({ first, next }) =>
    next === null ? [] : [(next.at - first.at) / 1000],
  );
  const { quantile } = duration;
  const value = quantileOf(seconds, quantile);
  return { ...nothing, value, n: seconds.length, ...orderStatistics(seconds, quantile) };
}

/** The subjects whose first ever event lies in the span and is asked for, and whose window has passed. */
export function listMatured(
  { events, dataThrough }: Workspace,
  { first, next, fromDay, toDay }: Cohort,
  span: Span,
  isIn: Condition,
): Member[] {
  return listFirsts(events, first)
    .filter((event) => isInside(span, event.at) && isIn(event) && event.at + toDay * day <= dataThrough!)
    .map((event) => {
      const window = { start: event.at + fromDay * day, end: event.at + toDay * day };
      return { first: event, next: findNext(events, event, { match: next, window }) };
    });
}

/** Each subject's first ever event that matches. */
export function listFirsts(events: readonly Event[], match: Match): Event[] {
  const firsts = new Map<string, Event>();
  for (const event of events.filter((one) => matches(one, match)).toSorted(inOrder)) {
    if (!firsts.has(event.subject)) firsts.set(event.subject, event);
  }
  return [...firsts.values()];
}

/** The subject's earliest event in the window that is another one than `before`. */
export function findNext(
  events: readonly Event[],
  before: Event,
  { match, window }: { match: Match; window: Span },
): Event | null {
  const [next] = events
    .filter((event) => event.subject === before.subject && event !== before)
    .filter((event) => isInside(window, event.at) && matches(event, match))
    .toSorted(inOrder);
  return next ?? null;
}

function within({ from, to, withinDays }: Conversion): Cohort {
  return { first: from, next: to, fromDay: 0, toDay: withinDays };
}
