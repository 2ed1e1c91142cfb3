import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardNormals } from './fixtures/random-series.ts';
import { liftVariance, shrink, standardErrorOf } from './shrinkage.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

describe('the variance of true lifts', () => {
  test('is that of 5 % where fewer than five were measured', () => {
    expect(liftVariance([])).toBeCloseTo(0.0025, 12);
    expect(liftVariance(new Array(4).fill({ lift: 0.3, standardError: 0.01 }))).toBeCloseTo(0.0025, 12);
  });
  test('is what measured ones vary by beyond their errors', () => {
    const next = standardNormals(1);
    const past = Array.from({ length: 4000 }, (_, i) => {
      const standardError = 0.005 + 0.01 * (i % 3);
      return { lift: 0.02 * next() + standardError * next(), standardError };
    });
    expect(Math.sqrt(liftVariance(past))).toBeCloseTo(0.02, 3);
  });
  test('is never below that of 0.5 %, though all were nothing', () =>
    expect(liftVariance(new Array(9).fill({ lift: 0, standardError: 0.01 }))).toBeCloseTo(0.000025, 12));
});

describe('a lift corrected for luck', () => {
  test('is half of what was measured where its error is as large as lifts are', () =>
    expect(shrink({ lift: 0.04, standardError: 0.02 }, 0.0004)).toBeCloseTo(0.02, 12));
  test('lies between nothing and what was measured, and nearer to nothing the less is known', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (lift, standardError) => {
          const shrunk = shrink({ lift, standardError }, 0.0025);
          expect(Math.abs(shrunk)).toBeLessThanOrEqual(Math.abs(lift));
          expect(shrunk * lift).toBeGreaterThanOrEqual(0);
          expect(Math.abs(shrink({ lift, standardError: 2 * standardError }, 0.0025))).toBeLessThanOrEqual(
            Math.abs(shrunk),
          );
        },
      ),
    ));
  test('makes the best of many what they are worth on average', () => {
    const next = standardNormals(2);
    let [measured, corrected, true_] = [0, 0, 0];
    for (let quarter = 0; quarter < 2000; quarter++) {
      const bets = Array.from({ length: 8 }, () => {
        const truth = 0.02 * next();
        return { truth, lift: truth + 0.02 * next(), standardError: 0.02 };
      });
      const best = bets.reduce((a, b) => (a.lift > b.lift ? a : b));
      measured += best.lift;
      corrected += shrink(best, 0.0004);
      true_ += best.truth;
    }
    expect(measured / true_).toBeGreaterThan(1.8);
    expect(corrected / true_).toBeCloseTo(1, 1);
  });
});

test('an interval of 95 % is 3.92 standard errors wide', () =>
  expect(standardErrorOf({ lower: -0.0196, upper: 0.0196 })).toBeCloseTo(0.01, 5));
