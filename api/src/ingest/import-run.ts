import { MalformedFile } from '@leadline/db/facts/import/fill-records';
import { readRecords } from '@leadline/db/facts/import/read-records';
import { findTimeZone } from '@leadline/db/facts/import/time-zone';
import type { RecordFile } from '@leadline/db/facts/import/record-file';
import type { Judgement } from '@leadline/db/facts/import/records';
import { countRecordsSoFar, countRows, listRejectedRows } from '@leadline/db/facts/import/rejected-rows';
import type { RowCounts } from '@leadline/db/facts/import/rejected-rows';
import { parseTimeFormat } from '@leadline/db/facts/import/time-format';
import type { TimeReading } from '@leadline/db/facts/import/time';
import type { Model } from '@leadline/db/relational/connect';
import type { NewFactChange } from '@leadline/db/relational/fact-change';
import { badInput } from '../errors.ts';
import { takeTurn } from '../turn.ts';
import type { FileOptions, TimeOptions } from './import-options.ts';
import type { RecordSource, SourceRequest } from './record-source.ts';
import { writeRejectedCsv } from './rejected-csv.ts';
import type { RejectedFile } from './rejected-csv.ts';
import { findMalformedLine } from './text-head.ts';

/** One file to import: what every kind of import takes. */
export interface ImportRequest<Options extends FileOptions> extends SourceRequest {
  options: Options;
  /** The workspace's, for times that say no zone where the options say none either. */
  timeZone: string;
  /** Where a real import is written down. */
  log?: ImportLog | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Takes the lines of the CSV file of rejected rows; not called where there are none. */
  onRejected?: ((lines: AsyncIterable<string>) => Promise<void>) | undefined;
}

export interface ImportLog {
  /** The file can be read, and what is in it is about to be. */
  begin(): Promise<void>;
  /** These are about to be stored; in a transaction, where they are stored by one. */
  change(changes: readonly Omit<NewFactChange, 'importId'>[], transaction?: Model): Promise<void>;
}

export interface ImportProgress {
  step: 'waiting' | 'reading' | 'comparing' | 'storing';
  rows: number;
}

/** What became of each row of the file. Of a dry run, what would have. */
export interface ImportResult {
  stored: number;
  duplicates: number;
  rejected: number;
  seconds: number;
  /** Which column was taken for what, for people. */
  columns: string;
}

/** As the caller is told: with the id by which the import can be undone, null of a dry run. */
export interface LoggedImportResult extends ImportResult {
  importId: string | null;
  /** Whether the demo was removed, as the first import of own data does. */
  demoRemoved: boolean;
}

/** Runs `work`, and writes down that the import has begun, when no other goes on. */
export function inTurn<Result>(
  { facts, options, log, onProgress }: ImportRequest<FileOptions>,
  work: () => Promise<Result>,
): Promise<Result> {
  onProgress?.({ step: 'waiting', rows: 0 });
  return takeTurn(facts, async () => {
    if (!options.dryRun) await log?.begin();
    return work();
  });
}

const progressMs = 1000;

/** Reads the file into the stage, each record judged, and tells how far it is. */
export async function readSource(
  request: ImportRequest<FileOptions>,
  source: RecordSource,
  { file, judgement }: { file: RecordFile; judgement: Judgement },
): Promise<RowCounts> {
  const { facts, onProgress } = request;
  const { stage } = source;
  onProgress?.({ step: 'reading', rows: 0 });
  let isReading = true;
  const timer = setInterval(() => {
    // Only for show: an answer that fails or comes too late is left out.
    void countRecordsSoFar(facts, stage).then(
      (rows) => isReading && rows > 0 && onProgress?.({ step: 'reading', rows }),
      () => undefined,
    );
  }, progressMs);
  try {
    await readRecords(facts, stage, { file, judgement });
  } catch (error) {
    await refuseMalformed(request.fileName, file)(error);
  } finally {
    isReading = false;
    clearInterval(timer);
  }
  return countRows(facts, stage);
}

/** Answers a file that is not of its format with a sentence; other errors go on. */
export function refuseMalformed(fileName: string, { path, layout }: RecordFile) {
  return async (error: unknown): Promise<never> => {
    if (!(error instanceof MalformedFile)) throw error;
    throw badInput(
      'file',
      layout.format === 'CSV'
        ? await findMalformedLine({ path, fileName }, layout.delimiter)
        : `${fileName} is damaged: not all of it can be read. Fetch or write it again.`,
    );
  };
}

/** Hands the rejected rows over, as lines of a CSV file. */
export async function tellRejected(
  { facts, onRejected }: ImportRequest<FileOptions>,
  { stage }: RecordSource,
  { file, ...words }: RejectedFile & { file: RecordFile },
): Promise<void> {
  await onRejected?.(writeRejectedCsv(listRejectedRows(facts, stage, file), words));
}

/** What is added to the columns, for people, where some are not read. */
export function describeNested({ nested }: RecordSource): string {
  return nested.length === 0 ? '' : `; not read: ${[...nested].sort().join(', ')}`;
}

/** How the times of a file are to be read. Throws a UserError. */
export async function readTimeOptions(
  {
    facts,
    options,
    timeZone: usual,
  }: Pick<ImportRequest<FileOptions & TimeOptions>, 'facts' | 'options' | 'timeZone'>,
  { file, column }: { file: RecordFile; column: number },
): Promise<TimeReading> {
  const format = options.timeFormat === undefined ? undefined : parseTimeFormat(options.timeFormat);
  if (format && 'problem' in format) throw badInput('timeFormat', format.problem);
  const wanted = options.timeZone ?? usual;
  const timeZone = await findTimeZone(facts, wanted);
  if (timeZone === null) {
    throw badInput(
      'timeZone',
      `There is no time zone "${wanted}"; zones have names such as Europe/Berlin or UTC.`,
    );
  }
  return { timeZone, format: hasOwnForm(file, column) ? undefined : format };
}

/** A column of times in a file with types needs no form to be said. */
function hasOwnForm({ layout }: RecordFile, column: number): boolean {
  const type = layout.format === 'PARQUET' ? layout.columns[column]?.type : undefined;
  return type === 'INSTANT' || type === 'LOCAL_TIME';
}
