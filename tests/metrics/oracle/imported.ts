import { startOfDate } from '../calendar.ts';
import type { Calendar, Span } from '../calendar.ts';
import type { Metric, Point } from './definition.ts';
import { nothing, quotient, sum } from './figure.ts';
import type { Figure } from './figure.ts';
import { isInside } from './workspace.ts';

type Rollup = 'SUM' | 'MEAN' | 'LAST';

export function figureOfImported(calendar: Calendar, rollup: Rollup, { points }: Metric, span: Span): Figure {
  const own = points
    .filter(({ date }) => isInside(span, startOfDate(calendar, date)))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (own.length === 0) return nothing;
  const given = own.flatMap((point) => (point.n === null ? [] : [point.n]));
  const n = given.length === 0 ? null : sum(given);
  const numerator = sumOfAll(own.map((point) => point.numerator));
  const denominator = sumOfAll(own.map((point) => point.denominator));
  if (numerator === null || denominator === null) return { ...nothing, value: rollUp(rollup, own), n };
  const value = own.length === 1 ? own[0]!.value : quotient(numerator, denominator);
  return { ...nothing, value, n, numerator, denominator };
}

/** The end of the newest point's day; null without points. */
export function importedThrough(calendar: Calendar, { points }: Metric): number | null {
  const [newest] = points.map((point) => point.date).toSorted((a, b) => (a < b ? 1 : -1));
  return newest === undefined ? null : startOfDate(calendar, nextDate(newest));
}

function rollUp(rollup: Rollup, points: readonly Point[]): number {
  const values = points.map((point) => point.value);
  switch (rollup) {
    case 'SUM':
      return sum(values);
    case 'MEAN':
      return sum(values) / values.length;
    case 'LAST':
      return values.at(-1)!;
  }
}

/** Null where one of them is not given. */
function sumOfAll(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((total, one) => (total === null || one === null ? null : total + one), 0);
}

function nextDate(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
