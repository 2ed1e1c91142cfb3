import { expect, it } from 'vitest';
import { formatChange, formatLevel } from './format.ts';

it('gives a change the sign that it has, and none to what is too small to be told', () => {
  expect(formatChange(0.034)).toBe('+3.4\u202f%');
  expect(formatChange(-0.034)).toBe('\u22123.4\u202f%');
  expect(formatChange(-0.000001)).toBe('0\u202f%');
  expect(formatChange(0)).toBe('0\u202f%');
});

it('tells a duration in the unit that people would', () => {
  const seconds = (value: number) => formatLevel(value, { unit: 'SECONDS', currency: null });
  expect(seconds(45)).toBe('45\u202fs');
  expect(seconds(-5912)).toBe('\u221298.5\u202fmin');
  expect(seconds(3 * 3600)).toBe('3\u202fh');
  expect(seconds(5 * 86_400)).toBe('5\u202fd');
});
