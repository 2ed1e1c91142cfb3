import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { badInput } from '../errors.ts';
import { readStart } from './plain-file.ts';
import type { FileToOpen } from './plain-file.ts';

/** What stands before the rows of a text file. */
export interface TextHead {
  /** Names of the columns, without the white space around them. */
  header: string[];
  /** Number, from 0, of the first record that is not the header; a blank line is a record. */
  firstRow: number;
  startsWithMark: boolean;
}

const longestHeaderBytes = 1_000_000;

/** `split` finds the names in the text of the header. Throws a UserError where there are none. */
export async function readTextHead(
  file: FileToOpen,
  { columns, split }: { columns: readonly string[] | undefined; split: (record: string) => string[] },
): Promise<TextHead> {
  const start = await readStart(file, longestHeaderBytes);
  const startsWithMark = start.subarray(0, 3).equals(Buffer.from('\u{FEFF}'));
  if (columns) return { header: columns.map((name) => name.trim()), firstRow: 0, startsWithMark };

  const { record, row } = firstRecord(file.fileName, start.toString('utf8'));
  const header = split(record).map((name) => name.trim());
  if (header.every((name) => name === '')) {
    throw badInput('columns', `${file.fileName} has no header: name its columns with --columns A,B,….`);
  }
  if (header.some((name) => name.includes('\u{FFFD}')))
    throw badInput('file', `${file.fileName} is not UTF-8 text.`);
  return { header, firstRow: row + 1, startsWithMark };
}

/** The names in the first record of a CSV file. */
export function splitCsv(fileName: string, delimiter: string): (record: string) => string[] {
  return (record) => {
    try {
      const [names = []] = parseSync(record, { delimiter, relax_quotes: true }) as string[][];
      return names;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw badInput('file', `The header of ${fileName} cannot be read as CSV: ${error.message}.`);
    }
  };
}

export function splitBlanks(record: string): string[] {
  return record.trim().split(/[ \t]+/);
}

/** Where a file stops being CSV, as a sentence. */
export async function findMalformedLine({ path, fileName }: FileToOpen, delimiter: string): Promise<string> {
  try {
    const records = createReadStream(path).pipe(parse({ delimiter, relax_column_count: true, bom: true }));
    for await (const record of records) void record;
  } catch (error) {
    if (error instanceof CsvError) {
      const { lines } = error as CsvError & { lines?: number };
      return `${fileName} cannot be read as CSV from line ${lines ?? '?'} on: a cell with quotes in it is written "like ""this""".`;
    }
    throw error;
  }
  return `${fileName} cannot be read as CSV.`;
}

/** The first record that is not blank, and its number. */
function firstRecord(fileName: string, start: string): { record: string; row: number } {
  const text = start.replace(/^\u{FEFF}/u, '');
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text)![0];
  const record = text.slice(blank.length, endOfRecord(text, blank.length));
  if (record.trim() === '') throw badInput('file', `${fileName} holds nothing but blank lines.`);
  return { record, row: blank.split('\n').length - 1 };
}

/** Where the line break behind the record that begins at `start` is: the first that no quotes enclose. */
function endOfRecord(text: string, start: number): number {
  let isQuoted = false;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    else if (text[i] === '\n' && !isQuoted) return i;
  }
  return text.length;
}
