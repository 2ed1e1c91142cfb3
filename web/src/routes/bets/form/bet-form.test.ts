import { expect, test } from 'vitest';
import type { CheckAnswer } from './check-notes.ts';
import { notesOfCheck, notesOn } from './check-notes.ts';
import { fieldOfForm, guardrailRows, keyRows, unreadableNumbers } from './form-fields.ts';
import { inputOfForm } from './input-of-form.ts';
import { missingOf } from './missing.ts';
import { quarterAfter, quarterChoices } from './quarter-choices.ts';
import { followSuggestions, newBetValues, suggestInterval, suggestReview } from './suggestions.ts';

const activation = {
  key: 'activation',
  name: 'Activation rate',
  unit: 'SHARE' as const,
  goodDirection: 'UP' as const,
};
const empty: CheckAnswer = {
  statement: 'If we …, … moves.',
  problems: [],
  baseRate: null,
  baseline: null,
  predictedLevel: null,
  reach: null,
  detectableLift: null,
  daysNeeded: null,
  guardrails: [],
};

test('a new bet has a window, a launch in two weeks and a review date after the window', () => {
  const values = newBetValues('2026-11-26');
  expect(values).toMatchObject({ windowDays: '28', launchBy: '2026-12-10', reviewOn: '2027-01-14' });
  expect(inputOfForm({ ...values, title: 'T' })).toMatchObject({
    plan: { rollout: { baselineDays: 84, controls: [] } },
    guardrails: [],
    prediction: null,
  });
});

test('an experiment is reviewed a day later, for the day of enrolment', () => {
  const values = { launchBy: '2026-12-01', windowDays: '28' };
  expect(suggestReview(values)).toBe('2027-01-05');
  expect(suggestReview({ ...values, 'plan.kind': 'EXPERIMENT' })).toBe('2027-01-06');
  expect(suggestReview({ ...values, windowDays: 'four weeks' })).toBe('');
});

test('the ends of the interval follow the change, the smaller number first', () => {
  expect(suggestInterval({ 'prediction.lift': '3' })).toEqual({ low: '1.5', high: '4.5' });
  expect(suggestInterval({ 'prediction.lift': '−10' })).toEqual({ low: '-15', high: '-5' });
  expect(suggestInterval({ 'prediction.lift': 'some' })).toEqual({ low: '', high: '' });
});

test('what was written by hand is left alone', () => {
  const before = newBetValues('2026-11-26');
  const moved = { ...before, launchBy: '2026-12-17' };
  expect(followSuggestions(before, moved)).toEqual({ reviewOn: '2027-01-21' });
  const byHand = { ...before, reviewOn: '2027-03-01' };
  expect(followSuggestions(before, byHand)).toEqual({});
  expect(followSuggestions(byHand, { ...byHand, launchBy: '2026-12-17' })).toEqual({});
  const typed = { 'prediction.lift': '3', 'prediction.low': '2' };
  expect(followSuggestions({ 'prediction.low': '2' }, typed)).toEqual({ 'prediction.high': '4.5' });
});

test('rows with gaps are sent by their place, and an error finds its row again', () => {
  const values = {
    'guardrails.0.metric': '',
    'guardrails.2.metric': 'tickets',
    'guardrails.2.margin': '2,5',
    'guardrails.5.metric': 'latency',
    'guardrails.5.margin': '8',
    'alsoWatch.3': 'revenue',
    'hypothesis.segment.1.dimension': 'plan',
    'hypothesis.segment.1.values': 'team',
  };
  expect(guardrailRows(values)).toEqual([0, 2, 5]);
  expect(guardrailRows({})).toEqual([0, 1, 2]);
  expect(keyRows(values, 'alsoWatch')).toEqual([3, 4]);
  const input = inputOfForm(values);
  expect(input.guardrails).toEqual([
    { metric: 'tickets', margin: 0.025 },
    { metric: 'latency', margin: 0.08 },
  ]);
  expect(input.alsoWatch).toEqual(['revenue']);
  expect(input.hypothesis?.segment).toEqual([{ dimension: 'plan', op: 'EQ', values: ['team'] }]);
  expect(fieldOfForm('input.guardrails.1.margin', values)).toBe('guardrails.5.margin');
  expect(fieldOfForm('guardrails[0].metric', values)).toBe('guardrails.2.metric');
  expect(fieldOfForm('hypothesis.segment.0.values', values)).toBe('hypothesis.segment.1.values');
  expect(fieldOfForm('alsoWatch.0', values)).toBe('alsoWatch.3');
});

test('only the chosen plan is read', () => {
  const values = {
    'plan.kind': 'EXPERIMENT',
    'plan.rollout.baselineDays': 'many',
    'plan.experiment.exposure.event': 'seen',
    'plan.experiment.control': 'a',
    'plan.experiment.treatment': 'b',
    'plan.experiment.expectedShare': '30',
  };
  expect(unreadableNumbers(values)).toEqual({});
  expect(inputOfForm(values).plan).toEqual({
    experiment: {
      exposure: { event: 'seen' },
      variantProperty: 'variant',
      control: 'a',
      treatment: 'b',
      reading: 'FIXED',
      expectedShare: 0.3,
    },
  });
  expect(Object.keys(unreadableNumbers({ ...values, 'plan.kind': 'ROLLOUT' }))).toEqual([
    'plan.rollout.baselineDays',
  ]);
});

test('the promise stands beside what past bets came to and what the window can tell', () => {
  const check: CheckAnswer = {
    ...empty,
    baseline: 0.24,
    predictedLevel: 0.2472,
    baseRate: { scope: 'activation', bets: 14, medianLift: 0.004, bestLift: 0.021, hitRate: null },
    detectableLift: 0.19,
    daysNeeded: 163 * 7 - 2,
    problems: [{ code: 'LOW_POWER', field: 'prediction.lift', severity: 'WARNING', message: 'Too few.' }],
  };
  const values = { leadingMetric: 'activation', 'prediction.lift': '3', windowDays: '28' };
  const notes = notesOfCheck(check, values, [activation]);
  expect(notesOn(notes, ['prediction'])).toEqual([
    { tone: 'fact', text: 'You predict +3\u202f%: 24.0 → 24.7\u202f%.' },
    {
      tone: 'fact',
      text: '14 past bets on Activation rate: median +0.4\u202f%, best +2.1\u202f%.',
    },
    { tone: 'caution', text: '4 weeks can tell ±19\u202f%; this promise needs 163 weeks.' },
  ]);
  expect(notesOn(notes, ['leadingMetric'])).toEqual([
    { tone: 'fact', text: '24.0\u202f% now · goal: higher' },
  ]);
});

test('an empty field is in the list of what is missing, and is not scolded', () => {
  const check: CheckAnswer = {
    ...empty,
    problems: [
      { code: 'LOW_POWER', field: 'guardrails.0.margin', severity: 'WARNING', message: 'Little.' },
      { code: 'BAD_USER_INPUT', field: 'prediction', severity: 'ERROR', message: 'Predict by how much.' },
    ],
  };
  const values = { title: '', 'prediction.confidence': '60' };
  expect(notesOn(notesOfCheck(check, values, []), ['prediction'])).toEqual([]);
  expect(missingOf(check, values).map(({ message }) => message)).toEqual([
    'Give it a title.',
    'Predict by how much.',
    'Little.',
  ]);
});

test('a bet may be planned ahead or entered from the past', () => {
  expect(quarterAfter('2026-Q4', 1)).toBe('2027-Q1');
  expect(quarterAfter('2026-Q1', -2)).toBe('2025-Q3');
  const known = [{ key: '2026-Q3', themes: [{ id: '1', title: 'First value' }] }];
  const choices = quarterChoices(known, '2026-Q4');
  expect(choices.map(({ key }) => key)).toEqual([
    ...['2027-Q2', '2027-Q1', '2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4'],
  ]);
  expect(choices[3]).toBe(known[0]);
});
