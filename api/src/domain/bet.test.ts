import { describe, expect, test } from 'vitest';
import { barOf, priorityOf, statusOf } from './bet.ts';
import type { BetDates } from './bet.ts';
import { findBetProblems } from './bet-problems.ts';
import type { BetMetric, BetTerms } from './bet-problems.ts';
import { writeStatement } from './bet-statement.ts';

const activation: BetMetric = {
  key: 'activation-rate',
  name: 'activation rate',
  unit: 'SHARE',
  currency: null,
  kind: 'CONVERSION',
  goodDirection: 'UP',
  lint: [],
  isArchived: false,
  isMeasured: true,
};
const tickets: BetMetric = {
  ...activation,
  key: 'tickets',
  name: 'tickets',
  unit: 'COUNT',
  kind: 'COUNT',
  goodDirection: 'DOWN',
};

const whole: BetTerms = {
  ownerId: 'somebody',
  hypothesis: {
    change: 'pre-load templates',
    audience: 'new teams',
    segment: [],
    because: 'an empty board asks for too much',
  },
  leadingMetric: activation,
  prediction: { lift: 0.03, low: 0.024, high: 0.04, confidence: 0.6 },
  guardrails: [{ metric: tickets, margin: 0.05 }],
  plan: { rollout: { controls: [], baselineDays: 84 } },
  windowDays: 28,
  launchBy: '2026-11-01',
  reviewOn: '2026-11-29',
};

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const fieldsOf = (changes: Partial<BetTerms>) =>
  findBetProblems({ ...whole, ...changes }, daysBetween).map(({ code, field }) => `${code} ${field}`);

describe('a bet can be committed', () => {
  test('when nothing is missing', () => expect(fieldsOf({})).toEqual([]));

  test('not while parts are missing, and each is named', () => {
    const nothing = {
      ownerId: null,
      hypothesis: null,
      leadingMetric: null,
      prediction: null,
      plan: null,
      windowDays: null,
      launchBy: null,
      reviewOn: null,
    };
    expect(fieldsOf({ ...nothing, guardrails: [] })).toEqual(
      [
        'owner',
        'hypothesis',
        'leadingMetric',
        'prediction',
        'plan',
        'windowDays',
        'launchBy',
        'reviewOn',
        'guardrails',
      ].map((field) => `BAD_USER_INPUT ${field}`),
    );
  });

  test('not while its leading metric or a guardrail has no data', () => {
    expect(fieldsOf({ leadingMetric: { ...activation, isMeasured: false } })).toEqual([
      'NOT_MEASURED_YET leadingMetric',
    ]);
    expect(fieldsOf({ guardrails: [{ metric: { ...tickets, isMeasured: false }, margin: 0.1 }] })).toEqual([
      'NOT_MEASURED_YET guardrails.0.metric',
    ]);
  });

  test('not with a metric that may not lead, a NEUTRAL guardrail, or the leading metric as guardrail', () => {
    expect(fieldsOf({ leadingMetric: { ...activation, lint: ['It counts page views.'] } })).toEqual([
      'NOT_MEASURABLE leadingMetric',
    ]);
    expect(
      fieldsOf({ guardrails: [{ metric: { ...tickets, goodDirection: 'NEUTRAL' }, margin: 0.1 }] }),
    ).toEqual(['NOT_MEASURABLE guardrails.0.metric']);
    expect(fieldsOf({ guardrails: [{ metric: activation, margin: 0.1 }] })).toEqual([
      'BAD_USER_INPUT guardrails.0.metric',
    ]);
  });

  test('not where an experiment cannot measure a metric, or one was put away', () => {
    const experiment = {
      exposure: { event: 'exposed', where: [] },
      variantProperty: 'variant',
      control: 'a',
      treatment: 'b',
      expectedShare: 0.5,
      reading: 'FIXED' as const,
      baselineDays: 28,
    };
    for (const kind of ['FORMULA', 'RECURRING', 'IMPORTED'] as const) {
      const guardrails = [{ metric: { ...tickets, kind }, margin: 0.1 }];
      const leadingMetric = { ...activation, kind };
      expect(fieldsOf({ plan: { experiment }, windowDays: 27, leadingMetric, guardrails })).toEqual([
        'NOT_MEASURABLE leadingMetric',
        'NOT_MEASURABLE guardrails.0.metric',
      ]);
      expect(fieldsOf({ leadingMetric, guardrails })).toEqual([]);
    }
    expect(fieldsOf({ leadingMetric: { ...activation, isArchived: true } })).toEqual([
      'NOT_MEASURABLE leadingMetric',
    ]);
  });

  test('not with a prediction out of order, in the bad direction, or of no lift', () => {
    const { prediction } = whole;
    expect(fieldsOf({ prediction: { ...prediction!, low: 0.05 } })).toEqual(['BAD_USER_INPUT prediction']);
    expect(fieldsOf({ prediction: { lift: -0.1, low: -0.2, high: 0, confidence: 0.5 } })).toEqual([
      'BAD_USER_INPUT prediction.lift',
    ]);
    expect(fieldsOf({ prediction: { lift: 0, low: 0, high: 0, confidence: 0.5 } })).toEqual([
      'BAD_USER_INPUT prediction.lift',
    ]);
    expect(fieldsOf({ prediction: { ...prediction!, confidence: 60 } })).toEqual([
      'BAD_USER_INPUT prediction.confidence',
    ]);
  });

  test('not where a rollout is not measured in whole weeks', () => {
    expect(fieldsOf({ windowDays: 20 })).toEqual(['BAD_USER_INPUT windowDays']);
    expect(fieldsOf({ plan: { rollout: { controls: [], baselineDays: 30 } } })).toEqual([
      'BAD_USER_INPUT plan.rollout.baselineDays',
    ]);
  });

  test('not with a review date before the window ends; an experiment needs a day more', () => {
    expect(fieldsOf({ reviewOn: '2026-11-28' })).toEqual(['BAD_USER_INPUT reviewOn']);
    const exposure = { event: 'exposed', where: [] };
    const experiment = {
      exposure,
      variantProperty: 'variant',
      control: 'a',
      treatment: 'b',
      expectedShare: 0.5,
      reading: 'FIXED',
      baselineDays: 28,
    } as const;
    expect(fieldsOf({ plan: { experiment } })).toEqual(['BAD_USER_INPUT reviewOn']);
    expect(fieldsOf({ plan: { experiment }, reviewOn: '2026-11-30', windowDays: 27 })).toEqual([]);
  });
});

describe('the status follows from the dates', () => {
  const draft: BetDates = {
    committedAt: null,
    launchedOn: null,
    reviewOn: '2026-11-29',
    decidedAt: null,
    droppedAt: null,
  };
  const at = new Date('2026-10-01');
  const committed = { ...draft, committedAt: at };
  const launched = { ...committed, launchedOn: '2026-11-01' };
  test.each([
    [draft, '2026-12-24', 'DRAFT'],
    [committed, '2026-12-24', 'COMMITTED'],
    [launched, '2026-11-28', 'LIVE'],
    [launched, '2026-11-29', 'VERDICT_DUE'],
    [{ ...launched, decidedAt: at }, '2026-11-29', 'DECIDED'],
    [{ ...committed, droppedAt: at }, '2026-11-29', 'DROPPED'],
  ] as const)('%o on %s is %s', (dates, today, status) => expect(statusOf(dates, today)).toBe(status));
});

describe('the bar', () => {
  test('is the end of the predicted interval nearest to zero', () =>
    expect(barOf({ lift: 0.03, low: 0.024, high: 0.04, confidence: 0.7 })).toBe(0.024));
  test('is at least half the predicted lift', () =>
    expect(barOf({ lift: 0.03, low: -0.01, high: 0.07, confidence: 0.7 })).toBe(0.015));
  test('lies below zero for a metric that should fall', () =>
    expect(barOf({ lift: -0.1, low: -0.2, high: -0.01, confidence: 0.7 })).toBe(-0.05));
});

describe('the priority of a draft', () => {
  const prediction = { lift: 0.03, low: 0.02, high: 0.04, confidence: 0.5 };
  test('is reach × the modest end × confidence ÷ effort', () =>
    expect(priorityOf(prediction, { reach: 4000, effortWeeks: 2 })).toBe(20));
  test('reads the end nearest to zero of a metric that should fall', () =>
    expect(
      priorityOf({ lift: -0.1, low: -0.2, high: -0.05, confidence: 1 }, { reach: 100, effortWeeks: 1 }),
    ).toBe(5));
  test('is nothing where the author’s own interval holds zero', () =>
    expect(priorityOf({ ...prediction, low: -0.01 }, { reach: 100, effortWeeks: 1 })).toBe(0));
  test('is none where a part is missing', () =>
    expect(priorityOf(prediction, { reach: 100, effortWeeks: null })).toBeNull());
});

describe('the falsifiable sentence', () => {
  const parts = { ...whole, metric: activation, baseline: 0.24 };
  test('says levels before relatives, and when the promise is not kept', () =>
    expect(writeStatement(parts)).toBe(
      'If we pre-load templates for new teams, activation rate rises from 24\u202f% to 24.7\u202f% within 4 weeks, ' +
        'because an empty board asks for too much. At less than 24.6\u202f% the promise is not kept.',
    ));
  test('is made from the parts that are there', () =>
    expect(
      writeStatement({ ...parts, hypothesis: null, prediction: null, baseline: null, windowDays: null }),
    ).toBe('If we …, activation rate moves.'));
});
