import { describe, expect, test } from 'vitest';
import { buildBaseRate } from './base-rate.ts';
import type { PastBet } from './base-rate.ts';

const bet: PastBet = {
  metricKey: 'activation-rate',
  stage: 'ACTIVATION',
  isHit: false,
  lift: 0.01,
  goodDirection: 'UP',
};
const bets = (count: number, changed: Partial<PastBet> = {}) =>
  Array.from({ length: count }, () => ({ ...bet, ...changed }));
const like = { metricKey: 'activation-rate', stage: 'ACTIVATION' } as const;
const faster = { metricKey: 'time-to-first-value', goodDirection: 'DOWN' } as const;

describe('a base rate is that of the narrowest five', () => {
  const [onMetric, onStage, elsewhere] = [
    bets(4),
    bets(1, { metricKey: 'aha' }),
    bets(9, { metricKey: 'mrr', stage: 'MONETIZATION' }),
  ];
  test('bets on the metric', () =>
    expect(buildBaseRate([...onMetric, ...onStage, ...elsewhere, bet], like)).toMatchObject({
      scope: 'activation-rate',
      bets: 5,
    }));
  test('bets on its stage', () =>
    expect(buildBaseRate([...onMetric, ...onStage, ...elsewhere], like)).toMatchObject({
      scope: 'activation',
      bets: 5,
    }));
  test('bets', () =>
    expect(buildBaseRate([...onMetric, ...elsewhere], like)).toMatchObject({ scope: 'all bets', bets: 13 }));
  test('and of fewer it says how many there are, and nothing else', () =>
    expect(buildBaseRate(onMetric, like)).toEqual({
      scope: 'all bets',
      bets: 4,
      medianLift: null,
      bestLift: null,
      hitRate: null,
    }));
});

test('bets without a measured lift or a verdict count as bets, and in no rate', () => {
  const lifts = [0.02, -0.01, null, 0.004, 0.006];
  const hits = [true, false, null, false, null];
  const past = lifts.map((lift, i) => ({ ...bet, lift, isHit: hits[i]! }));
  expect(buildBaseRate(past, like)).toEqual({
    scope: 'activation-rate',
    bets: 5,
    medianLift: expect.closeTo(0.005, 12),
    bestLift: 0.02,
    hitRate: expect.closeTo(1 / 3, 12),
  });
  expect(buildBaseRate(bets(5, { lift: null, isHit: null }), like)).toMatchObject({
    medianLift: null,
    bestLift: null,
    hitRate: null,
  });
});

test('where less is better, the best is the greatest fall', () => {
  const past = [0.1, -0.3, -0.02, 0, 0.04].map((lift) => ({ ...bet, ...faster, lift }));
  expect(buildBaseRate(past, { ...like, metricKey: faster.metricKey })).toMatchObject({
    medianLift: expect.closeTo(0, 12),
    bestLift: -0.3,
  });
});

test('where some bets want more and some less, changes count from the good side', () => {
  const past = [...bets(3, { lift: 0.01 }), ...bets(3, { ...faster, lift: -0.05 })];
  expect(buildBaseRate(past, like)).toMatchObject({
    scope: 'activation',
    medianLift: expect.closeTo(0.03, 12),
    bestLift: 0.05,
  });
});
