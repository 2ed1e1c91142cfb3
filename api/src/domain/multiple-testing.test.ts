import { expect, test } from 'vitest';
import { benjaminiHochberg } from './multiple-testing.ts';

// statsmodels 0.13.5.
test.each([
  [
    [0.02, 0.02, 0.03, 0.5, 1],
    [0.05, 0.05, 0.05, 0.625, 1],
  ],
  [
    [1e-12, 0.5, 0.9],
    [3e-12, 0.75, 0.9],
  ],
  [
    [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205],
    [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.592 / 7, 0.205],
  ],
])('%j', (pValues, adjusted) => {
  for (const [i, value] of benjaminiHochberg(pValues).entries())
    expect(Math.abs(value / adjusted[i]! - 1)).toBeLessThan(1e-9);
});

test('the order of the questions does not matter', () =>
  expect(benjaminiHochberg([0.9, 1e-12, 0.5])).toEqual([0.9, expect.closeTo(3e-12, 20), 0.75]));
