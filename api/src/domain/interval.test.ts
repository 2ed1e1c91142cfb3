import { describe, expect, test } from 'vitest';
import { studentInterval, wilsonInterval } from './interval.ts';
import { quantileRanks } from './order-statistics.ts';

describe("Wilson's interval", () => {
  // Worked out from the formula in 40 decimal digits.
  test.each([
    [1, 4, 0.04558726080970064, 0.6993581574175977],
    [10, 100, 0.05522913706067509, 0.17436566150491345],
    [0, 5, 0, 0.4344824647830223],
    [5, 5, 0.5655175352169777, 1],
  ])('of %d of %d', (hits, n, lower, upper) => {
    const interval = wilsonInterval(hits, n);
    expect(interval.lower).toBeCloseTo(lower, 9);
    expect(interval.upper).toBeCloseTo(upper, 9);
  });
  test('of nothing is none', () => expect(wilsonInterval(0, 0)).toEqual({ lower: null, upper: null }));
});

describe("Student's interval", () => {
  test('is as wide as its standard errors', () =>
    expect(studentInterval(10, 1, 9).upper).toBeCloseTo(12.262157, 6));
  test('of a single value is none', () =>
    expect(studentInterval(10, null, 0)).toEqual({ lower: null, upper: null }));
});

describe('the ranks of a quantile', () => {
  // Worked out from the binomial distribution in exact fractions.
  test.each([
    [20, 0.5, 6, 15],
    [6, 0.5, 1, 6],
    [100, 0.95, 90, 100],
    [1000, 0.5, 469, 532],
  ])('of %d values at %d', (n, q, lower, upper) => expect(quantileRanks(n, q)).toEqual({ n, lower, upper }));
  test('of too few values are none', () => {
    expect(quantileRanks(5, 0.5)).toEqual({ n: 5, lower: 0, upper: 0 });
    expect(quantileRanks(10, 0.9)).toMatchObject({ upper: 0 });
  });
});
