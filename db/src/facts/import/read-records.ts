import { createReadStream } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import { createRecords, recordColumns } from './stage.ts';
import type { EventFile, Stage } from './stage.ts';

/** The file is not CSV from some record on: text behind a closing quote, for one. */
export class MalformedFile extends Error {}

/**
 * Reads the whole file into `stage.records`, each record judged, and compares what was read with the
 * file's own lines. Throws `MalformedFile`.
 */
export async function readRecords(
  facts: FactStore,
  stage: Stage,
  file: EventFile & { path: string; delimiter: string },
): Promise<void> {
  await createRecords(facts, stage, file);
  const [linesInFile] = await Promise.all([countLines(file.path), readInto(facts, stage, file)]);
  const { rows } = await facts.query<{ lines: number; tooWide: number }>(
    statement(
      'count-lines-read',
      sql`SELECT count() + sum(newlines) AS lines, countIf(fault = 'TOO_MANY_CELLS') AS tooWide FROM ${trusted(stage.records)}`,
    ),
  );
  const { lines, tooWide } = rows[0]!;
  // Of a record that is too wide only the first cell beyond is kept, and newlines may be in the others.
  if (lines > linesInFile + doubtfulLines || (tooWide === 0 && lines < linesInFile - doubtfulLines)) {
    throw new Error(`${linesInFile} lines should have been read and ${lines} were.`);
  }
}

/** A quote that the end of the file leaves open, or white space there, may or may not make a line. */
const doubtfulLines = 2;

async function readInto(
  facts: FactStore,
  stage: Stage,
  { path, delimiter, mapping }: EventFile & { path: string; delimiter: string },
): Promise<void> {
  // Under a name of ours, because the embedded engine takes a path for a pattern: `{a}` is `a` to it.
  const folder = await mkdtemp(join(tmpdir(), 'leadline-import-'));
  try {
    const link = join(folder, 'file.csv');
    await symlink(resolve(path), link);
    await facts.readFile({
      table: stage.records,
      path: link,
      format: 'CSV',
      columns: recordColumns(mapping),
      delimiter,
    });
  } catch (error) {
    if (/^(CANNOT_PARSE|CANNOT_READ|INCORRECT_DATA)/.test(engineErrorType(error))) {
      throw new MalformedFile('The file is not CSV throughout.', { cause: error });
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const newline = 10;

async function countLines(path: string): Promise<number> {
  let [lines, isLineOpen] = [0, false];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines++;
    isLineOpen = chunk.at(-1) !== newline;
  }
  return lines + (isLineOpen ? 1 : 0);
}

/** Not by `instanceof`: the embedded engine throws another copy of the client's class. */
function engineErrorType(error: unknown): string {
  return error instanceof Error && 'type' in error ? String(error.type) : '';
}

/** The zone as the fact store spells it, whatever the case of `name`; null where it knows none of that name. */
export async function findTimeZone(facts: FactStore, name: string): Promise<string | null> {
  const { rows } = await facts.query<{ zone: string }>(
    statement(
      'find-time-zone',
      sql`SELECT time_zone AS zone FROM system.time_zones WHERE lower(time_zone) = lower(${bind('String', name)})
          ORDER BY time_zone LIMIT 1`,
    ),
  );
  return rows[0]?.zone ?? null;
}
