import type { Span } from '../calendar.ts';
import type { Measure, Ratio } from './definition.ts';
import type { Condition, Event } from './event.ts';
import { quotient, sum } from './figure.ts';
import type { Figure } from './figure.ts';
import { delta } from './interval.ts';
import type { Interval } from './interval.ts';
import { amountOf, eventsOfMeasure, figureOfMeasure } from './measure.ts';
import type { Workspace } from './workspace.ts';

export function figureOfRatio(workspace: Workspace, ratio: Ratio, span: Span, isIn: Condition): Figure {
  const numerator = figureOfMeasure(workspace, ratio.numerator, span, isIn).value;
  const denominator = figureOfMeasure(workspace, ratio.denominator, span, isIn).value;
  const value = quotient(numerator, denominator);
  return { value, n: denominator, numerator, denominator, ...intervalOf(workspace, ratio, span, isIn) };
}

/** Only where both are sums over subjects of one bucket. */
function intervalOf(workspace: Workspace, ratio: Ratio, span: Span, isIn: Condition): Interval {
  if (!isSumOverSubjects(ratio.numerator) || !isSumOverSubjects(ratio.denominator)) {
    return { lower: null, upper: null };
  }
  const above = eventsOfMeasure(workspace, ratio.numerator, span, isIn);
  const below = eventsOfMeasure(workspace, ratio.denominator, span, isIn);
  const subjects = [...new Set([...above, ...below].map((event) => event.subject))];
  return delta(
    subjects.map((subject) => ({
      x: amountOfSubject(ratio.numerator, above, subject),
      y: amountOfSubject(ratio.denominator, below, subject),
    })),
  );
}

function isSumOverSubjects(measure: Measure): boolean {
  if (measure.aggregate === 'UNIQUE') return measure.windowDays === undefined;
  return measure.aggregate === 'COUNT' || measure.aggregate === 'SUM';
}

function amountOfSubject(measure: Measure, events: readonly Event[], subject: string): number {
  const own = events.filter((event) => event.subject === subject);
  if (measure.aggregate === 'SUM') return sum(own.map((event) => amountOf(event, measure)!));
  return measure.aggregate === 'UNIQUE' ? Math.min(own.length, 1) : own.length;
}
