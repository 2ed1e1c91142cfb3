import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import type { Recurring } from './oracle/definition.ts';
import { previewSeries } from './ask.ts';
import { days, Happenings, previewOne, startRules } from './rule-server.ts';

const happened = new Happenings();
const pays = (at: string, account: string, value: number | null, rest: object = {}) =>
  happened.add('plan', at, `somebody of ${account}`, { account, value, ...rest });
pays('2025-01-05T00:00:00Z', 'grows', 100);
pays('2025-02-10T00:00:00Z', 'grows', 150);
pays('2025-01-05T00:00:00Z', 'shrinks', 100);
pays('2025-02-10T00:00:00Z', 'shrinks', 40);
pays('2025-01-05T00:00:00Z', 'leaves', 60);
pays('2025-02-10T00:00:00Z', 'leaves', 0);
pays('2025-01-05T00:00:00Z', 'stays', 40);
pays('2025-02-10T00:00:00Z', 'stays', null);
pays('2025-02-11T00:00:00Z', 'is new', 25);
pays('2025-02-28T00:00:00Z', 'comes at the end', 1000);

happened.add('seat', '2025-02-01T00:00:00Z', 'ann', { value: 1 });
happened.add('seat', '2025-02-01T00:00:00Z', 'bob', { value: 2, account: 'ann' });
happened.add('seat', '2025-02-02T00:00:00Z', 'cid', { value: 4, account: 'ann' });
happened.add('tie', '2025-02-01T00:00:00Z', 'a', { value: 7, id: 'tie-9' });
happened.add('tie', '2025-02-01T00:00:00Z', 'a', { value: 5, id: 'tie-10' });

happened.add('move', '2025-01-01T00:00:00Z', 'a', { account: 'x', value: 10, properties: { plan: 'free' } });
happened.add('move', '2025-02-15T00:00:00Z', 'b', { account: 'x', value: 30, properties: { plan: 'pro' } });

happened.add('credit', '2025-01-05T00:00:00Z', 'a', { value: 50 });
happened.add('credit', '2025-02-10T00:00:00Z', 'a', { value: -20 });

describe('recurring revenue', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startRules(happened);
  }, 120_000);
  afterAll(() => server?.stop());

  const recurring = (event: string, statistic: Recurring['statistic']) => ({
    recurring: { event: { event, where: [] }, statistic, periodDays: 30 },
  });
  const atTheEndOf = (day: string, next: string, event: string, statistic: Recurring['statistic']) =>
    previewOne(server, recurring(event, statistic), days(day, next));

  it.each<[statistic: Recurring['statistic'], value: number, n: number]>([
    ['MRR', 255, 4],
    ['ACCOUNTS', 4, 4],
    ['NRR', 230 / 300, 4],
    ['GRR', 180 / 300, 4],
    ['EXPANSION', 50, 4],
    ['CONTRACTION', 60, 4],
    ['CHURN', 60, 4],
  ])('reads as %s %d of %i accounts', async (statistic, value, n) => {
    const given = await atTheEndOf('2025-02-27', '2025-02-28', 'plan', statistic);
    expect(given.value[0]).toBeCloseTo(value, 12);
    expect(given).toMatchObject({ n: [n], numerator: null, lower: null });
  });

  it('is read at the end of the bucket, which is not in it', async () => {
    const given = await previewOne(server, recurring('plan', 'MRR'), days('2025-02-26', '2025-03-01'));
    expect(given).toMatchObject({ value: [255, 255, 1255], total: 1255 });
  });

  it('of nothing is 0 as an amount, and null as a retention', async () => {
    expect(await atTheEndOf('2025-02-01', '2025-02-02', 'never seen', 'MRR')).toMatchObject({
      value: [0],
      n: [0],
    });
    expect(await atTheEndOf('2025-02-01', '2025-02-02', 'never seen', 'CHURN')).toMatchObject({
      value: [0],
      n: [0],
    });
    expect(await atTheEndOf('2025-02-01', '2025-02-02', 'never seen', 'NRR')).toMatchObject({
      value: [null],
      n: [0],
    });
  });

  it('takes an account and a subject of the same text for two', async () => {
    expect(await atTheEndOf('2025-02-01', '2025-02-02', 'seat', 'MRR')).toMatchObject({ value: [3], n: [2] });
    expect(await atTheEndOf('2025-02-02', '2025-02-03', 'seat', 'MRR')).toMatchObject({ value: [5], n: [2] });
  });

  it('takes of two values at one time that whose id comes last as text', async () => {
    expect((await atTheEndOf('2025-02-01', '2025-02-02', 'tie', 'MRR')).value).toEqual([7]);
  });

  it('is lost, and still added up, where an account’s value falls below 0', async () => {
    const ofCredit = (statistic: Recurring['statistic']) =>
      atTheEndOf('2025-02-15', '2025-02-16', 'credit', statistic);
    expect(await ofCredit('MRR')).toMatchObject({ value: [-20], n: [0] });
    expect(await ofCredit('CHURN')).toMatchObject({ value: [50], n: [1] });
    expect(await ofCredit('CONTRACTION')).toMatchObject({ value: [0], n: [1] });
  });

  it('belongs, the past too, where the account’s latest event is', async () => {
    const given = await previewSeries(server, recurring('move', 'EXPANSION'), {
      ...days('2025-02-15', '2025-02-16'),
      groupBy: ['plan'],
    });
    const found = given
      .filter(({ n }) => n[0])
      .map(({ segment, value, n }) => [segment[0]!.value, value[0], n[0]]);
    expect(found).toEqual([['pro', 20, 1]]);
  });

  it('is computed for every hour of a year', async () => {
    const year = { ...days('2024-12-31', '2025-12-31'), grain: 'HOUR' as const };
    const { value } = await previewOne(server, recurring('plan', 'MRR'), year);
    expect(value).toHaveLength(365 * 24);
    expect(Math.max(...value.map((amount) => amount ?? 0))).toBeGreaterThan(1000);
  });
});
