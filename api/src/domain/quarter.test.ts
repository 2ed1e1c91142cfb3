import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findQuarter } from './calendar.ts';
import { betsOfQuarter, quartersOfBets, usuallyFinishes } from './quarter.ts';
import type { BetSpan } from './quarter.ts';

const calendar = { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1 };
const quarter = (key: string) => findQuarter(calendar, key)!;
const at = (day: string) => new Date(`${day}T12:00Z`);
const bet = (fields: Partial<BetSpan>): BetSpan => ({
  number: 1,
  quarterKey: '2026-Q1',
  reviewOn: null,
  createdAt: new Date('2026-01-05T12:00Z'),
  decidedAt: null,
  droppedAt: null,
  ...fields,
});

describe('a bet', () => {
  const now = at('2026-08-15');
  /** The quarters of 2026 that it is in. */
  const quartersOf = (fields: Partial<BetSpan>, zone = calendar) =>
    [1, 2, 3, 4].filter(
      (n) => betsOfQuarter(zone, quarter(`2026-Q${n}`), { bets: [bet(fields)], now }).length > 0,
    );

  it.each<[string, Partial<BetSpan>, number[]]>([
    ['open is carried into every quarter that has begun', {}, [1, 2, 3]],
    ['of the future is in its own', { quarterKey: '2026-Q4' }, [4]],
    ['decided in its quarter stays there', { decidedAt: at('2026-03-31') }, [1]],
    ['decided on the next one’s first day was carried into it', { decidedAt: at('2026-04-01') }, [1, 2]],
    ['decided later is in all quarters until then', { decidedAt: at('2026-07-01') }, [1, 2, 3]],
    ['decided before its quarter is in both', { quarterKey: '2026-Q3', decidedAt: at('2026-04-30') }, [2, 3]],
    ['dropped in its quarter stays there', { droppedAt: at('2026-03-31') }, [1]],
    ['dropped later is in all quarters until then', { droppedAt: at('2026-05-01') }, [1, 2]],
    [
      'entered from the past is carried into no quarter before it was entered',
      { createdAt: at('2026-08-01'), decidedAt: at('2026-08-02') },
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
    const ordered = betsOfQuarter(calendar, quarter('2026-Q1'), { bets, now });
    expect(ordered.map(({ number }) => number)).toEqual([3, 4, 1, 5, 2]);
  });

  it('is decided on the day that it is in the workspace’s zone', () => {
    const decidedAt = new Date('2026-04-01T03:00Z');
    expect(quartersOf({ decidedAt })).toEqual([1, 2]);
    expect(quartersOf({ decidedAt }, { ...calendar, timeZone: 'America/New_York' })).toEqual([1]);
  });
});

describe('the quarters of bets', () => {
  it('are those they are planned for, carried into or decided in, and the current one', () => {
    const quarters = (...bets: Partial<BetSpan>[]) =>
      quartersOfBets(calendar, { bets: bets.map(bet), now: at('2026-11-15') });
    expect(quarters()).toEqual(['2026-Q4']);
    expect(quarters({ decidedAt: at('2026-02-01') })).toEqual(['2026-Q1', '2026-Q4']);
    expect(quarters({ decidedAt: at('2026-08-01') })).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(quarters({ quarterKey: '2027-Q2', decidedAt: at('2026-04-01') })).toEqual([
      '2026-Q2',
      '2026-Q4',
      '2027-Q2',
    ]);
  });
});

describe('what a team usually finishes', () => {
  const finishes = (days: string[], now: string, zone = calendar) =>
    usuallyFinishes(zone, { decidedAt: days.map(at), now: at(now) });

  it.each<[string, string[], number | null]>([
    ['is nothing before it has decided', [], null],
    ['is nothing before its first quarter has passed', ['2026-10-01'], null],
    ['is the count of the one quarter that has passed', ['2026-09-30', '2026-10-01'], 1],
    ['counts quarters without any', ['2026-01-09', '2026-02-09', '2026-08-01'], 1],
    ['lies between two middle ones', ['2026-04-01', '2026-05-01', '2026-07-01'], 1.5],
  ])('%s', (_, days, expected) => expect(finishes(days, '2026-10-05')).toBe(expected));

  it('follows the fiscal year', () => {
    const fiscal = { ...calendar, fiscalYearStartMonth: 2 };
    // Quarters of February to April, May to July, August to October.
    expect(finishes(['2026-04-30', '2026-05-01', '2026-05-02'], '2026-08-01', fiscal)).toBe(1.5);
    expect(finishes(['2026-05-01'], '2026-07-31', fiscal)).toBeNull();
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
