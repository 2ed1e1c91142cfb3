import type { FactReader } from '../connect.ts';
import { all, bind, sql, statement } from '../sql.ts';

/** A name of events, with how many there are and when, in epoch milliseconds. */
export interface EventNameRow {
  name: string;
  count: number;
  firstSeen: number;
  lastSeen: number;
  properties: string[];
}

/** Names of events, most frequent first; `search` is contained in them, whatever its case. */
export async function readEventNames(
  facts: FactReader,
  { search, first }: { search?: string | undefined; first: number },
): Promise<EventNameRow[]> {
  const { rows } = await facts.query<EventNameRow>(
    statement(
      'event-names',
      sql`SELECT toString(name) AS name, count() AS count,
            toUnixTimestamp64Milli(min(at)) AS firstSeen, toUnixTimestamp64Milli(max(at)) AS lastSeen,
            arraySort(arrayMap(key -> toString(key), arrayConcat(groupUniqArrayArray(mapKeys(strings)), groupUniqArrayArray(mapKeys(numbers))))) AS properties
          FROM event
          WHERE ${all(search ? [sql`positionCaseInsensitiveUTF8(name, ${bind('String', search)}) > 0`] : [])}
          GROUP BY name ORDER BY count DESC, name LIMIT ${bind('UInt32', first)}`,
    ),
  );
  return rows.map((row) => ({ ...row, properties: [...new Set(row.properties)] }));
}

/** When the newest event of each of these names happened, in epoch milliseconds; a name that no event has is absent. */
export async function readLastSeen(
  facts: FactReader,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await facts.query<{ name: string; lastSeen: number }>(
    statement(
      'last-seen',
      sql`SELECT toString(name) AS name, toUnixTimestamp64Milli(max(at)) AS lastSeen
          FROM event WHERE name IN ${bind('Array(String)', [...names])} GROUP BY name`,
    ),
  );
  return new Map(rows.map(({ name, lastSeen }) => [name, lastSeen]));
}
