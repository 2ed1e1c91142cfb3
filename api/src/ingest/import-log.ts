import { randomUUID } from 'node:crypto';
import { countStoredEvents } from '@leadline/db/facts/import/store-events';
import { finishImport, insertImport, listRunningImports } from '@leadline/db/relational/data-import';
import type { ImportOutcome } from '@leadline/db/relational/data-import';
import { insertFactChanges, settleFactChanges } from '@leadline/db/relational/fact-change';
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
  let hasBegun = false;
  const finish = (outcome: Omit<ImportOutcome, 'finishedAt'>) =>
    finishImport(db, id, { ...outcome, finishedAt: house.now() });
  const log: ImportLog = {
    async begin() {
      await insertImport(db, { id, ...describe(file), startedAt: house.now() });
      hasBegun = true;
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
    await finish({ status: 'DONE', stored, duplicates, rejected });
    return { ...result, importId: id };
  } catch (error) {
    if (hasBegun) await finish({ status: 'FAILED', ...(await countLeftOver(house, id)) });
    throw error;
  } finally {
    await settleFactChanges(db, id);
  }
}

/** Ends the rows of imports that were killed; the caller knows that none goes on. */
export async function failInterruptedImports(house: House): Promise<void> {
  for (const { id } of await listRunningImports(house.model.db)) {
    const counts = await countLeftOver(house, id);
    await finishImport(house.model.db, id, { status: 'FAILED', ...counts, finishedAt: house.now() });
  }
}

/** What an import that failed has stored all the same; only events are stored in parts. */
async function countLeftOver({ facts }: House, importId: string) {
  return { stored: await countStoredEvents(facts, importId), duplicates: 0, rejected: 0 };
}

function describe({ fileName, task, startedBy }: FileForHouse) {
  const metricKey = task.kind === 'SERIES' ? (task.options.metric ?? null) : null;
  return { kind: task.kind, fileName, metricKey, startedBy };
}
