import { describe, expect, test } from 'vitest';
import {
  estimators,
  promise,
  simulateDailyBreaches,
  simulateEstimator,
  simulateLaunches,
  simulateLooks,
  simulateVerdicts,
} from './simulations.ts';
import type { Rate } from './simulations.ts';

// Small and seeded; `pnpm bench:statistics` runs the same at length. Three Monte-Carlo errors are allowed for.
const below = ({ value }: Rate, limit: number, runs: number) =>
  expect(value).toBeLessThanOrEqual(limit + 3 * Math.sqrt((limit * (1 - limit)) / runs));

describe('an interval of two arms', () => {
  test.each(estimators)(
    'by $name holds the true change in 95 %, and calls equals different in 5 %',
    (estimator) => {
      const runs = 1500;
      const { coverage, rejected } = simulateEstimator(estimator, { runs, seed: 11, lift: 0.1 });
      below({ value: 1 - coverage.value, error: 0 }, 0.06, runs);
      below(rejected, 0.055, runs);
    },
  );
});

test('an interval that bears looking at any time is wrong in no more than 5 % of sequences of 100 looks', () => {
  const { anytime, fixed } = simulateLooks({ runs: 100, looks: 100, seed: 5 });
  below(anytime, 0.05, 100);
  expect(fixed.value).toBeGreaterThan(0.25);
});

test('a launch without effect is seldom told and hardly ever a HIT, though its level wanders', () => {
  const runs = 60;
  const { excluding, hit } = simulateLaunches({ runs, drift: 0.5, seed: 3 });
  below(excluding, 0.075, runs);
  below(hit, 0.04, runs);
});

describe('by the rules', () => {
  const runs = 20_000;
  const seed = 21;
  /** As surely as tells the promised lift in four of five cases. */
  const error = promise.lift / 2.802;
  const rate = (verdicts: Map<string, Rate>, kind: string) => verdicts.get(kind) ?? { value: 0, error: 0 };

  test('a true zero is HIT in no more than 2.5 %, however surely it is measured', () => {
    for (const size of [0.5, 1, 1.5]) {
      const verdicts = simulateVerdicts({ lift: 0, error: size * error, guardrails: [] }, { runs, seed });
      below(rate(verdicts, 'HIT'), 0.025, runs);
    }
  });
  test('a promise kept at its low end is MISS in less than 3 %', () => {
    for (const size of [0.5, 1, 1.5]) {
      const verdicts = simulateVerdicts(
        { lift: promise.low, error: size * error, guardrails: [] },
        { runs, seed },
      );
      below(rate(verdicts, 'MISS'), 0.03, runs);
    }
  });
  test('a bet whose guardrail is truly at twice its margin is seldom a HIT', () => {
    const bet = { lift: promise.lift, error, guardrails: [{ harm: 2, error: 1 / 2.02 }] };
    below(rate(simulateVerdicts(bet, { runs, seed }), 'HIT'), 0.017, runs);
  });
  test('five harmless guardrails make HARMED in no more than 3.4 %', () => {
    for (const spread of [0.5, 1, 2]) {
      const guardrails = new Array(5).fill({ harm: 0, error: spread });
      const verdicts = simulateVerdicts({ lift: promise.lift, error, guardrails }, { runs, seed });
      below(rate(verdicts, 'HARMED'), 0.034, runs);
    }
  });
  test('guardrails at their margin, read daily, are often breached by fixed intervals and seldom by anytime ones', () => {
    const { fixed, anytime } = simulateDailyBreaches({ runs: 400, days: 28, guardrails: 5, seed });
    expect(fixed.value).toBeGreaterThan(0.4);
    below(anytime, 0.05, 400);
  });
});
