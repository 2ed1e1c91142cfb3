import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { badInput, UserError } from '../errors.ts';

export interface CsvHead {
  /** Names of the columns, without the white space around them. */
  header: string[];
  /** Number, from 0, of the first record that is not the header; a blank line is a record. */
  firstRow: number;
  startsWithMark: boolean;
}

interface CsvFile {
  path: string;
  /** As the sender calls it. */
  fileName: string;
  delimiter: string;
  /** Names given by the sender of a file that has none. */
  columns: readonly string[] | undefined;
}

const sniffedBytes = 4096;
const longestHeaderBytes = 1_000_000;

/** Reads what stands before the rows. Throws a UserError where that is not the beginning of a CSV file. */
export async function readCsvHead(file: CsvFile): Promise<CsvHead> {
  refuseByName(file);
  const start = await readStart(file);
  if (start.length === 0) throw badInput('file', `${file.fileName} is empty.`);
  refuseOtherFormats(file.fileName, start);
  const startsWithMark = start.subarray(0, 3).equals(Buffer.from('\u{FEFF}'));
  if (file.columns) return { header: file.columns.map((name) => name.trim()), firstRow: 0, startsWithMark };

  const { names, row } = await readFirstRecord(file);
  const header = names.map((name) => name.trim());
  if (header.every((name) => name === '')) {
    throw badInput('columns', `${file.fileName} has no header: name its columns with --columns A,B,….`);
  }
  if (header.some((name) => name.includes('\u{FFFD}')))
    throw badInput('file', `${file.fileName} is not UTF-8 text.`);
  return { header, firstRow: row + 1, startsWithMark };
}

/** Where a file stops being CSV, as a sentence. */
export async function findMalformedLine({ path, fileName, delimiter }: CsvFile): Promise<string> {
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

async function readStart({ path, fileName }: CsvFile): Promise<Buffer> {
  await using handle = await openToRead(path, fileName);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** Opens a file that somebody named. Throws a UserError where it cannot be read. */
export async function openToRead(path: string, fileName: string): Promise<FileHandle> {
  try {
    const handle = await open(path);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError('NOT_FOUND', `There is no file ${fileName}.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw badInput('file', `${fileName} may not be read by this user.`);
    throw error;
  }
  throw badInput('file', `${fileName} is not a file; name one that holds events.`);
}

const otherFormats: readonly (readonly [bytes: string, name: string])[] = [
  ['1f8b', 'compressed by gzip'],
  ['28b52ffd', 'compressed by zstd'],
  ['504b0304', 'a ZIP archive or a spreadsheet'],
  ['50415231', 'Parquet'],
  ['7b', 'JSON'],
  ['fffe', 'UTF-16 text'],
  ['feff', 'UTF-16 text'],
];

const otherExtensions = /\.(tsv|tab|jsonl|ndjson|json|parquet|gz|zst|zip|xlsx?|ods)$/i;

function refuseByName({ fileName, delimiter }: CsvFile): void {
  const extension = otherExtensions.exec(fileName)?.[1]?.toLowerCase();
  if (extension === undefined || ((extension === 'tsv' || extension === 'tab') && delimiter === '\t')) return;
  const hint =
    extension === 'tsv' || extension === 'tab' ? " (with --delimiter '\\t' it is read as such)" : '';
  throw badInput('file', `${fileName} is not named as CSV, and so far only CSV can be read${hint}.`);
}

function refuseOtherFormats(fileName: string, start: Buffer): void {
  const hex = start.toString('hex');
  const found =
    otherFormats.find(([bytes]) => hex.startsWith(bytes))?.[1] ?? (start.includes(0) ? 'binary' : undefined);
  if (found) throw badInput('file', `${fileName} is ${found}; so far only CSV in UTF-8 can be read.`);
  if (start.includes('\r') && !start.includes('\n') && start.length < sniffedBytes) {
    throw badInput('file', `${fileName} ends its lines in CR alone; save it with LF or CRLF.`);
  }
}

/** The first record that is not blank, and its number. */
async function readFirstRecord(file: CsvFile): Promise<{ names: string[]; row: number }> {
  await using handle = await openToRead(file.path, file.fileName);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeaderBytes), 0, longestHeaderBytes, 0);
  const text = buffer.toString('utf8', 0, bytesRead).replace(/^\u{FEFF}/u, '');
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text)![0];
  const record = text.slice(blank.length, endOfRecord(text, blank.length));
  if (record.trim() === '') throw badInput('file', `${file.fileName} holds nothing but blank lines.`);
  try {
    const [names = []] = parseSync(record, { delimiter: file.delimiter, relax_quotes: true }) as string[][];
    return { names, row: blank.split('\n').length - 1 };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw badInput('file', `The header of ${file.fileName} cannot be read as CSV: ${error.message}.`);
  }
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
