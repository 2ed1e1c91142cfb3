import { randomUUID } from 'node:crypto';
import { judgeEvents } from '@leadline/db/facts/import/event-file';
import { findNumberColumns } from '@leadline/db/facts/import/number-columns';
import { readRecords } from '@leadline/db/facts/import/read-records';
import { structureOnly } from '@leadline/db/facts/import/records';
import type { Judgement } from '@leadline/db/facts/import/records';
import { countRows, listRejectedRows } from '@leadline/db/facts/import/rejected-rows';
import { readSample } from '@leadline/db/facts/import/sample';
import { judgeSeries } from '@leadline/db/facts/import/series-file';
import { judgeTraits } from '@leadline/db/facts/import/trait-file';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { House } from '../house.ts';
import { findEventColumns, searchEventColumns } from './event-columns.ts';
import { columnName } from './find-columns.ts';
import type { FoundColumns } from './find-columns.ts';
import type { ImportTask } from './import-options.ts';
import { refuseMalformed, readTimeOptions } from './import-run.ts';
import { getImportedMetric } from './import-series.ts';
import type { Compression, FileToUnpack } from './plain-file.ts';
import { openRecordSource } from './record-source.ts';
import type { RecordSource } from './record-source.ts';
import { reasonOf } from './rejected-csv.ts';
import type { RejectedFile } from './rejected-csv.ts';
import { findSeriesColumns, searchSeriesColumns } from './series-columns.ts';
import { findTraitColumns, searchTraitColumns } from './trait-columns.ts';

/** What a file looks like: docs/importing.md says it for the pages. */
export interface ImportPreview {
  format: 'CSV' | 'SPACES' | 'JSON_LINES' | 'PARQUET';
  compression: Compression;
  /** Of CSV one sign, `spaces` of SPACES. */
  delimiter: string | null;
  columns: { name: string; role: string; isNumeric: boolean; samples: string[] }[];
  rows: (string | null)[][];
  missing: { role: string; message: string }[];
  problems: string[];
}

const problemsShown = 5;

/** Reads the beginning of a file, and stores nothing. Throws a UserError where it cannot be read. */
export async function previewImport(
  house: House,
  { task, ...upload }: FileToUnpack & { task: ImportTask },
): Promise<ImportPreview> {
  if (task.kind === 'SERIES' && task.options.metric !== undefined)
    await getImportedMetric(house.model.db, task.options.metric);
  const { facts } = house;
  const request = {
    facts,
    importId: randomUUID(),
    ...upload,
    isPreview: true,
    options: task.options,
    now: house.now(),
  };
  await using source = await openRecordSource(request);
  const { header, file, stage } = source;
  const found = searchColumns(header, task);
  const { judgement, words } =
    found.missing.length > 0 ? structureOf(header) : await judge(house, source, task);
  await readRecords(facts, stage, { file, judgement }).catch(refuseMalformed(upload.fileName, file));
  const columns = header.map((name, column) => ({ name: columnName(name, column), column }));
  const [sample, numbers, problems] = await Promise.all([
    readSample(facts, stage, file),
    findNumberColumns(facts, stage, { file, columns }),
    listProblems(house, source, words),
  ]);
  return {
    ...formOf(source),
    columns: columns.map((column, i) => ({
      name: column.name,
      role: roleOf(found, i) ?? restOf[task.kind],
      isNumeric: numbers.has(column),
      samples: sample.samples[i] ?? [],
    })),
    rows: sample.rows,
    missing: found.missing.map(({ role, message }) => ({ role: role.toUpperCase(), message })),
    problems,
  };
}

const restOf = { EVENTS: 'PROPERTY', TRAITS: 'TRAIT', SERIES: 'UNUSED' } as const;

function formOf({ file: { layout }, compression }: RecordSource) {
  const delimiter = layout.format === 'CSV' ? layout.delimiter : layout.format === 'SPACES' ? 'spaces' : null;
  return { format: layout.format, compression, delimiter };
}

function searchColumns(header: readonly string[], { kind, options }: ImportTask): FoundColumns<string> {
  switch (kind) {
    case 'EVENTS':
      return searchEventColumns(header, options);
    case 'TRAITS':
      return searchTraitColumns(header, options);
    case 'SERIES':
      return searchSeriesColumns(header, options);
  }
}

function roleOf({ columns }: FoundColumns<string>, column: number): string | undefined {
  return Object.entries(columns)
    .find(([, found]) => found === column)?.[0]
    .toUpperCase();
}

interface Judged {
  judgement: Judgement;
  words: RejectedFile;
}

function structureOf(header: readonly string[]): Judged {
  return { judgement: structureOnly, words: { header, numbers: [] } };
}

/** As the import itself would judge the rows. */
async function judge(house: House, { file, header }: RecordSource, task: ImportTask): Promise<Judged> {
  if (task.kind === 'TRAITS') {
    return {
      ...structureOf(header),
      judgement: judgeTraits({ ...file, ...findTraitColumns(header, task.options) }),
    };
  }
  const { timeZone } = await getWorkspace(house.model.db);
  const request = { facts: house.facts, options: task.options, timeZone };
  const now = house.now();
  if (task.kind === 'EVENTS') {
    const mapping = findEventColumns(header, task.options);
    const times = await readTimeOptions(request, { file, column: mapping.at });
    const words = { header, time: mapping.at, timeFormat: task.options.timeFormat, numbers: [mapping.value] };
    return { judgement: judgeEvents({ ...file, mapping, times, now }), words };
  }
  const mapping = findSeriesColumns(header, task.options);
  const times = await readTimeOptions(request, { file, column: mapping.date });
  const { date, ...numbers } = mapping;
  const words = { header, time: date, timeFormat: task.options.timeFormat, numbers: Object.values(numbers) };
  return { judgement: judgeSeries({ ...file, mapping, times, now }), words };
}

async function listProblems(
  { facts }: House,
  { stage, file, nested }: RecordSource,
  words: RejectedFile,
): Promise<string[]> {
  const problems = nested.map((name) => `The column ${name} holds lists or objects, and is not read.`);
  const { rejected } = await countRows(facts, stage);
  if (rejected === 0) return problems;
  let shown = 0;
  for await (const row of listRejectedRows(facts, stage, file)) {
    if (shown++ === problemsShown) break;
    problems.push(`Line ${row.line} would be rejected: ${reasonOf(row, words)}.`);
  }
  if (rejected > problemsShown) problems.push(`So would ${rejected - problemsShown} more rows of this part.`);
  return problems;
}
