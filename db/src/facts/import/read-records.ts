import { ClickHouseError } from '@clickhouse/client';
import type { FactStore } from '../connect.ts';
import { bind, sql, statement } from '../sql.ts';
import { createRecords, recordColumns } from './stage.ts';
import type { EventFile, Stage } from './stage.ts';

/** The file is not CSV from some record on: text behind a closing quote, for one. */
export class MalformedFile extends Error {}

/** Reads the whole file into `stage.records`, each record judged. Throws `MalformedFile`. */
export async function readRecords(
  facts: FactStore,
  stage: Stage,
  file: EventFile & { path: string; delimiter: string },
): Promise<void> {
  await createRecords(facts, stage, file);
  try {
    await facts.readFile({
      table: stage.records,
      path: file.path,
      format: 'CSV',
      columns: recordColumns(file.mapping),
      delimiter: file.delimiter,
    });
  } catch (error) {
    if (
      error instanceof ClickHouseError &&
      /^(CANNOT_PARSE|CANNOT_READ|INCORRECT_DATA)/.test(error.type ?? '')
    ) {
      throw new MalformedFile('The file is not CSV throughout.', { cause: error });
    }
    throw error;
  }
}

/** The zone as the fact store spells it, whatever the case of `name`; null where it knows none of that name. */
export async function findTimeZone(facts: FactStore, name: string): Promise<string | null> {
  const { rows } = await facts.query<{ zone: string }>(
    statement(
      'find-time-zone',
      sql`SELECT time_zone AS zone FROM system.time_zones WHERE lower(time_zone) = lower(${bind('String', name)})
          ORDER BY time_zone LIMIT 1`,
    ),
  );
  return rows[0]?.zone ?? null;
}
