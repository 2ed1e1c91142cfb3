import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGuardrail } from './guardrail.ts';
import type { GuardrailReading } from './guardrail.ts';
import { draftVerdict, horizonOf, rules } from './verdict.ts';
import type { VerdictInput } from './verdict.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const guardrail = (lower: number, upper: number, name = 'Complaints') => ({
  name,
  ...readGuardrail({
    relative: { value: (lower + upper) / 2, lower, upper },
    margin: 0.05,
    goodDirection: 'DOWN',
    isLowCount: false,
  }),
});
const safe = guardrail(-0.02, 0.02);
const breached = guardrail(0.06, 0.2);
const unseen: GuardrailReading & { name: string } = {
  ...safe,
  name: 'Crashes',
  state: 'NO_DATA',
  effect: null,
};

const onHorizon = { isBeforeHorizon: false, reading: 'FIXED' as const, stoppedEarly: false };
const before = { ...onHorizon, isBeforeHorizon: true };

/** A promise of +3 %, between +2.4 % and +4 %: the bar is +2.4 %. */
const bet: VerdictInput = {
  prediction: { lift: 0.03, low: 0.024, high: 0.04, confidence: 0.7 },
  goodDirection: 'UP',
  grade: 'RANDOMISED',
  relative: { value: 0.03, lower: 0.01, upper: 0.05 },
  anytime: null,
  guardrails: [safe],
  horizon: onHorizon,
  srmPValue: 0.5,
  hasNoData: false,
};
const moved = (lower: number, value: number, upper: number) => ({ relative: { value, lower, upper } });
const verdictOf = (change: Partial<VerdictInput>) => {
  const { kind, rule } = draftVerdict({ ...bet, ...change });
  return `${kind} by ${rule}`;
};

describe('broken data', () => {
  test('make the verdict INVALID, whatever else', () => {
    expect(verdictOf({ srmPValue: 0.0009, guardrails: [breached], horizon: before })).toBe(
      'INVALID by broken-data',
    );
    expect(verdictOf({ hasNoData: true, relative: null })).toBe('INVALID by broken-data');
  });
  test('are not made by a sample ratio that is only doubtful, nor by a bet without arms', () => {
    expect(verdictOf({ srmPValue: 0.001 })).toBe('HIT by promise-kept');
    expect(verdictOf({ srmPValue: null })).toBe('HIT by promise-kept');
  });
});

test('a breached guardrail makes the verdict HARMED, whatever the leading metric did, and before the horizon too', () => {
  for (const horizon of [onHorizon, before])
    for (const [lower, value, upper] of [
      [0.02, 0.03, 0.04],
      [-0.4, -0.3, -0.2],
      [-0.5, 0, 0.5],
    ] as const)
      expect(verdictOf({ guardrails: [safe, breached], horizon, ...moved(lower, value, upper) })).toBe(
        'HARMED by guardrail-breached',
      );
  expect(verdictOf({ guardrails: [breached], relative: null, grade: 'JUDGEMENT' })).toBe(
    'HARMED by guardrail-breached',
  );
});

test('before the horizon nothing else is decided', () =>
  expect(verdictOf({ horizon: before })).toBe('IN_EVALUATION by too-early'));

test('a comparison of before and after, or less, decides nothing', () => {
  expect(verdictOf({ grade: 'BEFORE_AFTER' })).toBe('INCONCLUSIVE by weak-evidence');
  expect(verdictOf({ grade: 'JUDGEMENT', relative: null })).toBe('INCONCLUSIVE by weak-evidence');
  for (const grade of ['CONTROLLED', 'INTERRUPTED'] as const)
    expect(verdictOf({ grade })).toBe('HIT by promise-kept');
});

describe('a promise is kept', () => {
  test('by an interval on the good side whose point reaches the bar', () => {
    expect(verdictOf(moved(0.001, 0.024, 0.047))).toBe('HIT by promise-kept');
    expect(verdictOf(moved(0.001, 0.0239, 0.047))).toBe('PARTIAL by moved-less');
    expect(verdictOf(moved(0, 0.024, 0.048))).not.toContain('HIT');
  });
  test('by an interval no wider to either side than the promise', () => {
    expect(verdictOf(moved(0.01, 0.035, 0.069))).toBe('HIT by promise-kept');
    expect(verdictOf(moved(0.01, 0.041, 0.072))).toBe('PARTIAL by moved-less');
  });
  test('not while a guardrail has no data', () => {
    expect(verdictOf({ guardrails: [safe, unseen] })).toBe('PARTIAL by moved-less');
  });
  test('not where an undecided guardrail is worse, perhaps by more than its margin; otherwise where one is undecided', () => {
    expect(verdictOf({ guardrails: [guardrail(0.01, 0.11)] })).toBe('PARTIAL by moved-less');
    expect(verdictOf({ guardrails: [guardrail(-0.01, 0.13)] })).toBe('HIT by promise-kept');
    expect(verdictOf({ guardrails: [guardrail(0.01, 0.08)] })).toBe('HIT by promise-kept');
  });
  test('at half of what was promised, where the predicted interval holds zero', () => {
    const prediction = { lift: 0.03, low: -0.01, high: 0.07, confidence: 0.5 };
    expect(verdictOf({ prediction, ...moved(0.001, 0.015, 0.03) })).toBe('HIT by promise-kept');
    expect(verdictOf({ prediction, ...moved(0.001, 0.0149, 0.03) })).toBe('PARTIAL by moved-less');
  });
});

describe('a promise is not kept', () => {
  test('by what went the wrong way', () =>
    expect(verdictOf(moved(-0.05, -0.03, -0.01))).toBe('MISS by went-wrong'));
  test('where the good end is short of the bar', () => {
    expect(verdictOf(moved(-0.02, 0, 0.02))).toBe('MISS by ruled-out');
    expect(verdictOf(moved(-0.02, 0.002, 0.024))).toBe('INCONCLUSIVE by cannot-tell');
  });
});

test('too little to tell is neither kept nor broken', () => {
  expect(verdictOf(moved(-0.05, 0.03, 0.11))).toBe('INCONCLUSIVE by cannot-tell');
  expect(verdictOf({ relative: null })).toBe('INCONCLUSIVE by cannot-tell');
});

describe('read at any time, or stopped early,', () => {
  const anytime = { lower: -0.01, upper: 0.07 };
  test.each([
    { ...onHorizon, reading: 'ANYTIME' as const },
    { ...onHorizon, stoppedEarly: true },
  ])('only the anytime interval counts', (horizon) => {
    expect(verdictOf({ horizon, anytime })).toBe('INCONCLUSIVE by cannot-tell');
    expect(verdictOf({ horizon, anytime: { lower: 0.005, upper: 0.055 } })).toBe('HIT by promise-kept');
    expect(verdictOf({ horizon })).toBe('INCONCLUSIVE by cannot-tell');
  });
});

const hundredths = fc.integer({ min: -30, max: 30 }).map((step) => step / 200);
const changes = fc.tuple(hundredths, hundredths, fc.integer({ min: 0, max: 100 })).map(([a, b, place]) => {
  const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
  return { value: lower + ((upper - lower) * place) / 100, lower, upper };
});
const inputs = fc.record({
  relative: fc.option(changes),
  anytime: fc.option(changes),
  grade: fc.constantFrom('RANDOMISED' as const, 'CONTROLLED' as const, 'BEFORE_AFTER' as const),
  guardrails: fc.array(
    changes.map(({ lower, upper }) => guardrail(lower, upper)),
    { maxLength: 3 },
  ),
  horizon: fc.record({
    isBeforeHorizon: fc.boolean(),
    reading: fc.constantFrom('FIXED' as const, 'ANYTIME' as const),
    stoppedEarly: fc.boolean(),
  }),
  hasNoData: fc.boolean(),
});

describe('whatever the evidence,', () => {
  test('there is a verdict, by a rule of the table, with reasons', () =>
    fc.assert(
      fc.property(inputs, (input) => {
        const { kind, rule, reasons } = draftVerdict({ ...bet, ...input });
        expect(rules.find((one) => one.rule === rule)?.verdict).toBe(kind);
        expect(reasons.length).toBe(2 + input.guardrails.length);
        for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/s);
        expect(reasons.join('\n')).not.toMatch(/NaN|undefined|null|Infinity/);
      }),
    ));

  test('a wider interval never turns INCONCLUSIVE into HIT', () =>
    fc.assert(
      fc.property(changes, hundredths, hundredths, (relative, a, b) => {
        if (draftVerdict({ ...bet, relative }).kind !== 'INCONCLUSIVE') return;
        const wider = {
          ...relative,
          lower: relative.lower - Math.abs(a),
          upper: relative.upper + Math.abs(b),
        };
        expect(draftVerdict({ ...bet, relative: wider }).kind).not.toBe('HIT');
      }),
    ));

  test('a fall is to a metric of which less is better what a rise is to one of which more is', () =>
    fc.assert(
      fc.property(changes, ({ value, lower, upper }) => {
        const mirrored: VerdictInput = {
          ...bet,
          goodDirection: 'DOWN',
          prediction: { lift: -0.03, low: -0.04, high: -0.024, confidence: 0.7 },
          relative: { value: -value, lower: -upper, upper: -lower },
        };
        expect(draftVerdict(mirrored).rule).toBe(
          draftVerdict({ ...bet, relative: { value, lower, upper } }).rule,
        );
      }),
    ));
});

describe('the horizon', () => {
  const reviewOn = '2026-03-31';
  const day = (on: string, anytime: VerdictInput['anytime'], more: Partial<VerdictInput> = {}) => ({
    on,
    input: { ...bet, anytime, horizon: { ...before, reading: 'ANYTIME' as const }, ...more },
  });
  const wide = { lower: -0.2, upper: 0.2 };
  const kept = { lower: 0.005, upper: 0.055 };

  test('of a bet that is read once is its review date, whatever happened before', () =>
    expect(horizonOf({ reading: 'FIXED', reviewOn, stoppedOn: null, days: [day('2026-03-03', kept)] })).toBe(
      reviewOn,
    ));

  test.each([
    ['a promise is kept', kept, {}],
    ['it went wrong', { lower: -0.05, upper: -0.01 }, {}],
    ['the promise is ruled out', { lower: -0.01, upper: 0.02 }, {}],
    ['a guardrail is breached', wide, { guardrails: [breached] }],
  ])('of a bet that is read at any time is the first day on which %s', (_, anytime, more) => {
    const days = [day('2026-03-03', wide), day('2026-03-04', anytime, more), day('2026-03-05', kept)];
    expect(horizonOf({ reading: 'ANYTIME', reviewOn, stoppedOn: null, days })).toBe('2026-03-04');
  });

  test.each([
    ['it moved less than promised', { lower: 0.001, upper: 0.09 }, {}],
    ['nothing can be told', wide, {}],
    ['the data are broken', kept, { srmPValue: 1e-9 }],
    ['only the fixed interval keeps the promise', null, {}],
  ])('is not a day on which %s, so that it is at latest the review date', (_, anytime, more) => {
    const days = [day('2026-03-03', anytime, more), day('2026-03-31', kept), day('2026-04-01', kept)];
    expect(horizonOf({ reading: 'ANYTIME', reviewOn, stoppedOn: null, days })).toBe(reviewOn);
  });

  test('of a bet stopped early is the day of the stop, unless it was reached before', () => {
    const days = [day('2026-03-03', wide), day('2026-03-04', kept)];
    expect(horizonOf({ reading: 'FIXED', reviewOn, stoppedOn: '2026-03-10', days })).toBe('2026-03-10');
    expect(horizonOf({ reading: 'ANYTIME', reviewOn, stoppedOn: '2026-03-10', days })).toBe('2026-03-04');
    expect(horizonOf({ reading: 'ANYTIME', reviewOn, stoppedOn: '2026-03-04', days })).toBe('2026-03-04');
  });
});

describe('the reasons', () => {
  test('say what decided, what moved from where to where beside what was promised, and how the guardrails are', () => {
    const { reasons } = draftVerdict({
      ...bet,
      ...moved(0.004, 0.021, 0.038),
      metric: { name: 'Activation rate', unit: 'SHARE', currency: null, levels: { from: 0.24, to: 0.245 } },
    });
    expect(reasons.map((reason) => reason.replaceAll('\u202f', ' '))).toEqual([
      'Moved, less than promised: less than the +2.4 % that keep the promise.',
      'Activation rate: 24 % → 24.5 %, +2.1 % (+0.4 % … +3.8 %); promised +3 %, 24.7 %.',
      'Complaints: 0 % (−2 % … +2 %), safe within 5 %.',
    ]);
  });
  test('name the guardrail for which a promise is not kept', () => {
    expect(draftVerdict({ ...bet, guardrails: [guardrail(0.01, 0.11, 'Tickets')] }).reasons[0]).toContain(
      'Tickets',
    );
    expect(draftVerdict({ ...bet, guardrails: [unseen] }).reasons[0]).toContain('Crashes');
  });
  test('give the p-value of arms of the wrong size', () =>
    expect(draftVerdict({ ...bet, srmPValue: 2.1e-69 }).reasons[0]).toContain('p = 2e-69'));
});
