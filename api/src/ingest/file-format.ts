import { badInput } from '../errors.ts';
import { readDelimiter, readColumnNames } from './import-options.ts';
import type { FileOptions } from './import-options.ts';
import { isParquet, readStart } from './plain-file.ts';
import type { FileToOpen } from './plain-file.ts';

/** What a file's beginning, its name and the sender say of its form. */
export type FileFormat =
  | { format: 'CSV'; delimiter: string; columns: string[] | undefined }
  | { format: 'SPACES'; columns: string[] | undefined }
  | { format: 'JSON_LINES' }
  | { format: 'PARQUET' };

const sniffedBytes = 65_536;

/** Throws a UserError where the file is none that can be read, or an option does not go with it. */
export async function findFileFormat(file: FileToOpen, options: FileOptions): Promise<FileFormat> {
  const { fileName } = file;
  const start = await readStart(file, sniffedBytes);
  if (start.length === 0) throw badInput('file', `${fileName} is empty.`);
  refuseOtherFormats(fileName, start);
  const named = extensionOf(fileName);
  if (isParquet(start)) {
    refuseTextOptions(fileName, options, 'Parquet');
    return { format: 'PARQUET' };
  }
  if (named === 'parquet') throw badInput('file', `${fileName} is named as Parquet and is none.`);
  refuseBinary(fileName, start);
  const text = start.toString('utf8').replace(/^\u{FEFF}/u, '');
  if (isJsonLines(text, named, fileName)) {
    refuseTextOptions(fileName, options, 'JSON lines');
    return { format: 'JSON_LINES' };
  }
  const columns = readColumnNames(options.columns);
  const delimiter = readDelimiter(options.delimiter);
  if (delimiter === 'spaces') return { format: 'SPACES', columns };
  return { format: 'CSV', delimiter: delimiter ?? sniffDelimiter(text, named), columns };
}

/** The extension that says what is in the file, behind that of a compression. */
function extensionOf(fileName: string): string | undefined {
  return /\.([a-z]+)(?:\.(?:gz|gzip|zst|zstd))?$/i.exec(fileName)?.[1]?.toLowerCase();
}

function isJsonLines(text: string, named: string | undefined, fileName: string): boolean {
  const first = text.trimStart()[0];
  if (first === '[' && (named === 'json' || /^\s*\[\s*(?:\{|$)/.test(text))) {
    throw badInput(
      'file',
      `${fileName} is one JSON array; write each of its objects on a line of its own (jq -c '.[]').`,
    );
  }
  return first === '{' || named === 'jsonl' || named === 'ndjson';
}

/** Tabs, where the file is named so, or has them and no commas in its first line. */
function sniffDelimiter(text: string, named: string | undefined): string {
  if (named === 'tsv' || named === 'tab') return '\t';
  const [header = ''] = text.trimStart().split('\n', 1);
  return header.includes('\t') && !header.includes(',') ? '\t' : ',';
}

const otherFormats: readonly (readonly [bytes: string, sentence: string])[] = [
  ['504b0304', 'is a ZIP archive or a spreadsheet: unpack it, or save the sheet as CSV.'],
  ['d0cf11e0', 'is a spreadsheet or another document of Office: save the sheet as CSV.'],
  ['25504446', 'is a PDF document: find the table that it was made of.'],
  ['425a68', 'is compressed by bzip2: unpack it, or pack it by gzip or zstd.'],
  ['fd377a585a', 'is compressed by xz: unpack it, or pack it by gzip or zstd.'],
  ['1f8b', 'is compressed twice: unpack it once.'],
  ['28b52ffd', 'is compressed twice: unpack it once.'],
  ['fffe', 'is UTF-16 text: save it as UTF-8.'],
  ['feff', 'is UTF-16 text: save it as UTF-8.'],
];

function refuseOtherFormats(fileName: string, start: Buffer): void {
  const hex = start.subarray(0, 8).toString('hex');
  const sentence = otherFormats.find(([bytes]) => hex.startsWith(bytes))?.[1];
  if (sentence) throw badInput('file', `${fileName} ${sentence}`);
}

/** Rows with a NUL are rejected one by one; a header with one is no text at all. */
function refuseBinary(fileName: string, start: Buffer): void {
  const end = start.indexOf('\n');
  if (start.subarray(0, end < 0 ? undefined : end).includes(0)) {
    throw badInput(
      'file',
      `${fileName} is binary, or text in UTF-16: CSV, TSV, JSON lines (all in UTF-8) and Parquet can be read.`,
    );
  }
  if (end < 0 && start.subarray(0, -1).includes('\r')) {
    throw badInput('file', `${fileName} ends its lines in CR alone; save it with LF or CRLF.`);
  }
}

function refuseTextOptions(fileName: string, { columns, delimiter }: FileOptions, format: string): void {
  if (columns !== undefined)
    throw badInput(
      'columns',
      `${fileName} is ${format}, which names its columns itself; leave --columns out.`,
    );
  if (delimiter !== undefined)
    throw badInput('delimiter', `${fileName} is ${format}, which has no delimiter; leave --delimiter out.`);
}
