import { expect, test } from 'vitest';
import { changeBetween } from './change.ts';

test('whether a change is good follows the goal, not the arrow', () => {
  expect(changeBetween(100, 110, 'UP')).toEqual({ change: 0.1, isGood: true });
  expect(changeBetween(100, 110, 'DOWN')).toEqual({ change: 0.1, isGood: false });
  expect(changeBetween(100, 110, 'NEUTRAL')).toEqual({ change: 0.1, isGood: null });
});

test('from nothing no per cent can be said, and nothing that stays nothing has not moved', () => {
  expect(changeBetween(0, 2, 'UP').change).toBeNull();
  expect(changeBetween(null, 2, 'UP').change).toBeNull();
  expect(changeBetween(0, 0, 'UP')).toEqual({ change: 0, isGood: null });
});
