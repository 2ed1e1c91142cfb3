import { expect, test } from 'vitest';
import { readValues, writeValues } from './value-list.ts';

test('values are divided by commas, whatever space is around them', () => {
  expect(readValues('team, business ,free')).toEqual(['team', 'business', 'free']);
  expect(readValues('')).toEqual([]);
  expect(readValues('team,')).toEqual(['team']);
});

test('a list survives the way through its text', () => {
  for (const values of [['a,b', 'c'], ['say "hi"'], [' led by a space', 'ü%'], ['"', ',']]) {
    expect(readValues(writeValues(values))).toEqual(values);
  }
});
