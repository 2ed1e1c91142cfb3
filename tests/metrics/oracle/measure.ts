import { Temporal } from 'temporal-polyfill';
import { dateAt, startOfDate } from '../calendar.ts';
import type { Calendar, Span } from '../calendar.ts';
import type { AmountMeasure, Measure, QuantileMeasure } from './definition.ts';
import { matches } from './event.ts';
import type { Condition, Event } from './event.ts';
import { nothing, quantileOf, quotient, sum } from './figure.ts';
import type { Figure } from './figure.ts';
import { orderStatistics, student } from './interval.ts';
import { isInside } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** COUNT, UNIQUE, SUM, MEAN and QUANTILE. */
export function figureOfMeasure(workspace: Workspace, measure: Measure, span: Span, isIn: Condition): Figure {
  const events = eventsOfMeasure(workspace, measure, span, isIn);
  const n = measure.aggregate === 'UNIQUE' ? countSubjects(events) : events.length;
  if (measure.aggregate === 'COUNT' || measure.aggregate === 'UNIQUE') return { ...nothing, value: n, n };
  const amounts = events.map((event) => amountOf(event, measure)!);
  if (measure.aggregate === 'SUM') return { ...nothing, value: sum(amounts), n };
  if (measure.aggregate === 'QUANTILE') {
    const q = measure.quantile;
    return { ...nothing, value: quantileOf(amounts, q), n, ...orderStatistics(amounts, q) };
  }
  const numerator = sum(amounts);
  return { value: quotient(numerator, n), n, numerator, denominator: n, ...student(amounts) };
}

/** The events that a measure adds up; of amounts, those that have one. */
export function eventsOfMeasure(
  { calendar, events }: Workspace,
  measure: Measure,
  span: Span,
  isIn: Condition,
): Event[] {
  const windowDays = measure.aggregate === 'UNIQUE' ? measure.windowDays : undefined;
  const window = windowDays === undefined ? span : trailing(calendar, span, windowDays);
  return events.filter(
    (event) =>
      isInside(window, event.at) &&
      matches(event, measure.of) &&
      isIn(event) &&
      (!isOfAmounts(measure) || amountOf(event, measure) !== null),
  );
}

/** The number that an event brings to a SUM, MEAN or QUANTILE; null where it has none. */
export function amountOf(event: Event, { property }: AmountMeasure | QuantileMeasure): number | null {
  if (property === undefined) return event.value;
  const found = event.properties[property];
  return typeof found === 'number' ? found : null;
}

function isOfAmounts(measure: Measure): measure is AmountMeasure | QuantileMeasure {
  return measure.aggregate !== 'COUNT' && measure.aggregate !== 'UNIQUE';
}

function countSubjects(events: readonly Event[]): number {
  return new Set(events.map((event) => event.subject)).size;
}

/** The days that end with the bucket's last day. */
function trailing(calendar: Calendar, span: Span, windowDays: number): Span {
  const lastDay = dateAt(calendar, span.end - 1);
  return {
    start: startOfDate(calendar, lastDay.subtract(Temporal.Duration.from({ days: windowDays - 1 }))),
    end: startOfDate(calendar, lastDay.add({ days: 1 })),
  };
}
