import { expect, test } from 'vitest';
import { chooseValueScale } from './value-scale.ts';

const scale = (values: (number | null)[], partialValues: (number | null)[] = [], isWhole = false) =>
  chooseValueScale({ values, partialValues, isWhole });

test('a scale has round steps, and five ticks at most', () => {
  expect(scale([41, 88], [], true)).toEqual({ min: 0, max: 100, step: 25 });
  expect(scale([0, 8], [], true)).toEqual({ min: 0, max: 8, step: 2 });
  expect(scale([0.234, 0.251])).toEqual({ min: 0.23, max: 0.26, step: 0.01 });
});

test('a line near zero starts there, one far above does not', () => {
  expect(scale([10, 100]).min).toBe(0);
  expect(scale([95, 100]).min).toBeGreaterThan(90);
});

test('events have whole ticks', () => {
  expect(scale([0, 1, 2], [], true)).toEqual({ min: 0, max: 2, step: 1 });
  expect(scale([0, 0], [], true).step).toBe(1);
});

test('a bucket that is still filling stretches the scale by half at most', () => {
  expect(scale([30, 34], [5]).min).toBeGreaterThan(25);
});

test('nothing at all has a scale too', () => {
  expect(scale([null])).toEqual({ min: 0, max: 1, step: 1 });
  expect(scale([], [3, 4]).max).toBeGreaterThanOrEqual(4);
});
