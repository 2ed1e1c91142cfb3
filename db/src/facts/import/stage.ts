import type { FactStore } from '../connect.ts';
import { all, bind, join, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { timeOf } from './time.ts';
import type { TimeReading } from './time.ts';
import type { EventMapping } from './mapping.ts';

/** One import's tables: the records as they were read, and those that find out which of them are new. */
export interface Stage {
  importId: string;
  records: string;
  candidate: string;
  numbered: string;
  chosen: string;
}

export interface EventFile {
  mapping: EventMapping;
  times: TimeReading;
  /** Number, from 0, of the first record that is not the header. */
  firstRow: number;
  /** The engine leaves a byte order mark in the first cell, which is data where there is no header. */
  startsWithMark: boolean;
  now: Date;
}

/** What is wrong with a record. `BLANK` is a line without anything: it is no row, and counts nowhere. */
export const faults = [
  'NONE',
  'BLANK',
  'TOO_MANY_CELLS',
  'TOO_LONG',
  'NOT_UTF8',
  'NO_TIME',
  'UNREADABLE_TIME',
  'TOO_EARLY',
  'IN_THE_FUTURE',
  'NO_SUBJECT',
  'NO_NAME',
  'NOT_A_NUMBER',
] as const;
export type Fault = (typeof faults)[number];

export const longestCellBytes = 65_536;
const hoursAheadOfClock = 24;
const number = String.raw`^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$`;

export function stageOf(importId: string, begunAt: Date): Stage {
  const prefix = `stage_${Math.floor(begunAt.getTime() / 1000)}_${importId.replaceAll('-', '')}`;
  return {
    importId,
    records: prefix,
    candidate: `${prefix}_candidate`,
    numbered: `${prefix}_numbered`,
    chosen: `${prefix}_chosen`,
  };
}

/** Names of the columns that a record is read into; the last one is filled by records that are too wide. */
export function recordColumns({ columnCount }: EventMapping): string[] {
  return [...Array.from({ length: columnCount }, (_, i) => `c${i}`), 'beyond'];
}

/**
 * The table that a file is read into. Each record is judged while it is written, so that everything
 * after this reads the verdict and not the text.
 */
export async function createRecords(facts: FactStore, stage: Stage, file: EventFile): Promise<void> {
  const columns = recordColumns(file.mapping);
  const rawColumns = columns.map((column) => trusted(`${column} Nullable(String) CODEC(ZSTD(1))`));
  const newlines = columns.map((column) => trusted(`countSubstrings(ifNull(${column}, ''), '\\n')`));
  await facts.command(
    statement(
      'create-import-records',
      sql`CREATE TABLE ${trusted(stage.records)} (
        row UInt64 CODEC(Delta, ZSTD(1)), ${join(rawColumns, ', ')},
        newlines UInt32 MATERIALIZED ${join(newlines, ' + ')},
        at Nullable(DateTime64(3, 'UTC')) MATERIALIZED ${timeOf(cell(file, file.mapping.at), file.times)},
        fault Enum8(${trusted(faults.map((fault, i) => `'${fault}' = ${i}`).join(', '))}) MATERIALIZED ${judgement(file)}
      ) ENGINE = MergeTree ORDER BY row`,
    ),
  );
}

/** A cell without the white space around it, '' where it is missing. */
export function cell(file: EventFile, column: number): Fragment {
  return sql`trimBoth(${rawCell(file, column)}, ' \t')`;
}

/** A cell as it is in the file, '' where it is missing. */
export function rawCell(file: EventFile, column: number): Fragment {
  const text = sql`ifNull(${trusted(`c${column}`)}, '')`;
  if (column > 0 || file.firstRow > 0 || !file.startsWithMark) return text;
  // Behind the mark the engine does not see a quote as one.
  return sql`if(row = 0, replaceRegexpOne(${text}, ${bind('String', '^\u{FEFF}"?(.*?)"?$')}, '\\1'), ${text})`;
}

function judgement(file: EventFile): Fragment {
  const { mapping, firstRow, now } = file;
  const raw = recordColumns(mapping).map((column) => trusted(column));
  const isMissing = (column: number) => sql`${cell(file, column)} = ''`;
  const verdicts: [Fault, Fragment][] = [
    ['BLANK', sql`row < ${bind('UInt64', firstRow)} OR ${isBlankLine(raw)}`],
    ['TOO_MANY_CELLS', sql`beyond IS NOT NULL`],
    [
      'TOO_LONG',
      sql`greatest(0, ${join(
        raw.map((column) => sql`length(ifNull(${column}, ''))`),
        ', ',
      )}) > ${bind('UInt64', longestCellBytes)}`,
    ],
    ['NOT_UTF8', sql`NOT (${all(raw.map((column) => sql`isValidUTF8(ifNull(${column}, ''))`))})`],
    ['NO_TIME', isMissing(mapping.at)],
    ['UNREADABLE_TIME', sql`at IS NULL`],
    ['TOO_EARLY', sql`at < toDateTime64(0, 3, 'UTC')`],
    [
      'IN_THE_FUTURE',
      sql`at > fromUnixTimestamp64Milli(${bind('Int64', now.getTime())}, 'UTC') + INTERVAL ${trusted(String(hoursAheadOfClock))} HOUR`,
    ],
    ['NO_SUBJECT', isMissing(mapping.subject)],
  ];
  if (typeof mapping.name === 'number') verdicts.push(['NO_NAME', isMissing(mapping.name)]);
  if (mapping.value !== undefined) {
    const value = cell(file, mapping.value);
    verdicts.push(['NOT_A_NUMBER', sql`${value} != '' AND NOT match(${value}, ${bind('String', number)})`]);
  }
  return sql`multiIf(${join(
    verdicts.map(([fault, when]) => sql`${when}, ${trusted(`'${fault}'`)}`),
    ', ',
  )}, 'NONE')`;
}

/** Nothing but white space, and no sign between cells. */
function isBlankLine([first, ...rest]: readonly Fragment[]): Fragment {
  const others = rest.map((column) => sql`${column} IS NULL`);
  return all([sql`trimBoth(ifNull(${first!}, ''), ' \t') = ''`, ...others]);
}

/** Drops what is left of an import; what is not there is no error. */
export async function dropStage(facts: FactStore, stage: Stage): Promise<void> {
  for (const table of [stage.records, stage.candidate, stage.numbered, stage.chosen])
    await dropTable(facts, table);
}

/**
 * Drops the tables of imports that never ended. The embedded store belongs to one process, so that
 * whatever is there when it is opened is left over (0 hours); on a server others may be importing.
 */
export async function dropStaleStages(
  facts: FactStore,
  { olderThanHours }: { olderThanHours: number },
): Promise<void> {
  const { rows } = await facts.query<{ name: string }>(
    statement(
      'list-stale-stages',
      sql`SELECT name FROM system.tables
          WHERE database = currentDatabase() AND match(name, '^stage_[0-9]+_[0-9a-f]{32}(_[a-z]+)?$')
            AND toUInt64OrZero(extract(name, '^stage_([0-9]+)_')) <= toUnixTimestamp(now()) - 3600 * ${bind('UInt32', olderThanHours)}`,
    ),
  );
  for (const { name } of rows) await dropTable(facts, name);
}

function dropTable(facts: FactStore, name: string): Promise<void> {
  // Otherwise the engine keeps the files for some minutes more.
  return facts.command(statement('drop-stage', sql`DROP TABLE IF EXISTS ${trusted(name)} SYNC`));
}
