import type { FactStore } from '@leadline/db/facts/connect';
import { readLines } from '@leadline/db/facts/import/fill-records';
import { findJsonColumns } from '@leadline/db/facts/import/json-columns';
import { mostColumns } from '@leadline/db/facts/import/record-file';
import type { RecordFile } from '@leadline/db/facts/import/record-file';
import { dropStage, stageOf } from '@leadline/db/facts/import/stage';
import type { Stage } from '@leadline/db/facts/import/stage';
import { badInput } from '../errors.ts';
import { findFileFormat } from './file-format.ts';
import type { FileFormat } from './file-format.ts';
import type { FileOptions } from './import-options.ts';
import { readParquetHead } from './parquet-head.ts';
import { openPlainFile } from './plain-file.ts';
import type { Compression, FileToUnpack } from './plain-file.ts';
import { readTextHead, splitBlanks, splitCsv } from './text-head.ts';

/** A file that can be read: its form and columns are known, and there is a place for its records. */
export interface RecordSource extends AsyncDisposable {
  stage: Stage;
  file: RecordFile;
  /** Names of the columns. */
  header: string[];
  compression: Compression;
  /** Names of columns that are not read, because what is in them is no single value. */
  nested: readonly string[];
}

export interface SourceRequest extends FileToUnpack {
  facts: FactStore;
  importId: string;
  options: FileOptions;
  now: Date;
}

/** Finds out what a file is. Throws a UserError where it cannot be read. */
export async function openRecordSource(request: SourceRequest): Promise<RecordSource> {
  const { facts } = request;
  await using opened = new AsyncDisposableStack();
  const { path, compression } = opened.use(await openPlainFile(request));
  const stage = stageOf(request.importId, request.now);
  opened.defer(() => dropStage(facts, stage));
  const plain = { ...request, path };
  const format = await findFileFormat(plain, request.options);
  const head = await readHead(plain, stage, format);
  refuseWide(request.fileName, head);
  const kept = opened.move();
  return { nested: [], ...head, stage, compression, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

interface Head {
  header: string[];
  file: RecordFile;
  nested?: readonly string[];
}

function readHead(request: SourceRequest, stage: Stage, format: FileFormat): Promise<Head> {
  switch (format.format) {
    case 'CSV':
    case 'SPACES':
      return readTextFile(request, stage, format);
    case 'JSON_LINES':
      return readJsonLines(request, stage);
    case 'PARQUET':
      return readParquet(request);
  }
}

function refuseWide(fileName: string, { header }: Head): void {
  if (header.length <= mostColumns) return;
  throw badInput(
    'file',
    `${fileName} has ${header.length} columns, and ${mostColumns} can be read; leave out those that nobody asks for.`,
  );
}

const untyped = { firstRow: 0, startsWithMark: false, numberColumns: undefined, recordCount: undefined };

async function readTextFile(
  request: SourceRequest,
  stage: Stage,
  format: Extract<FileFormat, { columns: unknown }>,
): Promise<Head> {
  const { columns } = format;
  const isCsv = format.format === 'CSV';
  const split = isCsv ? splitCsv(request.fileName, format.delimiter) : splitBlanks;
  const { header, firstRow, startsWithMark } = await readTextHead(request, { columns, split });
  if (!isCsv) await readLines(request.facts, stage, request.path);
  const layout = isCsv
    ? { format: 'CSV' as const, delimiter: format.delimiter }
    : { format: 'SPACES' as const };
  const file = { ...untyped, path: request.path, layout, columnCount: header.length, firstRow };
  return { header, file: { ...file, startsWithMark: isCsv && startsWithMark } };
}

async function readJsonLines({ facts, path, fileName }: SourceRequest, stage: Stage): Promise<Head> {
  await readLines(facts, stage, path);
  const columns = await findJsonColumns(facts, stage);
  if (columns.length === 0) {
    throw badInput(
      'file',
      `${fileName} holds no line with a JSON object; write each row as one object on one line.`,
    );
  }
  if (columns.length > mostColumns) {
    throw badInput(
      'file',
      `The objects of ${fileName} have more than ${mostColumns} different keys; keys are names, and what changes from row to row belongs into values.`,
    );
  }
  const numberColumns = new Set(columns.flatMap(({ isNumber }, i) => (isNumber ? [i] : [])));
  return {
    header: columns.map((column) => column.path.join('.')),
    file: {
      ...untyped,
      path,
      layout: { format: 'JSON_LINES', columns },
      columnCount: columns.length,
      numberColumns,
    },
  };
}

async function readParquet(request: SourceRequest): Promise<Head> {
  const { columns, nested, recordCount } = await readParquetHead(request);
  if (columns.length === 0)
    throw badInput(
      'file',
      `${request.fileName} has no column of single values; lists and objects are not read.`,
    );
  const numberColumns = new Set(columns.flatMap(({ type }, i) => (type === 'NUMBER' ? [i] : [])));
  return {
    header: columns.map(({ name }) => name),
    file: {
      ...untyped,
      path: request.path,
      layout: { format: 'PARQUET', columns },
      columnCount: columns.length,
      numberColumns,
      recordCount,
    },
    nested,
  };
}
