import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { RecordFile } from './record-file.ts';
import { longestCellBytes, recordColumns, rejectRecords } from './records.ts';
import type { Stage } from './stage.ts';

/**
 * A quote that is never closed makes one cell of all that follows, which the engine takes for well: such
 * a record is the last one, and looks as if its quote had been closed.
 */
export async function rejectOpenQuote(
  facts: FactStore,
  stage: Stage,
  { file, tail }: { file: RecordFile; tail: Buffer },
): Promise<void> {
  if (file.layout.format !== 'CSV') return;
  const last = await findLastCell(facts, stage, file);
  if (last === null || !leavesQuoteOpen(tail, last.cell, file.layout.delimiter)) return;
  await rejectRecords(facts, stage, { fault: 'OPEN_QUOTE', where: sql`row = ${bind('UInt64', last.row)}` });
}

/** The last cell that the file has; null where it has none, or one that is rejected for its length. */
async function findLastCell(facts: FactStore, stage: Stage, file: RecordFile) {
  const cells = recordColumns(file).reverse().join(', ');
  const { rows } = await facts.query<{ row: number; cell: string | null }>(
    statement(
      'find-last-cell',
      sql`SELECT row, coalesce(${trusted(cells)}) AS cell FROM ${trusted(stage.records)}
          WHERE row = (SELECT max(row) FROM ${trusted(stage.records)})`,
    ),
  );
  const [last] = rows;
  if (last === undefined || last.cell === null || Buffer.byteLength(last.cell) > longestCellBytes)
    return null;
  return { row: last.row, cell: last.cell };
}

/** Whether the file ends with a quote that opens a cell, and that cell's text. */
export function leavesQuoteOpen(tail: Buffer, cell: string, delimiter: string): boolean {
  const written = Buffer.from(`"${cell.replaceAll('"', '""')}`);
  if (!tail.subarray(-written.length).equals(written)) return false;
  const before = tail.subarray(0, -written.length).at(-1);
  return before === undefined || before === 10 || before === delimiter.charCodeAt(0);
}
