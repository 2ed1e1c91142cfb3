import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { askSeries, previewSeries, readSeries } from './ask.ts';
import type { Point } from './oracle/definition.ts';
import { days, Happenings, previewOne, startRules } from './rule-server.ts';
import { importPoints, saveCalendar } from './world-server.ts';

const happened = new Happenings();
happened.add('visit', '2025-02-01T10:00:00Z', 'a', { properties: { plan: 'pro' } });
happened.add('visit', '2025-02-01T11:00:00Z', 'a', { properties: { plan: 'pro' } });
happened.add('visit', '2025-02-01T12:00:00Z', 'b', { properties: { plan: 'free' } });
happened.add('order', '2025-02-01T13:00:00Z', 'b', { properties: { plan: 'free' } });

const point = (date: string, value: number, rest: Partial<Point> = {}): Point => ({
  date,
  value,
  numerator: null,
  denominator: null,
  n: null,
  ...rest,
});

let server: LeadlineServer;
beforeAll(async () => {
  server = await startRules(happened);
  await saveMetric(server, 'visits', countOf('visit'));
  await saveMetric(server, 'visitors', uniqueOf('visit'));
  await saveMetric(server, 'orders', countOf('order'));
  await saveMetric(server, 'orders-per-visit', {
    ratio: { numerator: countOf('order').measure, denominator: countOf('visit').measure },
  });
  await saveMetric(server, 'spend', { imported: {} });
  await importPoints(server, 'spend', [
    point('2025-02-01', 90, { n: 4 }),
    point('2025-02-03', 10),
    point('2025-04-02', 5),
  ]);
  await saveMetric(server, 'cpo', { formula: { expression: 'spend / orders' } });
}, 120_000);
afterAll(() => server?.stop());

describe('FORMULA', () => {
  const preview = (expression: string, from = '2025-02-01', to = '2025-02-03') =>
    previewOne(server, { formula: { expression } }, days(from, to));

  it.each([
    ['visits + orders * 2', 5],
    ['(visits + orders) * 2', 8],
    ['visits - orders - 1', 1],
    ['12 / visits / 2', 2],
    ['12 / (visits / 2)', 8],
    ['visits*visitors+0.5', 6.5],
    ['orders-per-visit * 3', 1],
    ['orders - per', null],
  ])('%s is %d', async (expression, value) => {
    if (value === null) return expect(preview(expression)).rejects.toThrow('BAD_USER_INPUT');
    expect((await preview(expression)).value[0]).toBeCloseTo(value, 12);
  });

  it('is null where a divisor is 0 or a part null, and n is the smallest of its parts', async () => {
    expect(await preview('visits / orders')).toMatchObject({ value: [3, null], n: [1, 0], total: 3 });
    expect(await preview('orders-per-visit * 0 + 1')).toMatchObject({ value: [1, null] });
    expect(await preview('visits + visitors')).toMatchObject({ value: [5, 0], n: [2, 0] });
  });

  it('is null before the first event', async () => {
    expect(await preview('visits + 1', '2024-12-31', '2025-01-02')).toMatchObject({
      value: [null, 1],
      n: [null, 0],
    });
  });

  it('is computed from its parts’ totals, not from its own buckets', async () => {
    expect((await preview('visits / visitors * visits', '2025-01-31', '2025-02-03')).total).toBe(4.5);
  });

  it('passes conditions and dimensions on to its parts', async () => {
    const definition = { formula: { expression: 'visits - orders' } };
    const where = [{ dimension: 'plan', op: 'EQ' as const, values: ['free'] }];
    const filtered = await previewOne(server, definition, days('2025-02-01', '2025-02-02', { where }));
    expect(filtered.value).toEqual([0]);
    const given = await previewSeries(
      server,
      definition,
      days('2025-02-01', '2025-02-02', { groupBy: ['plan'] }),
    );
    const values = new Map(given.map(({ segment, value }) => [segment[0]!.value, value[0]]));
    expect([values.get('pro'), values.get('free')]).toEqual([2, 0]);
  });

  it('reaches as far as the part that reaches least far', async () => {
    const [given] = await readSeries(server, 'cpo', days('2025-02-01', '2025-02-04'));
    expect(given).toMatchObject({
      value: [90, null, null],
      n: [1, 0, 0],
      dataThrough: '2025-03-31T12:00:00.000Z',
    });
  });
});

describe('IMPORTED', () => {
  const import_ = async (key: string, rollup: string, points: Point[]) => {
    await saveMetric(server, key, { imported: { rollup } });
    await importPoints(server, key, points);
  };
  const week = (key: string) => readSeries(server, key, days('2025-02-03', '2025-02-17', { grain: 'WEEK' }));

  it('is as given by the day, and null on a day without a point', async () => {
    const [given] = await readSeries(server, 'spend', days('2025-02-01', '2025-02-04'));
    expect(given).toMatchObject({ value: [90, null, 10], n: [4, null, null], total: 100 });
  });

  it('reaches to the end of its newest point’s day, whatever the events do', async () => {
    const [given] = await readSeries(server, 'spend', days('2025-04-01', '2025-04-05'));
    expect(given).toMatchObject({
      value: [null, 5, null, null],
      dataThrough: '2025-04-03T00:00:00.000Z',
      partialFrom: 2,
    });
  });

  it.each([
    ['SUM', 9],
    ['MEAN', 3],
    ['LAST', 5],
  ])('rolls up to a week as its %s', async (rollup, right) => {
    await import_(`rolled-${rollup.toLowerCase()}`, rollup, [
      point('2025-02-05', 5, { n: 2 }),
      point('2025-02-03', 1, { n: 3 }),
      point('2025-02-04', 3),
    ]);
    const [given] = await week(`rolled-${rollup.toLowerCase()}`);
    expect(given).toMatchObject({ value: [right, null], n: [5, null] });
  });

  it('rolls up from numerators and denominators where every point has both', async () => {
    const share = { numerator: 1, denominator: 2 };
    await import_('shares', 'MEAN', [
      point('2025-02-03', 0.5, share),
      point('2025-02-04', 0.125, { numerator: 1, denominator: 8 }),
      point('2025-02-10', 0.5, share),
      point('2025-02-11', 0.25),
    ]);
    const [given] = await week('shares');
    expect(given).toMatchObject({ value: [0.2, 0.375], numerator: [2, null], denominator: [10, null] });
  });

  it.each(['spend', 'cpo'])('takes no conditions, dimensions or hours, as in %s', async (key) => {
    const day = days('2025-02-01', '2025-02-02');
    const where = [{ dimension: 'plan', op: 'EQ' as const, values: ['pro'] }];
    for (const how of [
      { ...day, where },
      { ...day, groupBy: ['plan'] },
      { ...day, grain: 'HOUR' as const },
    ]) {
      const { errors } = await askSeries(server, key, how);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('keeps its dates when the workspace moves to another zone', async () => {
    await saveCalendar(server, { timeZone: 'Australia/Lord_Howe' });
    const [given] = await readSeries(server, 'spend', days('2025-02-01', '2025-02-04'));
    expect(given!.value).toEqual([90, null, 10]);
  });

  it('is refused where formulas in formulas would be computed from too many metrics', async () => {
    const sum = (keys: string[]) => ({ formula: { expression: keys.join(' + ') } });
    await saveMetric(server, 'few', sum(['visits', 'visitors', 'orders', 'visits * visitors']));
    await saveMetric(server, 'some', sum(['few', 'visits', 'orders']));
    await saveMetric(server, 'many', sum(['few', 'some', 'visitors']));
    await saveMetric(server, 'more', sum(['some', 'many', 'few']));
    await saveMetric(server, 'most', sum(['more', 'some', 'many']));
    await expect(saveMetric(server, 'too-many', sum(['most', 'more', 'many']))).rejects.toThrow(
      /would be computed from \d+ metrics/,
    );
    // Nor by way of a part that grows.
    await expect(
      saveMetric(server, 'few', sum(['visits', 'visitors', 'orders', 'orders-per-visit', 'cpo'])),
    ).rejects.toThrow(/“most” would be computed from \d+ metrics/);
  });
});
