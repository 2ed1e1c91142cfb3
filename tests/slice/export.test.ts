import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** Plans that a spreadsheet would run, or that need quotes; debts are numbers below zero. */
const plans = ['=1+1', '+1', '-1', '@SUM(A1)', '\ttab', 'a,"b"', 'two\nlines', 'plain'];
const start = Date.parse('2026-01-05T00:00:00Z');
const happened = (name: string, hours: number, subject: string, plan: string, debt = 0): EventRow => ({
  id: `${name} ${subject} ${hours}`,
  at: start + hours * 3_600_000,
  name,
  subject,
  properties: { plan, room: 1, value: debt },
});
const events = [
  ...plans.flatMap((plan, i) => [
    happened('open', i, `u${i}`, plan, -2.5),
    happened('pay', i + 1, `u${i}`, plan),
  ]),
  happened('open', 24 * 8, 'u0', plans[0]!, -2.5),
  happened('clock', 24 * 16, 'clock', 'plain'),
];

describe('a CSV file', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(events))).toMatchObject({
      status: 0,
    });
    server = await startLeadline({ dataPath });
    await saveMetric(server, 'openers', uniqueOf('open'));
    await saveMetric(server, 'opens', countOf('open'));
    await saveMetric(server, 'debt', { measure: { aggregate: 'MEAN', of: { event: 'open' } } });
    await saveMetric(server, 'payers', {
      conversion: { from: { event: 'open' }, to: { event: 'pay' }, withinDays: 7 },
    });
  });
  afterAll(() => server?.stop());

  const get = (name: string, parameters: Record<string, string | string[]>) => {
    const search = new URLSearchParams(
      Object.entries(parameters).flatMap(([key, values]) =>
        [values].flat().map((value): [string, string] => [key, value]),
      ),
    );
    return fetch(`${server.address}/export/${name}.csv?${search.toString()}`);
  };
  const read = async (name: string, parameters: Record<string, string | string[]>) => {
    const response = await get(name, parameters);
    expect(response.status).toBe(200);
    return response.text();
  };
  const rowsOf = async (name: string, parameters: Record<string, string | string[]>) =>
    parse(await read(name, parameters), { columns: true }) as Record<string, string>[];
  const week = { range: '2026-01-05/2026-01-12', grain: 'WEEK' };

  describe('of series', () => {
    it('has a row for each bucket of each metric, and lines that end as RFC 4180 has it', async () => {
      const csv = await read('series', {
        metrics: 'opens,openers',
        range: '2026-01-05/2026-01-19',
        grain: 'WEEK',
      });
      expect(csv.split('\r\n')).toEqual([
        'metric,isOther,t,label,value,n,numerator,denominator,lower,upper,compareT,compareValue,partial',
        'opens,false,2026-01-05T00:00:00.000Z,2026-W02,8,8,,,,,,,false',
        'opens,false,2026-01-12T00:00:00.000Z,2026-W03,1,1,,,,,,,false',
        'openers,false,2026-01-05T00:00:00.000Z,2026-W02,8,8,,,,,,,false',
        'openers,false,2026-01-12T00:00:00.000Z,2026-W03,1,1,,,,,,,false',
        '',
      ]);
    });

    it('is sent as a file, which nobody keeps', async () => {
      const { headers } = await get('series', { metrics: 'opens', ...week });
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('content-disposition')).toBe(
        'attachment; filename="leadline-series-2026-01-05-2026-01-12.csv"',
      );
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('gives the figures that GraphQL gives', async () => {
      const asked =
        'range: { from: "2026-01-05", to: "2026-01-26" }, grain: WEEK, compare: { previousPeriod: true }';
      const { series } = await server.graphql<{ series: { series: Record<string, (number | null)[]>[] } }>(
        `{ series(metrics: ["payers"], ${asked}) { series { value n numerator denominator lower upper compareValue } } }`,
      );
      const rows = await rowsOf('series', {
        metrics: 'payers',
        range: '2026-01-05/2026-01-26',
        grain: 'WEEK',
        compare: 'previousPeriod',
      });
      for (const [column, values] of Object.entries(series.series[0]!)) {
        expect(rows.map((row) => row[column])).toEqual(values.map((value) => String(value ?? '')));
      }
      expect(rows.map(({ compareT }) => compareT)).toEqual([
        '2025-12-15T00:00:00.000Z',
        '2025-12-22T00:00:00.000Z',
        '2025-12-29T00:00:00.000Z',
      ]);
      expect(rows.map(({ partial }) => partial)).toEqual(['false', 'true', 'true']);
      expect(rows[0]).toMatchObject({ value: '1', numerator: '8' });
      expect(Number(rows[0]!['lower'])).toBeGreaterThan(0);
    });

    it('has a column for each dimension, and says what is the rest', async () => {
      const rows = await rowsOf('series', {
        metrics: 'opens',
        ...week,
        groupBy: ['plan', 'room'],
        topN: '2',
      });
      expect(Object.keys(rows[0]!).slice(0, 4)).toEqual(['metric', 'plan', 'room', 'isOther']);
      expect(rows.map(({ isOther }) => isOther)).toEqual(['false', 'false', 'true']);
      expect(rows.map(({ room }) => room)).toEqual(['1', '1', '']);
    });

    it('never hands a spreadsheet a formula, and leaves numbers alone', async () => {
      const rows = await rowsOf('series', { metrics: 'debt', ...week, groupBy: 'plan' });
      expect(rows.map(({ plan }) => plan).toSorted()).toEqual(
        ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\ttab", 'a,"b"', 'two\nlines', 'plain'].toSorted(),
      );
      expect(new Set(rows.map(({ value }) => value))).toEqual(new Set(['-2.5']));
    });

    it('takes arguments as a query’s variables have them, too', async () => {
      const short = {
        metrics: 'opens,openers',
        range: week.range,
        grain: 'WEEK',
        groupBy: 'plan,room',
        compare: 'previousPeriod',
      };
      const csv = await read('series', short);
      expect(csv).toMatch(/^metric,plan,room,isOther/);
      const days = { from: '2026-01-05', to: '2026-01-12' };
      const json = {
        metrics: '["opens","openers"]',
        range: JSON.stringify(days),
        groupBy: '["plan","room"]',
        compare: '{"previousPeriod":true}',
      };
      expect(await read('series', { ...short, ...json })).toBe(csv);
      const dated = await read('series', { ...short, compare: short.range });
      const compare = JSON.stringify({ range: days });
      expect(await read('series', { ...short, ...json, compare })).toBe(dated);
    });

    it('is filtered by conditions', async () => {
      const where = JSON.stringify([{ dimension: 'plan', op: 'IN', values: ['plain', '=1+1'] }]);
      expect((await rowsOf('series', { metrics: 'opens', ...week, where }))[0]).toMatchObject({ value: '2' });
    });

    it('ends with the last complete bucket where that is asked for', async () => {
      const rows = await rowsOf('series', { metrics: ['opens', 'openers'], last: 'P1W', grain: 'WEEK' });
      expect(rows.map(({ metric, label }) => [metric, label])).toEqual([
        ['opens', '2026-W03'],
        ['openers', '2026-W03'],
      ]);
    });

    it.each<[string, Record<string, string | string[]>, number, RegExp]>([
      [
        'a parameter that there is not',
        { metrics: 'opens', ...week, grian: 'DAY' },
        400,
        /no parameter “grian”; there are: metrics, range/,
      ],
      [
        'a parameter given twice',
        { metrics: 'opens', range: week.range, grain: ['DAY', 'WEEK'] },
        400,
        /grain is given 2 times/,
      ],
      [
        'a grain that there is not',
        { metrics: 'opens', range: week.range, grain: 'WEEKS' },
        400,
        /^grain got invalid value "WEEKS".*"WEEK"/,
      ],
      ['a range that is none', { metrics: 'opens', range: '2026-01-05' }, 400, /two days, such as/],
      [
        'a day that is none',
        { metrics: 'opens', range: '2026-02-30/2026-03-01' },
        400,
        /"2026-02-30" is no date/,
      ],
      ['a range that is reversed', { metrics: 'opens', range: '2026-02-01/2026-01-01' }, 400, /holds no day/],
      ['neither range nor last', { metrics: 'opens' }, 400, /either range or last/],
      [
        'conditions that are no JSON',
        { metrics: 'opens', ...week, where: 'plan=team' },
        400,
        /where is no JSON/,
      ],
      [
        'null for conditions',
        { metrics: 'opens', ...week, where: 'null' },
        400,
        /"where".* must not be null/,
      ],
      [
        'a comparison that is none',
        { metrics: 'opens', ...week, compare: 'before' },
        400,
        /compare is “before”; it is previousPeriod/,
      ],
      [
        'a number that is none',
        { metrics: 'opens', ...week, topN: 'many' },
        400,
        /topN is “many”; it is a number/,
      ],
      ['no metric', week, 400, /“metrics” is missing/],
      ['a metric that is not there', { metrics: 'nothing', ...week }, 404, /There is no metric “nothing”/],
      ['an unknown dimension', { metrics: 'opens', ...week, groupBy: 'colour' }, 400, /“colour”/],
    ])('answers %s with a sentence', async (_, parameters, status, sentence) => {
      const response = await get('series', parameters);
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect([response.status, (await response.text()).trim()]).toEqual([
        status,
        expect.stringMatching(sentence),
      ]);
    });
  });

  it('of a funnel has a row for each step, of everybody and of each segment', async () => {
    const parameters = {
      steps: JSON.stringify([{ event: 'open' }, { event: 'pay' }]),
      range: week.range,
      withinDays: '1',
    };
    expect(await read('funnel', parameters)).toBe(
      'isSegment,step,name,entered,share,fromPrevious,medianSeconds\r\nfalse,1,open,8,1,,\r\nfalse,2,pay,8,1,1,3600\r\n',
    );
    const rows = await rowsOf('funnel', { ...parameters, groupBy: 'plan' });
    expect(rows).toHaveLength(2 + 2 * plans.length);
    expect(rows[0]).toMatchObject({ isSegment: 'false', plan: '', entered: '8' });
    const both = await rowsOf('funnel', { ...parameters, groupBy: 'plan,room' });
    expect(Object.keys(both[0]!)).toEqual(expect.arrayContaining(['plan', 'room']));
    expect(rows.filter(({ plan }) => plan === "'=1+1").map(({ entered }) => entered)).toEqual(['1', '1']);
  });

  it('of a retention table has a row for each cohort', async () => {
    const parameters = {
      start: JSON.stringify({ event: 'open' }),
      back: JSON.stringify({ event: 'open' }),
      range: '2026-01-05/2026-01-19',
      periods: '2',
    };
    expect(await read('retention', parameters)).toBe(
      't,label,size,period 0,period 1\r\n' +
        '2026-01-05T00:00:00.000Z,2026-W02,8,0,0.125\r\n' +
        '2026-01-12T00:00:00.000Z,2026-W03,0,,\r\n',
    );
  });

  const statusFor = (headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.address);
      request({ port, path: '/export/series.csv?metrics=opens&last=P1D', headers }, (response) => {
        void text(response).then((body) => resolve([response.statusCode, body]));
      })
        .on('error', reject)
        .end();
    });

  it('is sent to this machine’s own pages only', async () => {
    expect(await statusFor({ host: 'leadline.example' })).toEqual([
      403,
      expect.stringContaining('localhost'),
    ]);
  });

  it('is sent behind a link on a page of another site, but not to its scripts and images', async () => {
    const asked = { host: 'localhost', 'sec-fetch-site': 'cross-site' };
    expect(await statusFor({ ...asked, 'sec-fetch-mode': 'navigate' })).toEqual([200, expect.any(String)]);
    expect(await statusFor({ ...asked, 'sec-fetch-mode': 'no-cors' })).toEqual([
      403,
      expect.stringContaining('another site'),
    ]);
  });
});
