import { writeFile } from 'node:fs/promises';
import type { FactStore } from '../connect.ts';
import { withPlainPath } from '../plain-path.ts';
import { sql, statement } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** Where a table goes: a Parquet file, which is overwritten. */
export interface TableFile {
  path: string;
  signal?: AbortSignal | undefined;
}

/** Writes every event that counts, in no order. */
export function writeEvents(facts: FactStore, file: TableFile): Promise<void> {
  return writeTable(facts, { name: 'all-events', rows: eventsSql() }, file);
}

/** Writes all that was ever said of a subject; the newest statement of a subject and key counts. */
export function writeTraits(facts: FactStore, file: TableFile): Promise<void> {
  return writeTable(facts, { name: 'all-traits', rows: traitsSql() }, file);
}

export function eventsSql(): Fragment {
  return sql`SELECT id, at, name, actor, subject, account, value, strings, numbers, toString(import_id) AS importId
    FROM event`;
}

export function traitsSql(): Fragment {
  return sql`SELECT subject, key, text, number, set_at AS setAt, toString(import_id) AS importId FROM trait`;
}

async function writeTable(
  facts: FactStore,
  { name, rows }: { name: string; rows: Fragment },
  { path, signal }: TableFile,
): Promise<void> {
  // There before the link that the engine is given.
  await writeFile(path, '');
  await withPlainPath(path, (plainPath) =>
    facts.writeParquet(statement(name, rows), { path: plainPath, signal }),
  );
}
