import { expect, test } from 'vitest';
import { bucketStart, isDay, isDuration, periodEndingWithData, quarterOf, stepPeriod } from './period.ts';

const calendar = {
  timeZone: 'UTC',
  weekStartsOn: 1,
  fiscalYearStartMonth: 1,
  firstEventAt: '2020-10-15T00:00:00Z',
  dataThrough: '2026-08-08T13:02:00Z',
};

test('the last twelve weeks end with the day of the newest data', () => {
  expect(periodEndingWithData('P12W', 'DAY', calendar)).toEqual({ from: '2026-05-17', to: '2026-08-09' });
});

test('coarse buckets are whole, so that the first one is not cut to a dip', () => {
  expect(periodEndingWithData('P12W', 'WEEK', calendar)).toEqual({ from: '2026-05-18', to: '2026-08-10' });
  expect(periodEndingWithData('P1Y', 'MONTH', calendar)).toEqual({ from: '2025-09-01', to: '2026-09-01' });
});

test('short data is shown whole', () => {
  const young = { ...calendar, firstEventAt: '2026-07-20T08:00:00Z' };
  expect(periodEndingWithData('P12W', 'DAY', young)).toEqual({ from: '2026-07-20', to: '2026-08-09' });
});

test('weeks begin on the first weekday of the workspace', () => {
  expect(bucketStart('2026-11-22', 'WEEK', calendar)).toBe('2026-11-16');
  expect(bucketStart('2026-11-22', 'WEEK', { ...calendar, weekStartsOn: 7 })).toBe('2026-11-22');
});

test('a quarter is named by the fiscal year in which it ends', () => {
  expect(quarterOf('2026-11-22', calendar)).toEqual({ key: '2026-Q4', from: '2026-10-01', to: '2027-01-01' });
  expect(quarterOf('2026-11-22', { ...calendar, fiscalYearStartMonth: 4 }).key).toBe('2027-Q3');
});

test('a step is as long as the period', () => {
  expect(stepPeriod({ from: '2026-05-17', to: '2026-08-09' }, -1)).toEqual({
    from: '2026-02-22',
    to: '2026-05-17',
  });
});

test('only dates and durations of whole days pass', () => {
  expect([isDay('2026-02-30'), isDay('2026-02-28'), isDay('yesterday')]).toEqual([false, true, false]);
  expect([isDuration('P12W'), isDuration('PT1H'), isDuration('-P1D'), isDuration('12w')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
