import type { FactStore, FileToRead } from '../connect.ts';
import { withPlainPath } from '../plain-path.ts';
import { bind, join, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { jsonCells } from './json-columns.ts';
import type { ParquetColumn, RecordFile } from './record-file.ts';
import { recordColumns } from './records.ts';
import type { Stage } from './stage.ts';

/** The file is not of its format from some record on: text behind a closing quote, for one. */
export class MalformedFile extends Error {}

/** Reads the lines of a file as they are into `stage.lines`. Throws `MalformedFile`. */
export async function readLines(facts: FactStore, stage: Stage, path: string): Promise<void> {
  await facts.command(
    statement(
      'create-import-lines',
      sql`CREATE TABLE ${trusted(stage.lines)} (row UInt64 CODEC(Delta, ZSTD(1)), line String CODEC(ZSTD(1)))
          ENGINE = MergeTree ORDER BY row`,
    ),
  );
  // Without the byte order mark.
  const line = sql`if(row = 0, replaceRegexpOne(line, ${bind('String', '^\u{FEFF}')}, ''), line)`;
  await readFile(facts, path, {
    table: stage.lines,
    format: 'LineAsString',
    structure: 'line String',
    columns: ['line'],
    cells: [line],
  });
}

/** Reads the file into `stage.records`; lines that are in `stage.lines` are not read again. Throws `MalformedFile`. */
export async function fillRecords(facts: FactStore, stage: Stage, file: RecordFile): Promise<void> {
  const columns = recordColumns(file);
  const { layout } = file;
  switch (layout.format) {
    case 'CSV':
      return readFile(facts, file.path, {
        table: stage.records,
        format: 'CSV',
        structure: columns.map((column) => `${column} Nullable(String)`).join(', '),
        columns,
        cells: columns.map(trusted),
        delimiter: layout.delimiter,
      });
    case 'PARQUET':
      return readFile(facts, file.path, {
        table: stage.records,
        format: 'Parquet',
        structure: parquetStructure(layout.columns),
        columns,
        cells: [...layout.columns.map(parquetCell), sql`NULL`],
      });
    case 'SPACES':
      return fillFromLines(facts, stage, { columns, objects: blankSeparated, cells: columns.map(blankCell) });
    case 'JSON_LINES': {
      const { objects, cells } = jsonCells(layout.columns);
      return fillFromLines(facts, stage, { columns, objects, cells: [...cells, notJson] });
    }
  }
}

const blankSeparated = sql`extractAll(line, '[^ \\t\\r]+') AS words`;

function blankCell(_: string, i: number): Fragment {
  return trusted(`if(length(words) > ${i}, words[${i + 1}], NULL)`);
}

const notJson = sql`if(JSONType(line) = 'Object', NULL, line)`;

async function fillFromLines(
  facts: FactStore,
  stage: Stage,
  { columns, objects, cells }: { columns: readonly string[]; objects: Fragment; cells: readonly Fragment[] },
): Promise<void> {
  await facts.command(
    statement(
      'split-import-lines',
      sql`INSERT INTO ${trusted(stage.records)} (row, ${trusted(columns.join(', '))})
          WITH ${objects} SELECT row, ${join(cells, ', ')} FROM ${trusted(stage.lines)}`,
    ),
  );
}

const parquetTypes: Record<ParquetColumn['type'], string> = {
  TEXT: 'String',
  NUMBER: 'String',
  UUID: 'UUID',
  INSTANT: `DateTime64(9, 'UTC')`,
  LOCAL_TIME: `DateTime64(9, 'UTC')`,
};

function parquetStructure(columns: readonly ParquetColumn[]): string {
  return columns
    .map(({ name, type }) => `\`${name.replace(/[\\`]/g, '\\$&')}\` Nullable(${parquetTypes[type]})`)
    .join(', ');
}

function parquetCell({ type }: ParquetColumn, i: number): Fragment {
  const value = trusted(`tupleElement(cells, ${i + 1})`);
  switch (type) {
    case 'NUMBER':
      return sql`if(isFinite(toFloat64OrZero(${value})), ${value}, NULL)`;
    case 'INSTANT':
      return sql`concat(toString(${value}), 'Z')`;
    case 'TEXT':
    case 'UUID':
    case 'LOCAL_TIME':
      return sql`toString(${value})`;
  }
}

async function readFile(facts: FactStore, path: string, file: Omit<FileToRead, 'path'>): Promise<void> {
  try {
    await withPlainPath(path, (plainPath) => facts.readFile({ ...file, path: plainPath }));
  } catch (error) {
    if (isAboutTheFile(error, file.format))
      throw new MalformedFile('The file is not of its format throughout.', { cause: error });
    throw error;
  }
}

const ofText = /^(CANNOT_PARSE|CANNOT_READ|INCORRECT_DATA)/;
/** A file with types can be wrong in many more ways; what is wrong with the machine is left out. */
const ofParquet =
  /^(CANNOT_(?!WRITE|OPEN|ALLOCATE|CREATE|FSYNC|TRUNCATE|SCHEDULE)|INCORRECT_DATA|TYPE_MISMATCH|CHECKSUM_DOESNT|TOO_LARGE|UNEXPECTED_END|ATTEMPT_TO_READ|NOT_IMPLEMENTED|BAD_ARGUMENTS|STD_EXCEPTION|UNKNOWN_COMPRESSION|ZSTD_|SNAPPY_|LZ4_|ZLIB_)/;

/** Not by `instanceof`: the embedded engine throws another copy of the client's class. */
function isAboutTheFile(error: unknown, format: FileToRead['format']): boolean {
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  return (format === 'Parquet' ? ofParquet : ofText).test(type);
}
