import { judgeEvents } from '@leadline/db/facts/import/event-file';
import type { EventFile } from '@leadline/db/facts/import/event-file';
import type { EventMapping } from '@leadline/db/facts/import/mapping';
import { chooseNewEvents } from '@leadline/db/facts/import/new-events';
import { findNumberColumns } from '@leadline/db/facts/import/number-columns';
import {
  countStoredEvents,
  listBatches,
  listChosenDays,
  storeChosenEvents,
} from '@leadline/db/facts/import/store-events';
import { isIdOfSubject } from '@leadline/db/facts/import/subject-id';
import { describeColumns, findEventColumns } from './event-columns.ts';
import type { EventOptions } from './import-options.ts';
import { describeNested, inTurn, readSource, readTimeOptions, tellRejected } from './import-run.ts';
import type { ImportRequest, ImportResult } from './import-run.ts';
import { openRecordSource } from './record-source.ts';
import type { RecordSource } from './record-source.ts';

/**
 * Imports a file of events. The same file again adds nothing, and one whose import was killed is
 * completed by importing it again. Throws a UserError where nothing of the file can be read.
 */
export async function importEvents(request: ImportRequest<EventOptions>): Promise<ImportResult> {
  const started = performance.now();
  await using source = await openRecordSource(request);
  let file = await readEventFile(request, source);
  // Two imports at once could store an event twice.
  return await inTurn(request, async () => {
    const { accepted, rejected } = await readSource(request, source, { file, judgement: judgeEvents(file) });
    if (request.options.id === undefined) file = await withoutIdOfSubject(request, source, file);
    const stored = accepted === 0 ? 0 : await store(request, source, { file, accepted });
    if (rejected > 0) await tellRejected(request, source, { file, ...wordsOf(request, source, file) });
    return {
      stored,
      duplicates: accepted - stored,
      rejected,
      seconds: (performance.now() - started) / 1000,
      columns: describeColumns(source.header, file.mapping) + describeNested(source),
    };
  });
}

/** Everything that can be refused before the file is read. */
async function readEventFile(
  request: ImportRequest<EventOptions>,
  { file, header }: RecordSource,
): Promise<EventFile> {
  const mapping = findEventColumns(header, request.options);
  const times = await readTimeOptions(request, { file, column: mapping.at });
  return { ...file, mapping, times, now: request.now };
}

function wordsOf(
  { options }: ImportRequest<EventOptions>,
  { header }: RecordSource,
  { mapping, times }: EventFile,
) {
  return {
    header,
    time: mapping.at,
    timeFormat: times.format && options.timeFormat,
    numbers: [mapping.value],
  };
}

/** An id that was found by its name alone, and turns out to be the subject's, is a property. */
async function withoutIdOfSubject(
  { facts }: ImportRequest<EventOptions>,
  { stage, header }: RecordSource,
  file: EventFile,
): Promise<EventFile> {
  const { id: column } = file.mapping;
  if (column === undefined || !(await isIdOfSubject(facts, stage, file))) return file;
  const properties = [...file.mapping.properties, { name: header[column]!, column }];
  properties.sort((a, b) => (a.name < b.name ? -1 : 1));
  const mapping: EventMapping = { ...file.mapping, id: undefined, properties };
  return { ...file, mapping };
}

/** Stores the accepted rows that are new, and answers how many there were. */
async function store(
  { facts, options, importId, log, onProgress }: ImportRequest<EventOptions>,
  { stage }: RecordSource,
  { file, accepted }: { file: EventFile; accepted: number },
): Promise<number> {
  onProgress?.({ step: 'comparing', rows: accepted });
  const numberColumns = await findNumberColumns(facts, stage, { file, columns: file.mapping.properties });
  await chooseNewEvents(facts, stage, file, { accepted, numberColumns });
  const batches = await listBatches(facts, stage);
  const chosen = batches.reduce((sum, { events }) => sum + events, 0);
  if (options.dryRun || chosen === 0) return chosen;

  const days = await listChosenDays(facts, stage, { file, batches });
  await log?.change(
    days.map(({ name, firstDay, lastDay }) => ({ cause: 'EVENTS_ADDED', subject: name, firstDay, lastDay })),
  );
  const onBatch = (rows: number) => onProgress?.({ step: 'storing', rows });
  await storeChosenEvents(facts, stage, { file, numberColumns, batches, onBatch });
  const stored = await countStoredEvents(facts, importId);
  if (stored !== chosen) {
    throw new Error(`Import ${importId} should have stored ${chosen} events and stored ${stored}.`);
  }
  return stored;
}
