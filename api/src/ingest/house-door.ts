import { localAccess, operatorAccess } from '../auth/access.ts';
import { noBrowser } from '../auth/visit.ts';
import { createContext } from '../context.ts';
import type { DataDirectory } from '../data-directory.ts';
import type { Environment } from '../environment.ts';
import { writeTable } from '../export/parquet/tables.ts';
import { openHouse } from '../house.ts';
import { dataOf } from './answer.ts';
import type { Door } from './door.ts';
import { importIntoHouse } from './import-into-house.ts';
import { emptyUploadsFolder } from './uploads-folder.ts';

/** Opens the stores of a data directory that the command holds, and releases it with them. */
export async function houseDoor(directory: DataDirectory, environment: Environment): Promise<Door> {
  const { publicOrigin, port, logLevel } = environment;
  const workPath = await emptyUploadsFolder(environment.dataPath);
  const house = await openHouse(environment);
  let apollo: ReturnType<typeof startApollo> | undefined;
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
      apollo ??= startApollo(logLevel);
      const visit = noBrowser(publicOrigin ?? `http://127.0.0.1:${port}`);
      const contextValue = createContext(house, await operatorAccess(house), undefined, visit);
      const { body } = await (await apollo).executeOperation({ query, variables }, { contextValue });
      if (body.kind === 'single') return dataOf<Data>(body.singleResult);
      throw new Error('A command asks for no incremental delivery.');
    },
    async [Symbol.asyncDispose]() {
      await house.close();
      await directory.release();
    },
  };
}

/** Of a command that has something to ask: an import has not, and need not load it. */
async function startApollo(logLevel: Environment['logLevel']) {
  const [{ startGraphql }, { createLog }] = await Promise.all([import('../graphql.ts'), import('../log.ts')]);
  return startGraphql(createLog(logLevel));
}
