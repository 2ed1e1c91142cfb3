import { expect, test } from 'vitest';
import { stepQuarter } from './quarter-key.ts';

test('quarters follow each other over the years', () => {
  expect(stepQuarter('2026-Q4', 1)).toBe('2027-Q1');
  expect(stepQuarter('2026-Q1', -1)).toBe('2025-Q4');
  expect(stepQuarter('2026-Q2', 1)).toBe('2026-Q3');
  expect(stepQuarter('2026-Q5', 1)).toBeNull();
});
