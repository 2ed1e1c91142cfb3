import type { FactReader } from '../connect.ts';
import { traitPrefix } from '../../vocabulary.ts';
import { all, bind, sql, statement } from '../sql.ts';

/** Something to filter or group by: a property of events, or with the prefix `trait.` a trait of subjects. */
export interface DimensionRow {
  key: string;
  kind: 'PROPERTY' | 'TRAIT';
  isNumeric: boolean;
  /** Share of events, or of subjects, that have it. */
  coverage: number;
}

/** A dimension's key, and whether some event or subject has it as a number. */
export interface DimensionKey {
  key: string;
  isNumber: boolean;
}

/** Keys of all properties and traits, properties first, by name. */
export async function readDimensionKeys(facts: FactReader): Promise<DimensionKey[]> {
  const { rows } = await facts.query<{ key: string; numbers: number }>(
    statement(
      'dimension-keys',
      sql`SELECT key, max(is_number) AS numbers FROM (
            SELECT DISTINCT 0 AS is_trait, 0 AS is_number, toString(arrayJoin(mapKeys(strings))) AS key FROM event
            UNION ALL
            SELECT DISTINCT 0 AS is_trait, 1 AS is_number, toString(arrayJoin(mapKeys(numbers))) AS key FROM event
            UNION ALL
            SELECT DISTINCT 1 AS is_trait, toUInt8(isNotNull(number)) AS is_number, concat(${bind('String', traitPrefix)}, key) AS key FROM trait
          )
          GROUP BY is_trait, key ORDER BY is_trait, key`,
    ),
  );
  return rows.map(({ key, numbers }) => ({ key, isNumber: numbers > 0 }));
}

/** Every property that any event has, by name. */
export async function readProperties(facts: FactReader): Promise<DimensionRow[]> {
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
    kind: 'PROPERTY',
    isNumeric: texts === 0,
    coverage: total / events,
  }));
}

/** Every trait that any subject has, by name; subjects without an event count too. */
export async function readTraits(facts: FactReader): Promise<DimensionRow[]> {
  const { rows } = await facts.query<{ key: string; texts: number; subjects: number; all: number }>(
    statement(
      'traits',
      sql`SELECT concat(${bind('String', traitPrefix)}, key) AS key, countIf(isNotNull(newest.1)) AS texts, count() AS subjects,
            (SELECT uniqExact(subject_hash) FROM (SELECT subject_hash FROM event UNION ALL SELECT subject_hash FROM trait)) AS all
          FROM (SELECT key, argMax((text, number), (set_at, import_id)) AS newest FROM trait GROUP BY key, subject_hash)
          GROUP BY key ORDER BY key`,
    ),
  );
  return rows.map(({ key, texts, subjects, all: everyone }) => ({
    key,
    kind: 'TRAIT',
    isNumeric: texts === 0,
    coverage: subjects / everyone,
  }));
}

/** A trait's most frequent values as text; `search` is contained in them, case-sensitive. */
export async function readTraitValues(
  facts: FactReader,
  { key, search, first }: { key: string; search?: string | undefined; first: number },
): Promise<string[]> {
  const { rows } = await facts.query<{ value: string }>(
    statement(
      'trait-values',
      sql`SELECT coalesce(newest.1, toString(newest.2)) AS value
          FROM (SELECT argMax((text, number), (set_at, import_id)) AS newest FROM trait
            WHERE key = ${bind('String', key.slice(traitPrefix.length))} GROUP BY subject_hash)
          WHERE ${all(search ? [sql`position(value, ${bind('String', search)}) > 0`] : [])}
          GROUP BY value ORDER BY count() DESC, value LIMIT ${bind('UInt32', first)}`,
    ),
  );
  return rows.map((row) => row.value);
}

/** A property's most frequent values as text; `search` is contained in them, case-sensitive. */
export async function readPropertyValues(
  facts: FactReader,
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
