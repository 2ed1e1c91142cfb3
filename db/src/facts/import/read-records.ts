import type { FactStore } from '../connect.ts';
import { sql, statement, trusted } from '../sql.ts';
import { readEnding } from './file-ending.ts';
import { fillRecords, MalformedFile } from './fill-records.ts';
import { rejectOpenQuote } from './open-quote.ts';
import type { RecordFile } from './record-file.ts';
import { createRecords } from './records.ts';
import type { Judgement } from './records.ts';
import type { Stage } from './stage.ts';

/**
 * Reads the whole file into `stage.records`, each record judged, and compares what was read with what
 * the file holds. Lines that `readLines` has read are not read again. Throws `MalformedFile`.
 */
export async function readRecords(
  facts: FactStore,
  stage: Stage,
  { file, judgement }: { file: RecordFile; judgement: Judgement },
): Promise<void> {
  await createRecords(facts, stage, { file, judgement });
  const [ending] = await Promise.all([readEnding(file.path), fillRecords(facts, stage, file)]);
  await rejectOpenQuote(facts, stage, { file, tail: ending.tail });
  await checkCount(facts, stage, { file, linesInFile: ending.lines });
}

interface Counts {
  records: number;
  lines: number;
  tooWide: number;
}

async function checkCount(
  facts: FactStore,
  stage: Stage,
  { file, linesInFile }: { file: RecordFile; linesInFile: number },
): Promise<void> {
  const { rows } = await facts.query<Counts>(
    statement(
      'count-lines-read',
      sql`SELECT count() AS records, records + sum(newlines) AS lines, countIf(fault = 'TOO_MANY_CELLS') AS tooWide
          FROM ${trusted(stage.records)}`,
    ),
  );
  const { records, lines, tooWide } = rows[0]!;
  if (file.recordCount !== undefined) {
    if (records === file.recordCount) return;
    throw new MalformedFile(
      `The file says that it holds ${file.recordCount} rows, and ${records} were read.`,
    );
  }
  // Of a record that is too wide only the first cell beyond is kept, and newlines may be in the others.
  if (lines > linesInFile + doubtfulLines || (tooWide === 0 && lines < linesInFile - doubtfulLines)) {
    throw new Error(`${linesInFile} lines should have been read and ${lines} were.`);
  }
}

/** A quote that the end of the file leaves open, or white space there, may or may not make a line. */
const doubtfulLines = 2;
