import { describe, expect, test } from 'vitest';
import causalImpact from './fixtures/causal-impact.json' with { type: 'json' };
import { driftingSeries } from './fixtures/random-series.ts';
import { estimateLaunchEffect, expectDays } from './launch-effect.ts';
import { fitStructuralSeries } from './structural-series.ts';
import type { ModelOptions } from './structural-series.ts';

function effectOf(values: readonly (number | null)[], baselineDays: number, options: ModelOptions = {}) {
  const model = fitStructuralSeries({ values: values.slice(0, baselineDays) }, options)!;
  return estimateLaunchEffect(model, { values: values.slice(baselineDays) })!;
}

describe("with its level held fast, the model says what R's CausalImpact says", () => {
  test.each(causalImpact.cases)('of the series $name', ({ values, baselineDays, effect }) => {
    const { absolute } = effectOf(values, baselineDays, { fixedLevelDeviation: 0.01 });
    expect(Math.abs(absolute.value - effect.value)).toBeLessThan(
      Math.max(0.1 * Math.abs(effect.value), 0.05),
    );
    expect(Math.abs(absolute.lower - effect.lower)).toBeLessThan(0.15);
    expect(Math.abs(absolute.upper - effect.upper)).toBeLessThan(0.15);
  });
});

describe('a launch without effect that is called one, in 28 days of a series that wanders,', () => {
  const runs = 400;
  const alarms = (baselineDays: number, drift: number, options?: ModelOptions) => {
    let count = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const values = driftingSeries(baselineDays + 28, { drift, seed: seed * 1009 + baselineDays });
      if (effectOf(values, baselineDays, options).pValue < 0.05) count++;
    }
    return count / runs;
  };

  test.each([
    [0.1, 56, 0.02],
    [0.2, 56, 0.055],
    [0.1, 84, 0.03],
    [0.2, 84, 0.05],
  ])('by %d of the noise a day after %d days, is as rare as was measured', (drift, baselineDays, rate) => {
    const monteCarloError = Math.sqrt((rate * (1 - rate)) / runs);
    expect(Math.abs(alarms(baselineDays, drift) - rate)).toBeLessThan(3 * monteCarloError);
  });

  test('is common where the level may not wander', () =>
    expect(alarms(56, 0.2, { fixedLevelDeviation: 0.01 })).toBeGreaterThan(0.25));
});

describe('the effect of a launch', () => {
  const values = driftingSeries(112, { drift: 0.1, seed: 4 });
  const lifted = (by: (value: number) => number) =>
    values.map((value, day) => (day < 84 ? value : by(value)));

  test('is what was added to it, or what it was multiplied by', () => {
    const nothing = effectOf(values, 84);
    expect(
      effectOf(
        lifted((value) => value + 3),
        84,
      ).absolute.value,
    ).toBeCloseTo(nothing.absolute.value + 3, 9);
    const half = effectOf(
      lifted((value) => 1.5 * value),
      84,
    ).relative!;
    expect(half.value).toBeCloseTo(1.5 * (1 + nothing.relative!.value) - 1, 9);
    expect(half.lower).toBeGreaterThan(0);
  });

  test('excludes zero where its p-value is below 5 %, on every scale alike', () => {
    for (const share of [0.9, 0.92, 0.94, 0.96, 0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1]) {
      for (const scale of ['LINEAR', 'LOG'] as const) {
        const { absolute, relative, pValue } = effectOf(
          lifted((value) => share * value),
          84,
          { scale },
        );
        const isTold = pValue < 0.05;
        expect(absolute.lower > 0 || absolute.upper < 0).toBe(isTold);
        expect(relative!.lower > 0 || relative!.upper < 0).toBe(isTold);
      }
    }
  });

  test('has as much chance to be a rise as there is of it above zero', () => {
    expect(
      effectOf(
        lifted((value) => value + 9),
        84,
      ).chanceOfRise,
    ).toBeGreaterThan(0.999);
    expect(
      effectOf(
        lifted((value) => value - 9),
        84,
      ).chanceOfRise,
    ).toBeLessThan(0.001);
  });

  test('is relative in any unit, and absolute in that of the values', () => {
    const [plain, cents] = [
      effectOf(values, 84),
      effectOf(
        values.map((value) => 100 * value),
        84,
      ),
    ];
    expect(cents.relative!.lower).toBeCloseTo(plain.relative!.lower, 8);
    expect(cents.absolute.lower).toBeCloseTo(100 * plain.absolute.lower, 6);
  });

  test('is not relative where nothing may have been expected', () => {
    const around = values.map((value) => value - 20);
    expect(effectOf(around, 84).relative).toBeNull();
    expect(effectOf(around, 84).absolute.lower).toBeCloseTo(effectOf(values, 84).absolute.lower, 8);
  });

  test('reads the days that have a value', () => {
    const { days, observed } = effectOf([...values.slice(0, 84), 20, null, 26], 84);
    expect({ days, observed }).toEqual({ days: 2, observed: expect.closeTo(23, 10) });
    expect(estimateLaunchEffect(fitStructuralSeries({ values })!, { values: [null, null] })).toBeNull();
  });

  test('weighs days of shares by how many are behind them', () => {
    const weights = values.map(() => 10);
    const model = fitStructuralSeries({ values: values.slice(0, 84), weights })!;
    const { observed } = estimateLaunchEffect(model, { values: [10, 20], weights: [300, 100] })!;
    expect(observed).toBeCloseTo(12.5, 10);
  });

  test('on the logarithmic scale is that of the geometric means, and knows no zero', () => {
    const doubled = lifted((value) => 2 * value);
    const { relative, observed, expected } = effectOf(doubled, 84, { scale: 'LOG' });
    expect(relative!.value).toBeCloseTo(
      2 * (1 + effectOf(values, 84, { scale: 'LOG' }).relative!.value) - 1,
      9,
    );
    expect(observed / expected.value - 1).toBeCloseTo(relative!.value, 9);
    const model = fitStructuralSeries({ values: values.slice(0, 84) }, { scale: 'LOG' })!;
    expect(estimateLaunchEffect(model, { values: [20, 0] })).toBeNull();
  });
});

test('nineteen of twenty days lie where they were expected', () => {
  let [inside, days] = [0, 0];
  for (let seed = 1; seed <= 20; seed++) {
    const values = driftingSeries(112, { drift: 0.1, seed });
    for (const scale of ['LINEAR', 'LOG'] as const) {
      const model = fitStructuralSeries({ values: values.slice(0, 84) }, { scale })!;
      for (const [i, day] of expectDays(model, { values: values.slice(84) }).entries()) {
        days++;
        if (day!.lower < values[84 + i]! && values[84 + i]! < day!.upper) inside++;
      }
    }
  }
  expect(inside / days).toBeGreaterThan(0.93);
  expect(inside / days).toBeLessThan(0.98);
});

test('a day without a value has nothing to be expected of it', () => {
  const model = fitStructuralSeries({ values: driftingSeries(84, { drift: 0.1, seed: 1 }) })!;
  expect(expectDays(model, { values: [null, 20] })).toEqual([
    null,
    { value: expect.any(Number), lower: expect.any(Number), upper: expect.any(Number) },
  ]);
});
