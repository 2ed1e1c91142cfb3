import { randomUUID } from 'node:crypto';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { ImportKind } from '@leadline/db/vocabulary';
import type { House } from '../house.ts';
import { importedRows } from '../observability/figures.ts';
import { importEvents } from './import-events.ts';
import { logImport } from './import-log.ts';
import type { ImportTask } from './import-options.ts';
import type { ImportLog, ImportProgress, ImportResult, LoggedImportResult } from './import-run.ts';
import { importSeries } from './import-series.ts';
import { importTraits } from './import-traits.ts';

/** A file on this machine's disk; `fileName` is what its sender calls it. */
export interface FileForHouse {
  path: string;
  fileName: string;
  /** Folder for what is unpacked. */
  workPath: string;
  task: ImportTask;
  /** Id of the member who imports it, where it is known. */
  startedBy: string | null;
  onProgress: (progress: ImportProgress) => void;
  onRejected: (lines: AsyncIterable<string>) => Promise<void>;
}

/** Imports a file, writes that down, and has the points computed that it changes. */
export async function importIntoHouse(house: House, file: FileForHouse): Promise<LoggedImportResult> {
  if (file.task.options.dryRun)
    return {
      ...(await importFile(house, { file, importId: randomUUID() })),
      importId: null,
      demoRemoved: false,
    };
  try {
    const result = await logImport(house, file, (log, importId) =>
      importFile(house, { file, log, importId }),
    );
    countRows(file.task.kind, result);
    return result;
  } finally {
    // Also when it failed, for the batches that it has stored, and when nothing was new: the import
    // that stored it may have been killed before this.
    await house.refreshJob.request();
  }
}

async function importFile(
  house: House,
  { file, log, importId }: { file: FileForHouse; log?: ImportLog; importId: string },
): Promise<ImportResult> {
  const { task } = file;
  const { timeZone } = await getWorkspace(house.model.db);
  const request = { ...file, log, importId, facts: house.facts, now: house.now(), timeZone };
  switch (task.kind) {
    case 'EVENTS':
      return importEvents({ ...request, options: task.options });
    case 'TRAITS':
      return importTraits({ ...request, options: task.options });
    case 'SERIES':
      return importSeries({ ...request, options: task.options, model: house.model.db });
  }
}

function countRows(kind: ImportKind, { stored, duplicates, rejected }: ImportResult): void {
  importedRows.inc({ kind, result: 'stored' }, stored);
  importedRows.inc({ kind, result: 'duplicate' }, duplicates);
  importedRows.inc({ kind, result: 'rejected' }, rejected);
}
