import { describe, expect, test } from 'vitest';
import { driftingSeries } from './fixtures/random-series.ts';
import { estimateLaunchEffect } from './launch-effect.ts';
import { placeboInTime, widenEffect } from './placebo.ts';
import { fitStructuralSeries } from './structural-series.ts';

const options = {
  ...{ windowDays: 14, baselineDays: 56, fewestDays: 28, scale: 'LINEAR' as const },
  ...{ launches: [], straddling: { before: 0, after: 0 }, firstDayRead: 0 },
};
const quiet = driftingSeries(140, { drift: 0.1, seed: 2 });

describe('placebo in time', () => {
  test('finds nothing where nothing was', () =>
    expect(placeboInTime({ values: quiet }, options)).toEqual({ dates: 20, failing: 0.05, factor: 1 }));

  test('finds what the model does not know, and how much wider intervals would have to be', () => {
    const jumps = quiet.map((value, day) => (Math.floor(day / 40) % 2 === 1 ? value + 8 : value));
    const { failing, factor } = placeboInTime({ values: jumps }, options)!;
    expect(failing).toBeGreaterThan(0.15);
    expect(factor).toBeGreaterThan(1.2);
  });

  test('leaves out windows in which something else was launched', () =>
    expect(placeboInTime({ values: quiet }, { ...options, launches: [60] })!.dates).toBeLessThan(20));

  test('reads what is read of the launch: not the days that look at both sides of its date', () => {
    const straddling = { before: 7, after: 7 };
    const dated = (unread: object, launches: readonly number[] = []) =>
      placeboInTime({ values: quiet }, { ...options, ...unread, launches })!.dates;
    expect(dated({ straddling, firstDayRead: 7 })).toBeLessThan(dated({}));
    expect(dated({ straddling }, [60])).toBeLessThan(dated({}, [60]));
    expect(placeboInTime({ values: quiet }, { ...options, firstDayRead: 14 })).toBeNull();
  });

  test('says nothing of fewer than seven dates', () => {
    expect(placeboInTime({ values: quiet.slice(0, 47) }, options)).toBeNull();
    expect(placeboInTime({ values: quiet.slice(0, 48) }, options)!.dates).toBe(7);
    expect(placeboInTime({ values: quiet.map(() => 5) }, options)).toBeNull();
    expect(placeboInTime({ values: [] }, options)).toBeNull();
  });
});

describe('a wider interval', () => {
  test.each(['LINEAR', 'LOG'] as const)('has its point where it was, and a greater p-value (%s)', (scale) => {
    const model = fitStructuralSeries({ values: quiet.slice(0, 112) }, { scale })!;
    const effect = estimateLaunchEffect(model, { values: quiet.slice(112).map((value) => value + 3) })!;
    const wider = widenEffect(effect, 2, scale);
    expect(wider.absolute.value).toBeCloseTo(effect.absolute.value, 10);
    expect(wider.pValue).toBeGreaterThan(effect.pValue);
    expect(wider.chanceOfRise).toBeLessThan(effect.chanceOfRise);
    expect(wider.chanceOfRise).toBeGreaterThan(0.5);
    const width = ({ lower, upper }: { lower: number; upper: number }) =>
      scale === 'LOG' ? Math.log((1 + upper) / (1 + lower)) : 1 / (1 + lower) - 1 / (1 + upper);
    expect(width(wider.relative!)).toBeCloseTo(2 * width(effect.relative!), 8);
    const same = widenEffect(effect, 1, scale);
    expect(same.relative!.lower).toBeCloseTo(effect.relative!.lower, 12);
    expect(same.pValue).toBeCloseTo(effect.pValue, 9);
  });
});
