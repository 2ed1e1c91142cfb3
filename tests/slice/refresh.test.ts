import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { metricPoint, metricRefresh } from '@leadline/db/models';
import { openModel } from '@leadline/db/relational/connect';
import type { ModelStore } from '@leadline/db/relational/connect';
import { findMetrics } from '@leadline/db/relational/metric';
import { listMetricPoints } from '@leadline/db/relational/metric-point';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { writeEvents } from '../support/events.ts';
import type { EventRow } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer, Surroundings } from '../support/leadline.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const msPerDay = 86_400_000;
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`);

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

interface Status {
  isRunning: boolean;
  metricsDone: number;
  metrics: number;
  failure: string | null;
}

async function readStatus(server: LeadlineServer): Promise<Status> {
  const { refreshStatus } = await server.graphql<{ refreshStatus: Status }>(
    '{ refreshStatus { isRunning metricsDone metrics failure } }',
  );
  return refreshStatus;
}

/** Waits until the points are computed that an import or a new metric has asked for. */
async function untilIdle(server: LeadlineServer): Promise<Status> {
  for (;;) {
    const status = await readStatus(server);
    if (!status.isRunning) return status;
    await sleep(50);
  }
}

type Points = Map<string, { value: number | null; n: number | null }>;

async function readPoints({ db }: ModelStore, key: string): Promise<Points> {
  const [metric] = await findMetrics(db, [key]);
  const rows = await listMetricPoints(db, [metric!.current.id]);
  return new Map(rows.map(({ day, value, n }) => [day, { value, n }]));
}

/** One event a day at noon, by the same three people in turn, for as many days. */
function daily(name: string, from: string, days: number): EventRow[] {
  return Array.from({ length: days }, (_, i) => ({
    id: `${name} ${from} ${i}`,
    at: dayOf(from) + i * msPerDay + msPerDay / 2,
    name,
    subject: `u${i % 3}`,
    properties: {},
  }));
}

const conversionOf = (from: string, to: string, withinDays: number) => ({
  conversion: { from: { event: from }, to: { event: to }, withinDays },
});

describe('what a refresh computes', { timeout: 60_000 }, () => {
  const tampered = -1;
  let surroundings: Surroundings;
  let server: LeadlineServer;
  let model: ModelStore;

  // A PostgreSQL, so that the points can be seen while the server runs.
  beforeEach(async () => {
    const databaseUrl = await postgres.createDatabase();
    surroundings = { dataPath: join(await makeTemporaryFolder(), 'data'), databaseUrl };
    server = await startLeadline(surroundings);
    model = await openModel({ url: databaseUrl });
    return async () => {
      await model.close();
      await server.stop();
    };
  });

  const importEvents = async (events: EventRow[]) => {
    const file = await writeEvents(events);
    expect(await runCommand(surroundings, 'import', 'events', file)).toMatchObject({ status: 0 });
    await untilIdle(server);
  };
  const tamper = () => model.db.update(metricPoint).set({ value: tampered });
  /** Days whose points are not as `tamper` has left them. */
  const computedDays = async (key: string) =>
    [...(await readPoints(model, key))].filter(([, { value }]) => value !== tampered).map(([day]) => day);

  it('is the days that have changed and those that windows reach, and no others', async () => {
    await importEvents([...daily('used', '2026-01-01', 90), ...daily('seen', '2026-01-01', 90)]);
    await saveMetric(server, 'uses', countOf('used'));
    await saveMetric(server, 'weekly', uniqueOf('used', 7));
    await saveMetric(server, 'sights', countOf('seen'));
    await saveMetric(server, 'returns', conversionOf('seen', 'used', 3));
    await untilIdle(server);
    await tamper();
    await importEvents([
      { id: 'late', at: dayOf('2026-02-10') + 1, name: 'used', subject: 'late', properties: {} },
    ]);
    expect(await computedDays('uses')).toEqual(['2026-02-10']);
    expect(await computedDays('weekly')).toEqual([10, 11, 12, 13, 14, 15, 16].map((day) => `2026-02-${day}`));
    expect(await computedDays('sights')).toEqual([]);
    expect(await computedDays('returns')).toEqual(['2026-02-07', '2026-02-08', '2026-02-09', '2026-02-10']);
    expect((await readPoints(model, 'uses')).get('2026-02-10')).toEqual({ value: 2, n: 2 });
  });

  it('takes a subject out of its former first day when an older first event comes', async () => {
    await importEvents([
      ...daily('start', '2026-01-20', 3),
      ...daily('end', '2026-01-21', 3),
      ...daily('other', '2026-01-01', 60),
    ]);
    await saveMetric(server, 'conversion', conversionOf('start', 'end', 2));
    await untilIdle(server);
    expect((await readPoints(model, 'conversion')).get('2026-01-21')).toEqual({ value: 1, n: 1 });
    await tamper();
    // u1 started on 21 January, as was known so far.
    await importEvents([
      { id: 'older', at: dayOf('2026-01-10'), name: 'start', subject: 'u1', properties: {} },
    ]);
    expect(await computedDays('conversion')).toEqual([
      '2026-01-08',
      '2026-01-09',
      '2026-01-10',
      '2026-01-21',
    ]);
    const points = await readPoints(model, 'conversion');
    expect(points.get('2026-01-10')).toEqual({ value: 0, n: 1 });
    expect(points.get('2026-01-21')).toEqual({ value: null, n: 0 });
  });

  it('lets cohorts mature when later events come, whatever these are', async () => {
    await importEvents([...daily('start', '2026-01-01', 10), ...daily('end', '2026-01-02', 10)]);
    await saveMetric(server, 'conversion', conversionOf('start', 'end', 14));
    await untilIdle(server);
    expect((await readPoints(model, 'conversion')).get('2026-01-01')).toEqual({ value: null, n: 0 });
    await importEvents(daily('other', '2026-01-20', 1));
    const points = await readPoints(model, 'conversion');
    expect(points.get('2026-01-01')).toEqual({ value: 1, n: 1 });
    expect([...points.keys()].at(-1)).toBe('2026-01-20');
  });

  it('is undone with the import', async () => {
    await importEvents([...daily('start', '2026-01-05', 20), ...daily('end', '2026-01-06', 20)]);
    await saveMetric(server, 'starts', countOf('start'));
    await saveMetric(server, 'conversion', conversionOf('start', 'end', 3));
    await untilIdle(server);
    const before = [await readPoints(model, 'starts'), await readPoints(model, 'conversion')];
    await importEvents([...daily('start', '2025-12-01', 90), ...daily('end', '2025-12-03', 90)]);
    expect(await readPoints(model, 'conversion')).not.toEqual(before[1]);
    const { imports } = await server.graphql<{ imports: { nodes: { id: string }[] } }>(
      '{ imports(first: 1) { nodes { id } } }',
    );
    await server.graphql('mutation ($id: ID!) { undoImport(id: $id) { status } }', {
      id: imports.nodes[0]!.id,
    });
    await untilIdle(server);
    expect([await readPoints(model, 'starts'), await readPoints(model, 'conversion')]).toEqual(before);
  });

  it('is the same as when all is computed again, however often and in whatever order data came', async () => {
    const keys = ['uses', 'weekly', 'conversion', 'per-person'];
    await importEvents(daily('used', '2026-02-01', 30));
    await saveMetric(server, 'uses', countOf('used'));
    await saveMetric(server, 'weekly', uniqueOf('used', 7));
    await saveMetric(server, 'conversion', conversionOf('used', 'left', 5));
    await saveMetric(server, 'per-person', { formula: { expression: 'uses / weekly' } }, { unit: 'RATIO' });
    for (const [from, days] of [
      ['2026-01-10', 9],
      ['2026-03-20', 12],
      ['2026-02-05', 3],
      ['2025-12-24', 2],
    ] as const) {
      await importEvents([
        ...daily('left', from, days),
        ...daily('used', from, days).map((event) => ({ ...event, id: `${event.id} too`, subject: 'v' })),
      ]);
      const byChange = await Promise.all(keys.map((key) => readPoints(model, key)));
      await server.graphql('mutation { refreshMetrics { buckets } }');
      const whole = await Promise.all(keys.map((key) => readPoints(model, key)));
      expect(byChange).toEqual(whole);
      await server.graphql('mutation { refreshMetrics { buckets } }');
      expect(await Promise.all(keys.map((key) => readPoints(model, key)))).toEqual(whole);
    }
  });

  it('is a formula whole when a part of it is defined anew', async () => {
    await importEvents([...daily('used', '2026-01-01', 20), ...daily('seen', '2026-01-01', 20)]);
    await saveMetric(server, 'part', countOf('used'));
    await saveMetric(server, 'double', { formula: { expression: '2 * part' } });
    await saveMetric(server, 'part', uniqueOf('never'));
    await untilIdle(server);
    const points = await readPoints(model, 'double');
    expect([...points.values()].map(({ value }) => value)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it('is the newest days of a new metric before it is answered, and the rest soon after', async () => {
    await importEvents(daily('used', '2020-01-01', 2200));
    await saveMetric(server, 'uses', countOf('used'));
    expect((await readPoints(model, 'uses')).size).toBeGreaterThanOrEqual(92);
    expect(await untilIdle(server)).toEqual({ isRunning: false, metricsDone: 1, metrics: 1, failure: null });
    expect((await readPoints(model, 'uses')).size).toBe(2200);
  });
});

describe('a command without a server', { timeout: 60_000 }, () => {
  it('computes what has changed before it ends', async () => {
    const dataPath = join(await makeTemporaryFolder(), 'data');
    const server = await startLeadline({ dataPath });
    await saveMetric(server, 'uses', countOf('used'));
    await server.stop();
    const file = await writeEvents(daily('used', '2026-01-01', 3));
    expect(await runCommand({ dataPath }, 'import', 'events', file)).toMatchObject({ status: 0 });
    const model = await openModel({ path: join(dataPath, 'model') });
    expect([...(await readPoints(model, 'uses')).keys()]).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
    await model.close();
  });
});

/** Where the job's own tables lie with the model, too. */
const engines = [
  {
    engine: 'pglite',
    locate: (folder: string) => Promise.resolve({ dataPath: join(folder, 'data') }),
    open: ({ dataPath }: Surroundings) => openModel({ path: join(dataPath, 'model') }),
  },
  {
    engine: 'postgres',
    locate: async (folder: string) => ({
      dataPath: join(folder, 'data'),
      databaseUrl: await postgres.createDatabase(),
    }),
    open: ({ databaseUrl }: Surroundings) => openModel({ url: databaseUrl! }),
  },
];

describe.each(engines)('a refresh whose process is killed, on $engine', ({ locate, open }) => {
  it('tells how far it is, and is completed after the next start', { timeout: 120_000 }, async () => {
    const surroundings: Surroundings = await locate(await makeTemporaryFolder());
    const days = 2200;
    const keys = Array.from({ length: 8 }, (_, i) => `weekly-${i}`);
    const first = await startLeadline(surroundings);
    const file = await writeEvents(daily('used', '2020-01-01', days));
    expect(await runCommand(surroundings, 'import', 'events', file)).toMatchObject({ status: 0 });
    for (const [i, key] of keys.entries()) await saveMetric(first, key, uniqueOf('used', 7 + i));
    await untilIdle(first);
    await first.stop();

    const model = await open(surroundings);
    const before = await Promise.all(keys.map((key) => readPoints(model, key)));
    expect(before.map(({ size }) => size)).toEqual(keys.map(() => days));
    await model.db.delete(metricPoint);
    await model.db.delete(metricRefresh);
    await model.close();

    const second = await startLeadline(surroundings);
    let status = await readStatus(second);
    while (status.metricsDone === 0) status = await readStatus(second);
    expect(status).toMatchObject({ isRunning: true, metrics: keys.length, failure: null });
    expect(status.metricsDone).toBeLessThan(keys.length);
    await second.stop('SIGKILL');

    const third = await startLeadline(surroundings);
    const ended = await untilIdle(third);
    expect(ended).toEqual({ isRunning: false, metricsDone: 8, metrics: 8, failure: null });
    expect(await third.stop()).toMatchObject({ status: 0, stderr: '' });
    const after = await open(surroundings);
    expect(await Promise.all(keys.map((key) => readPoints(after, key)))).toEqual(before);
    await after.close();
  });
});
