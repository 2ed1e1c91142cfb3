import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import { readEventDays } from './event-days.ts';
import type { EventDays } from './event-days.ts';

/** The names and days of the events that an import has stored. */
export function listDaysOfImport(facts: FactStore, importId: string): Promise<EventDays[]> {
  return readEventDays(facts, sql`SELECT name, at FROM event WHERE import_id = ${bind('UUID', importId)}`);
}

/** Takes out what an import has stored; when it resolves, nothing of it is read any more. */
export async function deleteImport(
  facts: FactStore,
  table: 'event' | 'trait',
  importId: string,
): Promise<void> {
  await facts.command(
    statement(
      'delete-import',
      sql`DELETE FROM ${trusted(table)} WHERE import_id = ${bind('UUID', importId)}
          SETTINGS lightweight_deletes_sync = 2`,
    ),
  );
}
