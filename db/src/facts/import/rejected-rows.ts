import type { FactStore } from '../connect.ts';
import { bind, join, sql, statement, trusted } from '../sql.ts';
import type { RecordFile } from './record-file.ts';
import { longestCellBytes, recordColumns } from './records.ts';
import type { Fault } from './records.ts';
import type { Stage } from './stage.ts';

export interface RejectedRow {
  /** Line of the file, from 1, on which the record begins. */
  line: number;
  fault: Exclude<Fault, 'NONE' | 'BLANK'>;
  /** As they are in the file, null where the record ends before; of one that is too long the beginning. */
  cells: (string | null)[];
  /** What follows the last column; of a line that is no JSON the line. */
  beyond: string | null;
  /** Lines that the record's quoted cells run over, beyond its first. */
  newlines: number;
}

export interface RowCounts {
  accepted: number;
  rejected: number;
}

export async function countRows(facts: FactStore, stage: Stage): Promise<RowCounts> {
  const { rows } = await facts.query<RowCounts>(
    statement(
      'count-import-rows',
      sql`SELECT countIf(fault = 'NONE') AS accepted, countIf(fault NOT IN ('NONE', 'BLANK')) AS rejected
          FROM ${trusted(stage.records)}`,
    ),
  );
  return rows[0]!;
}

/** Records read so far, while the file is being read: the table itself shows them a million at a time. */
export async function countRecordsSoFar(facts: FactStore, stage: Stage): Promise<number> {
  const { rows } = await facts.query<{ query: string; records: number }>(
    // Filtered here: a bound value waits in the embedded engine until the reading is over.
    statement('list-running-queries', sql`SELECT query, read_rows AS records FROM system.processes`),
  );
  return rows.find(({ query }) => query.includes(`INSERT INTO ${stage.records} `))?.records ?? 0;
}

const rowsPerPage = 2000;
const shownOfLongCell = 200;

/** The rejected rows in the file's order, read page by page. */
export async function* listRejectedRows(
  facts: FactStore,
  stage: Stage,
  file: RecordFile,
): AsyncGenerator<RejectedRow> {
  let [nextRow, newlinesBefore] = [0, 0];
  for (;;) {
    const page = await readPage(facts, { stage, file, nextRow });
    for (const { row, newlinesSince, ...rejected } of page) {
      yield { ...rejected, line: row + 1 + newlinesBefore + newlinesSince };
    }
    const last = page.at(-1);
    if (last === undefined) return;
    nextRow = last.row + 1;
    newlinesBefore += last.newlinesSince + last.newlines;
  }
}

interface PageRow extends Omit<RejectedRow, 'line'> {
  row: number;
  /** In the records from the page's beginning to this one. */
  newlinesSince: number;
}

interface PageOf {
  stage: Stage;
  file: RecordFile;
  nextRow: number;
}

async function readPage(facts: FactStore, { stage, file, nextRow }: PageOf): Promise<PageRow[]> {
  const records = trusted(stage.records);
  const fromHere = sql`row >= ${bind('UInt64', nextRow)}`;
  const isRejected = trusted(`fault NOT IN ('NONE', 'BLANK')`);
  const cells = recordColumns(file).map((column) =>
    trusted(
      `if(length(${column}) > ${longestCellBytes}, concat(leftUTF8(${column}, ${shownOfLongCell}), '…'), ${column})`,
    ),
  );
  const page = sql`SELECT row FROM ${records} WHERE ${fromHere} AND ${isRejected} ORDER BY row LIMIT ${trusted(String(rowsPerPage))}`;
  const { rows } = await facts.query<PageRow>(
    statement(
      'list-rejected-rows',
      sql`SELECT row, fault, newlines, since.newlinesSince AS newlinesSince, [${join(cells.slice(0, -1), ', ')}] AS cells, ${cells.at(-1)!} AS beyond
          FROM (SELECT *, newlines, fault FROM ${records} WHERE row IN (${page})) AS rejected
          INNER JOIN (
            SELECT row, sum(newlines) OVER (ORDER BY row) - newlines AS newlinesSince FROM ${records}
            WHERE ${fromHere} AND row <= (SELECT max(row) FROM (${page})) AND (newlines > 0 OR ${isRejected})
          ) AS since USING (row)
          ORDER BY row`,
    ),
  );
  return rows;
}
