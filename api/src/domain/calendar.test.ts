import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Grain } from '@leadline/db/vocabulary';
import {
  cutIntoBuckets,
  findQuarter,
  previousPeriod,
  previousYear,
  quarterOf,
  spanOfDates,
  spanOfLast,
} from './calendar.ts';
import type { Calendar, Span } from './calendar.ts';

const utc: Calendar = { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 };
const newYork: Calendar = { ...utc, timeZone: 'America/New_York' };
const date = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, to: string, calendar = utc) => spanOfDates(calendar, date(from), date(to));
const labels = (calendar: Calendar, grain: Grain, of: Span) =>
  cutIntoBuckets(calendar, grain, of).map(({ label }) => label);
const dates = ({ from, to }: Span) => [from.toPlainDate().toString(), to.toPlainDate().toString()];

describe('buckets', () => {
  test('of a coarse grain are cut to the range and named whole', () => {
    const [first, last] = cutIntoBuckets(utc, 'WEEK', span('2025-12-30', '2026-01-06'));
    expect(first).toMatchObject({
      label: '2026-W01',
      t: Date.UTC(2025, 11, 29),
      from: Date.UTC(2025, 11, 30),
    });
    expect(last).toMatchObject({
      label: '2026-W02',
      to: Date.UTC(2026, 0, 6),
      lastDay: Date.UTC(2026, 0, 5) / 86_400_000,
    });
  });

  test('of weeks that begin on Sunday are named by the ISO week of their fourth day', () => {
    const sundays = { ...utc, weekStartsOn: 7 };
    expect(labels(sundays, 'WEEK', span('2026-01-04', '2026-01-11'))).toEqual(['2026-W02']);
  });

  test('of a day on which the clocks change have 23 or 25 hours', () => {
    expect(cutIntoBuckets(newYork, 'HOUR', span('2026-03-08', '2026-03-09', newYork))).toHaveLength(23);
    expect(labels(newYork, 'HOUR', span('2026-11-01', '2026-11-02', newYork)).slice(0, 4)).toEqual([
      '2026-11-01T00:00-04:00',
      '2026-11-01T01:00-04:00',
      '2026-11-01T01:00-05:00',
      '2026-11-01T02:00-05:00',
    ]);
  });

  test('of hours are cut where the clocks change by half an hour', () => {
    const lordHowe = { ...utc, timeZone: 'Australia/Lord_Howe' };
    const hours = cutIntoBuckets(lordHowe, 'HOUR', span('2026-04-05', '2026-04-06', lordHowe));
    const lengths = hours.slice(0, 4).map(({ label, from, to }) => [label, (to - from) / 60_000]);
    expect(lengths).toEqual([
      ['2026-04-05T00:00+11:00', 60],
      ['2026-04-05T01:00+11:00', 60],
      ['2026-04-05T01:30+10:30', 30],
      ['2026-04-05T02:00+10:30', 60],
    ]);
  });

  test('of a day that the zone has skipped do not exist', () => {
    const samoa = { ...utc, timeZone: 'Pacific/Apia' };
    expect(labels(samoa, 'DAY', span('2011-12-29', '2012-01-01', samoa))).toEqual([
      '2011-12-29',
      '2011-12-31',
    ]);
  });

  test('leave no gap, whatever the zone and the grain', () => {
    for (const timeZone of ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      const calendar = { ...utc, timeZone };
      for (const grain of ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER'] as const) {
        const of = span('2026-02-10', '2026-05-20', calendar);
        const buckets = cutIntoBuckets(calendar, grain, of);
        expect(buckets[0]!.from).toBe(of.from.epochMilliseconds);
        expect(buckets.at(-1)!.to).toBe(of.to.epochMilliseconds);
        buckets.slice(1).forEach((bucket, i) => expect(bucket.from).toBe(buckets[i]!.to));
      }
    }
  });
});

describe('fiscal quarters', () => {
  const april = { ...utc, fiscalYearStartMonth: 4 };
  test('are named by the year in which their fiscal year ends', () => {
    expect(quarterOf(utc, date('2026-11-22')).key).toBe('2026-Q4');
    expect(quarterOf(april, date('2026-05-03')).key).toBe('2027-Q1');
    expect(quarterOf(april, date('2026-03-31')).key).toBe('2026-Q4');
  });
  test('are found by their key', () => {
    expect(findQuarter(april, '2027-Q1')?.from.toString()).toBe('2026-04-01');
    expect(findQuarter(utc, '2026-Q5')).toBeNull();
    for (const month of [1, 2, 7, 12]) {
      const calendar = { ...utc, fiscalYearStartMonth: month };
      const { key, from, to } = quarterOf(calendar, date('2026-08-15'));
      expect(findQuarter(calendar, key)).toEqual({ key, from, to });
    }
  });
});

describe('the last so many', () => {
  const through = Date.UTC(2026, 7, 8, 17);
  const last = (duration: string, grain: Grain) =>
    dates(spanOfLast(utc, grain, Temporal.Duration.from(duration), through));
  test('end with the last complete bucket', () =>
    expect(last('P12W', 'WEEK')).toEqual(['2026-05-11', '2026-08-03']));
  test('are whole buckets', () => expect(last('P40D', 'MONTH')).toEqual(['2026-07-01', '2026-08-01']));
  test('of days end with the last whole day', () =>
    expect(last('P28D', 'DAY')).toEqual(['2026-07-11', '2026-08-08']));
});

describe('the period before', () => {
  test('is as many buckets where both ends are bucket edges', () =>
    expect(dates(previousPeriod(utc, 'MONTH', span('2026-03-01', '2026-06-01')))).toEqual([
      '2025-12-01',
      '2026-03-01',
    ]));
  test('is as many days elsewhere', () =>
    expect(dates(previousPeriod(utc, 'MONTH', span('2026-03-02', '2026-03-12')))).toEqual([
      '2026-02-20',
      '2026-03-02',
    ]));
  test('is as many hours, also where the clocks change', () => {
    const hours = span('2025-11-02', '2025-11-03', newYork);
    const before = previousPeriod(newYork, 'HOUR', hours);
    expect(cutIntoBuckets(newYork, 'HOUR', hours)).toHaveLength(25);
    expect(cutIntoBuckets(newYork, 'HOUR', before)).toHaveLength(25);
    expect(before.to.equals(hours.from)).toBe(true);
  });
  test('a year before 29 February ends with 28 February', () => {
    expect(dates(previousYear('DAY', span('2024-02-01', '2024-03-01')))).toEqual([
      '2023-02-01',
      '2023-03-01',
    ]);
    expect(dates(previousYear('DAY', span('2024-02-28', '2024-02-29')))).toEqual([
      '2023-02-28',
      '2023-03-01',
    ]);
    expect(dates(previousYear('MONTH', span('2025-02-01', '2025-03-01')))).toEqual([
      '2024-02-01',
      '2024-03-01',
    ]);
  });
  test('a year ago is the same dates, 29 February read as 28', () =>
    expect(dates(previousYear('DAY', span('2024-02-29', '2024-03-02')))).toEqual([
      '2023-02-28',
      '2023-03-02',
    ]));
  test('a year ago in weeks is 52 weeks back', () =>
    expect(dates(previousYear('WEEK', span('2026-01-05', '2026-01-12')))).toEqual([
      '2025-01-06',
      '2025-01-13',
    ]));
});
