import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findImports, insertImport, listImportRows } from '@leadline/db/relational/data-import';
import { listFactChangesAfter } from '@leadline/db/relational/fact-change';
import { insertMetric, insertMetricVersion } from '@leadline/db/relational/metric';
import { createContext } from '../../api/src/context.ts';
import { localAccess } from '../../api/src/auth/access.ts';
import { readEnvironment } from '../../api/src/environment.ts';
import { openHouse } from '../../api/src/house.ts';
import type { House } from '../../api/src/house.ts';
import { failInterruptedImports } from '../../api/src/ingest/import-log.ts';
import { importIntoHouse } from '../../api/src/ingest/import-into-house.ts';
import type { ImportTask } from '../../api/src/ingest/import-options.ts';
import { undoImport } from '../../api/src/schema/import/service.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { csv } from './imports.ts';

let house: House;
let folder: string;
let lastChange = 0;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  house = await openHouse(readEnvironment({ LEADLINE_DATA: folder }));
});
afterAll(() => house.close());
beforeEach(async () => {
  lastChange = (await listFactChangesAfter(house.model.db, 0)).at(-1)?.id ?? 0;
});

async function take(
  content: string,
  task: ImportTask = { kind: 'EVENTS', options: {} },
  onRejected: () => Promise<void> = async () => {},
) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  const file = {
    path,
    workPath: folder,
    fileName: 'file.csv',
    task,
    startedBy: null,
    onProgress() {},
    onRejected,
  };
  return importIntoHouse(house, file);
}

/** What was written down since the test began, without the ids of its rows. */
async function changes() {
  const rows = await listFactChangesAfter(house.model.db, lastChange);
  return rows.map(({ cause, subject, firstDay, lastDay, importId, isSettled }) => ({
    what: [cause, subject, firstDay, lastDay].filter((part) => part !== null).join(' '),
    importId,
    isSettled,
  }));
}
const written = async () => (await changes()).map(({ what }) => what);

test('an import writes a run of days down for each name whose events it stores', async () => {
  const { importId } = await take(
    csv(
      'u1,open,2026-01-01T23:59:59Z',
      'u1,open,2026-01-02',
      'u1,open,2026-01-04',
      'u2,open,2026-01-05',
      'u1,close,2026-01-31',
      'u1,close,2026-02-01',
      'u1,gone,never',
    ),
  );
  expect(await changes()).toEqual(
    ['close 2026-01-31 2026-02-01', 'open 2026-01-01 2026-01-02', 'open 2026-01-04 2026-01-05'].map(
      (run) => ({
        what: `EVENTS_ADDED ${run}`,
        importId,
        isSettled: true,
      }),
    ),
  );
});

test('what was there before is no change', async () => {
  await take(csv('v1,open,2026-03-01', 'v1,open,2026-03-02'));
  lastChange = (await listFactChangesAfter(house.model.db, 0)).at(-1)!.id;
  await take(csv('v1,open,2026-03-01', 'v1,open,2026-03-02', 'v1,open,2026-03-09'));
  expect(await written()).toEqual(['EVENTS_ADDED open 2026-03-09 2026-03-09']);
});

test('a dry run writes nothing down', async () => {
  await take(csv('w1,open,2026-04-01'), { kind: 'EVENTS', options: { dryRun: true } });
  expect(await written()).toEqual([]);
});

test('an undo writes down what it takes out', async () => {
  const { importId } = await take(csv('x1,open,2026-05-01', 'x1,close,2026-05-02'));
  await undoImport(createContext(house, await localAccess(house)), importId!);
  expect(await written()).toEqual([
    'EVENTS_ADDED close 2026-05-02 2026-05-02',
    'EVENTS_ADDED open 2026-05-01 2026-05-01',
    'EVENTS_REMOVED close 2026-05-02 2026-05-02',
    'EVENTS_REMOVED open 2026-05-01 2026-05-01',
  ]);
});

test('traits are one change, where any of them changes', async () => {
  const task = { kind: 'TRAITS', options: {} } as const;
  await take('user_id,plan\ny1,pro\n', task);
  await take('user_id,plan\ny1,pro\n', task);
  expect(await written()).toEqual(['TRAITS']);
});

test('points are a change of their metric, on the days that change', async () => {
  const { db } = house.model;
  await insertMetric(db, 'spend', {
    name: 'Spend',
    description: 'What was spent.',
    stage: 'ACQUISITION',
    unit: 'COUNT',
    goodDirection: 'DOWN',
  });
  await insertMetricVersion(db, {
    metricKey: 'spend',
    version: 1,
    kind: 'IMPORTED',
    definition: { imported: { rollup: 'SUM' } },
    createdAt: house.now(),
    createdBy: null,
  });
  const task = { kind: 'SERIES', options: { metric: 'spend' } } as const;
  await take('date,value\n2026-01-01,1\n2026-01-02,2\n2026-01-04,4\n', task);
  const { importId } = await take('date,value\n2026-01-01,1\n2026-01-02,3\n', task);
  await undoImport(createContext(house, await localAccess(house)), importId!);
  expect(await written()).toEqual([
    'SERIES spend 2026-01-01 2026-01-02',
    'SERIES spend 2026-01-04 2026-01-04',
    'SERIES spend 2026-01-02 2026-01-02',
    'SERIES spend 2026-01-02 2026-01-02',
  ]);
});

const failing: [task: ImportTask, content: string][] = [
  [
    { kind: 'EVENTS', options: {} },
    'user_id,event,timestamp\nf1,fail,2026-06-01\nf2,fail,2026-06-01\nf3,fail,\n',
  ],
  [{ kind: 'TRAITS', options: {} }, 'user_id,plan,age\nf1,pro,5\nf2,pro,6\n,pro,7\n'],
  [{ kind: 'SERIES', options: { metric: 'spend' } }, 'date,value\n2026-06-01,1\n2026-06-02,2\n2026-06-03,\n'],
];
test.each(failing)('an import that fails at its end says what it has stored: %j', async (task, content) => {
  const request = vi.spyOn(house.refreshJob, 'request');
  const fail = () => Promise.reject(new Error('Nobody listens.'));
  await expect(take(content, task, fail)).rejects.toThrow('Nobody listens.');
  const [row] = await listImportRows(house.model.db).read({ limit: 1 });
  expect(row).toMatchObject({ kind: task.kind, status: 'FAILED', stored: 2 });
  expect(request).toHaveBeenCalledTimes(1);
  request.mockRestore();
});

test('an import that another process left is ended when it is a day old, on a shared store', async () => {
  const begin = async (hoursAgo: number) => {
    const id = randomUUID();
    const startedAt = new Date(Date.now() - hoursAgo * 3_600_000);
    await insertImport(house.model.db, {
      ...{ id, kind: 'EVENTS', fileName: 'left.csv', metricKey: null, startedBy: null, startedAt },
    });
    return id;
  };
  const [recent, old] = [await begin(23), await begin(25)];
  const status = async (id: string) => (await findImports(house.model.db, [id]))[0]!.status;
  await failInterruptedImports(house, { olderThanHours: 24 });
  expect([await status(recent), await status(old)]).toEqual(['RUNNING', 'FAILED']);
  await failInterruptedImports(house, { olderThanHours: 0 });
  expect(await status(recent)).toBe('FAILED');
});
