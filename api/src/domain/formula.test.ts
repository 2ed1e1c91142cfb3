import { describe, expect, test } from 'vitest';
import type { Expression } from '@leadline/db/vocabulary';
import { FormulaMistake, metricsIn, parseFormula, positionOf, unitOf } from './formula.ts';
import type { Measured } from './formula.ts';

/** Fully parenthesised, so that a test sees what binds to what. */
const written = (expression: Expression): string => {
  if ('number' in expression) return String(expression.number);
  if ('metric' in expression) return expression.metric;
  return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`;
};
const mistakeOf = (text: string): string => {
  try {
    return written(parseFormula(text));
  } catch (error) {
    if (error instanceof FormulaMistake) return error.message;
    throw error;
  }
};

describe('a formula', () => {
  test.each([
    ['cac / (arpa * 0.8)', '(cac / (arpa * 0.8))'],
    ['a + b * c - d / e', '((a + (b * c)) - (d / e))'],
    ['a / b / c', '((a / b) / c)'],
    ['a - b - c', '((a - b) - c)'],
    ['week-4-retention * 100', '(week-4-retention * 100)'],
    ['-a + .5', '((0 - a) + 0.5)'],
    ['1e3*a', '(1000 * a)'],
    ['  ( ( a ) )  ', 'a'],
  ])('%s reads as %s', (text, reading) => expect(written(parseFormula(text))).toBe(reading));

  test('names each of its metrics once', () =>
    expect(metricsIn(parseFormula('a / (b + a)'))).toEqual(['a', 'b']));

  test('finds where a key stands, and not where it is part of another', () =>
    expect(positionOf('a-b + a', 'a')).toBe(7));
});

describe('a mistake in a formula is named with its position', () => {
  test.each([
    ['a +', 'The formula ends at position 4 where a metric key, a number or “(” is expected.'],
    ['(a + b', 'The formula ends at position 7 where “)” for the “(” at position 1 is expected.'],
    ['a b', '“b” stands at position 3 where an operator or the end is expected.'],
    ['a )', '“)” stands at position 3 where an operator or the end is expected.'],
    ['2-a', 'Write spaces around the minus at position 2: a - b.'],
    ['a -b', 'Write spaces around the minus at position 3: a - b.'],
    [Array(102).fill('a').join(' + '), 'A formula has at most 100 operators; this one has more.'],
    ['9e999 * a', 'The number 9e999 at position 1 is too large.'],
  ])('%s', (text, message) => expect(mistakeOf(text)).toBe(message));

  test.each(['a ^ b', 'Revenue', 'a; DROP TABLE event', '😀'])(
    '%s is not made of what a formula is made of',
    (text) => expect(mistakeOf(text)).toContain('cannot stand in a formula'),
  );
  test.each(['', '1 + 2'])('“%s” names no metric', (text) =>
    expect(() => parseFormula(text)).toThrow(FormulaMistake),
  );
  test('is nested no deeper than a reader would', () =>
    expect(mistakeOf(`${'('.repeat(60)}a${')'.repeat(60)}`)).toContain('nested at most 50 deep'));
});

describe('units', () => {
  const units: Record<string, Measured> = {
    spend: { unit: 'CURRENCY', currency: 'EUR' },
    budget: { unit: 'CURRENCY', currency: 'EUR' },
    revenue: { unit: 'CURRENCY', currency: 'USD' },
    signups: { unit: 'COUNT', currency: null },
  };
  const unit = (text: string) => unitOf(parseFormula(text), (key) => units[key]!);

  test('of one kind are added', () => expect(unit('spend + budget')).toEqual(units['spend']));
  test('of a quotient are not known', () => expect(unit('spend / signups')).toBeNull());
  test('do not mind a number', () => expect(unit('spend - 100')).toEqual(units['spend']));
  test.each(['spend + signups', 'spend - revenue', '2 * (spend + signups)'])('%s mixes them', (text) =>
    expect(() => unit(text)).toThrow(FormulaMistake),
  );
});
