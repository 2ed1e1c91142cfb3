import { describe, expect, test } from 'vitest';
import reference from './fixtures/newey-west.json' with { type: 'json' };
import { regress, usualLag } from './newey-west.ts';

const rows = reference.values.map((value, day) => {
  const isSince = day >= 24;
  return { day, value, regressors: [1, day, isSince ? 1 : 0, isSince ? day - 24 : 0] };
});

describe('segmented regression is what the reference says', () => {
  test.each(reference.cases)('with errors up to $lag days apart ($id)', ({ lag, errors }) => {
    const { coefficients, robustErrors } = regress(rows, { lag })!;
    for (const [i, coefficient] of reference.coefficients.entries()) {
      expect(Math.abs(coefficients[i]! / coefficient - 1)).toBeLessThan(1e-6);
      expect(Math.abs(robustErrors[i]! / errors[i]! - 1)).toBeLessThan(1e-6);
    }
  });
});

test('days that are missing are no neighbours', () => {
  const apart = rows.map((row) => ({ ...row, day: 10 * row.day }));
  expect(regress(apart, { lag: 6 })!.robustErrors).toEqual(regress(rows, { lag: 0 })!.robustErrors);
});

test('the lag is a week, and more in long series', () => {
  expect([30, 112, 1300, 2000].map(usualLag)).toEqual([7, 7, 7, 7]);
  expect(usualLag(5000)).toBe(9);
});

test('there is no regression without a row more than regressors', () => {
  expect(regress(rows.slice(0, 4), { lag: 0 })).toBeNull();
  expect(regress([], { lag: 0 })).toBeNull();
});
