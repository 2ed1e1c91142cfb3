import { notNow, theme, workspace } from '@leadline/db/models';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { insertBets, startSeeded } from './seeded.ts';

interface QuarterNode {
  key: string;
  from: string;
  to: string;
  isCurrent: boolean;
}

/** A fiscal year that begins in February, in a zone that is ahead of UTC. */
const timeZone = 'Asia/Tokyo';
const startMonth = 2;
const today = Temporal.Now.plainDateISO(timeZone);
const monthsIn = (today.month - startMonth + 12) % 12;
/** First day of the quarter that is so many after the current one. */
const startOf = (quarters: number) =>
  today
    .with({ day: 1 })
    .subtract({ months: monthsIn % 3 })
    .add({ months: 3 * quarters });
/** Its key, by the year in which its fiscal year ends. */
const keyOf = (quarters: number) => {
  const from = startOf(quarters);
  const months = (from.month - startMonth + 12) % 12;
  return `${from.add({ months: 11 - months }).year}-Q${months / 3 + 1}`;
};
/** Half past midnight in Tokyo, which is the day before in UTC. */
const at = (day: Temporal.PlainDate) =>
  new Date(day.toZonedDateTime({ timeZone, plainTime: '00:30' }).epochMilliseconds);

let server: LeadlineServer;
beforeAll(async () => {
  server = await startSeeded({
    model: async (model) => {
      await model.update(workspace).set({ timeZone, fiscalYearStartMonth: startMonth });
      await insertBets(
        model,
        // B-1 and B-2 are open; B-3 was decided on the current quarter's first day, B-4 the day before it.
        { quarterKey: keyOf(-2), reviewOn: startOf(0).toString() },
        { quarterKey: keyOf(0), reviewOn: startOf(-1).toString() },
        { quarterKey: keyOf(-1), decidedAt: at(startOf(0)) },
        { quarterKey: keyOf(-1), decidedAt: at(startOf(0).subtract({ days: 1 })) },
        // B-5 was dropped in the quarter before, B-6 is planned for the next one, B-7 was decided before its own.
        { quarterKey: keyOf(-2), droppedAt: at(startOf(-1)) },
        { quarterKey: keyOf(1) },
        { quarterKey: keyOf(2), decidedAt: at(startOf(-4)) },
      );
      const createdAt = new Date('2020-01-01Z');
      await model.insert(theme).values({ title: 'T', narrative: '', quarterKey: keyOf(5), createdAt });
      await model.insert(notNow).values([
        { title: 'N', why: 'W', quarterKey: keyOf(-8), createdAt },
        { title: 'Gone', why: 'W', quarterKey: keyOf(-9), createdAt, removedAt: createdAt },
      ]);
    },
  });
}, 120_000);
afterAll(() => server?.stop());

const betsOf = async (quarters: number) => {
  const { quarter } = await server.graphql<{ quarter: { bets: { key: string }[] } }>(
    `{ quarter(key: "${keyOf(quarters)}") { bets { key } } }`,
  );
  return quarter.bets.map(({ key }) => key);
};

describe('a quarter', () => {
  it('follows the workspace’s fiscal calendar; without a key it is the current one', async () => {
    const { quarter } = await server.graphql<{ quarter: QuarterNode }>(
      '{ quarter { key from to isCurrent } }',
    );
    expect(quarter).toEqual({
      key: keyOf(0),
      from: startOf(0).toString(),
      to: startOf(1).toString(),
      isCurrent: true,
    });
    const next = await server.graphql(`{ quarter(key: "${keyOf(1)}") { from isCurrent } }`);
    expect(next).toEqual({ quarter: { from: startOf(1).toString(), isCurrent: false } });
  });

  it.each(['', 'Q4', '2026-Q0', '2026-Q5', '2026-q4', '20266-Q4', '0000-Q1'])(
    'of the key “%s” is none',
    async (key) => {
      expect(await server.graphql('query ($key: ID!) { quarter(key: $key) { key } }', { key })).toEqual({
        quarter: null,
      });
    },
  );

  it('holds what is planned for it, carried into it or decided in it, next review date first', async () => {
    expect(await betsOf(0)).toEqual(['B-2', 'B-1', 'B-3']);
    expect(await betsOf(-1)).toEqual(['B-1', 'B-5', 'B-4', 'B-3']);
    expect(await betsOf(-2)).toEqual(['B-1', 'B-5']);
    expect(await betsOf(-4)).toEqual(['B-7']);
  });

  it('that has not begun holds what is planned for it', async () => {
    expect(await betsOf(1)).toEqual(['B-6']);
    expect(await betsOf(2)).toEqual(['B-7']);
  });

  it('is listed where it holds a bet, a theme or a won’t-do item, newest first, with the current one', async () => {
    const { quarters } = await server.graphql<{ quarters: QuarterNode[] }>('{ quarters { key isCurrent } }');
    expect(quarters).toEqual(
      [5, 2, 1, 0, -1, -2, -4, -8].map((n) => ({ key: keyOf(n), isCurrent: n === 0 })),
    );
  });

  it('shows what is on its list, and not what was taken off', async () => {
    const { quarters } = await server.graphql<{
      quarters: { key: string; themes: { title: string }[]; notNow: { title: string }[] }[];
    }>('{ quarters { key themes { title } notNow { title } } }');
    const of = (n: number) => quarters.find(({ key }) => key === keyOf(n));
    expect(of(5)).toMatchObject({ themes: [{ title: 'T' }], notNow: [] });
    expect(of(-8)).toMatchObject({ themes: [], notNow: [{ title: 'N' }] });
  });
});
