import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustArms, meanArm, quantileArm, ratioArm, shareArm } from './arm.ts';
import type { Arm } from './arm.ts';
import { uniforms } from './fixtures/random-series.ts';
import reference from './fixtures/two-arms.json' with { type: 'json' };
import {
  absoluteChange,
  anytimeInterval,
  chanceOfRise,
  compareArms,
  relativeChange,
  testChange,
  testShares,
} from './two-arm.ts';
import type { Arms } from './two-arm.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const closeTo = (value: number, expected: number, relative = 1e-6) =>
  expect(Math.abs(value - expected), `${value} for ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected) + 1e-12,
  );

type Case = (typeof reference.comparisons)[number];

/** The fixture's arms are of the kind that it says. */
function armsOf({ kind, control, treatment }: Case): Arms {
  const build: Record<string, (sums: never) => Arm> = {
    SHARE: shareArm,
    MEAN: meanArm,
    RATIO: ratioArm,
    QUANTILE: quantileArm,
  };
  if (kind === 'ADJUSTED') return adjustArms({ control: control as never, treatment: treatment as never });
  return { control: build[kind]!(control as never), treatment: build[kind]!(treatment as never) };
}

describe('two arms are compared as the reference compares them', () => {
  test.each(reference.comparisons)('$id: $name', (example) => {
    const arms = armsOf(example);
    const change = example.scale === 'RELATIVE' ? relativeChange(arms)! : absoluteChange(arms);
    const { value, standardError, lower, upper, pValue, freedom, chanceOfRise: chance } = example.expected;
    closeTo(change.value, value);
    closeTo(change.standardError, standardError);
    if (example.test === 'ANYTIME') {
      const interval = anytimeInterval(change, arms.control.n + arms.treatment.n);
      closeTo(interval.lower, lower);
      closeTo(interval.upper, upper);
    } else if (example.test === 'POSTERIOR') {
      closeTo(chanceOfRise(change), chance!);
    } else {
      const tested = testChange(change);
      closeTo(tested.lower, lower);
      closeTo(tested.upper, upper);
      if (freedom !== undefined) closeTo(change.freedom, freedom);
      // The reference computes 1 − cdf, which is 0 in a far tail.
      if (pValue! > 1e-9) closeTo(tested.pValue, pValue!);
    }
  });

  test.each(reference.means)(
    'means of $control.n and $treatment.n',
    ({ control, treatment, ...expected }) => {
      const change = absoluteChange({ control, treatment });
      closeTo(change.freedom, expected.freedom);
      const tested = testChange(change);
      for (const key of ['value', 'lower', 'upper', 'standardError', 'pValue'] as const)
        closeTo(tested[key], expected[key]);
    },
  );

  test.each(reference.shares)(
    'shares of $control.n and $treatment.n',
    ({ control, treatment, ...expected }) => {
      const tested = testShares({ control, treatment })!;
      for (const key of ['value', 'lower', 'upper', 'pValue'] as const) closeTo(tested[key], expected[key]);
    },
  );
});

const counts = fc.integer({ min: 2, max: 100_000 });
const means = fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1000);
const variances = fc.integer({ min: 1, max: 1_000_000 }).map((thousandths) => thousandths / 1000);
const anArm: fc.Arbitrary<Arm> = fc.record({ n: counts, mean: means, variance: variances });
const twoArms = fc.record({ control: anArm, treatment: anArm });

describe('a comparison of two arms', () => {
  test('changes its sign when they are swapped', () =>
    fc.assert(
      fc.property(twoArms, ({ control, treatment }) => {
        const [forth, back] = [
          compareArms({ control, treatment })!.absolute,
          compareArms({ control: treatment, treatment: control })!.absolute,
        ];
        closeTo(forth.value, -back.value);
        closeTo(forth.lower, -back.upper, 1e-9);
        closeTo(forth.pValue, back.pValue, 1e-9);
      }),
    ));

  test('is relative in any unit', () =>
    fc.assert(
      fc.property(twoArms, fc.integer({ min: 1, max: 1000 }), ({ control, treatment }, unit) => {
        const inUnit = ({ n, mean, variance }: Arm) => ({
          n,
          mean: mean * unit,
          variance: variance * unit ** 2,
        });
        const plain = compareArms({ control, treatment })!;
        const scaled = compareArms({ control: inUnit(control), treatment: inUnit(treatment) })!;
        closeTo(scaled.relative!.lower, plain.relative!.lower, 1e-9);
        closeTo(scaled.relative!.upper, plain.relative!.upper, 1e-9);
        closeTo(scaled.absolute.upper, unit * plain.absolute.upper, 1e-9);
      }),
    ));

  test('stands when the same is added to both', () =>
    fc.assert(
      fc.property(twoArms, means, ({ control, treatment }, more) => {
        const raise = (arm: Arm) => ({ ...arm, mean: arm.mean + more });
        const [plain, raised] = [
          compareArms({ control, treatment })!.absolute,
          compareArms({ control: raise(control), treatment: raise(treatment) })!.absolute,
        ];
        expect(raised.lower).toBeCloseTo(plain.lower, 8);
        expect(raised.upper).toBeCloseTo(plain.upper, 8);
      }),
    ));

  test('is wider when it may be looked at any time', () =>
    fc.assert(
      fc.property(twoArms, (arms) => {
        const { relative, anytime, isLowCount } = compareArms(arms)!;
        const isSmall = isLowCount || arms.control.n < 100 || arms.treatment.n < 100;
        expect(anytime !== null || isSmall).toBe(true);
        if (anytime === null) return;
        expect(anytime.lower).toBeLessThanOrEqual(relative!.lower);
        expect(anytime.upper).toBeGreaterThanOrEqual(relative!.upper);
      }),
    ));

  test('with low counts is told in relative terms only where it is in absolute ones, and at no other time', () => {
    const [few, none] = [
      { hits: 20, n: 10_000 },
      { hits: 9, n: 10_000 },
    ];
    const { relative, absolute, anytime, isLowCount } = compareArms(
      { control: shareArm(few), treatment: shareArm(none) },
      { control: few, treatment: none },
    )!;
    expect(isLowCount).toBe(true);
    expect(
      testChange(relativeChange({ control: shareArm(few), treatment: shareArm(none) })!).upper,
    ).toBeLessThan(0);
    expect(absolute.lower <= 0 && absolute.upper >= 0).toBe(relative!.lower <= 0 && relative!.upper >= 0);
    expect(anytime).toBeNull();
  });

  test('of two equals with 20 events each is a fall in no more than 3 %, and not in 6 % as by division alone', () => {
    const next = uniforms(11);
    const runs = 2000;
    let [falls, fallsByDivision] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const shares = { control: drawShare(next), treatment: drawShare(next) };
      const arms = { control: shareArm(shares.control), treatment: shareArm(shares.treatment) };
      if (compareArms(arms, shares)!.relative!.upper < 0) falls++;
      if (testChange(relativeChange(arms)!).upper < 0) fallsByDivision++;
    }
    expect(falls / runs).toBeLessThan(0.03);
    expect(fallsByDivision / runs).toBeGreaterThan(0.05);
  });

  /** How many of 10 000 subjects do what one in 500 does: the gaps between them are geometric. */
  function drawShare(next: () => number) {
    const gap = () => Math.floor(Math.log(1 - next()) / Math.log1p(-1 / 500)) + 1;
    let hits = 0;
    for (let subject = gap(); subject <= 10_000; subject += gap()) hits++;
    return { hits, n: 10_000 };
  }

  test('relative to nothing there is none; of a single subject there is none at all', () => {
    const nobody = { hits: 0, n: 100 };
    const some = { hits: 5, n: 100 };
    const comparison = compareArms(
      { control: shareArm(nobody), treatment: shareArm(some) },
      { control: nobody, treatment: some },
    )!;
    expect(comparison.relative).toBeNull();
    expect(comparison.absolute.value).toBeCloseTo(0.05, 12);
    expect(compareArms({ control: shareArm({ hits: 1, n: 1 }), treatment: shareArm(some) })).toBeNull();
  });

  test('keeps its p-value in a far tail', () => {
    const [control, treatment] = [
      { hits: 10_000, n: 100_000 },
      { hits: 13_000, n: 100_000 },
    ];
    expect(testShares({ control, treatment })!.pValue).toBeGreaterThan(0);
    expect(testShares({ control, treatment })!.pValue).toBeLessThan(1e-90);
  });
});

describe('adjusting for what subjects were before', () => {
  const before = { sum: 1000, sumOfSquares: 12_000 };
  test('saves nothing, and never less than nothing, where it says nothing', () => {
    const arm = { n: 100, outcome: { sum: 500, sumOfSquares: 3000 }, covariate: before, sumOfProducts: 5000 };
    expect(adjustArms({ control: arm, treatment: arm }).varianceSaved).toBeCloseTo(0, 12);
  });
  test('saves nearly all where the outcome is what was before', () => {
    const arm = { n: 100, outcome: before, covariate: before, sumOfProducts: 12_000 };
    expect(adjustArms({ control: arm, treatment: arm }).varianceSaved).toBeCloseTo(1, 9);
  });
  test('changes nothing where all were the same', () => {
    const arm = {
      n: 100,
      outcome: { sum: 500, sumOfSquares: 3000 },
      covariate: { sum: 200, sumOfSquares: 400 },
      sumOfProducts: 1000,
    };
    const { control } = adjustArms({ control: arm, treatment: arm });
    expect(control).toMatchObject(meanArm({ n: 100, sum: 500, sumOfSquares: 3000 }));
  });
});
