import { expect, test } from 'vitest';
import { findChangedValues } from './amendment.ts';

const bet = {
  title: 'Templates',
  problem: null,
  prediction: { lift: 0.03, low: 0.02 },
  guardrails: [{ metric: 'tickets', margin: 0.05 }],
};

test('what has not changed is no amendment', () => expect(findChangedValues(bet, { ...bet })).toEqual([]));

test('each changed value is one, under its path', () =>
  expect(findChangedValues(bet, { ...bet, prediction: { lift: 0.025, low: 0.02 }, title: 'T' })).toEqual([
    { field: 'title', before: 'Templates', after: 'T' },
    { field: 'prediction.lift', before: '0.03', after: '0.025' },
  ]));

test('a value that was not there before is empty, and so is one that is gone', () => {
  expect(findChangedValues(bet, { ...bet, problem: 'Boards are empty.' })).toEqual([
    { field: 'problem', before: '', after: 'Boards are empty.' },
  ]);
  expect(findChangedValues(bet, { ...bet, guardrails: [] })).toEqual([
    { field: 'guardrails.0.metric', before: 'tickets', after: '' },
    { field: 'guardrails.0.margin', before: '0.05', after: '' },
  ]);
});
