import { expect, test } from 'vitest';
import { readReopenCondition } from './reopen-condition.ts';
import { levelsOfWeeks, weeksOfTheme } from './theme-levels.ts';
import { describeOutcome, outcomeAsOf, placeOfCurrent, places } from './theme-progress.ts';

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

const calendar = {
  ...{ timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 },
  ...{ firstEventAt: null, dataThrough: null },
};
const quarter = { from: '2026-07-01', to: '2026-10-01' };

test('a theme goes from the last whole week before its quarter to the last before its day, its end, or today', () => {
  const weeksOf = (by: string, today: string) => weeksOfTheme({ quarter, by, today, calendar });
  expect(weeksOf('2026-08-31', '2026-11-26')).toEqual({
    from: '2026-06-22',
    to: '2026-08-31',
    endIsAt: 'target',
  });
  expect(weeksOf('2026-12-31', '2026-11-26')).toEqual({
    from: '2026-06-22',
    to: '2026-09-28',
    endIsAt: 'quarter',
  });
  expect(weeksOf('2026-12-31', '2026-08-06')).toEqual({
    from: '2026-06-22',
    to: '2026-08-03',
    endIsAt: 'today',
  });
  expect(weeksOf('2026-12-31', '2026-06-30')).toBeNull();
});

test('weeks that are still filling are no level, and what has no data begins later', () => {
  expect(levelsOfWeeks({ value: [null, 1, 2], partialFrom: null }, 'quarter')).toMatchObject({
    start: 1,
    end: 2,
  });
  expect(levelsOfWeeks({ value: [1, 2, 3], partialFrom: 2 }, 'today')).toMatchObject({ start: 1, end: null });
});

test('a target of a past quarter is reached or missed by its own day, whatever became of it since', () => {
  const levels = { start: 0.2, end: 0.26, endIsAt: 'target' as const };
  const since = { ...outcome, current: 0.1, onTrack: false };
  expect(outcomeAsOf(since, levels)).toMatchObject({ current: 0.26, onTrack: true });
  expect(outcomeAsOf(since, { ...levels, end: 0.24 })).toMatchObject({ current: 0.24, onTrack: false });
  expect(outcomeAsOf(since, { ...levels, end: null })).toMatchObject({ current: null, onTrack: null });
  expect(outcomeAsOf(since, { ...levels, endIsAt: 'quarter' })).toMatchObject({
    current: 0.26,
    onTrack: false,
  });
  expect(outcomeAsOf(since, { ...levels, endIsAt: 'today' })).toBe(since);
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
