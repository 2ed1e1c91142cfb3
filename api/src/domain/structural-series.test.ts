import { describe, expect, test } from 'vitest';
import { driftingSeries, standardNormals } from './fixtures/random-series.ts';
import type { DailySeries } from './series-design.ts';
import { fitStructuralSeries, forecastWindow, likelierScale } from './structural-series.ts';
import { mixtureMean, mixtureQuantile } from './t-mixture.ts';

const baseline = driftingSeries(84, { drift: 0.1, seed: 1 });
const month: DailySeries = { values: new Array(28).fill(0) };

/** Mean and half-width of what is forecast for the window's mean. */
function forecast(series: DailySeries, window = month) {
  const distribution = forecastWindow(fitStructuralSeries(series)!, window)!;
  const [lower, upper] = [mixtureQuantile(0.025, distribution), mixtureQuantile(0.975, distribution)];
  return { mean: mixtureMean(distribution), halfWidth: (upper - lower) / 2 };
}

describe('a forecast', () => {
  const plain = forecast({ values: baseline });

  test('goes on with the level and the week', () => {
    const [monday, wednesday] = [0, 2].map(
      (day) =>
        forecast({ values: baseline }, { values: month.values.map((_, i) => (i === day ? 0 : null)) }).mean,
    );
    const lastWeeks = baseline.slice(-14).reduce((sum, value) => sum + value, 0) / 14;
    expect(plain.mean).toBeCloseTo(lastWeeks, 0);
    expect(wednesday! - monday!).toBeCloseTo(2 * Math.sin((4 * Math.PI) / 7), 0);
  });

  test('is the same in other units', () => {
    const scaled = forecast({ values: baseline.map((value) => 1000 * value - 5) });
    expect(scaled.mean).toBeCloseTo(1000 * plain.mean - 5, 4);
    expect(scaled.halfWidth).toBeCloseTo(1000 * plain.halfWidth, 4);
  });

  test('is less sure the farther it reaches', () => {
    const year = forecast({ values: baseline }, { values: new Array(364).fill(0) });
    expect(year.halfWidth).toBeGreaterThan(1.5 * plain.halfWidth);
  });

  test('of a mean knows that its days share one level: it is no average of independent days', () => {
    const days = month.values.map((_, day) =>
      forecast({ values: baseline }, { values: month.values.map((_, i) => (i === day ? 0 : null)) }),
    );
    const asThoughIndependent = Math.sqrt(days.reduce((sum, { halfWidth }) => sum + halfWidth ** 2, 0)) / 28;
    expect(plain.halfWidth).toBeGreaterThan(1.5 * asThoughIndependent);
  });

  test('is less sure of a series that wanders more', () =>
    expect(forecast({ values: driftingSeries(84, { drift: 0.5, seed: 1 }) }).halfWidth).toBeGreaterThan(
      2 * plain.halfWidth,
    ));

  test('does without missing days, and is a little less sure', () => {
    const values = baseline.map((value, day) => (day % 5 === 3 ? null : value));
    const { mean, halfWidth } = forecast({ values });
    expect(mean).toBeCloseTo(plain.mean, 0);
    expect(halfWidth).toBeGreaterThan(plain.halfWidth);
    expect(halfWidth).toBeLessThan(1.5 * plain.halfWidth);
  });

  test('has none of a weekday that the baseline has not seen', () => {
    const model = fitStructuralSeries({
      values: baseline.map((value, day) => (day % 7 === 6 ? null : value)),
    })!;
    expect(forecastWindow(model, { values: [null, null, null, null, null, null, 0] })).toBeNull();
    expect(forecastWindow(model, { values: [0, 0, 0, 0, 0, 0, 0] })).toEqual(
      forecastWindow(model, { values: [0, 0, 0, 0, 0, 0, null] }),
    );
  });
});

describe('controls', () => {
  const next = standardNormals(3);
  const control = Array.from({ length: 112 }, (_, day) => 50 + 10 * Math.sin(day / 9) + 3 * next());
  const values = control.map((value) => 100 + 2 * value + next());
  const series = { values: values.slice(0, 84), controls: [control.slice(0, 84)] };
  const window = { values: values.slice(84), controls: [control.slice(84)] };

  test('carry the forecast along, and make it surer', () => {
    const { mean, halfWidth } = forecast(series, window);
    const observed = values.slice(84).reduce((sum, value) => sum + value, 0) / 28;
    expect(Math.abs(observed - mean)).toBeLessThan(halfWidth);
    expect(halfWidth).toBeLessThan(
      forecast({ values: series.values }, { values: window.values }).halfWidth / 3,
    );
  });

  test('that say what another says, or nothing, change nothing', () => {
    const again = control.map((value) => 7 - 3 * value);
    const constant = control.map(() => 0.1);
    const { mean, halfWidth } = forecast(
      { ...series, controls: [...series.controls, again.slice(0, 84), constant.slice(0, 84)] },
      { ...window, controls: [...window.controls, again.slice(84), constant.slice(84)] },
    );
    expect(mean).toBeCloseTo(forecast(series, window).mean, 8);
    expect(halfWidth).toBeCloseTo(forecast(series, window).halfWidth, 8);
  });

  test('take another launch inside the baseline for the step that it was', () => {
    const step = Array.from({ length: 112 }, (_, day) => (day >= 42 ? 1 : 0));
    const stepped = baseline.map((value, day) => value + 5 * step[day]!);
    const known = forecast(
      { values: stepped, controls: [step.slice(0, 84)] },
      { ...month, controls: [step.slice(84)] },
    );
    expect(known.mean - 5).toBeCloseTo(forecast({ values: baseline }).mean, -1);
    expect(known.halfWidth).toBeLessThan(forecast({ values: stepped }).halfWidth);
  });

  test('without a value leave their day out', () => {
    const gap = (of: readonly number[]) => of.map((value, day) => (day === 10 ? null : value));
    expect(forecast({ ...series, controls: [gap(control.slice(0, 84))] }, window)).toEqual(
      forecast({ ...series, values: gap(series.values) }, window),
    );
  });
});

describe('weights', () => {
  const next = standardNormals(5);
  const weights = Array.from({ length: 84 }, (_, day) => (day % 2 === 0 ? 50 : 5000));
  const shares = weights.map((weight) => 0.3 + Math.sqrt(0.21 / weight) * next());
  const window = { values: new Array<number>(28).fill(0), weights: new Array<number>(28).fill(5000) };

  test('that are equal are none', () => {
    const weighted = forecast(
      { values: baseline, weights: baseline.map(() => 40) },
      { ...month, weights: month.values.map(() => 40) },
    );
    expect(weighted.mean).toBeCloseTo(forecast({ values: baseline }).mean, 10);
    expect(weighted.halfWidth).toBeCloseTo(forecast({ values: baseline }).halfWidth, 10);
  });

  test('let the days with many subjects say more', () => {
    const weighted = forecast({ values: shares, weights }, window);
    expect(weighted.halfWidth).toBeLessThan(forecast({ values: shares }).halfWidth / 2);
    expect(Math.abs(weighted.mean - 0.3)).toBeLessThan(weighted.halfWidth);
  });

  test('of nobody leave their day out', () =>
    expect(
      forecast({ values: shares, weights: weights.map((weight, day) => (day === 3 ? 0 : weight)) }, window),
    ).toEqual(forecast({ values: shares.map((share, day) => (day === 3 ? null : share)), weights }, window)));
});

describe('there is no model', () => {
  test('of fewer than a week of days more than regressors', () => {
    expect(fitStructuralSeries({ values: baseline.slice(0, 14) })).not.toBeNull();
    expect(fitStructuralSeries({ values: baseline.slice(0, 13) })).toBeNull();
    expect(fitStructuralSeries({ values: [] })).toBeNull();
  });
  test('of a series without noise', () => {
    expect(fitStructuralSeries({ values: baseline.map(() => 0.1) })).toBeNull();
    expect(fitStructuralSeries({ values: baseline.map((_, day) => day % 7) })).toBeNull();
  });
  test('of the logarithms of a series with a zero in it', () =>
    expect(fitStructuralSeries({ values: [0, ...baseline] }, { scale: 'LOG' })).toBeNull());
});

describe('the likelier scale', () => {
  const next = standardNormals(9);
  const growing = Array.from({ length: 84 }, (_, day) => 100 * Math.exp(day / 28 + 0.2 * next()));
  const steady = Array.from({ length: 84 }, (_, day) => 100 + 20 * day + 60 * next());

  test('is the logarithm where the noise grows with the level', () =>
    expect(likelierScale({ values: growing })).toBe('LOG'));
  test('is plain where it does not, where a value is not positive, and for shares', () => {
    expect(likelierScale({ values: steady.map((value) => value + 500) })).toBe('LINEAR');
    expect(likelierScale({ values: [0, ...growing] })).toBe('LINEAR');
    expect(likelierScale({ values: growing, weights: growing.map(() => 10) })).toBe('LINEAR');
  });
});
