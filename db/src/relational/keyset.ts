import { and, asc, count, desc, getTableColumns, not, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Position, PositionPart, PositionType, RowList } from '../row-list.ts';
import type { Model } from './connect.ts';
import { readPackedRows } from './packed-rows.ts';
import type { Slice } from './packed-rows.ts';

/** A column that rows are ordered by. Rows without a value come last, in either direction. */
export interface SortKey<Row> {
  field: keyof Row & string;
  isDescending?: boolean;
  /** What of a value counts, such as its lower case; the value itself when left out. */
  by?: (value: SQL) => SQL;
}

/**
 * The rows of a table in an order, whose last key no two rows share. A page is what stands behind given
 * values (a keyset), so that rows that come, go or change do not move the others from page to page.
 * https://use-the-index-luke.com/no-offset
 */
export function listRows<Row extends object>(
  model: Model,
  list: {
    from: PgTable;
    /** On columns of `from` alone. */
    where: SQL | undefined;
    order: readonly SortKey<Row>[];
    /** Where a row is more than the table's. */
    read?: (slice: Slice) => Promise<Row[]>;
  },
): RowList<Row> {
  const columns: Record<string, PgColumn> = getTableColumns(list.from);
  const keys = list.order.map((key) => sortedBy(key, columns[key.field]!));
  const orderBy = keys.map(({ expression, isDescending }) =>
    isDescending ? sql`${desc(expression)} NULLS LAST` : asc(expression),
  );
  const read = list.read ?? ((slice) => readPackedRows(model, list.from, slice) as Promise<Row[]>);
  return {
    parts: keys.map(({ part }) => part),
    positionOf: (row) => list.order.map(({ field }) => asPart(row[field])),
    read({ after, limit } = {}) {
      const where = after == null ? list.where : and(list.where, isAfter(keys, after));
      return read({ where, orderBy, limit });
    },
    async count() {
      const [row] = await model.select({ rows: count() }).from(list.from).where(list.where);
      return row!.rows;
    },
    async hasUpTo(position) {
      const rows = await model
        .select({ is: sql`true` })
        .from(list.from)
        .where(and(list.where, not(isAfter(keys, position))))
        .limit(1);
      return rows.length > 0;
    },
  };
}

interface SortedBy {
  part: PositionPart;
  isDescending: boolean;
  expression: SQL;
  /** The same of a row's value. */
  of(value: number | string): SQL;
}

function sortedBy<Row>({ isDescending = false, by }: SortKey<Row>, column: PgColumn): SortedBy {
  const type = typeOf(column);
  // A Date, and so a position, has no microseconds.
  const counts = by ?? ((value) => (type === 'INSTANT' ? sql`date_trunc('milliseconds', ${value})` : value));
  return {
    part: { type, isNullable: !column.notNull },
    isDescending,
    expression: counts(sql`${column}`),
    of(value) {
      const bound = sql.param(type === 'INSTANT' ? new Date(value) : value, column);
      return counts(sql`${bound}::${sql.raw(column.getSQLType())}`);
    },
  };
}

function typeOf(column: PgColumn): PositionType {
  switch (column.columnType) {
    case 'PgInteger':
      return 'INTEGER';
    case 'PgDateString':
      return 'DATE';
    case 'PgTimestamp':
      return 'INSTANT';
    case 'PgUUID':
      return 'UUID';
    case 'PgText':
      return 'TEXT';
    default:
      throw new Error(`No position is made of the column ${column.name}: ${column.columnType}.`);
  }
}

function asPart(value: unknown): number | string | null {
  return value instanceof Date ? value.getTime() : (value as number | string | null);
}

/** Whether a row stands behind a position: never null, so that its negation is the other rows. */
function isAfter([key, ...rest]: readonly SortedBy[], [value = null, ...others]: Position): SQL {
  if (key === undefined) return sql`false`;
  const { expression, isDescending, of, part } = key;
  // Behind a row without a value stand only others without one.
  if (value === null) return sql`(${expression} IS NULL AND ${isAfter(rest, others)})`;
  const isBehind = isDescending ? sql`${expression} < ${of(value)}` : sql`${expression} > ${of(value)}`;
  const isBehindOrNull = part.isNullable ? sql`(${isBehind} OR ${expression} IS NULL)` : isBehind;
  if (rest.length === 0) return isBehindOrNull;
  return sql`(${isBehindOrNull} OR (${expression} = ${of(value)} AND ${isAfter(rest, others)}))`;
}
