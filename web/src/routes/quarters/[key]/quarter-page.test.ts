import { expect, test } from 'vitest';
import { readReopenCondition } from './reopen-condition.ts';
import { describeOutcome, placeOfCurrent, places } from './theme-progress.ts';

const metric = {
  key: 'm',
  name: 'M',
  unit: 'SHARE' as const,
  currency: null,
  goodDirection: 'UP' as const,
};
const outcome = { metric, value: 0.25, current: 0.24, by: '2026-12-31', onTrack: true, where: [] };

test('the way begins at the start and ends at the target', () => {
  expect(placeOfCurrent(0.2, { ...outcome, current: 0.2 })).toBe(places.first);
  expect(placeOfCurrent(0.2, { ...outcome, current: 0.25 })).toBe(places.target);
  expect(placeOfCurrent(0.2, { ...outcome, current: 0.1 })).toBe(places.first);
  expect(placeOfCurrent(0.2, { ...outcome, current: 0.9 })).toBe(98);
});

test('where the target was passed at the start there is no way to draw', () => {
  expect(placeOfCurrent(0.3, outcome)).toBeNull();
  expect(placeOfCurrent(null, outcome)).toBeNull();
  expect(placeOfCurrent(0.2, { ...outcome, current: null })).toBeNull();
});

test('a target is on track, reached, missed by so much, or not to be told', () => {
  const wordsOf = (changes: object, today = '2026-11-26') => {
    const { chip, note } = describeOutcome({ ...outcome, ...changes }, today);
    return `${chip.word}, ${note}`;
  };
  expect(wordsOf({})).toBe('On track, with 5 weeks to go');
  expect(wordsOf({ onTrack: false })).toBe('Not on track, with 5 weeks to go');
  expect(wordsOf({}, '2027-01-05')).toMatch(/^Reached, by 31 Dec/);
  expect(wordsOf({ onTrack: false }, '2027-01-05')).toBe('Missed, 1 point short');
  expect(wordsOf({ onTrack: null })).toMatch(/^Cannot be said yet/);
});

test('a condition is read in parts, and what is none is left as it is written', () => {
  expect(readReopenCondition('week-4-retention < 0.2 for 4 weeks')).toEqual({
    metric: 'week-4-retention',
    comparison: 'below',
    level: 0.2,
    span: '4 weeks',
  });
  expect(readReopenCondition('x >= 3 for 1 month')).toMatchObject({ comparison: 'at or above' });
  expect(readReopenCondition('when pigs fly')).toBeNull();
});
