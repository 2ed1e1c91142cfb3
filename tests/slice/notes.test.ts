import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, saveMetric } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** Week i of 2026 from 5 January has 10 + i events; the data end with the thirteenth week. */
const events: EventRow[] = Array.from({ length: 13 }, (_, week) =>
  Array.from({ length: 10 + week }, (_, i) => ({
    id: `e${week}-${i}`,
    at: Date.parse('2026-01-05T00:00:00Z') + week * 7 * 86_400_000 + i * 3_600_000,
    name: 'order',
    subject: `s${i}`,
    properties: { plan: i < 5 ? 'team' : 'solo' },
  })),
).flat();
events.push({
  id: 'end',
  at: Date.parse('2026-04-06T00:00:00Z'),
  name: 'clock',
  subject: 'clock',
  properties: {},
});

describe('what people add to a metric', () => {
  let server: LeadlineServer;
  beforeAll(async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    expect(await runCommand({ dataPath }, 'import', 'events', await writeEvents(events))).toMatchObject({
      status: 0,
    });
    server = await startLeadline({ dataPath });
    await saveMetric(server, 'orders', countOf('order'));
    await saveMetric(server, 'clocks', countOf('clock'), { goodDirection: 'DOWN' });
    await saveMetric(server, 'paid', {
      conversion: { from: { event: 'order' }, to: { event: 'order' }, withinDays: 1 },
    });
    await saveMetric(server, 'spend', { imported: {} });
  });
  afterAll(() => server?.stop());

  describe('a target', () => {
    const query = `mutation ($id: ID, $input: TargetInput!, $revision: Int) {
      saveTarget(id: $id, input: $input, revision: $revision) {
        id revision metric { key } value by where { dimension op values } current onTrack
      }
    }`;
    interface Target {
      id: string;
      revision: number;
      current: number | null;
      onTrack: boolean | null;
    }
    const save = async (input: object, rest: object = {}) =>
      (await server.graphql<{ saveTarget: Target }>(query, { input, ...rest })).saveTarget;

    it('says where the metric stands in its last complete week', async () => {
      expect(await save({ metric: 'orders', value: 30, by: '2026-06-30' })).toMatchObject({
        revision: 1,
        metric: { key: 'orders' },
        value: 30,
        by: '2026-06-30',
        where: [],
        current: 22,
      });
    });

    it('is on track where the weeks’ change, going on, reaches it in time', async () => {
      // One more a week: 26 are reached with the fourth week after 6 April.
      expect(await save({ metric: 'orders', value: 26, by: '2026-05-04' })).toMatchObject({ onTrack: true });
      expect(await save({ metric: 'orders', value: 26, by: '2026-04-27' })).toMatchObject({ onTrack: false });
      expect(await save({ metric: 'orders', value: 22, by: '2026-01-01' })).toMatchObject({ onTrack: true });
    });

    it('may be for some people only', async () => {
      const where = [{ dimension: 'plan', op: 'EQ', values: ['team'] }];
      expect(await save({ metric: 'orders', value: 6, by: '2026-12-31', where })).toMatchObject({
        where,
        current: 5,
        onTrack: false,
      });
    });

    it('without data says nothing', async () => {
      expect(await save({ metric: 'spend', value: 1, by: '2026-12-31' })).toMatchObject({
        current: null,
        onTrack: null,
      });
    });

    it('is changed whole, by who has seen it last', async () => {
      const made = await save({ metric: 'clocks', value: 5, by: '2026-12-31' });
      const changed = await save(
        { metric: 'clocks', value: 3, by: '2026-11-30' },
        { id: made.id, revision: 1 },
      );
      expect(changed).toMatchObject({ id: made.id, revision: 2, value: 3, by: '2026-11-30' });
      const { errors } = await server.ask(query, {
        id: made.id,
        revision: 1,
        input: { metric: 'clocks', value: 4, by: '2026-11-30' },
      });
      expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
    });

    it('is listed by its day, alone and with its metric', async () => {
      const { targets, metrics } = await server.graphql<{
        targets: { by: string; metric: { key: string } }[];
        metrics: { nodes: { key: string; targets: { by: string }[] }[] };
      }>('{ targets { by metric { key } } metrics { nodes { key targets { by } } } }');
      const days = targets.map(({ by }) => by);
      expect(days).toEqual(days.toSorted());
      const ofOrders = targets.filter(({ metric }) => metric.key === 'orders').map(({ by }) => ({ by }));
      expect(ofOrders).toHaveLength(5);
      expect(metrics.nodes.find(({ key }) => key === 'orders')!.targets).toEqual(ofOrders);
      expect(metrics.nodes.find(({ key }) => key === 'paid')!.targets).toEqual([]);
    });

    it.each<[string, object, object, string, string, RegExp]>([
      ['a metric that is not there', { metric: 'nothing' }, {}, 'NOT_FOUND', 'input.metric', /“nothing”/],
      [
        'per cent where a share is meant',
        { metric: 'paid', value: 30 },
        {},
        'BAD_USER_INPUT',
        'input.value',
        /30 % is 0.3/,
      ],
      [
        'an unknown dimension',
        { where: [{ dimension: 'colour', op: 'IS_SET' }] },
        {},
        'BAD_USER_INPUT',
        'input.where.0.dimension',
        /“colour”/,
      ],
      [
        'conditions on imported points',
        { metric: 'spend', where: [{ dimension: 'plan', op: 'IS_SET' }] },
        {},
        'BAD_USER_INPUT',
        'input.where',
        /imported/,
      ],
      ['an id that is none', {}, { id: 'x' }, 'NOT_FOUND', 'id', /no target with the id “x”/],
    ])('is refused for %s', async (_, input, rest, code, field, message) => {
      const { errors } = await server.ask(query, {
        input: { metric: 'orders', value: 1, by: '2026-12-31', ...input },
        ...rest,
      });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code, field },
      });
    });
  });

  describe('a remark', () => {
    const query = `mutation ($from: Date!, $to: Date, $text: String!, $metrics: [ID!]!) {
      addNote(from: $from, to: $to, text: $text, metrics: $metrics) { from to text metrics { key } by { name } }
    }`;
    const add = async (note: object) =>
      (await server.graphql<{ addNote: object }>(query, { metrics: [], ...note })).addNote;

    it('is on a day or a span, on some metrics or on all, by who wrote it', async () => {
      expect(
        await add({ from: '2026-02-10', text: ' Price list 2 ', metrics: ['orders', 'orders'] }),
      ).toEqual({
        from: '2026-02-10',
        to: null,
        text: 'Price list 2',
        metrics: [{ key: 'orders' }],
        by: { name: 'Me' },
      });
      expect(await add({ from: '2026-02-01', to: '2026-02-05', text: 'Holidays' })).toMatchObject({
        metrics: [],
      });
      expect(await add({ from: '2026-02-10', text: 'Clocks moved', metrics: ['clocks'] })).toMatchObject({});
    });

    it('is found by any day that it touches, the last one included', async () => {
      const textsIn = async (from: string, to: string) => {
        const { notes } = await server.graphql<{ notes: { text: string }[] }>(
          'query ($range: DateRange!) { notes(range: $range) { text } }',
          { range: { from, to } },
        );
        return notes.map(({ text }) => text);
      };
      expect(await textsIn('2026-02-01', '2026-03-01')).toEqual(['Holidays', 'Price list 2', 'Clocks moved']);
      expect(await textsIn('2026-02-05', '2026-02-06')).toEqual(['Holidays']);
      expect(await textsIn('2026-02-06', '2026-02-10')).toEqual([]);
      expect(await textsIn('2026-02-10', '2026-02-11')).toEqual(['Price list 2', 'Clocks moved']);
    });

    it('is drawn on its metrics, and on all where it names none', async () => {
      const { metrics } = await server.graphql<{
        metrics: { nodes: { key: string; notes: { text: string }[] }[] };
      }>('{ metrics { nodes { key notes(range: { from: "2026-02-01", to: "2026-03-01" }) { text } } } }');
      const textsOf = (key: string) =>
        metrics.nodes.find((node) => node.key === key)!.notes.map(({ text }) => text);
      expect(textsOf('orders')).toEqual(['Holidays', 'Price list 2']);
      expect(textsOf('clocks')).toEqual(['Holidays', 'Clocks moved']);
      expect(textsOf('paid')).toEqual(['Holidays']);
    });

    it.each<[string, object, string, string, RegExp]>([
      ['a span that is reversed', { to: '2026-01-31' }, 'BAD_USER_INPUT', 'to', /comes before the first/],
      ['no words', { text: ' ' }, 'BAD_USER_INPUT', 'text', /needs words/],
      ['too many words', { text: 'x'.repeat(5001) }, 'BAD_USER_INPUT', 'text', /at most 5000/],
      ['a metric that is not there', { metrics: ['nothing'] }, 'NOT_FOUND', 'metrics', /“nothing”/],
    ])('is refused for %s', async (_, note, code, field, message) => {
      const { errors } = await server.ask(query, { from: '2026-02-01', text: 'Why', metrics: [], ...note });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(message) as string,
        extensions: { code, field },
      });
    });
  });
});
