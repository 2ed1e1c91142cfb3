import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectableLift, detectableMargin, subjectsNeeded } from './power.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const equalArms = { treatmentShare: 0.5 };

describe('the subjects that a lift needs', () => {
  // statsmodels 0.13.5, per arm, unpooled.
  test.each([
    [0.2, 0.03, 70544.85895458124],
    [0.01, 0.1, 163091.8720000394],
  ])('of a share of %d and %d', (share, lift, perArm) => {
    const subjects = subjectsNeeded({ share }, { lift, ...equalArms })!;
    expect(Math.abs(subjects / 2 / perArm - 1)).toBeLessThan(1e-6);
  });

  const activation = { mean: 0.3, variance: 0.3 * 0.7 };
  test('at 500 a week and a share of 30 %, +3 % takes 163 weeks and four weeks tell ±19 %', () => {
    const weeks = subjectsNeeded(activation, { lift: 0.03, ...equalArms })! / 500;
    expect(Math.ceil(weeks)).toBe(163);
    expect(detectableLift(activation, { subjects: 4 * 500, ...equalArms })).toBeCloseTo(0.19, 2);
  });
  test('of which a rise needs more and a fall less, because the variance of the share moves with it', () => {
    const weeks = (lift: number) => subjectsNeeded({ share: 0.3 }, { lift, ...equalArms })! / 500;
    expect(Math.ceil(weeks(0.03))).toBe(165);
    expect(Math.ceil(weeks(-0.03))).toBe(162);
  });

  test('are fewest in equal arms', () =>
    fc.assert(
      fc.property(meanOutcomes, splits, (outcome, treatmentShare) => {
        const needed = subjectsNeeded(outcome, { lift: 0.1, treatmentShare })!;
        expect(needed).toBeGreaterThanOrEqual(
          subjectsNeeded(outcome, { lift: 0.1, ...equalArms })! * (1 - 1e-12),
        );
      }),
    ));

  test.each([
    ['no lift', { share: 0.3 }, 0],
    ['a mean of zero', { mean: 0, variance: 1 }, 0.1],
    ['a share of zero', { share: 0 }, 0.1],
    ['a share lifted above 100 %', { share: 0.6 }, 0.7],
    ['a share lifted to below zero', { share: 0.6 }, -1.1],
    ['a lift that is no number', { share: 0.3 }, NaN],
    ['a variance that is no number', { mean: 1, variance: NaN }, 0.1],
  ])('are none for %s', (_, outcome, lift) =>
    expect(subjectsNeeded(outcome, { lift, ...equalArms })).toBeNull(),
  );

  test('are none where one arm is empty', () => {
    expect(subjectsNeeded({ share: 0.3 }, { lift: 0.1, treatmentShare: 1 })).toBeNull();
    expect(detectableLift({ share: 0.3 }, { subjects: 1000, treatmentShare: 0 })).toBeNull();
  });
});

const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const splits = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const meanOutcomes = fc.record({
  mean: fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((mean) => Math.abs(mean) > 1e-3),
  variance: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
});
const outcomes = fc.oneof(
  shares.map((share) => ({ share })),
  meanOutcomes,
);

describe('the detectable lift', () => {
  test('is the lift that needs so many subjects', () =>
    fc.assert(
      fc.property(
        outcomes,
        splits,
        fc.integer({ min: 100, max: 10_000_000 }),
        (outcome, treatmentShare, subjects) => {
          const lift = detectableLift(outcome, { subjects, treatmentShare });
          if (lift === null) return;
          expect(subjectsNeeded(outcome, { lift, treatmentShare })! / subjects).toBeCloseTo(1, 6);
        },
      ),
    ));

  test('shrinks with more subjects', () =>
    fc.assert(
      fc.property(
        outcomes,
        splits,
        fc.integer({ min: 100, max: 1_000_000 }),
        (outcome, treatmentShare, subjects) => {
          const few = detectableLift(outcome, { subjects, treatmentShare });
          const many = detectableLift(outcome, { subjects: 2 * subjects, treatmentShare });
          expect(many ?? Infinity).toBeLessThanOrEqual(few ?? Infinity);
          if (few !== null) expect(many).toBeLessThan(few);
        },
      ),
    ));

  test('knows no units', () =>
    fc.assert(
      fc.property(
        meanOutcomes,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        ({ mean, variance }, scale) => {
          const size = { subjects: 1000, treatmentShare: 0.3 };
          const scaled = { mean: mean * scale, variance: variance * scale ** 2 };
          expect(detectableLift(scaled, size)! / detectableLift({ mean, variance }, size)!).toBeCloseTo(1, 9);
        },
      ),
    ));

  test('is none where a share would have to rise above 100 %', () =>
    expect(detectableLift({ share: 0.9 }, { subjects: 100, ...equalArms })).toBeNull());
  test('is none without subjects', () =>
    expect(detectableLift({ share: 0.3 }, { subjects: 0, ...equalArms })).toBeNull());
});

describe('the detectable margin', () => {
  test('is 2.8 standard errors of the relative change of something that did not change', () => {
    const standardError = Math.sqrt((0.3 * 0.7) / 1000 + (0.3 * 0.7) / 1000) / 0.3;
    const margin = detectableMargin({ share: 0.3 }, { subjects: 2000, ...equalArms })!;
    expect(margin / standardError).toBeCloseTo(1.959963985 + 0.841621234, 8);
  });
  test('is none for a share that has no change', () =>
    expect(detectableMargin({ share: 1 }, { subjects: 2000, ...equalArms })).toBeNull());
});
