import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import type { Definition, Measure } from './oracle/definition.ts';
import { days, Happenings, previewOne, startRules } from './rule-server.ts';

const happened = new Happenings();
happened.add('order', '2025-02-01T10:00:00Z', 'a', { value: 10, properties: { items: 1 } });
happened.add('order', '2025-02-01T11:00:00Z', 'a', { value: 20 });
happened.add('order', '2025-02-01T12:00:00Z', 'b', { value: 60, properties: { items: 4 } });
happened.add('order', '2025-02-01T13:00:00Z', 'b');
happened.add('order', '2025-02-02T10:00:00Z', 'a', { value: 5 });
happened.add('refund', '2025-02-01T10:00:00Z', 'a', { value: 3 });
for (let i = 1; i <= 20; i += 1) {
  happened.add('wait', `2025-02-01T10:00:${String(i).padStart(2, '0')}Z`, `w${i}`, { value: i });
}

describe('an amount', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startRules(happened);
  }, 120_000);
  afterAll(() => server?.stop());

  const of = { event: 'order', where: [] };
  const preview = (measure: Measure, to = '2025-02-02') =>
    previewOne(server, { measure }, days('2025-02-01', to));

  it('is read from the event’s value, over the events that have one', async () => {
    expect(await preview({ aggregate: 'SUM', of })).toMatchObject({ value: [90], n: [3], numerator: null });
    expect(await preview({ aggregate: 'MEAN', of })).toMatchObject({
      value: [30],
      n: [3],
      numerator: [90],
      denominator: [3],
    });
  });

  it('is read from a property where one is named', async () => {
    expect(await preview({ aggregate: 'SUM', of, property: 'items' })).toMatchObject({ value: [5], n: [2] });
  });

  it('of nothing is 0 as a sum, and null as a mean or a quantile', async () => {
    const nothing = { event: 'never seen', where: [] };
    expect(await preview({ aggregate: 'SUM', of: nothing })).toMatchObject({ value: [0], n: [0], total: 0 });
    expect(await preview({ aggregate: 'MEAN', of: nothing })).toMatchObject({ value: [null], n: [0] });
    expect(await preview({ aggregate: 'QUANTILE', of: nothing, quantile: 0.5 })).toMatchObject({
      value: [null],
      n: [0],
      total: null,
    });
  });

  it('as a quantile lies on the line between two order statistics', async () => {
    const quantile = (q: number) => preview({ aggregate: 'QUANTILE', of, quantile: q });
    expect((await quantile(0.5)).value).toEqual([20]);
    expect((await quantile(0.75)).value).toEqual([40]);
  });

  it('over the range is a quantile of all its values, not of its days’ quantiles', async () => {
    const given = await preview({ aggregate: 'QUANTILE', of, quantile: 0.5 }, '2025-02-03');
    expect(given).toMatchObject({ value: [20, 5], total: 15 });
  });

  it('as a mean has Student’s interval, and none for a single value', async () => {
    const given = await preview({ aggregate: 'MEAN', of }, '2025-02-03');
    // 30 ± 4.302652729749462 × √700 ÷ √3, from the tables of t with 2 degrees of freedom.
    expect(given.lower![0]).toBeCloseTo(-35.72410608, 6);
    expect(given.upper![0]).toBeCloseTo(95.72410608, 6);
    expect([given.lower![1], given.upper![1]]).toEqual([null, null]);
  });

  it('as a median of twenty lies between the sixth and the fifteenth', async () => {
    const given = await preview({ aggregate: 'QUANTILE', of: { event: 'wait', where: [] }, quantile: 0.5 });
    expect(given).toMatchObject({ value: [10.5], lower: [6], upper: [15] });
  });

  it('as a high quantile of few has no upper end', async () => {
    const given = await preview({ aggregate: 'QUANTILE', of: { event: 'wait', where: [] }, quantile: 0.95 });
    expect(given.upper).toEqual([null]);
  });

  it('divided by another is a ratio with the delta method’s interval over subjects', async () => {
    const definition: Definition = {
      ratio: {
        numerator: { aggregate: 'SUM', of: { event: 'refund', where: [] } },
        denominator: { aggregate: 'SUM', of },
      },
    };
    const given = await previewOne(server, definition, days('2025-02-01', '2025-02-02'));
    // Of a 3 and 30, of b 0 and 60: R = 1/30, residuals 2 and -2, se² = 2 × 8 ÷ 90².
    const half = 1.959963984540054 * (4 / 90);
    expect(given.value[0]).toBeCloseTo(1 / 30, 12);
    expect(given.lower![0]).toBeCloseTo(1 / 30 - half, 9);
    expect(given.upper![0]).toBeCloseTo(1 / 30 + half, 9);
  });
});
