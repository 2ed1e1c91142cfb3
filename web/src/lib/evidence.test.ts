import { expect, test } from 'vitest';
import { isAtRisk, levelsOf, placeGuardrail, toneOfEffect } from './evidence.ts';

test('an effect is good or bad only where its whole interval says so', () => {
  expect(toneOfEffect({ lower: 0.01, upper: 0.03 }, 'UP')).toBe('good');
  expect(toneOfEffect({ lower: -0.03, upper: -0.01 }, 'DOWN')).toBe('good');
  expect(toneOfEffect({ lower: 0.01, upper: 0.03 }, 'DOWN')).toBe('bad');
  expect(toneOfEffect({ lower: -0.01, upper: 0.03 }, 'UP')).toBe('caution');
});

test('rows of guardrails share zero at 34 % and the margin at 64 %, worse to the right', () => {
  const places = { low: 34, point: 64, high: 94, isLowSeen: true, isHighSeen: true };
  expect(
    placeGuardrail({ lower: 0, value: 0.05, upper: 0.1 }, { margin: 0.05, goodDirection: 'DOWN' }),
  ).toEqual(places);
  expect(
    placeGuardrail({ lower: -0.1, value: -0.05, upper: 0 }, { margin: 0.05, goodDirection: 'UP' }),
  ).toEqual(places);
});

test('an end beyond the axis is no end', () => {
  expect(
    placeGuardrail({ lower: -2, value: 0, upper: 2 }, { margin: 0.05, goodDirection: 'DOWN' }),
  ).toMatchObject({ low: 1, high: 99, isLowSeen: false, isHighSeen: false });
});

test('a guardrail is at risk when broken, or unsettled beyond half its margin', () => {
  const reading = (state: 'BREACHED' | 'UNDECIDED' | 'SAFE', value: number) =>
    isAtRisk({
      state,
      margin: 0.1,
      effect: { value, lower: -1, upper: 1 },
      metric: { goodDirection: 'UP' as const },
    });
  expect(reading('BREACHED', -0.2)).toBe(true);
  expect(reading('UNDECIDED', -0.06)).toBe(true);
  expect(reading('UNDECIDED', -0.04)).toBe(false);
  expect(reading('UNDECIDED', 0.2)).toBe(false);
  expect(reading('SAFE', -0.06)).toBe(false);
});

test('levels are those of the groups, or what was expected and what was seen', () => {
  const of = (value: number) => ({ value, lower: 0, upper: 0 });
  expect(levelsOf({ control: { value: 1 }, treatment: { value: 2 } })).toEqual({ from: 1, to: 2 });
  expect(levelsOf({ relative: of(0.5), absolute: of(10) })).toEqual({ from: 20, to: 30 });
  expect(levelsOf({ counterfactual: { expected: [1, 3], observed: [2, 4] } })).toEqual({ from: 2, to: 3 });
  expect(levelsOf({})).toBeNull();
});
