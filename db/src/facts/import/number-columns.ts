import type { FactStore } from '../connect.ts';
import { bind, join, sql, statement, trusted } from '../sql.ts';
import { cell, rawCell } from './stage.ts';
import type { EventFile, Stage } from './stage.ts';
import type { PropertyColumn } from './mapping.ts';

/**
 * What a column of numbers is made of. Digits that a number would lose stay text: the zero of `01067`,
 * the plus of a telephone number, the end of an identifier of more than 15 digits.
 */
const number = String.raw`^-?(?:(?:0|[1-9]\d{0,14})(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,2})?$`;

/** Columns where every cell of an accepted row is empty or a number, and some cell is one. */
export async function findNumberColumns(
  facts: FactStore,
  stage: Stage,
  file: EventFile,
): Promise<ReadonlySet<PropertyColumn>> {
  const { properties } = file.mapping;
  if (properties.length === 0) return new Set();
  const counts = properties.map(({ column }) => {
    const isNumber = sql`match(${cell(file, column)}, ${bind('String', number)})`;
    return sql`[countIf(${isNumber}), countIf(${rawCell(file, column)} != '' AND NOT ${isNumber})]`;
  });
  const { rows } = await facts.query<{ counts: [numbers: number, others: number][] }>(
    statement(
      'find-number-columns',
      sql`SELECT [${join(counts, ', ')}] AS counts FROM ${trusted(stage.records)} WHERE fault = 'NONE'`,
    ),
  );
  return new Set(
    properties.filter((_, i) => {
      const [numbers, others] = rows[0]!.counts[i]!;
      return numbers > 0 && others === 0;
    }),
  );
}
