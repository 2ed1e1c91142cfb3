import type { FactStore } from '../connect.ts';
import { all, bind, sql, statement } from '../sql.ts';

/** A property of events; `coverage` is the share of events that have it. */
export interface PropertyRow {
  key: string;
  isNumeric: boolean;
  coverage: number;
}

/** Every property that any event has, by name. */
export async function readProperties(facts: FactStore): Promise<PropertyRow[]> {
  const { rows } = await facts.query<{ key: string; texts: number; total: number; events: number }>(
    statement(
      'properties',
      sql`SELECT key, sum(is_text * times) AS texts, sum(times) AS total, (SELECT count() FROM event) AS events
          FROM (
            SELECT toString(arrayJoin(mapKeys(strings))) AS key, 1 AS is_text, count() AS times FROM event GROUP BY key
            UNION ALL
            SELECT toString(arrayJoin(mapKeys(numbers))) AS key, 0 AS is_text, count() AS times FROM event GROUP BY key
          )
          GROUP BY key ORDER BY key`,
    ),
  );
  return rows.map(({ key, texts, total, events }) => ({
    key,
    isNumeric: texts === 0,
    coverage: total / events,
  }));
}

/** A property's most frequent values as text; `search` is contained in them, case-sensitive. */
export async function readPropertyValues(
  facts: FactStore,
  { key, search, first }: { key: string; search?: string | undefined; first: number },
): Promise<string[]> {
  const name = bind('String', key);
  const { rows } = await facts.query<{ value: string }>(
    statement(
      'property-values',
      sql`SELECT if(mapContains(strings, ${name}), strings[${name}], toString(numbers[${name}])) AS value
          FROM event
          WHERE (mapContains(strings, ${name}) OR mapContains(numbers, ${name}))
            AND ${all(search ? [sql`position(value, ${bind('String', search)}) > 0`] : [])}
          GROUP BY value ORDER BY count() DESC, value LIMIT ${bind('UInt32', first)}`,
    ),
  );
  return rows.map((row) => row.value);
}
