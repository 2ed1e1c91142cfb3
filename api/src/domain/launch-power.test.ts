import { describe, expect, test } from 'vitest';
import { driftingSeries, standardNormals } from './fixtures/random-series.ts';
import { estimateLaunchEffect } from './launch-effect.ts';
import { launchPower } from './launch-power.ts';
import { fitStructuralSeries } from './structural-series.ts';

const baseline = driftingSeries(84, { drift: 0.1, seed: 2 });
const plan = { baseline, windowDays: 28, lift: 0.1 };

describe('what a launch can tell', () => {
  const { detectableLift } = launchPower(plan);

  test('is told in at least four of five launches that lift by so much', () => {
    const runs = 200;
    let told = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const values = driftingSeries(112, { drift: 0.1, seed: 31 * seed });
      const before = values.slice(0, 84);
      const lift = launchPower({ ...plan, baseline: before }).detectableLift!;
      const since = values.slice(84).map((value) => (1 + lift) * value);
      if (estimateLaunchEffect(fitStructuralSeries({ values: before })!, { values: since })!.pValue < 0.05)
        told++;
    }
    expect(told / runs).toBeGreaterThan(0.8);
  });

  test('is the same in other units', () =>
    expect(
      launchPower({ ...plan, baseline: baseline.map((value) => 60 * value) }).detectableLift,
    ).toBeCloseTo(detectableLift!, 8));

  test('is more of a quieter series, and of one that wanders less', () => {
    const quieter = baseline.map((value) => 20 + (value - 20) / 4);
    expect(launchPower({ ...plan, baseline: quieter }).detectableLift!).toBeLessThan(detectableLift! / 3);
    const wandering = driftingSeries(84, { drift: 0.5, seed: 2 });
    expect(launchPower({ ...plan, baseline: wandering }).detectableLift!).toBeGreaterThan(
      2 * detectableLift!,
    );
  });

  test('is less of a share with fewer subjects behind its days', () => {
    const next = standardNormals(8);
    const ofSubjects = (n: number) =>
      launchPower({
        ...plan,
        baseline: baseline.map(() => 0.3 + Math.sqrt(0.21 / n) * next()),
        weights: baseline.map((_, day) => (day % 2 === 0 ? n : null)),
      }).detectableLift!;
    expect(ofSubjects(100)).toBeGreaterThan(5 * ofSubjects(10_000));
  });
});

describe('the days that a lift needs', () => {
  test('are the whole weeks from which it can be told', () => {
    const { daysNeeded } = launchPower({ ...plan, lift: 0.12 });
    expect(daysNeeded! % 7).toBe(0);
    expect(launchPower({ ...plan, windowDays: daysNeeded! }).detectableLift).toBeLessThanOrEqual(0.12);
    expect(launchPower({ ...plan, windowDays: daysNeeded! - 7 }).detectableLift ?? Infinity).toBeGreaterThan(
      0.12,
    );
  });
  test('are those of a fall of the same size', () =>
    expect(launchPower({ ...plan, lift: -0.12 })).toEqual(launchPower({ ...plan, lift: 0.12 })));
  test('are none where no window tells it', () => {
    expect(launchPower({ ...plan, lift: 0.01 }).daysNeeded).toBeNull();
    expect(launchPower({ ...plan, lift: 0 }).daysNeeded).toBeNull();
    expect(launchPower({ ...plan, lift: NaN }).daysNeeded).toBeNull();
  });
});

describe('a launch tells nothing', () => {
  const nothing = { detectableLift: null, daysNeeded: null };
  const gappy = (usable: number) => baseline.map((value, day) => (day < usable ? value : null));

  test('after fewer than 28 usable days', () => {
    expect(launchPower({ ...plan, baseline: gappy(27) })).toEqual(nothing);
    expect(launchPower({ ...plan, baseline, weights: gappy(27) })).toEqual(nothing);
    expect(launchPower({ ...plan, baseline: gappy(28) }).detectableLift).not.toBeNull();
  });
  test('of a series without noise, or around zero', () => {
    expect(launchPower({ ...plan, baseline: baseline.map(() => 5) })).toEqual(nothing);
    expect(launchPower({ ...plan, baseline: baseline.map((value) => value - 40) })).toEqual(nothing);
  });
});
