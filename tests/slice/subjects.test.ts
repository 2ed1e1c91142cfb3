import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const hour = 3_600_000;
const start = Date.parse('2026-01-05T00:00:00Z');
const happened = (name: string, hours: number, subject: string, plan = 'team'): EventRow => ({
  id: `${name} ${subject} ${hours}`,
  at: start + hours * hour,
  name,
  subject,
  properties: { plan },
});
/** Every third one gets there within a day; the data end an hour after the window of “u6”. */
const events = [
  ...Array.from({ length: 9 }, (_, i) => happened('sign_up', i, `u${i}`, i < 3 ? 'solo' : 'team')),
  happened('sign_up', 2, 'u2 too'),
  ...[0, 3, 6].map((i) => happened('activate', i + 23, `u${i}`)),
  happened('activate', 1 + 24, 'u1'),
  happened('clock', 31, 'clock'),
];

interface Page {
  nodes: { id: string; at: string; reached: boolean }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

describe('whom to call', () => {
  let dataPath: string;
  let server: LeadlineServer;
  const addEvents = async (rows: EventRow[]) =>
    expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(rows))).toMatchObject({
      status: 0,
    });
  beforeAll(async () => {
    dataPath = join(await makeTemporaryFolder(), 'data');
    await addEvents(events);
    server = await startLeadline({ dataPath });
    const conversion = { from: { event: 'sign_up' }, to: { event: 'activate' }, withinDays: 1 };
    await saveMetric(server, 'activation', { conversion });
    await saveMetric(server, 'time-to-activate', { duration: conversion });
    await saveMetric(server, 'coming-back', {
      retention: { start: { event: 'sign_up' }, back: { event: 'activate' }, fromDay: 0, toDay: 1 },
    });
    await saveMetric(server, 'sign-ups', countOf('sign_up'));
  });
  afterAll(() => server?.stop());

  const query = `query ($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!, $reached: Boolean, $first: Int!, $after: String) {
    subjects(metric: $metric, range: $range, where: $where, reached: $reached, first: $first, after: $after) {
      nodes { id at reached } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
    }
  }`;
  const asked = (how: object) => ({
    metric: 'activation',
    range: { from: '2026-01-05', to: '2026-01-12' },
    where: [],
    first: 50,
    ...how,
  });
  const read = async (how: object = {}) =>
    (await server.graphql<{ subjects: Page }>(query, asked(how))).subjects;
  const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);

  it('are the matured subjects of the cohort, by the time that they began', async () => {
    const page = await read();
    // The windows of u8 and later are not over.
    expect(ids(page)).toEqual(['u0', 'u1', 'u2', 'u2 too', 'u3', 'u4', 'u5', 'u6', 'u7']);
    expect(page.nodes[3]).toEqual({ id: 'u2 too', at: '2026-01-05T02:00:00.000Z', reached: false });
    expect(page.totalCount).toBe(9);
  });

  it.each(['activation', 'time-to-activate', 'coming-back'])(
    'got there, or did not, by %s',
    async (metric) => {
      const reached = await read({ metric, reached: true });
      expect([ids(reached), reached.totalCount]).toEqual([['u0', 'u3', 'u6'], 3]);
      expect(ids(await read({ metric, reached: false }))).toEqual(['u1', 'u2', 'u2 too', 'u4', 'u5', 'u7']);
    },
  );

  it('are filtered by the event that they began with', async () => {
    const where = [{ dimension: 'plan', op: 'EQ', values: ['solo'] }];
    expect(ids(await read({ where }))).toEqual(['u0', 'u1', 'u2']);
  });

  it('of nobody are an empty page', async () => {
    expect(await read({ range: { from: '2026-02-01', to: '2026-02-02' } })).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
  });

  it.each<[string, object, string, RegExp]>([
    ['a metric without a cohort', { metric: 'sign-ups' }, 'metric', /CONVERSION, RETENTION or DURATION/],
    ['a cursor of another list', { after: 'dTM' }, 'after', /endCursor of the page before/],
    ['no subject a page', { first: 0 }, 'first', /from 1 to 100/],
    ['an unknown dimension', { where: [{ dimension: 'x', op: 'IS_SET' }] }, 'where.0.dimension', /“x”/],
  ])('are refused for %s', async (_, how, field, message) => {
    const { errors } = await server.ask(query, asked(how));
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message) as string,
      extensions: { code: 'BAD_USER_INPUT', field },
    });
  });

  it('are not found for a metric that is not there', async () => {
    const { errors } = await server.ask(query, asked({ metric: 'nothing' }));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'metric' });
  });

  it('are each on one page, though others are added while the pages are read', async () => {
    const first = await read({ first: 4 });
    expect(ids(first)).toEqual(['u0', 'u1', 'u2', 'u2 too']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await addEvents([happened('sign_up', 0.5, 'came later'), happened('sign_up', 4, 'came later too')]);
    const second = await read({ first: 4, after: first.pageInfo.endCursor });
    expect(ids(second)).toEqual(['u3', 'came later too', 'u4', 'u5']);
    const third = await read({ first: 4, after: second.pageInfo.endCursor });
    expect(ids(third)).toEqual(['u6', 'u7']);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('are read on behind one whose id is as long as an import takes it', async () => {
    const long = 'ü'.repeat(32_768);
    await addEvents([{ ...happened('arrive', 1, long), id: 'long' }, happened('arrive', 2, 'the next')]);
    await saveMetric(server, 'arrival', {
      conversion: { from: { event: 'arrive' }, to: { event: 'activate' }, withinDays: 1 },
    });
    const first = await read({ metric: 'arrival', first: 1 });
    expect(ids(first)).toEqual([long]);
    expect(ids(await read({ metric: 'arrival', first: 1, after: first.pageInfo.endCursor }))).toEqual([
      'the next',
    ]);
  });
});
