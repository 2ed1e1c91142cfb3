import type { FactStore } from '../connect.ts';
import { bind, join, sql, statement, trusted } from '../sql.ts';
import { longestCellBytes } from './stage.ts';
import type { Fault, Stage } from './stage.ts';
import type { EventMapping } from './mapping.ts';

export interface RejectedRow {
  /** Line of the file, from 1, on which the record begins. */
  line: number;
  fault: Exclude<Fault, 'NONE' | 'BLANK'>;
  /** As they are in the file, null where the record ends before; of one that is too long the beginning. */
  cells: (string | null)[];
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
  mapping: EventMapping,
): AsyncGenerator<RejectedRow> {
  let [nextRow, newlinesBefore] = [0, 0];
  for (;;) {
    const page = await readPage(facts, { stage, mapping, nextRow });
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
  mapping: EventMapping;
  nextRow: number;
}

async function readPage(facts: FactStore, { stage, mapping, nextRow }: PageOf): Promise<PageRow[]> {
  const records = trusted(stage.records);
  const fromHere = sql`row >= ${bind('UInt64', nextRow)}`;
  const isRejected = trusted(`fault NOT IN ('NONE', 'BLANK')`);
  const cells = Array.from({ length: mapping.columnCount }, (_, i) =>
    trusted(
      `if(length(c${i}) > ${longestCellBytes}, concat(leftUTF8(c${i}, ${shownOfLongCell}), '…'), c${i})`,
    ),
  );
  const page = sql`SELECT row FROM ${records} WHERE ${fromHere} AND ${isRejected} ORDER BY row LIMIT ${trusted(String(rowsPerPage))}`;
  const { rows } = await facts.query<PageRow>(
    statement(
      'list-rejected-rows',
      sql`SELECT row, fault, newlines, since.newlinesSince AS newlinesSince, [${join(cells, ', ')}] AS cells
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
