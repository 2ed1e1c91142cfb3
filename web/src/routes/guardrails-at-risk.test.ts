import { expect, test } from 'vitest';
import { guardrailsAtRisk, placeOfChange, type GuardrailAtRisk } from './guardrails-at-risk.ts';

type Metric = GuardrailAtRisk['metric'];

const metric = (key: string, change: number | null, more: object = {}): Metric => ({
  key,
  name: key,
  unit: 'COUNT',
  currency: null,
  goodDirection: 'DOWN',
  latest: {
    t: '2026-11-16T00:00:00Z',
    value: 1,
    previous: 1,
    change,
    good: change === null ? null : change < 0,
    usual: { lower: -0.1, upper: 0.1 },
    ...more,
  },
});
const bet = (key: string, guardrails: { metric: Metric; margin: number }[]) => ({
  key,
  title: key,
  guardrails,
});

test('a guardrail is at risk beyond what is usual, or beyond what a bet accepts', () => {
  const risks = guardrailsAtRisk([
    bet('B-1', [
      { metric: metric('usual and accepted', 0.04), margin: 0.05 },
      { metric: metric('usual, not accepted', 0.06), margin: 0.05 },
      { metric: metric('accepted, not usual', 0.2), margin: 0.5 },
      { metric: metric('better', -0.9), margin: 0.05 },
      { metric: metric('cannot be said', null), margin: 0.05 },
    ]),
  ]);
  expect(risks.map((risk) => risk.metric.key)).toEqual(['usual, not accepted', 'accepted, not usual']);
});

test('of a metric that should rise, a fall is worse', () => {
  const falling: Metric = { ...metric('sign-ups', -0.2, { good: false }), goodDirection: 'UP' };
  expect(guardrailsAtRisk([bet('B-1', [{ metric: falling, margin: 0.05 }])])).toMatchObject([
    { worse: 0.2, usual: { low: -0.1, high: 0.1 }, isBeyondMargin: true },
  ]);
});

test('a metric that guards several bets is one row, the strictest bet first', () => {
  const latency = metric('latency', 0.04);
  const risks = guardrailsAtRisk([
    bet('B-1', [{ metric: latency, margin: 0.08 }]),
    bet('B-2', [{ metric: latency, margin: 0.03 }]),
  ]);
  expect(risks.map((risk) => risk.bets.map(({ key }) => key))).toEqual([['B-2', 'B-1']]);
});

test('rows share an axis, and what lies beyond it lies on its edge', () => {
  expect([0, 0.05, 9, -9].map((worse) => placeOfChange(worse, 0.05))).toEqual([34, 64, 98, 2]);
});
