import type { EventMatch, Measure, MetricDefinition, RecurringStatistic } from '@leadline/db/vocabulary';

/* Definitions of events that may not be named yet: without one of them there is no definition. */

type Named<Thing> = Thing | undefined;

export function count(of: Named<EventMatch>): Named<Measure> {
  return of && { aggregate: 'COUNT', of };
}

export function unique(of: Named<EventMatch>, windowDays?: number): Named<Measure> {
  return of && { aggregate: 'UNIQUE', of, ...(windowDays !== undefined && { windowDays }) };
}

export function quantile(of: Named<EventMatch>, level: number): Named<Measure> {
  return of && { aggregate: 'QUANTILE', of, quantile: level };
}

export function measure(of: Named<Measure>): Named<MetricDefinition> {
  return of && { measure: of };
}

export function ratio(numerator: Named<Measure>, denominator: Named<Measure>): Named<MetricDefinition> {
  return numerator && denominator && { ratio: { numerator, denominator } };
}

export function conversion(
  from: Named<EventMatch>,
  to: Named<EventMatch>,
  withinDays: number,
): Named<MetricDefinition> {
  return from && to && { conversion: { from, to, withinDays } };
}

export function medianDuration(
  from: Named<EventMatch>,
  to: Named<EventMatch>,
  withinDays: number,
): Named<MetricDefinition> {
  return from && to && { duration: { from, to, withinDays, quantile: 0.5 } };
}

/** Who does the same again. */
export function repetition(
  of: Named<EventMatch>,
  span: { fromDay: number; toDay: number },
): Named<MetricDefinition> {
  return of && { retention: { start: of, back: of, ...span } };
}

export function recurring(
  event: Named<EventMatch>,
  statistic: RecurringStatistic,
  periodDays: number,
): Named<MetricDefinition> {
  return event && { recurring: { event, statistic, periodDays } };
}

export function formula(expression: string): MetricDefinition {
  return { formula: { expression } };
}
