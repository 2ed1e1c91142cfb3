import type { FactStore } from '../connect.ts';
import { bind, join, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { mostColumns } from './record-file.ts';
import type { JsonColumn } from './record-file.ts';
import type { Stage } from './stage.ts';

/** Objects below this depth are kept as JSON. */
const deepest = 5;

type Kind = 'TEXT' | 'NUMBER' | 'NULL' | 'OBJECT';

interface FoundColumn extends JsonColumn {
  isNumber: boolean;
}

/**
 * Every path of keys that leads to a value in some line, by name. A column holds numbers where JSON says
 * so of every value of it. Lines that are no objects have no keys. More than `mostColumns` come back where
 * there are more.
 */
export async function findJsonColumns(facts: FactStore, stage: Stage): Promise<FoundColumn[]> {
  const found: FoundColumn[] = [];
  const unread: string[][] = [[]];
  while (unread.length > 0 && found.length + unread.length <= mostColumns) {
    const path = unread.shift()!;
    for (const [key, kinds] of await readKeys(facts, stage, path)) {
      const keyPath = [...path, key];
      const holdsObjects = kinds.has('OBJECT') && keyPath.length === deepest;
      if (kinds.has('OBJECT') && !holdsObjects) unread.push(keyPath);
      if (holdsObjects || kinds.has('TEXT') || kinds.has('NUMBER')) {
        const isNumber = kinds.has('NUMBER') && !kinds.has('TEXT') && !kinds.has('OBJECT');
        found.push({ path: keyPath, holdsObjects, isNumber });
      }
    }
  }
  // Where they are too many, objects that were not looked into count as one column each.
  const rest = unread.map((path) => ({ path, holdsObjects: true, isNumber: false }));
  return [...found, ...rest].sort((a, b) => (a.path.join('.') < b.path.join('.') ? -1 : 1));
}

/** So many lines are looked through by one query, which may not take long. */
const linesPerQuery = 1_000_000;

/** The keys of the objects at `path`, each with the kinds of its values. */
async function readKeys(facts: FactStore, stage: Stage, path: readonly string[]) {
  const { rows } = await facts.query<{ lines: number }>(
    statement('count-lines', sql`SELECT count() AS lines FROM ${trusted(stage.lines)}`),
  );
  const kinds = new Map<string, Set<Kind>>();
  for (let first = 0; first < rows[0]!.lines && kinds.size <= mostColumns; first += linesPerQuery) {
    for (const found of await readKeysOfLines(facts, stage, { path, first })) {
      kinds.set(found.key, new Set([...(kinds.get(found.key) ?? []), ...found.kinds]));
    }
  }
  return kinds;
}

async function readKeysOfLines(
  facts: FactStore,
  stage: Stage,
  { path, first }: { path: readonly string[]; first: number },
) {
  const object = path.reduce(memberOf, sql`line`);
  const { rows } = await facts.query<{ key: string; kinds: Kind[] }>(
    statement(
      'find-json-keys',
      sql`SELECT found.1 AS key, groupArray(found.2) AS kinds
          FROM (SELECT arrayJoin(groupUniqArrayArray(arrayMap(
                  member -> (member.1, ${kindOf(sql`member.2`)}), JSONExtractKeysAndValuesRaw(${object})))) AS found
                FROM ${trusted(stage.lines)}
                WHERE row >= ${bind('UInt64', first)} AND row < ${bind('UInt64', first + linesPerQuery)})
          GROUP BY key ORDER BY key LIMIT ${trusted(String(mostColumns + 1))}`,
    ),
  );
  return rows;
}

function memberOf(object: Fragment, key: string): Fragment {
  return sql`JSONExtractRaw(${object}, ${bind('String', key)})`;
}

function kindOf(raw: Fragment): Fragment {
  return sql`multiIf(startsWith(${raw}, '{'), 'OBJECT', ${raw} = 'null', 'NULL',
    match(${raw}, '^[-0-9]') AND isFinite(toFloat64OrZero(${raw})), 'NUMBER', 'TEXT')`;
}

/**
 * The cells of a line, in the order of the columns: NULL where the line says nothing. Each object is
 * taken apart once, whatever the number of its members.
 */
export function jsonCells(columns: readonly JsonColumn[]): { objects: Fragment; cells: Fragment[] } {
  const names = new Map<string, string>([['[]', 'm0']]);
  const objects = [objectAs('m0', sql`line`)];
  const mapOf = (path: readonly string[]): Fragment => {
    const id = JSON.stringify(path);
    if (!names.has(id)) {
      const raw = sql`${mapOf(path.slice(0, -1))}[${bind('String', path.at(-1)!)}]`;
      names.set(id, `m${names.size}`);
      objects.push(objectAs(names.get(id)!, raw));
    }
    return trusted(names.get(id)!);
  };
  const cells = columns.map(({ path, holdsObjects }) =>
    cellOf(sql`${mapOf(path.slice(0, -1))}[${bind('String', path.at(-1)!)}]`, holdsObjects),
  );
  return { objects: join(objects, ', '), cells };
}

function objectAs(name: string, raw: Fragment): Fragment {
  return sql`mapFromArrays(JSONExtractKeysAndValuesRaw(${raw}).1, JSONExtractKeysAndValuesRaw(${raw}).2) AS ${trusted(name)}`;
}

function cellOf(raw: Fragment, holdsObjects: boolean): Fragment {
  const isNothing = holdsObjects
    ? sql`${raw} IN ('', 'null')`
    : sql`${raw} IN ('', 'null') OR startsWith(${raw}, '{')`;
  return sql`multiIf(${isNothing}, NULL, startsWith(${raw}, '"'), JSONExtractString(${raw}), ${raw})`;
}
