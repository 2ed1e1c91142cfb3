import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';

/** One import's tables: the file as it was read, and those that find out which of its records are new. */
export interface Stage {
  importId: string;
  /** Lines as they are, of a file that is not read into cells at once. */
  lines: string;
  records: string;
  candidate: string;
  numbered: string;
  chosen: string;
}

export function stageOf(importId: string, begunAt: Date): Stage {
  const prefix = `stage_${Math.floor(begunAt.getTime() / 1000)}_${importId.replaceAll('-', '')}`;
  return {
    importId,
    lines: `${prefix}_lines`,
    records: prefix,
    candidate: `${prefix}_candidate`,
    numbered: `${prefix}_numbered`,
    chosen: `${prefix}_chosen`,
  };
}

/** Drops what is left of an import; what is not there is no error. */
export async function dropStage(facts: FactStore, stage: Stage): Promise<void> {
  const { lines, records, candidate, numbered, chosen } = stage;
  await dropTables(facts, [lines, records, candidate, numbered, chosen]);
}

/**
 * Drops the tables of imports that never ended. The embedded store belongs to one process, so that
 * whatever is there when it is opened is left over (0 hours); on a server others may be importing.
 */
export async function dropStaleStages(
  facts: FactStore,
  { olderThanHours }: { olderThanHours: number },
): Promise<void> {
  const { rows } = await facts.query<{ name: string }>(
    statement(
      'list-stale-stages',
      sql`SELECT name FROM system.tables
          WHERE database = currentDatabase() AND match(name, '^stage_[0-9]+_[0-9a-f]{32}(_[a-z]+)?$')
            AND toUInt64OrZero(extract(name, '^stage_([0-9]+)_')) <= toUnixTimestamp(now()) - 3600 * ${bind('UInt32', olderThanHours)}`,
    ),
  );
  if (rows.length > 0)
    await dropTables(
      facts,
      rows.map(({ name }) => name),
    );
}

function dropTables(facts: FactStore, names: readonly string[]): Promise<void> {
  // Otherwise the engine keeps the files for some minutes more.
  return facts.command(statement('drop-stage', sql`DROP TABLE IF EXISTS ${trusted(names.join(', '))} SYNC`));
}
