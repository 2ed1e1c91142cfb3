import type { FactStore } from '../connect.ts';
import { bind, sql, statement } from '../sql.ts';

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
