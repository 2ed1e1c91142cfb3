import { localAccess } from '../auth/access.ts';
import { createContext } from '../context.ts';
import { DataDirectoryInUse, lockDataDirectory } from '../data-directory.ts';
import type { DataDirectory } from '../data-directory.ts';
import type { Environment } from '../environment.ts';
import { writeTable } from '../export/parquet/tables.ts';
import type { TableName } from '../export/parquet/tables.ts';
import { openHouse } from '../house.ts';
import type { House } from '../house.ts';
import { fillDemo, removeDemo } from '../schema/demo/service.ts';
import { evaluateBets } from '../schema/evidence/service.ts';
import { refreshMetrics } from '../schema/metric/refresh.ts';
import { importIntoHouse } from './import-into-house.ts';
import type { ImportTask } from './import-options.ts';
import type { ImportProgress, LoggedImportResult } from './import-run.ts';
import { serverDoor } from './server-door.ts';
import { emptyUploadsFolder } from './uploads-folder.ts';

/** How a command reaches the stores: through the server where one runs, else by opening them itself. */
export interface Door extends AsyncDisposable {
  importFile(file: FileToImport): Promise<LoggedImportResult>;
  /** The points of the metrics of these keys; of all where there are none. */
  refresh(keys: readonly string[] | undefined): Promise<{ metrics: number; buckets: number }>;
  /** Of every launched bet that is not frozen; answers how many there were. */
  evaluate(): Promise<number>;
  /** Throws a UserError where the workspace is not empty. */
  fillDemo(): Promise<void>;
  /** Throws a UserError where there is none. */
  removeDemo(): Promise<void>;
  /** Writes a table whole to a Parquet file, which is overwritten. */
  exportTable(name: TableName, path: string): Promise<void>;
}

export interface FileToImport {
  path: string;
  fileName: string;
  task: ImportTask;
  onProgress: (progress: ImportProgress) => void;
  onRejected: (line: string) => Promise<void>;
}

/** Throws a UserError where another process that is no server holds the data directory. */
export async function openDoor(environment: Environment): Promise<Door> {
  let directory: DataDirectory;
  try {
    directory = await lockDataDirectory(environment.dataPath);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse) || !error.holder?.address) throw error;
    return serverDoor({ address: error.holder.address, secret: error.holder.secret });
  }
  try {
    const workPath = await emptyUploadsFolder(environment.dataPath);
    return houseDoor(await openHouse(environment), { directory, workPath });
  } catch (error) {
    await directory.release();
    throw error;
  }
}

function houseDoor(
  house: House,
  { directory, workPath }: { directory: DataDirectory; workPath: string },
): Door {
  return {
    importFile: async ({ onRejected, ...file }) =>
      importIntoHouse(house, {
        ...file,
        workPath,
        startedBy: (await localAccess(house)).member?.id ?? null,
        async onRejected(lines) {
          for await (const line of lines) await onRejected(line);
        },
      }),
    refresh: (keys) => refreshMetrics(house, { keys }),
    evaluate: async () => evaluateBets(createContext(house, await localAccess(house))),
    fillDemo: async () => fillDemo(createContext(house, await localAccess(house))),
    removeDemo: async () => removeDemo(createContext(house, await localAccess(house))),
    exportTable: (name, path) => writeTable(house, name, { path }),
    async [Symbol.asyncDispose]() {
      await house.close();
      await directory.release();
    },
  };
}
