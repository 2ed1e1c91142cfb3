import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';

/** What a column of a file holds. */
type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'instant' | 'json';

/** A column of a file: its type, and its cell of a row. Dates are YYYY-MM-DD, instants are `Date`. */
export interface Column<Row> {
  type: ColumnType;
  of: (row: Row) => unknown;
}

export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

/** A row group is held in memory while it is written, and written in one go. */
const rowsPerGroup = 5000;

const elements: Record<ColumnType, Omit<SchemaElement, 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  // As text: not every reader takes a list for JSON.
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

/** Writes rows of the model to a Parquet file while they are read; every column may be null. */
export async function writeModelFile<Row>(
  path: string,
  columns: Columns<Row>,
  rows: AsyncIterable<Row>,
): Promise<void> {
  const named = Object.entries(columns);
  await parquetWriteRows({
    writer: fileWriter(path),
    columns: named.map(([name]) => ({ name })),
    schema: [
      { name: 'root', num_children: named.length },
      ...named.map(([name, { type }]): SchemaElement => ({
        name,
        repetition_type: 'OPTIONAL',
        ...elements[type],
      })),
    ],
    rows: cellsOf(named, rows),
    rowGroupSize: rowsPerGroup,
    createdBy: 'leadline',
  });
}

async function* cellsOf<Row>(named: readonly [string, Column<Row>][], rows: AsyncIterable<Row>) {
  for await (const row of rows) {
    yield Object.fromEntries(named.map(([name, column]) => [name, toCell(column, row)]));
  }
}

function toCell<Row>({ type, of }: Column<Row>, row: Row): unknown {
  const value = of(row);
  if (value == null) return null;
  if (type === 'json') return JSON.stringify(value);
  return type === 'date' ? new Date(value as string) : value;
}
