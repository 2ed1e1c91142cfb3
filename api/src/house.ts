import { join } from 'node:path';
import { openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { migrateFacts } from '@leadline/db/facts/tables';
import { openModel } from '@leadline/db/relational/connect';
import type { ModelStore } from '@leadline/db/relational/connect';
import { foundWorkspace } from '@leadline/db/relational/workspace';
import type { Environment } from './environment.ts';

/** Both stores, open, and the clock: what every use-case takes first. */
export interface House {
  model: ModelStore;
  facts: FactStore;
  /** The server's clock. */
  now(): Date;
  close(): Promise<void>;
}

/**
 * Opens both stores, takes their migrations, and founds the workspace where there is none.
 * The caller holds the data directory's lock and releases it after `close`.
 */
export async function openHouse(environment: Environment): Promise<House> {
  const [model, facts] = await Promise.all([
    openModel(
      environment.databaseUrl
        ? { url: environment.databaseUrl }
        : { path: join(environment.dataPath, 'model') },
    ),
    openFacts(
      environment.clickhouseUrl
        ? { url: environment.clickhouseUrl }
        : { path: join(environment.dataPath, 'facts') },
    ),
  ]);
  await Promise.all([foundWorkspace(model.db), migrateFacts(facts)]);
  return {
    model,
    facts,
    now: () => new Date(),
    async close() {
      await Promise.all([model.close(), facts.close()]);
    },
  };
}
