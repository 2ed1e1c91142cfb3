import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Model } from './connect.ts';

/** Which rows, and in which order. */
export interface Slice {
  where?: SQL | undefined;
  orderBy: readonly SQL[];
  limit?: number | undefined;
}

type RowsOf<Tables extends readonly PgTable[]> = { [I in keyof Tables]: Tables[I]['$inferSelect'] };

/** Rows of a table, sent as one value: as many small ones take PGlite four times as long. */
export async function readPackedRows<Table extends PgTable>(
  model: Model,
  table: Table,
  slice: Slice,
): Promise<Table['$inferSelect'][]> {
  const rows = await readPackedJoin(model, { from: sql`${table}`, tables: [table] as const }, slice);
  return rows.map(([row]) => row);
}

/** The same of tables that `from` joins: for each of its rows, one of each table. */
export async function readPackedJoin<const Tables extends readonly PgTable[]>(
  model: Model,
  { from, tables }: { from: SQL; tables: Tables },
  { where, orderBy, limit }: Slice,
): Promise<RowsOf<Tables>[]> {
  const packings = tables.map(packingOf);
  // One flat array: one in another would be written twice.
  const values = packings.map(({ names }) => names).join(', ');
  const page = [
    sql`SELECT json_build_array(${sql.raw(values)}) AS packed FROM ${from}`,
    where && sql` WHERE ${where}`,
    sql` ORDER BY ${sql.join([...orderBy], sql`, `)}`,
    limit === undefined ? undefined : sql` LIMIT ${limit}`,
  ];
  const answer = await model.execute(
    sql`SELECT json_agg(packed) AS rows FROM (${sql.join(page.filter((part) => part !== undefined))}) AS page`,
  );
  const [{ rows }] = (answer as unknown as { rows: [{ rows: unknown[][] | null }] }).rows;
  return (rows ?? []).map((packed) => {
    let start = 0;
    return packings.map(({ columns }) => {
      const row = unpack(columns, packed, start);
      start += columns.length;
      return row;
    });
  }) as never;
}

interface Packing {
  columns: readonly (readonly [name: string, column: PgColumn])[];
  /** The columns as SQL. */
  names: string;
}

/** Of every table that was read: it never changes. */
const known = new WeakMap<PgTable, Packing>();

function packingOf(table: PgTable): Packing {
  const before = known.get(table);
  if (before) return before;
  const columns = Object.entries<PgColumn>(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${getTableName(table)}"."${name}"`).join(', ');
  const packing = { columns, names };
  known.set(table, packing);
  return packing;
}

/** JSON has every value of our columns as it is, but for instants. */
function unpack(
  columns: Packing['columns'],
  packed: readonly unknown[],
  start: number,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  columns.forEach(([name, { dataType }], i) => {
    const value = packed[start + i];
    row[name] = dataType === 'date' && value !== null ? new Date(value as string) : value;
  });
  return row;
}
