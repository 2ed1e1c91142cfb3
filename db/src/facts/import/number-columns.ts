import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { PropertyColumn } from './mapping.ts';
import type { RecordFile } from './record-file.ts';
import { cell, rawCell } from './records.ts';
import type { Stage } from './stage.ts';

/**
 * What a column of numbers is made of. Digits that a number would lose stay text: the zero of `01067`,
 * the plus of a telephone number, the end of an identifier of more than 15 digits.
 */
const number = String.raw`^-?(?:(?:0|[1-9]\d{0,14})(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?$`;

/**
 * Of these columns, those of numbers: where the file says so, or else where every cell of an accepted
 * row is empty or a number, and some cell is one.
 */
export async function findNumberColumns(
  facts: FactStore,
  stage: Stage,
  { file, columns }: { file: RecordFile; columns: readonly PropertyColumn[] },
): Promise<ReadonlySet<PropertyColumn>> {
  const { numberColumns } = file;
  if (numberColumns) return new Set(columns.filter(({ column }) => numberColumns.has(column)));
  const found = new Set<PropertyColumn>();
  // One by one, so that a file of many columns and rows keeps within the time of one query.
  for (const property of columns) {
    if (await isNumberColumn(facts, stage, { file, property })) found.add(property);
  }
  return found;
}

async function isNumberColumn(
  facts: FactStore,
  stage: Stage,
  { file, property }: { file: RecordFile; property: PropertyColumn },
): Promise<boolean> {
  const isNumber = sql`match(${cell(file, property.column)}, ${bind('String', number)})`;
  const { rows } = await facts.query<{ numbers: number; others: number }>(
    statement(
      'find-number-column',
      sql`SELECT countIf(${isNumber}) AS numbers, countIf(${rawCell(file, property.column)} != '' AND NOT ${isNumber}) AS others
          FROM ${trusted(stage.records)} WHERE fault = 'NONE'`,
    ),
  );
  const { numbers, others } = rows[0]!;
  return numbers > 0 && others === 0;
}
