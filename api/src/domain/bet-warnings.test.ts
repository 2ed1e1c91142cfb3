import { expect, test } from 'vitest';
import { findBetWarnings } from './bet-warnings.ts';
import type { CheckedBet } from './bet-warnings.ts';

const sound: CheckedBet = {
  today: '2026-11-01',
  launchBy: '2026-11-10',
  windowDays: 28,
  leadingMetricKey: 'activation-rate',
  unit: 'SHARE',
  plan: { rollout: { controls: ['visits'], baselineDays: 84 } },
  prediction: { lift: 0.03, low: 0.02, high: 0.04, confidence: 0.6 },
  baseline: 0.3,
  isExposureSeen: true,
  reach: 2000,
  detectableLift: 0.02,
  daysNeeded: 14,
  guardrails: [{ margin: 0.05, detectableMargin: 0.03 }],
  bestLift: 0.05,
};
const codesOf = (changes: Partial<CheckedBet>) =>
  findBetWarnings({ ...sound, ...changes }).map(({ code, field }) => `${code} ${field}`);

test('a bet that can be told from zero, on a level, before its launch, has no warning', () =>
  expect(codesOf({})).toEqual([]));

test('a window that cannot tell the predicted change is said with what it can tell, and what the change takes', () => {
  const [warning] = findBetWarnings({ ...sound, detectableLift: 0.19, daysNeeded: 1140 });
  expect(warning).toMatchObject({ code: 'LOW_POWER', field: 'prediction.lift' });
  expect(warning!.message).toContain('In 4 weeks a change of ±19\u202f% can be told');
  expect(warning!.message).toContain('for +3\u202f% it takes 163 weeks');
  expect(findBetWarnings({ ...sound, detectableLift: 0.19, daysNeeded: null })[0]!.message).toContain(
    'no window is long enough',
  );
});

test('a guardrail whose margin is finer than the window can show safe is said', () =>
  expect(codesOf({ guardrails: [...sound.guardrails, { margin: 0.02, detectableMargin: 0.03 }] })).toEqual([
    'LOW_POWER guardrails.1.margin',
  ]));

test('a promise above the best of past bets is said, whichever way both go', () => {
  expect(codesOf({ bestLift: 0.021 })).toEqual(['ABOVE_BEST prediction.lift']);
  const falling = { lift: -0.1, low: -0.2, high: -0.05, confidence: 0.5 };
  expect(codesOf({ prediction: falling, bestLift: -0.2 })).toEqual([]);
  expect(codesOf({ prediction: falling, bestLift: -0.05 })).toEqual(['ABOVE_BEST prediction.lift']);
});

test('a launch behind us, an audience of nobody, and a metric without a level are said', () => {
  expect(codesOf({ launchBy: '2026-10-31' })).toEqual(['RETROSPECTIVE launchBy']);
  expect(codesOf({ reach: 0, baseline: null })).toEqual(['NOBODY hypothesis.segment']);
  expect(codesOf({ baseline: null })).toEqual(['NO_BASELINE leadingMetric']);
});

test('a share of more than everybody, a level below 0, and a metric as its own control are said', () => {
  const beyond = { lift: 3, low: 2, high: 4, confidence: 0.5 };
  expect(codesOf({ prediction: beyond, bestLift: null })).toEqual(['IMPOSSIBLE prediction.lift']);
  expect(codesOf({ prediction: beyond, bestLift: null, unit: 'RATIO' })).toEqual([]);
  const below = { lift: -1.2, low: -1.5, high: -1, confidence: 0.5 };
  expect(codesOf({ prediction: below, bestLift: null, unit: 'SECONDS' })).toEqual([
    'IMPOSSIBLE prediction.lift',
  ]);
  const plan = { rollout: { controls: ['activation-rate'], baselineDays: 84 } };
  expect(codesOf({ plan })).toEqual(['OWN_CONTROL plan.rollout.controls']);
});

test('an experiment whose exposures have not begun to arrive is said', () => {
  const experiment = {
    ...{
      exposure: { event: 'exposed', where: [] },
      variantProperty: 'variant',
      control: 'a',
      treatment: 'b',
    },
    ...{ expectedShare: 0.5, reading: 'FIXED' as const, baselineDays: 28 },
  };
  expect(codesOf({ plan: { experiment } })).toEqual([]);
  expect(codesOf({ plan: { experiment }, isExposureSeen: false })).toEqual([
    'EVENT_NEVER_SEEN plan.experiment.exposure.event',
  ]);
});
