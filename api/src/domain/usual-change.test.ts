import { expect, test } from 'vitest';
import { relativeChange, usualChange } from './usual-change.ts';

test('nine of ten changes are usual', () => {
  const values = Array.from({ length: 21 }, (_, i) => 100 * 1.1 ** (i % 2));
  expect(usualChange(values)).toEqual({
    lower: expect.closeTo(1 / 1.1 - 1, 9),
    upper: expect.closeTo(0.1, 9),
    level: 0.9,
  });
});

test('one odd change among many is not usual', () => {
  const values = [...Array.from({ length: 40 }, () => 100), 300, 100, 100];
  expect(usualChange(values)).toEqual({ lower: 0, upper: 0, level: 0.9 });
});

test('fewer than eight changes tell nothing, and holes are no changes', () => {
  expect(usualChange([1, 2, 1, 2, 1, 2, 1, 2])).toBeNull();
  expect(usualChange([1, null, 2, null, 1, null, 2, null, 1, null])).toBeNull();
});

test('there is no relative change from zero', () => expect(relativeChange(0, 5)).toBeNull());
