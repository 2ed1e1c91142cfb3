import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '@leadline/api/src/environment.ts';
import { openHouse } from '@leadline/api/src/house.ts';
import type { House } from '@leadline/api/src/house.ts';
import { importIntoHouse } from '@leadline/api/src/ingest/import-into-house.ts';
import { createLog } from '@leadline/api/src/log.ts';
import { startServer } from '@leadline/api/src/server.ts';
import { placeEmptyModel } from '../support/empty-model.ts';
import type { GraphqlAnswer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** A server in this process, whose rows a test can change behind its back. */
export interface HouseServer {
  house: House;
  /** Changes rows of the model. */
  change(statement: string, ...values: unknown[]): Promise<unknown>;
  /** Imports events: lines of subject, name and time. Answers the import's id. */
  importEvents(lines: readonly string[]): Promise<string>;
  /** The whole answer over HTTP. */
  ask<Data>(query: string): Promise<GraphqlAnswer<Data>>;
  /** Data of an answer without errors; throws otherwise. */
  graphql<Data>(query: string): Promise<Data>;
  stop(): Promise<void>;
}

export async function startHouseServer(): Promise<HouseServer> {
  const dataPath = join(await makeTemporaryFolder(), 'data');
  placeEmptyModel(dataPath);
  const environment = { ...readEnvironment({ LEADLINE_DATA: dataPath }), port: 0 };
  const house = await openHouse(environment);
  const server = await startServer(house, { environment, secret: 'test', log: createLog('silent') });
  const { connection } = house.model;
  if (!('pglite' in connection)) throw new Error('The house is to stand on PGlite.');
  const { pglite } = connection;
  const ask = async <Data>(query: string) => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as GraphqlAnswer<Data>;
  };
  return {
    house,
    change: (statement, ...values) => pglite.query(statement, values),
    async importEvents(lines) {
      const path = join(dataPath, 'events.csv');
      await writeFile(path, ['subject,name,at', ...lines, ''].join('\n'));
      const { importId } = await importIntoHouse(house, {
        ...{ path, workPath: dataPath, fileName: 'events.csv', startedBy: null },
        task: { kind: 'EVENTS', options: {} },
        onProgress: () => undefined,
        onRejected: () => Promise.reject(new Error('Nothing is to be rejected.')),
      });
      if (importId === null) throw new Error('There was nothing to import.');
      return importId;
    },
    ask,
    async graphql<Data>(query: string) {
      const { data, errors } = await ask<Data>(query);
      if (errors || !data) throw new Error(`GraphQL answered ${JSON.stringify(errors)} to ${query}`);
      return data;
    },
    async stop() {
      await server.close();
      await house.close();
    },
  };
}
