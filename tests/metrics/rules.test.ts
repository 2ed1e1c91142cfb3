import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import type { When } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { compareFields, seriesFields } from './compare-answers.ts';
import type { GivenSeries } from './compare-answers.ts';

/** Each rule has events of its own names; `clock` says how far the workspace's data reach. */
const events: EventRow[] = [];
const happened = (
  name: string,
  at: string,
  subject: string,
  properties: EventRow['properties'] = {},
  id?: string,
) => {
  events.push({ id: id ?? `e${events.length}`, at: Date.parse(at), name, subject, properties });
};
happened('clock', '2025-01-01T00:00:00Z', 'clock');
happened('clock', '2025-03-31T12:00:00Z', 'clock');

happened('edge', '2025-02-01T00:00:00.000Z', 'a');
happened('edge', '2025-02-01T23:59:59.999Z', 'b');
happened('edge', '2025-02-02T00:00:00.000Z', 'a');

happened('visit', '2025-02-03T10:00:00Z', 'a');
happened('visit', '2025-02-04T10:00:00Z', 'a');
happened('visit', '2025-02-04T11:00:00Z', 'b');
happened('visit', '2025-03-04T10:00:00Z', 'c');

happened('start', '2025-01-10T12:00:00Z', 'at the end');
happened('goal', '2025-01-17T12:00:00.000Z', 'at the end');
happened('start', '2025-01-10T12:00:00Z', 'just in time');
happened('goal', '2025-01-17T11:59:59.999Z', 'just in time');
happened('start', '2025-01-10T12:00:00Z', 'too early');
happened('goal', '2025-01-10T11:59:59.999Z', 'too early');
happened('start', '2025-01-10T12:00:00Z', 'at once');
happened('goal', '2025-01-10T12:00:00Z', 'at once');

happened('return', '2025-01-05T00:00:00Z', 'a');
happened('return', '2025-02-05T00:00:00Z', 'a');
happened('return goal', '2025-02-06T00:00:00Z', 'a');
happened('return', '2025-02-05T00:00:00Z', 'b');
happened('return goal', '2025-02-06T00:00:00Z', 'b');

happened('late', '2025-03-24T12:00:00.000Z', 'matured to the millisecond');
happened('late', '2025-03-24T12:00:00.001Z', 'immature by a millisecond');
happened('late goal', '2025-03-24T13:00:00Z', 'immature by a millisecond');

happened('again', '2025-01-20T00:00:00Z', 'once');
happened('again', '2025-01-20T00:00:00Z', 'twice');
happened('again', '2025-01-21T00:00:00Z', 'twice');
happened('again', '2025-01-20T00:00:00Z', 'twice at one time');
happened('again', '2025-01-20T00:00:00Z', 'twice at one time');

happened('choose', '2025-01-10T00:00:00Z', 'a', { plan: 'free' });
happened('choose', '2025-02-10T00:00:00Z', 'a', { plan: 'pro' });
happened('choose goal', '2025-02-11T00:00:00Z', 'a', { plan: 'free' });
happened('tie', '2025-02-10T00:00:00Z', 'a', { plan: 'ten' }, 'tie-10');
happened('tie', '2025-02-10T00:00:00Z', 'a', { plan: 'nine' }, 'tie-9');

happened('buy', '2025-02-01T00:00:00Z', 'a', { plan: 'pro', size: 5 });
happened('buy', '2025-02-01T00:00:00Z', 'b', { plan: 'Pro', size: 10 });
happened('buy', '2025-02-01T00:00:00Z', 'c', { plan: '100' });
happened('buy', '2025-02-01T00:00:00Z', 'd', { size: 7.5 });
happened('ask', '2025-02-01T00:00:00Z', 'a', { plan: 'pro' });
happened('ask', '2025-02-02T00:00:00Z', 'b', { plan: 'pro' });

describe('what a figure means', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(events))).toMatchObject({
      status: 0,
    });
    server = await startLeadline({ dataPath });
  });
  afterAll(() => server?.stop());

  interface How extends When {
    where?: { dimension: string; op: string; values?: string[] }[];
    groupBy?: string[];
  }
  const previewAll = async (definition: object, how: How) => {
    const { previewMetric } = await server.graphql<{ previewMetric: { series: GivenSeries[] } }>(
      `query ($definition: MetricDefinitionInput!, $range: DateRange, $last: String, $grain: Grain!, $where: [SegmentFilter!]!, $groupBy: [ID!]!) {
        previewMetric(definition: $definition, range: $range, last: $last, grain: $grain, where: $where, groupBy: $groupBy) { series { ${seriesFields} } }
      }`,
      { definition, grain: 'DAY', where: [], groupBy: [], ...how },
    );
    return previewMetric.series;
  };
  const preview = async (definition: object, how: How) => (await previewAll(definition, how))[0]!;
  const days = (from: string, to: string): How => ({ range: { from, to } });
  const months = (from: string, to: string): How => ({ range: { from, to }, grain: 'MONTH' });
  const conversion = (from: string, to: string, withinDays = 7, where: object[] = []) => ({
    conversion: { from: { event: from, where }, to: { event: to }, withinDays },
  });
  const saveCalendar = (calendar: {
    timeZone?: string;
    weekStartsOn?: number;
    fiscalYearStartMonth?: number;
  }) =>
    server.graphql(
      'mutation ($timeZone: TimeZone, $weekStartsOn: Int, $fiscalYearStartMonth: Int) { saveWorkspace(timeZone: $timeZone, weekStartsOn: $weekStartsOn, fiscalYearStartMonth: $fiscalYearStartMonth) { name } }',
      { timeZone: 'UTC', weekStartsOn: 1, fiscalYearStartMonth: 1, ...calendar },
    );

  describe('a bucket', () => {
    it('begins with its first instant and ends before the next one’s', async () => {
      expect((await preview(countOf('edge'), days('2025-01-31', '2025-02-04'))).value).toEqual([0, 2, 1, 0]);
    });

    it('of nothing is 0 for a count where there could have been something, and null elsewhere', async () => {
      for (const definition of [countOf('never seen'), uniqueOf('never seen'), uniqueOf('never seen', 7)]) {
        const before = await preview(definition, days('2024-12-31', '2025-01-02'));
        expect([before.value, before.n]).toEqual([
          [null, 0],
          [null, 0],
        ]);
        const after = await preview(definition, days('2025-03-31', '2025-04-02'));
        expect([after.value, after.n, after.partialFrom]).toEqual([[0, null], [0, null], 0]);
      }
    });

    it('of nothing is null for a share, with an n of 0', async () => {
      const given = await preview(conversion('never seen', 'goal'), days('2024-12-31', '2025-01-02'));
      expect(given).toMatchObject({
        value: [null, null],
        n: [null, 0],
        numerator: [null, 0],
        denominator: [null, 0],
        total: null,
      });
    });

    it('of a coarse grain is cut to the range, and still named whole', async () => {
      expect(await preview(countOf('visit'), months('2025-02-04', '2025-03-04'))).toMatchObject({
        t: ['2025-02-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z'],
        label: ['2025-02', '2025-03'],
        value: [2, 0],
        total: 2,
      });
    });

    it('is partial while its end lies beyond the newest event', async () => {
      expect((await preview(countOf('clock'), days('2025-03-30', '2025-04-02'))).partialFrom).toBe(1);
      expect((await preview(countOf('clock'), days('2025-03-29', '2025-03-31'))).partialFrom).toBeNull();
    });
  });

  describe('last', () => {
    it('ends with the last complete bucket', async () => {
      expect((await preview(countOf('clock'), { last: 'P3D' })).label).toEqual([
        '2025-03-28',
        '2025-03-29',
        '2025-03-30',
      ]);
      expect((await preview(countOf('clock'), { last: 'P2M', grain: 'MONTH' })).label).toEqual([
        '2025-01',
        '2025-02',
      ]);
      expect((await preview(countOf('clock'), { last: 'P2W', grain: 'WEEK' })).label).toEqual([
        '2025-W12',
        '2025-W13',
      ]);
      expect((await preview(countOf('clock'), { last: 'PT2H', grain: 'HOUR' })).label).toEqual([
        '2025-03-31T10:00+00:00',
        '2025-03-31T11:00+00:00',
      ]);
    });
  });

  describe('UNIQUE', () => {
    it('is never the sum of smaller buckets', async () => {
      expect((await preview(uniqueOf('visit'), days('2025-02-03', '2025-02-05'))).value).toEqual([1, 2]);
      const week = await preview(uniqueOf('visit'), {
        range: { from: '2025-02-03', to: '2025-02-10' },
        grain: 'WEEK',
      });
      expect([week.value, week.total]).toEqual([[2], 2]);
    });

    it('with a window counts who came in the days that end with the bucket’s last', async () => {
      const given = await preview(uniqueOf('visit', 7), days('2025-02-02', '2025-02-12'));
      expect(given.value).toEqual([0, 1, 2, 2, 2, 2, 2, 2, 2, 0]);
      expect(given.n).toEqual(given.value);
    });

    it('with a window reads days before the range, and its total is that of the last day', async () => {
      expect(await preview(uniqueOf('visit', 7), days('2025-02-09', '2025-02-11'))).toMatchObject({
        value: [2, 2],
        total: 2,
      });
      expect(await preview(uniqueOf('visit', 7), months('2025-02-01', '2025-03-01'))).toMatchObject({
        value: [0],
        total: 0,
      });
    });
  });

  describe('RATIO', () => {
    const ratio = {
      ratio: {
        numerator: { aggregate: 'COUNT', of: { event: 'ask' } },
        denominator: { aggregate: 'COUNT', of: { event: 'buy' } },
      },
    };
    it('is null where the denominator is 0, and its n is the denominator', async () => {
      expect(await preview(ratio, days('2025-02-01', '2025-02-04'))).toMatchObject({
        value: [0.25, null, null],
        n: [4, 0, 0],
        numerator: [1, 1, 0],
        denominator: [4, 0, 0],
      });
    });

    it('is not averaged over buckets', async () => {
      expect((await preview(ratio, days('2025-02-01', '2025-02-04'))).total).toBe(0.5);
    });
  });

  describe('CONVERSION', () => {
    it('counts what comes at the start or later and before the window ends', async () => {
      const given = await preview(conversion('start', 'goal'), days('2025-01-10', '2025-01-11'));
      expect(given).toMatchObject({ numerator: [2], denominator: [4], n: [4], value: [0.5] });
    });

    it('takes a subject once, with its first event ever', async () => {
      const given = await preview(conversion('return', 'return goal'), months('2025-01-01', '2025-03-01'));
      expect(given).toMatchObject({ numerator: [0, 1], denominator: [1, 1], total: 0.5 });
    });

    it('leaves out of both counts whose window has not passed, converted or not', async () => {
      const given = await preview(conversion('late', 'late goal'), days('2025-03-24', '2025-03-25'));
      expect(given).toMatchObject({ numerator: [0], denominator: [1], n: [1], value: [0], partialFrom: 0 });
    });

    it('is partial while a window may still pass, whether or not anybody is in it', async () => {
      expect(
        (await preview(conversion('late', 'late goal'), days('2025-03-22', '2025-03-26'))).partialFrom,
      ).toBe(2);
      expect(
        (await preview(conversion('never seen', 'goal', 0.5), days('2025-03-30', '2025-04-01'))).partialFrom,
      ).toBe(1);
    });

    it('to the same event wants another one, be it at the same time', async () => {
      const given = await preview(conversion('again', 'again'), days('2025-01-20', '2025-01-21'));
      expect(given).toMatchObject({ numerator: [2], denominator: [3] });
    });

    it('begins with the first event that matches its own conditions', async () => {
      const pro = [{ dimension: 'plan', op: 'EQ', values: ['pro'] }];
      expect(
        await preview(conversion('choose', 'choose goal', 7, pro), months('2025-01-01', '2025-03-01')),
      ).toMatchObject({
        numerator: [0, 1],
        denominator: [0, 1],
      });
    });

    it('is filtered by the event it begins with, not by a later one, nor by what it leads to', async () => {
      const filtered = (plan: string) =>
        preview(conversion('choose', 'choose goal', 60), {
          ...months('2025-01-01', '2025-03-01'),
          where: [{ dimension: 'plan', op: 'EQ', values: [plan] }],
        });
      expect(await filtered('free')).toMatchObject({ numerator: [1, 0], denominator: [1, 0] });
      expect(await filtered('pro')).toMatchObject({ numerator: [0, 0], denominator: [0, 0] });
    });

    it('begins, of two events at one time, with the one whose id comes first as text', async () => {
      const given = await previewAll(conversion('tie', 'never seen'), {
        ...days('2025-02-10', '2025-02-11'),
        groupBy: ['plan'],
      });
      const counted = given.filter(({ n }) => n[0]).map(({ segment, n }) => [segment[0]!.value, n[0]]);
      expect(counted).toEqual([['ten', 1]]);
    });
  });

  describe('a filter', () => {
    it.each<[op: string, dimension: string, values: string[], right: number]>([
      ['EQ', 'plan', ['pro'], 1],
      ['NOT_EQ', 'plan', ['pro'], 3],
      ['IN', 'plan', ['pro', 'Pro'], 2],
      ['NOT_IN', 'plan', ['pro', 'Pro'], 2],
      ['CONTAINS', 'plan', ['ro'], 2],
      ['CONTAINS', 'plan', ['R'], 0],
      ['GT', 'plan', ['1'], 0],
      ['LT', 'plan', ['1000'], 0],
      ['IS_SET', 'plan', [], 3],
      ['IS_NOT_SET', 'plan', [], 1],
      ['EQ', 'size', ['5.0'], 1],
      ['NOT_EQ', 'size', ['5'], 3],
      ['GT', 'size', ['5'], 2],
      ['GTE', 'size', ['5'], 3],
      ['LT', 'size', ['10'], 2],
      ['LTE', 'size', ['1e1'], 3],
      ['IN', 'size', ['7.5', '10'], 2],
      ['IS_NOT_SET', 'size', [], 1],
    ])('%s on %s with %j finds %i of four', async (op, dimension, values, right) => {
      const where = [{ dimension, op, values }];
      expect((await preview(countOf('buy'), { ...days('2025-02-01', '2025-02-02'), where })).value).toEqual([
        right,
      ]);
      const own = { measure: { aggregate: 'COUNT', of: { event: 'buy', where } } };
      expect((await preview(own, days('2025-02-01', '2025-02-02'))).value).toEqual([right]);
    });
  });

  describe('the calendar', () => {
    it('gives a day 23 hours where the clocks spring forward, and 25 where they fall back', async () => {
      await saveCalendar({ timeZone: 'America/New_York' });
      const hours = async (day: string, next: string) =>
        (await preview(countOf('clock'), { range: { from: day, to: next }, grain: 'HOUR' })).label;
      expect(await hours('2025-03-09', '2025-03-10')).toHaveLength(23);
      const back = await hours('2025-11-02', '2025-11-03');
      expect(back).toHaveLength(25);
      expect(back.slice(0, 4)).toEqual([
        '2025-11-02T00:00-04:00',
        '2025-11-02T01:00-04:00',
        '2025-11-02T01:00-05:00',
        '2025-11-02T02:00-05:00',
      ]);
    });

    it('cuts an hour where the clocks change by half of one', async () => {
      await saveCalendar({ timeZone: 'Australia/Lord_Howe' });
      const hours = async (day: string, next: string) =>
        preview(countOf('clock'), { range: { from: day, to: next }, grain: 'HOUR' });
      const back = await hours('2025-04-06', '2025-04-07');
      expect(back.label.slice(1, 4)).toEqual([
        '2025-04-06T01:00+11:00',
        '2025-04-06T01:30+10:30',
        '2025-04-06T02:00+10:30',
      ]);
      expect(Date.parse(back.t[3]!) - Date.parse(back.t[2]!)).toBe(1_800_000);
      const forward = await hours('2025-10-05', '2025-10-06');
      expect(forward.label.slice(1, 4)).toEqual([
        '2025-10-05T01:00+10:30',
        '2025-10-05T02:30+11:00',
        '2025-10-05T03:00+11:00',
      ]);
      expect(Date.parse(forward.t[3]!) - Date.parse(forward.t[2]!)).toBe(1_800_000);
    });

    it('puts an event into the day of the workspace’s zone', async () => {
      await saveCalendar({ timeZone: 'America/New_York' });
      expect((await preview(countOf('edge'), days('2025-01-31', '2025-02-03'))).value).toEqual([1, 2, 0]);
    });

    it('names a week by the ISO week of its fourth day, from whatever weekday it begins', async () => {
      const week = async (weekStartsOn: number) => {
        await saveCalendar({ weekStartsOn });
        return preview(countOf('clock'), { range: { from: '2025-01-01', to: '2025-01-02' }, grain: 'WEEK' });
      };
      expect(await week(1)).toMatchObject({ t: ['2024-12-30T00:00:00.000Z'], label: ['2025-W01'] });
      expect(await week(7)).toMatchObject({ t: ['2024-12-29T00:00:00.000Z'], label: ['2025-W01'] });
      expect(await week(4)).toMatchObject({ t: ['2024-12-26T00:00:00.000Z'], label: ['2024-W52'] });
    });

    it('names a quarter by the fiscal year in which that ends', async () => {
      await saveCalendar({ fiscalYearStartMonth: 4 });
      const given = await preview(countOf('clock'), {
        range: { from: '2025-01-01', to: '2025-07-01' },
        grain: 'QUARTER',
      });
      expect(given.label).toEqual(['2025-Q4', '2026-Q1']);
      await saveCalendar({ fiscalYearStartMonth: 2 });
      expect(
        (
          await preview(countOf('clock'), {
            range: { from: '2025-01-31', to: '2025-02-02' },
            grain: 'QUARTER',
          })
        ).label,
      ).toEqual(['2025-Q4', '2026-Q1']);
    });
  });

  describe('a compared period', () => {
    const compare = async (range: { from: string; to: string }, grain: string, against: object) => {
      const { series } = await server.graphql<{
        series: { series: (GivenSeries & { compareT: (string | null)[] })[] };
      }>(
        `query ($range: DateRange!, $grain: Grain!, $compare: Compare) {
          series(metrics: ["visits"], range: $range, grain: $grain, compare: $compare) { series { ${seriesFields} ${compareFields} } }
        }`,
        { range, grain, compare: against },
      );
      return series.series[0]!;
    };
    beforeAll(() => saveMetric(server, 'visits', countOf('visit')));
    beforeEach(() => saveCalendar({}));

    it('before is as many buckets where the range ends on their edges', async () => {
      const given = await compare({ from: '2025-03-01', to: '2025-04-01' }, 'MONTH', {
        previousPeriod: true,
      });
      expect(given).toMatchObject({
        value: [1],
        compareT: ['2025-02-01T00:00:00.000Z'],
        compareValue: [3],
        compareTotal: 3,
      });
    });

    it('before is as many days where it does not', async () => {
      const given = await compare({ from: '2025-02-05', to: '2025-02-07' }, 'WEEK', { previousPeriod: true });
      expect(given).toMatchObject({
        value: [0],
        compareT: ['2025-02-03T00:00:00.000Z'],
        compareValue: [3],
        compareTotal: 3,
      });
    });

    it('of hours is as many hours before, also where the clocks change by half of one', async () => {
      await saveCalendar({ timeZone: 'Australia/Lord_Howe' });
      const given = await compare({ from: '2025-04-06', to: '2025-04-07' }, 'HOUR', { previousPeriod: true });
      expect(given.t).toHaveLength(25);
      expect(given.compareT.map((t) => t && Date.parse(t))).toEqual(
        Array.from({ length: 25 }, (_, i) => Date.parse('2025-04-06T00:00:00+11:00') - (25 - i) * 3_600_000),
      );
    });

    it('of the year before reads 29 February as 28, and weeks 52 back', async () => {
      expect(
        (await compare({ from: '2024-02-29', to: '2024-03-01' }, 'DAY', { previousYear: true })).compareT,
      ).toEqual(['2023-02-28T00:00:00.000Z']);
      expect(
        (await compare({ from: '2025-02-03', to: '2025-02-10' }, 'WEEK', { previousYear: true })).compareT,
      ).toEqual(['2024-02-05T00:00:00.000Z']);
    });
  });

  describe('metrics that are asked for together', () => {
    const range = { from: '2025-01-30', to: '2025-02-06' };
    const isPro = { dimension: 'plan', op: 'EQ', values: ['pro'] };
    const definitions = {
      edges: countOf('edge'),
      buys: countOf('buy'),
      'buys-too': countOf('buy'),
      asks: countOf('ask'),
      'never-seen': countOf('never seen'),
      'pro-buys': { measure: { aggregate: 'COUNT', of: { event: 'buy', where: [isPro] } } },
      'pro-asks': { measure: { aggregate: 'COUNT', of: { event: 'ask', where: [isPro] } } },
      buyers: uniqueOf('buy'),
    };
    const keys = Object.keys(definitions);
    interface Set {
      series: (GivenSeries & { metric: { key: string } })[];
      meta: { sql: string; rowsRead: number };
    }
    const ask = async (metrics: string[], how: object) => {
      const { series } = await server.graphql<{ series: Set }>(
        `query ($metrics: [ID!]!, $range: DateRange!, $where: [SegmentFilter!]!, $groupBy: [ID!]!, $topN: Int!, $compare: Compare) {
          series(metrics: $metrics, range: $range, grain: DAY, where: $where, groupBy: $groupBy, topN: $topN, compare: $compare) {
            series { metric { key } ${seriesFields} ${compareFields} } meta { sql rowsRead }
          }
        }`,
        { metrics, range, where: [], groupBy: [], topN: 5, ...how },
      );
      return series;
    };
    beforeAll(async () => {
      await saveCalendar({});
      for (const [key, definition] of Object.entries(definitions)) await saveMetric(server, key, definition);
    });

    it.each([
      ['as they are', {}],
      ['of some', { where: [isPro] }],
      ['broken down', { groupBy: ['plan'] }],
      ['broken down with a rest', { groupBy: ['plan', 'size'], topN: 1 }],
      ['beside what was before', { compare: { previousPeriod: true } }],
    ])('are each what they are alone: %s', async (_, how) => {
      const alone = await Promise.all(keys.map((key) => ask([key], how)));
      const together = await ask(keys, how);
      expect(together.series).toEqual(alone.flatMap(({ series }) => series));
      expect(together.series.flatMap(({ value }) => value)).toContain(1);
    });

    it('are counted in one pass where they differ by their event alone, and the pass is reported once', async () => {
      const { meta } = await ask(keys, {});
      const passes = meta.sql.split(';\n\n');
      expect(passes).toHaveLength(3);
      expect(passes[0]).toContain("name IN ['edge', 'buy', 'ask', 'never seen']");
      const counts = await ask(['edges', 'asks'], {});
      expect(counts.meta.rowsRead).toBeLessThanOrEqual(events.length);
    });
  });
});
