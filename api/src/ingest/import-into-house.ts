import { getWorkspace } from '@leadline/db/relational/workspace';
import type { House } from '../house.ts';
import { refreshMetrics } from '../schema/metric/refresh.ts';
import { importEvents } from './import-events.ts';
import type { ImportProgress, ImportResult } from './import-events.ts';
import type { ImportOptions } from './import-options.ts';

/** A file on this machine's disk; `fileName` is what its sender calls it. */
export interface FileForHouse {
  path: string;
  fileName: string;
  options: ImportOptions;
  onProgress: (progress: ImportProgress) => void;
  onRejected: (lines: AsyncIterable<string>) => Promise<void>;
}

/** Imports a file and computes the points of every metric again. */
export async function importIntoHouse(house: House, file: FileForHouse): Promise<ImportResult> {
  const result = await importEvents({
    ...file,
    facts: house.facts,
    now: house.now(),
    timeZone: (await getWorkspace(house.model.db)).timeZone,
  });
  // Also when nothing was new: the import that stored it may have been killed before this.
  if (!file.options.dryRun) await refreshMetrics(house);
  return result;
}
