import { localAccess, operatorAccess } from '../auth/access.ts';
import { noBrowser } from '../auth/visit.ts';
import { createContext } from '../context.ts';
import { DataDirectoryInUse, lockDataDirectory } from '../data-directory.ts';
import type { DataDirectory } from '../data-directory.ts';
import type { Environment } from '../environment.ts';
import { writeTable } from '../export/parquet/tables.ts';
import type { TableName } from '../export/parquet/tables.ts';
import { startGraphql } from '../graphql.ts';
import { openHouse } from '../house.ts';
import type { House } from '../house.ts';
import { createLog } from '../log.ts';
import { dataOf } from './answer.ts';
import { importIntoHouse } from './import-into-house.ts';
import type { ImportTask } from './import-options.ts';
import type { ImportProgress, LoggedImportResult } from './import-run.ts';
import { serverDoor } from './server-door.ts';
import { emptyUploadsFolder } from './uploads-folder.ts';

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
    const workPath = await emptyUploadsFolder(environment.dataPath);
    return await houseDoor(await openHouse(environment), { directory, workPath, environment });
  } catch (error) {
    await directory.release();
    throw error;
  }
}

async function houseDoor(
  house: House,
  {
    directory,
    workPath,
    environment,
  }: { directory: DataDirectory; workPath: string; environment: Environment },
): Promise<Door> {
  const { publicOrigin, port, logLevel } = environment;
  const apollo = await startGraphql(createLog(logLevel));
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
    exportTable: (name, path) => writeTable(house, name, { path }),
    async ask<Data>(query: string, variables = {}) {
      const visit = noBrowser(publicOrigin ?? `http://127.0.0.1:${port}`);
      const contextValue = createContext(house, await operatorAccess(house), undefined, visit);
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind === 'single') return dataOf<Data>(body.singleResult);
      throw new Error('A command asks for no incremental delivery.');
    },
    async [Symbol.asyncDispose]() {
      await house.close();
      await directory.release();
    },
  };
}
