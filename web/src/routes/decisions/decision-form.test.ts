import { expect, test } from 'vitest';
import { inputOfForm, optionRows } from './decision-form.ts';

const values = {
  title: 'T',
  on: '2026-11-03',
  'options.0': 'a',
  'options.1': '',
  'options.2': 'c',
  why: 'w',
};

test('there is always an empty row below the last option', () => {
  expect(optionRows({})).toEqual([0, 1, 2]);
  expect(optionRows(values)).toEqual([0, 1, 2, 3]);
});

test('the chosen option is the one of its row, whatever rows are empty', () => {
  expect(inputOfForm({ ...values, choice: '2' })).toMatchObject({ options: ['a', 'c'], chosen: 'c' });
  expect(inputOfForm(values).chosen).toBeNull();
});

test('a proposal has chosen nothing yet', () => {
  expect(inputOfForm({ ...values, choice: '0', kind: 'propose' })).toMatchObject({ chosen: null, why: null });
});

test('who is not named is the caller', () => {
  expect(inputOfForm({ ...values, owner: '' })).not.toHaveProperty('owner');
});
