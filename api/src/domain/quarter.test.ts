import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findQuarter } from './calendar.ts';
import { betsOfQuarter, usuallyFinishes } from './quarter.ts';
import type { BetSpan } from './quarter.ts';

const calendar = { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 };
const quarter = (key: string) => findQuarter(calendar, key)!;
const bet = (fields: Partial<BetSpan>): BetSpan => ({
  number: 1,
  quarterKey: '2026-Q1',
  reviewOn: null,
  createdOn: '2026-01-05',
  decidedOn: null,
  droppedOn: null,
  ...fields,
});

describe('a bet', () => {
  const today = '2026-08-15';
  /** The quarters of 2026 that it is in. */
  const quartersOf = (fields: Partial<BetSpan>) =>
    [1, 2, 3, 4].filter((n) => betsOfQuarter(quarter(`2026-Q${n}`), [bet(fields)], today).length > 0);

  it.each<[string, Partial<BetSpan>, number[]]>([
    ['open is carried into every quarter that has begun', {}, [1, 2, 3]],
    ['of the future is in its own', { quarterKey: '2026-Q4' }, [4]],
    ['decided in its quarter stays there', { decidedOn: '2026-03-31' }, [1]],
    ['decided on the next one’s first day was carried into it', { decidedOn: '2026-04-01' }, [1, 2]],
    ['decided later is in all quarters until then', { decidedOn: '2026-07-01' }, [1, 2, 3]],
    ['decided before its quarter is in both', { quarterKey: '2026-Q3', decidedOn: '2026-04-30' }, [2, 3]],
    ['dropped in its quarter stays there', { droppedOn: '2026-03-31' }, [1]],
    ['dropped later is in all quarters until then', { droppedOn: '2026-05-01' }, [1, 2]],
    [
      'entered from the past is carried into no quarter before it was entered',
      { createdOn: '2026-08-01', decidedOn: '2026-08-02' },
      [1, 3],
    ],
  ])('%s', (_, fields, quarters) => expect(quartersOf(fields)).toEqual(quarters));

  it('with the next review date comes first, one without any last', () => {
    const bets = [
      bet({ number: 1, reviewOn: '2026-05-01' }),
      bet({ number: 2 }),
      bet({ number: 3, reviewOn: '2026-04-01' }),
      bet({ number: 4, reviewOn: '2026-05-01' }),
      bet({ number: 5 }),
    ];
    expect(betsOfQuarter(quarter('2026-Q1'), bets, today)).toEqual([3, 4, 1, 5, 2]);
  });
});

describe('what a team usually finishes', () => {
  const today = '2026-10-05';
  it.each<[string, string[], number | null]>([
    ['is nothing before it has decided', [], null],
    ['is nothing before its first quarter has passed', ['2026-10-01'], null],
    ['is the count of the one quarter that has passed', ['2026-09-30', '2026-10-01'], 1],
    ['counts quarters without any', ['2026-01-09', '2026-02-09', '2026-08-01'], 1],
    ['lies between two middle ones', ['2026-04-01', '2026-05-01', '2026-07-01'], 1.5],
  ])('%s', (_, decidedOn, expected) => expect(usuallyFinishes(calendar, decidedOn, today)).toBe(expected));

  it('follows the fiscal year', () => {
    const fiscal = { ...calendar, fiscalYearStartMonth: 2 };
    // Quarters of February to April, May to July, August to October.
    expect(usuallyFinishes(fiscal, ['2026-04-30', '2026-05-01', '2026-05-02'], '2026-08-01')).toBe(1.5);
    expect(usuallyFinishes(fiscal, ['2026-05-01'], '2026-07-31')).toBeNull();
  });
});

describe('a quarter’s key', () => {
  it.each(['1899-Q4', '2300-Q1', '0000-Q1', '2026-Q5', '2026Q1', '26-Q1', ''])('is not “%s”', (key) => {
    expect(findQuarter(calendar, key)).toBeNull();
  });
  it('is named by the year in which the fiscal year ends', () => {
    const april = { ...calendar, fiscalYearStartMonth: 4 };
    expect(findQuarter(april, '2026-Q4')?.from).toEqual(Temporal.PlainDate.from('2026-01-01'));
    expect(findQuarter(april, '2026-Q1')?.from).toEqual(Temporal.PlainDate.from('2025-04-01'));
  });
});
