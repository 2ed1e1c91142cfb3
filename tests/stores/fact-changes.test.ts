import { randomUUID } from 'node:crypto';
import {
  getFactGeneration,
  insertFactChanges,
  listFactChangesAfter,
  settleFactChanges,
  settleStaleFactChanges,
} from '@leadline/db/relational/fact-change';
import { openModel } from '@leadline/db/relational/connect';
import type { ModelStore } from '@leadline/db/relational/connect';
import { insertMetric, insertMetricVersion } from '@leadline/db/relational/metric';
import { listMetricPoints } from '@leadline/db/relational/metric-point';
import { findMetricRefresh, saveRefreshStep } from '@leadline/db/relational/metric-refresh';
import type { MetricRefreshRow } from '@leadline/db/relational/metric-refresh';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeEmptyModel } from '../support/empty-model.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

const engines = [
  { engine: 'pglite', locate: async () => ({ path: placeEmptyModel(await makeTemporaryFolder()) }) },
  { engine: 'postgres', locate: async () => ({ url: await postgres.createDatabase() }) },
];

describe.each(engines)('changes of the facts and the points that follow them, on $engine', ({ locate }) => {
  let store: ModelStore;
  beforeEach(async () => {
    store = await openModel(await locate());
    return () => store.close();
  });

  const announce = async (importId: string, subjects: string[]) =>
    insertFactChanges(
      store.db,
      subjects.map((subject) => ({
        cause: 'EVENTS_ADDED',
        importId,
        subject,
        firstDay: '2026-01-01',
        lastDay: '2026-01-02',
      })),
    );

  it('are settled up to the first that is still being made', async () => {
    expect(await getFactGeneration(store.db)).toEqual({ lastChangeId: 0, settledChangeId: 0 });
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    await announce(first, ['a', 'b']);
    await announce(second, ['a']);
    await announce(third, ['c']);
    await settleFactChanges(store.db, first);
    await settleFactChanges(store.db, third);
    expect(await getFactGeneration(store.db)).toEqual({ lastChangeId: 4, settledChangeId: 2 });
    expect((await listFactChangesAfter(store.db, 2)).map(({ id, subject }) => [id, subject])).toEqual([
      [3, 'a'],
      [4, 'c'],
    ]);
    await settleFactChanges(store.db, second);
    expect(await getFactGeneration(store.db)).toEqual({ lastChangeId: 4, settledChangeId: 4 });
  });

  it('are settled when their process is long gone, and no sooner', async () => {
    await announce(randomUUID(), ['a']);
    await settleStaleFactChanges(store.db, { olderThanHours: 24 });
    expect(await getFactGeneration(store.db)).toEqual({ lastChangeId: 1, settledChangeId: 0 });
    await settleStaleFactChanges(store.db, { olderThanHours: 0 });
    expect(await getFactGeneration(store.db)).toEqual({ lastChangeId: 1, settledChangeId: 1 });
  });

  it('are replaced a step at a time, by whoever has seen the step before', async () => {
    await insertMetric(store.db, 'uses', {
      name: 'Uses',
      description: '',
      stage: 'RETENTION',
      unit: 'COUNT',
      goodDirection: 'UP',
      ownerId: null,
      currency: null,
      drives: [],
    });
    const { id: versionId } = await insertMetricVersion(store.db, {
      metricKey: 'uses',
      version: 1,
      kind: 'COUNT',
      definition: { measure: { aggregate: 'COUNT', of: { event: 'used', where: [] } } },
      createdAt: new Date('2026-01-01T00:00:00Z'),
      createdBy: null,
    });
    const dataThrough = new Date('2026-01-09T12:00:00.123Z');
    const step = (changeId: number): MetricRefreshRow => {
      return { versionId, basis: 'UTC', changeId, filledFrom: '2026-01-01', dataThrough };
    };
    const points = (value: number, ...days: string[]) =>
      days.map((day) => ({ day, value, n: value, numerator: null, denominator: null }));
    const always = { from: '-infinity', to: 'infinity' };

    const all = points(1, '2026-01-01', '2026-01-02', '2026-01-03');
    expect(
      await saveRefreshStep(store.db, { before: null, after: step(1), days: [always], points: all }),
    ).toBe(true);
    // Another process that has not seen it.
    expect(
      await saveRefreshStep(store.db, { before: null, after: step(2), days: [always], points: [] }),
    ).toBe(false);
    const days = [
      { from: '2026-01-01', to: '2026-01-02' },
      { from: '2026-01-03', to: 'infinity' },
    ];
    const newer = points(2, '2026-01-01');
    expect(await saveRefreshStep(store.db, { before: step(1), after: step(3), days, points: newer })).toBe(
      true,
    );
    expect(await findMetricRefresh(store.db, versionId)).toEqual(step(3));
    expect((await listMetricPoints(store.db, [versionId])).map(({ day, value }) => [day, value])).toEqual([
      ['2026-01-01', 2],
      ['2026-01-02', 1],
    ]);
  });
});
