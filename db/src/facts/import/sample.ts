import type { FactStore } from '../connect.ts';
import { join, sql, statement, trusted } from '../sql.ts';
import { recordColumns } from './records.ts';
import type { RecordFile } from './record-file.ts';
import type { Stage } from './stage.ts';

const rowsShown = 10;
const samplesShown = 5;
const bytesShown = 200;

export interface RecordSample {
  /** The first records, a text for each column; null where it is missing. */
  rows: (string | null)[][];
  /** Of each column, the first different texts that are not empty. */
  samples: string[][];
}

/** What people look at to see whether a file was understood: of the records that are readable at all. */
export async function readSample(facts: FactStore, stage: Stage, file: RecordFile): Promise<RecordSample> {
  const columns = recordColumns(file).slice(0, -1);
  const readable = sql`FROM ${trusted(stage.records)} WHERE fault NOT IN ('BLANK', 'NOT_UTF8', 'NOT_JSON')`;
  const shown = columns.map((column) => trusted(`leftUTF8(${column}, ${bytesShown})`));
  const [rows, samples] = await Promise.all([
    facts.query<{ cells: (string | null)[] }>(
      statement(
        'sample-rows',
        sql`SELECT [${join(shown, ', ')}] AS cells ${readable} ORDER BY row LIMIT ${trusted(String(rowsShown))}`,
      ),
    ),
    facts.query<{ samples: string[][] }>(
      statement('sample-columns', sql`SELECT [${join(columns.map(samplesOf), ', ')}] AS samples ${readable}`),
    ),
  ]);
  return { rows: rows.rows.map(({ cells }) => cells), samples: samples.rows[0]!.samples };
}

function samplesOf(column: string) {
  const text = `leftUTF8(ifNull(${column}, ''), ${bytesShown})`;
  return trusted(`groupUniqArrayIf(${samplesShown})(${text}, trimBoth(${text}) != '')`);
}
