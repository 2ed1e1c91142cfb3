import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LeadlineServer } from '../support/leadline.ts';
import type { Definition } from './oracle/definition.ts';
import { days, Happenings, previewOne, startRules } from './rule-server.ts';

const happened = new Happenings();
const start = '2025-01-10T12:00:00.000Z';
for (const subject of [
  'on the first day',
  'to the millisecond',
  'a millisecond late',
  'too early',
  'only once',
]) {
  happened.add('task', start, subject);
}
happened.add('task', '2025-01-11T12:00:00.000Z', 'on the first day');
happened.add('task', '2025-01-18T11:59:59.999Z', 'to the millisecond');
happened.add('task', '2025-01-18T12:00:00.000Z', 'a millisecond late');
happened.add('task', '2025-01-11T11:59:59.999Z', 'too early');
happened.add('late task', '2025-03-23T12:00:00.000Z', 'matured');
happened.add('late task', '2025-03-23T12:00:00.001Z', 'immature');
happened.add('late task', '2025-03-25T00:00:00.000Z', 'immature');

happened.add('begin', start, 'a');
happened.add('end', '2025-01-10T12:00:10.000Z', 'a');
happened.add('end', '2025-01-10T12:00:05.500Z', 'a');
happened.add('end', '2025-01-10T11:00:00.000Z', 'a');
happened.add('begin', start, 'b');
happened.add('end', start, 'b');
happened.add('begin', start, 'c');
happened.add('end', '2025-01-12T12:00:00.000Z', 'c');

const on = (event: string) => ({ event, where: [] });

describe('a cohort', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    server = await startRules(happened);
  }, 120_000);
  afterAll(() => server?.stop());
  const preview = (definition: Definition, from: string, to: string) =>
    previewOne(server, definition, days(from, to));
  const retention = (event: string, fromDay: number, toDay: number): Definition => ({
    retention: { start: on(event), back: on(event), fromDay, toDay },
  });

  it('comes back from the first day’s first instant until before the last day’s end', async () => {
    expect(await preview(retention('task', 1, 8), '2025-01-10', '2025-01-11')).toMatchObject({
      numerator: [2],
      denominator: [5],
      n: [5],
      value: [0.4],
    });
  });

  it('does not come back by the event that began it', async () => {
    const given = await preview(retention('task', 0, 1), '2025-01-10', '2025-01-11');
    expect(given).toMatchObject({ numerator: [1], denominator: [5] });
  });

  it('is of those whose last day has passed, and partial until it has for all that could be in it', async () => {
    const given = await preview(retention('late task', 1, 8), '2025-03-22', '2025-03-25');
    expect(given).toMatchObject({ numerator: [0, 0, 0], denominator: [0, 1, 0], partialFrom: 1 });
  });

  it('has Wilson’s interval, and none where nobody is in it', async () => {
    const given = await preview(retention('task', 1, 8), '2025-01-10', '2025-01-12');
    // Wilson's for 2 of 5.
    expect(given.lower![0]).toBeCloseTo(0.1176208, 6);
    expect(given.upper![0]).toBeCloseTo(0.7692757, 6);
    expect([given.lower![1], given.upper![1]]).toEqual([null, null]);
  });

  const duration = (quantile: number, withinDays: number): Definition => ({
    duration: { from: on('begin'), to: on('end'), withinDays, quantile },
  });

  it('takes the time to the next event of those who got there within the window', async () => {
    const given = await preview(duration(0.5, 2), '2025-01-10', '2025-01-11');
    expect(given).toMatchObject({ value: [2.75], n: [2], numerator: null });
    expect((await preview(duration(0.5, 2.5), '2025-01-10', '2025-01-11')).value).toEqual([5.5]);
  });

  it('takes no time at all, which is not 0, where nobody got there', async () => {
    const given = await preview(duration(0.5, 2), '2025-01-11', '2025-01-12');
    expect(given).toMatchObject({ value: [null], n: [0], total: null });
  });

  it('is partial while its window may still pass', async () => {
    const given = await preview(duration(0.5, 2), '2025-03-28', '2025-04-01');
    expect(given.partialFrom).toBe(1);
  });
});
