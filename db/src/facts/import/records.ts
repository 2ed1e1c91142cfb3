import type { FactStore } from '../connect.ts';
import { all, bind, join, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { RecordFile } from './record-file.ts';
import type { Stage } from './stage.ts';

/** What is wrong with a record. `BLANK` is a line without anything: it is no row, and counts nowhere. */
export const faults = [
  'NONE',
  'BLANK',
  'OPEN_QUOTE',
  'TOO_MANY_CELLS',
  'TOO_LONG',
  'NOT_UTF8',
  'NUL',
  'NOT_JSON',
  'NO_TIME',
  'UNREADABLE_TIME',
  'TOO_EARLY',
  'IN_THE_FUTURE',
  'NO_SUBJECT',
  'NO_NAME',
  'NOT_A_NUMBER',
  'NO_VALUE',
  'REPEATED_DATE',
] as const;
export type Fault = (typeof faults)[number];
const faultType = `Enum8(${faults.map((fault, i) => `'${fault}' = ${i}`).join(', ')})`;

export type Verdict = readonly [Fault, when: Fragment];

export const longestCellBytes = 65_536;

/** What a kind of file adds to its records. */
export interface Judgement {
  /** Nullable(DateTime64(3, 'UTC')); NULL of a file whose records have no time. */
  at: Fragment;
  /** In the order in which they are looked for: a record has one fault. */
  verdicts: readonly Verdict[];
}

/** Asks no more of a record than that its cells can be read. */
export const structureOnly: Judgement = { at: sql`NULL`, verdicts: [] };

/** Names of the columns that a record is read into; the last one is filled by records that are too wide. */
export function recordColumns({ columnCount }: RecordFile): string[] {
  return [...Array.from({ length: columnCount }, (_, i) => `c${i}`), 'beyond'];
}

/**
 * The table that a file is read into. Each record is judged while it is written, so that everything
 * after this reads the verdict and not the text.
 */
export async function createRecords(
  facts: FactStore,
  stage: Stage,
  { file, judgement }: { file: RecordFile; judgement: Judgement },
): Promise<void> {
  const columns = recordColumns(file);
  const rawColumns = columns.map((column) => trusted(`${column} Nullable(String)`));
  await facts.command(
    statement(
      'create-import-records',
      sql`CREATE TABLE ${trusted(stage.records)} (
        row UInt64 CODEC(Delta, ZSTD(1)), ${join(rawColumns, ', ')}, found_later ${trusted(faultType)},
        newlines UInt32 MATERIALIZED ${newlinesOf(file)},
        at Nullable(DateTime64(3, 'UTC')) MATERIALIZED ${judgement.at},
        fault ${trusted(faultType)} MATERIALIZED ${firstFault([...structuralVerdicts(file), ...judgement.verdicts])}
      ) ENGINE = MergeTree ORDER BY row`,
    ),
  );
}

/** Finds fault with records that look well by themselves, once all are read. */
export async function rejectRecords(
  facts: FactStore,
  stage: Stage,
  { fault, where }: { fault: Fault; where: Fragment },
): Promise<void> {
  await facts.command(
    statement(
      'reject-import-records',
      sql`ALTER TABLE ${trusted(stage.records)} UPDATE found_later = ${trusted(`'${fault}'`)} WHERE ${where}
          SETTINGS mutations_sync = 1`,
    ),
  );
}

/** A cell without the white space around it, '' where it is missing. */
export function cell(file: RecordFile, column: number): Fragment {
  return sql`trimBoth(${rawCell(file, column)}, ' \t')`;
}

/** A cell as it is in the file, '' where it is missing. */
export function rawCell(file: RecordFile, column: number): Fragment {
  const text = sql`ifNull(${trusted(`c${column}`)}, '')`;
  if (column > 0 || file.firstRow > 0 || !file.startsWithMark) return text;
  // Behind the mark the engine does not see a quote as one.
  return sql`if(row = 0, replaceRegexpOne(${text}, ${bind('String', '^\u{FEFF}"?(.*?)"?$')}, '\\1'), ${text})`;
}

/** Lines that the cells of a record run over, beyond its first. */
function newlinesOf(file: RecordFile): Fragment {
  if (file.layout.format !== 'CSV') return sql`0`;
  const counts = recordColumns(file).map((column) =>
    trusted(`countSubstrings(ifNull(${column}, ''), '\\n')`),
  );
  // A sum of a thousand terms would be nested too deep for the engine.
  return sql`arraySum([${join(counts, ', ')}])`;
}

function structuralVerdicts(file: RecordFile): Verdict[] {
  const raw = recordColumns(file).map((column) => trusted(column));
  const longest = join(
    raw.map((column) => sql`length(ifNull(${column}, ''))`),
    ', ',
  );
  return [
    ['BLANK', sql`row < ${bind('UInt64', file.firstRow)} OR ${isBlank(file)}`],
    ['TOO_LONG', sql`greatest(0, ${longest}) > ${bind('UInt64', longestCellBytes)}`],
    ['NOT_UTF8', sql`NOT (${all(raw.map((column) => sql`isValidUTF8(ifNull(${column}, ''))`))})`],
    [
      'NUL',
      sql`(${join(
        raw.map((column) => sql`position(ifNull(${column}, ''), char(0)) > 0`),
        ' OR ',
      )})`,
    ],
    [file.layout.format === 'JSON_LINES' ? 'NOT_JSON' : 'TOO_MANY_CELLS', sql`beyond IS NOT NULL`],
  ];
}

/** A line of white space, with no sign between cells. */
function isBlank(file: RecordFile): Fragment {
  const [first, ...rest] = recordColumns(file);
  const isEmpty = (column: string) => trusted(`trimBoth(ifNull(${column}, ''), ' \\t\\r') = ''`);
  switch (file.layout.format) {
    case 'PARQUET':
      return sql`false`;
    case 'JSON_LINES':
      return sql`beyond IS NOT NULL AND ${isEmpty('beyond')}`;
    case 'CSV':
    case 'SPACES':
      return all([isEmpty(first!), ...rest.map((column) => trusted(`${column} IS NULL`))]);
  }
}

function firstFault(verdicts: readonly Verdict[]): Fragment {
  const cases = verdicts.map(([fault, when]) => sql`${when}, ${trusted(`'${fault}'`)}`);
  return sql`if(found_later != 'NONE', found_later, CAST(multiIf(${join(cases, ', ')}, 'NONE'), ${bind('String', faultType)}))`;
}
