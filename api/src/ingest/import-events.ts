import { randomUUID } from 'node:crypto';
import type { FactStore } from '@leadline/db/facts/connect';
import { chooseNewEvents } from '@leadline/db/facts/import/new-events';
import { findNumberColumns } from '@leadline/db/facts/import/number-columns';
import { findTimeZone, MalformedFile, readRecords } from '@leadline/db/facts/import/read-records';
import { countRecordsSoFar, countRows, listRejectedRows } from '@leadline/db/facts/import/rejected-rows';
import { dropStage, stageOf } from '@leadline/db/facts/import/stage';
import type { EventFile, Stage } from '@leadline/db/facts/import/stage';
import {
  countChosenEvents,
  countStoredEvents,
  storeChosenEvents,
} from '@leadline/db/facts/import/store-events';
import { parseTimeFormat } from '@leadline/db/facts/import/time-format';
import { badInput } from '../errors.ts';
import { findMalformedLine, readCsvHead } from './csv-head.ts';
import { describeColumns, findEventColumns } from './event-columns.ts';
import { readColumnNames, readDelimiter } from './import-options.ts';
import type { ImportOptions } from './import-options.ts';
import { takeTurn } from '../turn.ts';
import { writeRejectedCsv } from './rejected-csv.ts';

export interface ImportRequest {
  facts: FactStore;
  path: string;
  /** As the sender calls the file. */
  fileName: string;
  options: ImportOptions;
  now: Date;
  /** The workspace's, for times that say no zone where the options say none either. */
  timeZone: string;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Takes the lines of the CSV file of rejected rows; not called where there are none. */
  onRejected?: ((lines: AsyncIterable<string>) => Promise<void>) | undefined;
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

const progressMs = 1000;

/**
 * Imports a CSV file of events. The same file again adds nothing, and one whose import was killed is
 * completed by importing it again. Throws a UserError where nothing of the file can be read.
 */
export async function importEvents(request: ImportRequest): Promise<ImportResult> {
  const started = performance.now();
  const { facts } = request;
  const { file, header } = await readRequest(request);
  // Two imports at once could store an event twice.
  return takeTurn(facts, async () => {
    const stage = stageOf(randomUUID(), request.now);
    try {
      await read(request, stage, file);
      const { accepted, rejected } = await countRows(facts, stage);
      const stored = accepted === 0 ? 0 : await store(request, stage, { file, accepted });
      if (rejected > 0) {
        const rows = listRejectedRows(facts, stage, file.mapping);
        const { timeFormat } = request.options;
        await request.onRejected?.(writeRejectedCsv(rows, { header, mapping: file.mapping, timeFormat }));
      }
      const seconds = (performance.now() - started) / 1000;
      return {
        stored,
        duplicates: accepted - stored,
        rejected,
        seconds,
        columns: describeColumns(header, file.mapping),
      };
    } finally {
      await dropStage(facts, stage);
    }
  });
}

type ReadableFile = EventFile & { path: string; delimiter: string };

/** Everything that can be refused before the file is read. */
async function readRequest(request: ImportRequest): Promise<{ file: ReadableFile; header: string[] }> {
  const { facts, path, fileName, options, now } = request;
  const delimiter = readDelimiter(options.delimiter);
  const columns = readColumnNames(options.columns);
  const format = options.timeFormat === undefined ? undefined : parseTimeFormat(options.timeFormat);
  if (format && 'problem' in format) throw badInput('timeFormat', format.problem);
  const { header, firstRow, startsWithMark } = await readCsvHead({ path, fileName, delimiter, columns });
  const mapping = findEventColumns(header, options);
  const wantedZone = options.timeZone ?? request.timeZone;
  const timeZone = await findTimeZone(facts, wantedZone);
  if (timeZone === null) {
    throw badInput(
      'timeZone',
      `There is no time zone "${wantedZone}"; zones have names such as Europe/Berlin or UTC.`,
    );
  }
  return {
    file: { path, delimiter, mapping, times: { timeZone, format }, firstRow, startsWithMark, now },
    header,
  };
}

async function read(request: ImportRequest, stage: Stage, file: ReadableFile): Promise<void> {
  const { facts, fileName, onProgress } = request;
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
    await readRecords(facts, stage, file);
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    throw badInput(
      'file',
      await findMalformedLine({ path: file.path, fileName, delimiter: file.delimiter, columns: undefined }),
    );
  } finally {
    isReading = false;
    clearInterval(timer);
  }
}

/** Stores the accepted rows that are new, and answers how many there were. */
async function store(
  { facts, options, onProgress }: ImportRequest,
  stage: Stage,
  { file, accepted }: { file: EventFile; accepted: number },
): Promise<number> {
  onProgress?.({ step: 'comparing', rows: accepted });
  const numberColumns = await findNumberColumns(facts, stage, file);
  await chooseNewEvents(facts, stage, file, { accepted, numberColumns });
  const chosen = await countChosenEvents(facts, stage);
  if (options.dryRun || chosen === 0) return chosen;

  const onBatch = (rows: number) => onProgress?.({ step: 'storing', rows });
  await storeChosenEvents(facts, stage, file, { numberColumns, onBatch });
  const stored = await countStoredEvents(facts, stage.importId);
  if (stored !== chosen) {
    throw new Error(`Import ${stage.importId} should have stored ${chosen} events and stored ${stored}.`);
  }
  return stored;
}
