import { resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { networkFailures } from '../network-failures.ts';
import * as schema from '../models/schema.ts';
import { nobodyWatches } from '../watch.ts';
import type { Watch } from '../watch.ts';
import { watchedClient } from './watched-client.ts';

/** The model store, or a transaction on it: what every query of `relational/` takes. */
export type Model = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface ModelStore {
  readonly engine: 'pglite' | 'postgres';
  readonly db: Model;
  /** For the job queue, which keeps its own tables beside ours. */
  readonly connection: ModelConnection;
  /** Rejects when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** PGlite has one connection and everybody shares it; of a server's, the queue opens its own. */
export type ModelConnection = { pglite: PGlite } | { url: string };

/** The codes by which PostgreSQL says that it stops, or has not started yet, beside the network's own. */
const unreachable = new Set([...networkFailures, '57P01', '57P03']);

/** Whether an error, or what caused it, is that the model store cannot be reached. */
export function isModelUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && unreachable.has(String(error.code))) return true;
  return isModelUnavailable(error.cause);
}

const migrationsFolder = resolve(import.meta.dirname, '../../migrations');
/** Any number will do, as long as every process takes the same. */
const migrationLock = 4_520_011;

/**
 * The only place where PGlite or PostgreSQL is chosen. Opens PGlite in `path`, or the server at `url`,
 * and takes every migration that has not been taken. The caller holds the data directory's lock:
 * PGlite has none, and two processes on one directory lose rows without a word.
 */
export function openModel(
  location: { path: string } | { url: string },
  watch: Watch = nobodyWatches,
): Promise<ModelStore> {
  return 'url' in location ? openPostgres(location.url, watch) : openPglite(location.path, watch);
}

async function openPglite(path: string, watch: Watch): Promise<ModelStore> {
  const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('drizzle-orm/pglite'),
    import('drizzle-orm/pglite/migrator'),
  ]);
  const client = await PGlite.create(path);
  const db = drizzle(watchedClient(client, watch), { schema });
  await migrate(db, { migrationsFolder });
  return {
    engine: 'pglite',
    db,
    connection: { pglite: client },
    ping: async () => void (await client.query('SELECT 1')),
    close: () => client.close(),
  };
}

async function openPostgres(url: string, watch: Watch): Promise<ModelStore> {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    // Several processes may start at once, and concurrent migrations collide.
    const db = drizzle(client, { schema });
    await db.execute(sql`SELECT pg_advisory_lock(${migrationLock})`);
    await migrate(db, { migrationsFolder }).finally(() =>
      db.execute(sql`SELECT pg_advisory_unlock(${migrationLock})`),
    );
  } finally {
    client.release();
  }
  return {
    engine: 'postgres',
    db: drizzle(watchedClient(pool, watch), { schema }),
    connection: { url },
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}
