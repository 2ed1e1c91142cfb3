import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** That a column is an id: any where it is left out, and none where it is null, which stands for an id that nothing has. */
export function hasId(column: PgColumn, id: string | number | null | undefined): SQL | undefined {
  if (id === undefined) return undefined;
  return id === null ? sql`false` : eq(column, id);
}

/** That a column is one of these, which are bound as one value: the statement is as long for a hundred as for one. */
export function isAnyOf(column: PgColumn, values: readonly (string | number)[]): SQL {
  return sql`${column} = ANY(${sql.param(values)}::${sql.raw(column.getSQLType())}[])`;
}

/** A pattern of LIKE for texts that contain this one. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
