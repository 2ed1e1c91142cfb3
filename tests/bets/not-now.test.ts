import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import type { EventRow } from '../support/events.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { failuresOf, startSeeded } from './seeded.ts';

/** Six weeks from Monday 5 January 2026 with 10, 9, 8, 3, 2, 1 orders, and the clock goes on into the seventh. */
const week = (i: number) => Date.parse('2026-01-05T12:00:00Z') + i * 7 * 86_400_000;
const events: EventRow[] = [10, 9, 8, 3, 2, 1].flatMap((count, i) =>
  Array.from({ length: count }, (_, n) => ({
    id: `e${i}-${n}`,
    at: week(i) + n,
    name: 'order',
    subject: `s${n}`,
    properties: {},
  })),
);
events.push({ id: 'end', at: week(6) + 86_400_000, name: 'clock', subject: 'clock', properties: {} });

const saveQuery = `mutation ($id: ID, $quarter: ID!, $title: String!, $why: String!, $reopenWhen: String, $revision: Int) {
  saveNotNow(id: $id, quarter: $quarter, title: $title, why: $why, reopenWhen: $reopenWhen, revision: $revision) {
    id revision title why reopenWhen triggered quarter { key } removedReason
  }
}`;
const removeQuery = `mutation ($id: ID!, $reason: String!, $revision: Int) {
  removeNotNow(id: $id, reason: $reason, revision: $revision) { revision triggered removedReason }
}`;
interface Item {
  id: string;
  revision: number;
  triggered: boolean;
}

let server: LeadlineServer;
beforeAll(async () => {
  server = await startSeeded({ events });
  await saveMetric(server, 'orders', countOf('order'));
  await saveMetric(server, 'spend', { imported: {} });
  await saveMetric(
    server,
    'repeat-orders',
    { retention: { start: { event: 'order' }, back: { event: 'order' }, fromDay: 1, toDay: 8 } },
    { unit: 'SHARE' },
  );
}, 120_000);
afterAll(() => server?.stop());

const terms = { quarter: '2026-Q4', title: 'A mobile app', why: 'Nobody asked twice.' };
const save = async (fields: object = {}) =>
  (await server.graphql<{ saveNotNow: Item }>(saveQuery, { ...terms, ...fields })).saveNotNow;
const failures = (fields: object = {}) => failuresOf(server, saveQuery, { ...terms, ...fields });
const listOf = async (quarter: string) => {
  const { quarter: found } = await server.graphql<{ quarter: { notNow: { title: string }[] } }>(
    `{ quarter(key: "${quarter}") { notNow { title } } }`,
  );
  return found.notNow.map(({ title }) => title);
};

describe('a won’t-do item', () => {
  it('is on a quarter’s list with why, oldest first', async () => {
    expect(await save({ title: ' A mobile app ' })).toMatchObject({
      revision: 1,
      title: 'A mobile app',
      why: 'Nobody asked twice.',
      reopenWhen: null,
      triggered: false,
      quarter: { key: '2026-Q4' },
      removedReason: null,
    });
    await save({ title: 'A plug-in' });
    expect(await listOf('2026-Q4')).toEqual(['A mobile app', 'A plug-in']);
  });

  it('is changed by who has seen it last; a condition that is left out stays', async () => {
    const { id } = await save({ quarter: '2025-Q1', reopenWhen: ' orders < 5 for 2 weeks ' });
    expect(await save({ id, quarter: '2025-Q2', title: 'Renamed', revision: 1 })).toMatchObject({
      revision: 2,
      title: 'Renamed',
      reopenWhen: 'orders < 5 for 2 weeks',
      quarter: { key: '2025-Q2' },
    });
    expect(await save({ id, quarter: '2025-Q2', reopenWhen: null })).toMatchObject({ reopenWhen: null });
    expect(await failures({ id, revision: 2 })).toEqual(['CONFLICT']);
    expect(await listOf('2025-Q1')).toEqual([]);
  });

  it('is taken off the list once, for a reason, and then stays as it is', async () => {
    const { id } = await save({ quarter: '2025-Q3', reopenWhen: 'orders < 5 for 1 week' });
    expect(await failuresOf(server, removeQuery, { id, reason: ' ' })).toEqual(['BAD_USER_INPUT reason']);
    expect(await failuresOf(server, removeQuery, { id, reason: 'x', revision: 7 })).toEqual(['CONFLICT']);
    const answers = await Promise.all(
      ['Asked for by ten customers', 'Now it is'].map((reason) =>
        failuresOf(server, removeQuery, { id, reason }),
      ),
    );
    expect(answers.flat()).toEqual(['CONFLICT']);
    expect(await listOf('2025-Q3')).toEqual([]);
    expect(await failures({ id })).toEqual(['CONFLICT']);
    expect(await failuresOf(server, removeQuery, { id: 'x', reason: 'x' })).toEqual(['NOT_FOUND id']);
  });

  it('that is off the list is triggered by nothing', async () => {
    const { id } = await save({ quarter: '2025-Q4', reopenWhen: 'orders < 5 for 1 week' });
    expect(await server.graphql(removeQuery, { id, reason: 'Done after all' })).toEqual({
      removeNotNow: { revision: 2, triggered: false, removedReason: 'Done after all' },
    });
  });

  it.each<[string, boolean]>([
    ['orders < 5 for 3 weeks', true],
    ['orders < 5 for 4 weeks', false],
    ['orders <= 8 for 4 weeks', true],
    ['orders < 8 for 4 weeks', false],
    ['orders >= 1 for 6 weeks', true],
    ['orders > 1 for 6 weeks', false],
    // Before the first event and after the newest there is no data.
    ['orders < 1000 for 7 weeks', false],
    ['orders > 20 for 1 month', true],
    ['orders < 1 for 4 days', true],
    ['spend < 1 for 1 week', false],
  ])('with “%s” is triggered: %s', async (reopenWhen, triggered) => {
    expect(await save({ quarter: '2024-Q1', reopenWhen })).toMatchObject({ reopenWhen, triggered });
  });

  it.each<[string, object, string]>([
    ['a quarter that is none', { quarter: 'soon' }, 'BAD_USER_INPUT quarter'],
    ['no title', { title: '' }, 'BAD_USER_INPUT title'],
    ['no reason', { why: ' ' }, 'BAD_USER_INPUT why'],
    ['too many words', { why: 'x'.repeat(5001) }, 'BAD_USER_INPUT why'],
    ['a metric that is not there', { reopenWhen: 'nothing < 1 for 1 week' }, 'BAD_USER_INPUT reopenWhen'],
    ['a condition that cannot be read', { reopenWhen: 'when we feel like it' }, 'BAD_USER_INPUT reopenWhen'],
    [
      'per cent where a share is meant',
      { reopenWhen: 'repeat-orders < 20 for 4 weeks' },
      'BAD_USER_INPUT reopenWhen',
    ],
    ['an id that is none', { id: 'x' }, 'NOT_FOUND id'],
  ])('is refused for %s', async (_, fields, failure) => {
    expect(await failures({ quarter: '2024-Q2', ...fields })).toEqual([failure]);
  });

  it('says what a condition would look like', async () => {
    const { errors } = await server.ask(saveQuery, { ...terms, reopenWhen: 'retention falls' });
    expect(errors?.[0]?.message).toMatch(/such as “week-4-retention < 20 % for 4 weeks”/);
    expect(await failures({ reopenWhen: 'repeat-orders < 20 % for 4 weeks' })).toEqual([]);
  });
});
