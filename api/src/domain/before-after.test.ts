import { describe, expect, test } from 'vitest';
import { beforeAfter } from './before-after.ts';
import { driftingSeries, standardNormals } from './fixtures/random-series.ts';

const measure = (values: readonly (number | null)[], launch: number) =>
  beforeAfter({ values: values.slice(0, launch) }, { values: values.slice(launch) });

describe('before and after', () => {
  const next = standardNormals(8);
  const trend = Array.from({ length: 42 }, (_, day) => 100 + 3 * day + 10 * (day % 7) + next());

  test('tells a step from the trend and the weekdays that a difference of means takes for one', () => {
    const { effect } = measure(trend, 21)!;
    expect(Math.abs(effect.absolute.value)).toBeLessThan(3);
    const stepped = trend.map((value, day) => (day < 21 ? value : value + 20));
    expect(measure(stepped, 21)!.effect.absolute.value).toBeCloseTo(effect.absolute.value + 20, 8);
  });

  test('says what was to be expected each day, and of the window as a whole', () => {
    const { effect, expected } = measure(
      trend.map((value, day) => (day < 21 ? value : value + 20)),
      21,
    )!;
    expect(effect.observed - effect.expected.value).toBeCloseTo(effect.absolute.value, 9);
    expect(effect.relative!.value).toBeCloseTo(effect.observed / effect.expected.value - 1, 12);
    for (const [i, day] of expected.entries()) {
      expect(Math.abs(day!.value - trend[21 + i]!)).toBeLessThan(10);
      expect(day!.lower).toBeLessThan(day!.value);
    }
  });

  test('weighs days of shares by how many are behind them, and equal weights are none', () => {
    const weighted = beforeAfter(
      { values: trend.slice(0, 21), weights: trend.slice(0, 21).map(() => 40) },
      { values: trend.slice(21), weights: trend.slice(21).map(() => 40) },
    )!;
    expect(weighted.effect.absolute.lower).toBeCloseTo(measure(trend, 21)!.effect.absolute.lower, 8);
    const shares = trend.map((value, day) => (day === 30 ? value + 500 : value));
    const light = beforeAfter(
      { values: shares.slice(0, 21), weights: shares.slice(0, 21).map(() => 1e6) },
      { values: shares.slice(21), weights: shares.slice(21).map((_, day) => (day === 9 ? 1 : 1e6)) },
    )!;
    expect(Math.abs(light.effect.absolute.value)).toBeLessThan(3);
  });

  test('takes an earlier launch for the step that it was', () => {
    const step = trend.map((_, day) => (day >= 10 ? 1 : 0));
    const stepped = trend.map((value, day) => value + 50 * step[day]!);
    const { effect } = beforeAfter(
      { values: stepped.slice(0, 21), controls: [step.slice(0, 21)] },
      { values: stepped.slice(21), controls: [step.slice(21)] },
    )!;
    expect(Math.abs(effect.absolute.value)).toBeLessThan(6);
  });

  test('reads the days that there are', () => {
    const holes = trend.map((value, day) => (day % 5 === 0 ? null : value));
    const { effect, expected } = measure(holes, 21)!;
    expect(effect.days).toBe(17);
    expect(expected[4]).toBeNull();
    expect(Math.abs(effect.absolute.value)).toBeLessThan(4);
  });

  test('is nothing without noise, without a day on a side, or where the step is the trend', () => {
    expect(measure(new Array<number>(42).fill(5), 21)).toBeNull();
    expect(
      measure(
        Array.from({ length: 42 }, (_, day) => (day < 21 ? 5 : 6)),
        21,
      ),
    ).toBeNull();
    expect(measure([...trend.slice(0, 21), null, null], 21)).toBeNull();
    expect(measure(trend, 42)).toBeNull();
    expect(measure([1, 2, 3], 2)).toBeNull();
  });
});

test('pure noise around twenty days before is called an effect in no more than one of ten cases', () => {
  const runs = 1000;
  let alarms = 0;
  for (let seed = 1; seed <= runs; seed++)
    if (measure(driftingSeries(48, { drift: 0, seed }), 20)!.effect.pValue < 0.05) alarms++;
  expect(alarms / runs).toBeLessThan(0.1);
});
