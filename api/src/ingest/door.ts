import { DataDirectoryInUse, lockDataDirectory } from '../data-directory.ts';
import type { DataDirectory } from '../data-directory.ts';
import type { Environment } from '../environment.ts';
import type { TableName } from '../export/parquet/tables.ts';
import type { ImportTask } from './import-options.ts';
import type { ImportProgress, LoggedImportResult } from './import-run.ts';
import { serverDoor } from './server-door.ts';

/** How a command reaches the stores: through the server where one runs, else by opening them itself. */
export interface Door extends AsyncDisposable {
  importFile(file: FileToImport): Promise<LoggedImportResult>;
  /** Writes a table whole to a Parquet file, which is overwritten. */
  exportTable(name: TableName, path: string): Promise<void>;
  /** The data of an answer of GraphQL; throws its first error as a UserError. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
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
    // Only here, since the server's modules take longer to load than a command to send what it has.
    const { houseDoor } = await import('./house-door.ts');
    return await houseDoor(directory, environment);
  } catch (error) {
    await directory.release();
    throw error;
  }
}
