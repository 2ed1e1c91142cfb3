import { join } from 'node:path';
import { FactStoreUnavailable, openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { dropStaleStages } from '@leadline/db/facts/import/stage';
import { RememberedAnswers } from '@leadline/db/facts/remembered-answers';
import { migrateFacts } from '@leadline/db/facts/tables';
import { isModelUnavailable, openModel } from '@leadline/db/relational/connect';
import type { ModelStore } from '@leadline/db/relational/connect';
import { settleStaleFactChanges } from '@leadline/db/relational/fact-change';
import { foundWorkspace } from '@leadline/db/relational/workspace';
import { nobodyWatches } from '@leadline/db/watch';
import type { Watch } from '@leadline/db/watch';
import type { Environment, OidcSettings } from './environment.ts';
import { UserError } from './errors.ts';
import { failInterruptedImports } from './ingest/import-log.ts';
import type { RefreshJob } from './jobs/refresh-job.ts';
import { refreshChanged } from './schema/metric/refresh.ts';

/** Both stores, open, and the clock: what every use-case takes first. */
export interface House {
  model: ModelStore;
  facts: FactStore;
  /** What the facts were asked, and answered; a request reads them by its loaders. */
  answers: RememberedAnswers;
  /** Computes the points that changes have changed: in a server soon, in a command at once. */
  refreshJob: RefreshJob;
  /** The OIDC provider whose accounts may sign in; null for none. */
  oidc: OidcSettings | null;
  /** The server's clock. */
  now(): Date;
  close(): Promise<void>;
}

/**
 * Opens both stores, takes their migrations, and founds the workspace where there is none.
 * The caller holds the data directory's lock and releases it after `close`. Throws a UserError where
 * a store's server cannot be reached.
 */
export async function openHouse(environment: Environment, watch: Watch = nobodyWatches): Promise<House> {
  const { databaseUrl, clickhouseUrl, dataPath, queryLimits } = environment;
  const model = await openModel(
    databaseUrl ? { url: databaseUrl } : { path: join(dataPath, 'model') },
    watch,
  ).catch(asSentence);
  const close = [model.close];
  try {
    const facts = await openFacts(
      clickhouseUrl ? { url: clickhouseUrl } : { path: join(dataPath, 'facts') },
      { watch, limits: queryLimits },
    );
    close.unshift(facts.close);
    await foundWorkspace(model.db);
    await migrateFacts(facts);
    // Another process of a server's may be importing; of an embedded store there is none.
    const stale = { olderThanHours: facts.isShared ? 24 : 0 };
    await dropStaleStages(facts, stale);
    await settleStaleFactChanges(model.db, stale);
    const house: House = {
      model,
      facts,
      answers: new RememberedAnswers(),
      refreshJob: {
        request: async () => void (await refreshChanged(house)),
        status: () => Promise.resolve({ isRunning: false, failure: null }),
      },
      oidc: environment.oidc,
      now: () => new Date(),
      close: () => closeAll(close),
    };
    await failInterruptedImports(house, stale);
    return house;
  } catch (error) {
    await closeAll(close);
    return asSentence(error);
  }
}

async function closeAll(close: readonly (() => Promise<void>)[]): Promise<void> {
  for (const closeOne of close) await closeOne();
}

function asSentence(error: unknown): never {
  if (error instanceof FactStoreUnavailable) throw unreachable('ClickHouse', 'CLICKHOUSE_URL', error);
  if (isModelUnavailable(error)) throw unreachable('PostgreSQL', 'DATABASE_URL', error);
  throw error;
}

function unreachable(store: string, setting: string, cause: unknown): UserError {
  const error = new UserError(
    'SERVICE_UNAVAILABLE',
    `${store} does not answer at ${setting}; start it, or mend the setting.`,
  );
  error.cause = cause;
  return error;
}
