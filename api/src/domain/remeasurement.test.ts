import { describe, expect, test } from 'vitest';
import { holdAgainst } from './remeasurement.ts';
import type { MeasuredAgain } from './remeasurement.ts';

/** Promised is +10 %, and at least +6 %. */
const measuredAgain = (
  [lower, value, upper]: [number, number, number],
  rest: Partial<MeasuredAgain<never>> = {},
) =>
  holdAgainst({
    prediction: { lift: 0.1, low: 0.06, high: 0.15, confidence: 0.7 },
    goodDirection: 'UP',
    grade: 'INTERRUPTED',
    srmPValue: null,
    ...rest,
    relative: { value, lower, upper },
  });

describe('a kept promise, measured again,', () => {
  test('holds where the interval is on the good side, and the point no short of the bar', () =>
    expect(measuredAgain([0.01, 0.06, 0.11])).toEqual({
      isHeld: true,
      relative: { value: 0.06, lower: 0.01, upper: 0.11 },
    }));

  test.each([
    ['moved less', [0.01, 0.05, 0.09]],
    ['not at all', [-0.02, 0.01, 0.05]],
    ['the wrong way', [-0.3, -0.2, -0.1]],
  ] as const)('does not hold where it has %s', (_, [lower, value, upper]) =>
    expect(measuredAgain([lower, value, upper]).isHeld).toBe(false),
  );

  test('cannot be told where the interval holds both no change and the bar', () =>
    expect(measuredAgain([-0.01, 0.07, 0.15])).toMatchObject({ isHeld: null, relative: { value: 0.07 } }));

  test.each([
    ['comparison of before and after', { grade: 'BEFORE_AFTER' }],
    ['judgement', { grade: 'JUDGEMENT' }],
    ['pair of arms that are not as planned', { grade: 'RANDOMISED', srmPValue: 1e-4 }],
  ] as const)('has no figure by a %s', (_, rest) =>
    expect(measuredAgain([0.05, 0.1, 0.15], rest)).toEqual({ isHeld: null, relative: null }),
  );

  test('that was to fall is read from its own side', () => {
    const falling = {
      prediction: { lift: -0.1, low: -0.15, high: -0.06, confidence: 0.7 },
      goodDirection: 'DOWN' as const,
    };
    expect(measuredAgain([-0.12, -0.08, -0.04], falling).isHeld).toBe(true);
    expect(measuredAgain([-0.03, 0.01, 0.05], falling).isHeld).toBe(false);
  });
});
