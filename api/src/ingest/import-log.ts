import { randomUUID } from 'node:crypto';
import { countStoredEvents } from '@leadline/db/facts/import/store-events';
import { countSubjectsOfImport } from '@leadline/db/facts/import/store-traits';
import {
  findImports,
  finishImport,
  insertImport,
  listInterruptedImports,
} from '@leadline/db/relational/data-import';
import type { DataImportRow } from '@leadline/db/relational/data-import';
import { insertFactChanges, settleFactChanges } from '@leadline/db/relational/fact-change';
import { takeOutDemo } from '../demo/take-out-demo.ts';
import type { House } from '../house.ts';
import type { FileForHouse } from './import-into-house.ts';
import type { ImportLog, ImportResult, LoggedImportResult } from './import-run.ts';

/** Runs an import and keeps its row: RUNNING from when the file turned out to be readable, then DONE or FAILED. */
export async function logImport(
  house: House,
  file: FileForHouse,
  run: (log: ImportLog, importId: string) => Promise<ImportResult>,
): Promise<LoggedImportResult> {
  const { db } = house.model;
  const id = randomUUID();
  let demoRemoved = false;
  const log: ImportLog = {
    async begin() {
      const { kind, options } = file.task;
      const keepMetric = kind === 'SERIES' ? options.metric : undefined;
      if (!options.keepDemo) demoRemoved = await takeOutDemo(house, { keepMetric });
      await insertImport(db, { id, ...describe(file), startedAt: house.now() });
    },
    change: (changes, model = db) =>
      insertFactChanges(
        model,
        changes.map((change) => ({ ...change, importId: id })),
      ),
  };
  try {
    const result = await run(log, id);
    const { stored, duplicates, rejected } = result;
    await finishImport(db, id, {
      status: 'DONE',
      ...{ stored, duplicates, rejected },
      finishedAt: house.now(),
    });
    return { ...result, importId: id, demoRemoved };
  } catch (error) {
    // What went wrong first is told, also where its end cannot be written down.
    await failImports(house, await findImports(db, [id]).catch(() => [])).catch(() => undefined);
    throw error;
  } finally {
    await settleFactChanges(db, id);
  }
}

/** Ends the rows of imports that were killed. */
export async function failInterruptedImports(house: House, stale: { olderThanHours: number }): Promise<void> {
  await failImports(house, await listInterruptedImports(house.model.db, stale));
}

async function failImports(house: House, rows: readonly DataImportRow[]): Promise<void> {
  for (const row of rows) {
    // A fact store that does not answer does not keep the row from ending.
    const stored = await countLeftOver(house, row).catch(() => 0);
    const counts = { stored, duplicates: 0, rejected: 0 };
    await finishImport(house.model.db, row.id, { status: 'FAILED', ...counts, finishedAt: house.now() });
  }
}

/** What an import that failed has stored all the same. */
async function countLeftOver({ facts }: House, { id, kind, replaced }: DataImportRow): Promise<number> {
  switch (kind) {
    case 'EVENTS':
      return countStoredEvents(facts, id);
    case 'TRAITS':
      return countSubjectsOfImport(facts, id);
    case 'SERIES':
      return replaced?.length ?? 0;
  }
}

function describe({ fileName, task, startedBy }: FileForHouse) {
  const metricKey = task.kind === 'SERIES' ? (task.options.metric ?? null) : null;
  return { kind: task.kind, fileName, metricKey, startedBy };
}
