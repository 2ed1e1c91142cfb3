import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import type { ClickHouseClient, ClickHouseClientConfigOptions } from '@clickhouse/client';
import { networkFailures } from '../network-failures.ts';
import { nobodyWatches, watched } from '../watch.ts';
import type { Watch } from '../watch.ts';
import { Pool } from './pool.ts';
import { bind, join, sql, statement, trusted, withParameters, withTypedLiterals } from './sql.ts';
import type { Fragment, Statement } from './sql.ts';

/**
 * The only place where chDB or a ClickHouse server is chosen, and the only one that knows what the
 * embedded client cannot do. Everyone else sees a `FactStore`.
 */
export interface FactStore extends FactReader {
  readonly engine: 'chdb' | 'clickhouse';
  /** Whether other processes may use it too. */
  readonly isShared: boolean;
  /** Runs a statement that gives no rows. */
  command(statement: Statement): Promise<void>;
  /**
   * `INSERT INTO table SELECT …` from a local file, with `row` beside its columns: the number of the
   * record in the file, from 0. Not atomic: it is for stage tables.
   */
  readFile(file: FileToRead): Promise<void>;
  /** Writes the rows of a SELECT, however many there are, to a local Parquet file; one that is there is overwritten. */
  writeParquet(statement: Statement, file: { path: string; signal?: AbortSignal | undefined }): Promise<void>;
  /** Rejects when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What questions are asked of: the store, or one that remembers answers. */
export interface FactReader {
  /** Rows of a SELECT, with what they cost. Throws `FactQueryTimeout`, `FactStoreUnavailable`, or the engine's own error. */
  query<Row>(statement: Statement, options?: { signal?: AbortSignal | undefined }): Promise<FactRows<Row>>;
}

export interface FactRows<Row> {
  rows: Row[];
  rowsRead: number;
  elapsedMs: number;
  /** Whether they were remembered; what they cost, they cost then. */
  cached: boolean;
}

export interface FileToRead {
  table: string;
  path: string;
  format: 'CSV' | 'LineAsString' | 'Parquet';
  /** Names and types of what a record has, in the engine's words. */
  structure: string;
  /** Columns of `table` that are filled beside `row`. */
  columns: readonly string[];
  /** What each of them is made of: of Parquet, whose names come from outside, elements of the tuple `cells`. */
  cells: readonly Fragment[];
  /** Of CSV. */
  delimiter?: string;
}

/** What the engine stops a query at. */
export interface QueryLimits {
  seconds: number;
  /** Rows that are read. */
  rows: number;
  memoryBytes: number;
}

/** A query ran longer than it may. */
export class FactQueryTimeout extends Error {}

/** A query read more rows, or took more memory, than it may. */
export class FactQueryTooLarge extends Error {}

/** The fact store cannot be reached. */
export class FactStoreUnavailable extends Error {}

/** Who is told of each query, and what the store stops it at. */
interface Oversight {
  watch: Watch;
  limits: QueryLimits;
}

/** Opens chDB in `path`, or the server at `url`. The caller holds the data directory's lock. */
export function openFacts(
  location: { path: string } | { url: string },
  { watch = nobodyWatches, limits = usualLimits }: Partial<Oversight> = {},
): Promise<FactStore> {
  const within = { watch, limits };
  return 'url' in location ? openServer(location.url, within) : openEmbedded(location.path, within);
}

const usualLimits: QueryLimits = { seconds: 30, rows: 1_000_000_000, memoryBytes: 4_000_000_000 };

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>;

/** An import of a large file is one request; queries end by the engine's own clock. */
const maxRequestHours = 6;
/** Queries of the embedded engine that run at once. Node's thread pool must be larger: see UV_THREADPOOL_SIZE in api/package.json. */
const embeddedClients = 4;

/** Values stand in the text there: the edges of 10,000 buckets alone are 140 kB. */
const maxStatementBytes = 100_000_000;

async function openEmbedded(path: string, { watch, limits }: Oversight): Promise<FactStore> {
  // Imported here so that a deployment on a ClickHouse server never loads the half-gigabyte library.
  const { createChdbConnection } = await import('chdb/connection');
  // The cast: chDB's types are written against another copy of the client's own.
  const open = async () => {
    const client = createClient({ connection: createChdbConnection({ path }) as unknown as Connection });
    // A setting of the statement's parser, which cannot stand in the statement. It sticks to the client.
    await client.command({ query: `SET max_query_size = ${maxStatementBytes}` });
    return client;
  };
  const clients = new Pool(await Promise.all(Array.from({ length: embeddedClients }, open)));
  // A client of its own, because all others may be busy: with what it is to end, or when it is asked for a sign of life.
  const aside = new Pool([await open()]);
  // Values are written into the text: a query that binds them waits for every other statement to end.
  const embedded = (asked: Statement, tag = tagOf(asked, watch)): Rendered => ({
    text: `${tag} ${withTypedLiterals(asked.fragment)}`,
  });
  const runEmbedded = (asked: Statement) =>
    clients.use((client) => watched(watch, named(asked), () => run(client, embedded(asked))));
  const runUntil = <Result>(
    signal: AbortSignal | undefined,
    asked: Statement,
    work: (client: ClickHouseClient, rendered: Rendered) => Promise<Result>,
  ): Promise<Result> => {
    const tag = tagOf(asked, watch);
    // An aborted promise leaves the engine running, and SYNC hangs.
    const kill = () =>
      void aside
        .use((client) => run(client, { text: `KILL QUERY WHERE query LIKE '${tag}%' ASYNC` }))
        .catch(() => undefined);
    return clients.use(async (client) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', kill, { once: true });
      try {
        return await work(client, embedded(asked, tag));
      } catch (error) {
        // What a query had written when it failed is left in the client, before its next answer.
        await run(client, { text: 'SELECT 1' }).catch(() => undefined);
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', kill);
      }
    });
  };

  return {
    engine: 'chdb',
    isShared: false,
    query: <Row>(asked: Statement, { signal }: { signal?: AbortSignal | undefined } = {}) =>
      runUntil(signal, asked, (client, rendered) =>
        watched(watch, rowsNamed(asked), () => selectRows<Row>(client, { ...rendered, limits })),
      ),
    command: runEmbedded,
    readFile: (file) =>
      runEmbedded(
        statement(
          'read-file',
          sql`${fileInto(file, {
            row: '_row_number',
            source: sql`file(${bind('String', file.path)}, ${trusted(file.format)}, ${bind('String', file.structure)})`,
          })} SETTINGS ${settings(readSettings(file))}`,
        ),
      ),
    writeParquet({ name, fragment }, { path, signal }) {
      const asked = statement(
        name,
        sql`INSERT INTO FUNCTION file(${bind('String', path)}, Parquet) ${fragment}
          SETTINGS ${settings({ ...parquetSettings, engine_file_truncate_on_insert: 1 })}`,
      );
      return runUntil(signal, asked, (client, rendered) =>
        watched(watch, named(asked), () => run(client, rendered)),
      );
    },
    ping: () => aside.use((client) => run(client, embedded(pingStatement))),
    async close() {
      const opened = [...(await clients.drain()), ...(await aside.drain())];
      await Promise.all(opened.map((client) => client.close()));
    },
  };
}

function openServer(url: string, { watch, limits }: Oversight): Promise<FactStore> {
  const client = createClient({
    url,
    request_timeout: maxRequestHours * 3_600_000,
    max_open_connections: 10,
    // Failures are thrown, and whoever catches them logs them.
    log: { level: ClickHouseLogLevel.OFF },
  });
  const store: FactStore = {
    engine: 'clickhouse',
    isShared: true,
    async query<Row>(asked: Statement, { signal }: { signal?: AbortSignal | undefined } = {}) {
      signal?.throwIfAborted();
      const select = () => selectRows<Row>(client, { ...bound(asked, watch), limits }, signal);
      return watched(watch, rowsNamed(asked), select);
    },
    command: (asked) => watched(watch, named(asked), () => run(client, bound(asked, watch))),
    async readFile(file) {
      // `file()` would read the server's own disk. One thread keeps the records in the file's order.
      const into = fileInto(file, {
        row: 'rowNumberInAllBlocks()',
        source: trusted(`input(${quoted(file.structure)})`),
      });
      const { text, parameters } = withParameters(into);
      const opened = await openFile(file.path);
      await watched(watch, { store: 'facts', name: 'read-file' }, () =>
        translated(
          client.exec({
            query: `${text} FORMAT ${file.format}`,
            query_params: parameters,
            values: opened.createReadStream(),
            clickhouse_settings: { ...readSettings(file), max_threads: 1, max_insert_threads: '1' },
          }),
        ),
      );
    },
    async writeParquet({ name, fragment }, { path, signal }) {
      const asked = statement(name, sql`${fragment} SETTINGS ${settings(parquetSettings)}`);
      const { text, parameters = {} } = bound(asked, watch);
      await watched(watch, named(asked), async () => {
        const { stream } = await translated(
          client.exec({
            query: `${text} FORMAT Parquet`,
            query_params: parameters,
            // Else a query that fails in its middle has answered 200 already.
            clickhouse_settings: { wait_end_of_query: 1 },
            ...(signal && { abort_signal: signal }),
          }),
        );
        await pipeline(stream, createWriteStream(path), { signal });
      });
    },
    ping: () => run(client, bound(pingStatement, watch)),
    close: () => client.close(),
  };
  return Promise.resolve(store);
}

const pingStatement = statement('ping', sql`SELECT 1`);

/** What is told of a statement to whoever watches. */
function named({ name }: Statement) {
  return { store: 'facts', name } as const;
}

function rowsNamed(asked: Statement) {
  return { ...named(asked), countRows: ({ rows }: FactRows<unknown>) => rows.length };
}

/** The comment a statement begins with: its name and origin for the engine's log, and an id to end it by. */
function tagOf({ name }: Statement, watch: Watch): string {
  return `/* ${[name, watch.origin(), randomUUID()].filter((word) => word !== undefined).join(' ')} */`;
}

function bound(asked: Statement, watch: Watch): Rendered {
  const { text, parameters } = withParameters(asked.fragment);
  return { text: `${tagOf(asked, watch)} ${text}`, parameters };
}

/** A statement as its engine takes it. */
interface Rendered {
  text: string;
  parameters?: Record<string, unknown>;
}

async function selectRows<Row>(
  client: ClickHouseClient,
  { text, parameters = {}, limits }: Rendered & { limits: QueryLimits },
  signal?: AbortSignal,
): Promise<FactRows<Row>> {
  const result = await translated(
    client.query({
      query: `${text} SETTINGS ${settingsOf(limits)}, output_format_json_quote_64bit_integers = 0`,
      query_params: parameters,
      format: 'JSONCompact',
      ...(signal && { abort_signal: signal }),
    }),
    limits,
  );
  const { meta, data, statistics } = await result.json<unknown[]>();
  const names = meta!.map(({ name }) => name);
  return {
    rows: data.map((cells) => asRow<Row>(names, cells)),
    rowsRead: statistics?.rows_read ?? 0,
    elapsedMs: (statistics?.elapsed ?? 0) * 1000,
    cached: false,
  };
}

/** By a loop: there are thousands of rows. */
function asRow<Row>(names: readonly string[], cells: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  names.forEach((name, i) => (row[name] = cells[i]));
  return row as Row;
}

async function run(client: ClickHouseClient, { text, parameters = {} }: Rendered): Promise<void> {
  await translated(client.command({ query: text, query_params: parameters }));
}

/** A question changes nothing, and reads no file and no other server. */
function settingsOf({ seconds, rows, memoryBytes }: QueryLimits): string {
  return `readonly = 1, max_execution_time = ${seconds}, max_rows_to_read = ${rows}, max_memory_usage = ${memoryBytes}`;
}

/** Gives the failures that callers answer for their own types. */
async function translated<T>(work: Promise<T>, limits?: QueryLimits): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // Not by instanceof: chDB throws another copy of the client's error.
    const type = error instanceof Error && 'type' in error ? error.type : undefined;
    if (limits !== undefined && type === 'TIMEOUT_EXCEEDED')
      throw new FactQueryTimeout(`The query took longer than ${limits.seconds} s.`, { cause: error });
    if (limits !== undefined && type === 'TOO_MANY_ROWS')
      throw new FactQueryTooLarge(`The query reads more than ${limits.rows} rows.`, { cause: error });
    if (limits !== undefined && type === 'MEMORY_LIMIT_EXCEEDED')
      throw new FactQueryTooLarge('The query needs more memory than it may take.', { cause: error });
    if (error instanceof Error && 'code' in error && networkFailures.has(String(error.code))) {
      throw new FactStoreUnavailable('The fact store cannot be reached.', { cause: error });
    }
    throw error;
  }
}

function fileInto(
  { table, format, columns, cells }: FileToRead,
  { row, source }: { row: string; source: Fragment },
): Fragment {
  const record = format === 'Parquet' ? 'tuple(*) AS cells' : '*';
  return sql`INSERT INTO ${trusted(table)} (row, ${trusted(columns.join(', '))})
    SELECT row, ${join(cells, ', ')} FROM (SELECT ${trusted(`${row} AS row, ${record}`)} FROM ${source})`;
}

const parquetSettings = {
  // A row group is held in memory while it is written.
  output_format_parquet_row_group_size: 200_000,
  // They cost a third of the time, and who reads everything does without.
  output_format_parquet_write_bloom_filter: 0,
} as const;

function readSettings(file: FileToRead) {
  return {
    input_format_parquet_preserve_order: 1,
    format_csv_delimiter: file.delimiter ?? ',',
    input_format_csv_allow_variable_number_of_columns: 1,
    input_format_csv_empty_as_default: 0,
    input_format_csv_trim_whitespaces: 0,
    // Else a tab between the cells is refused, and blanks before the first cell are lost.
    input_format_csv_allow_whitespace_or_tab_as_delimiter: 1,
    // A cell of the two characters \N is text like any other; this one stands in no file.
    format_csv_null_representation: 'null-7c1f0f0e-61b1-4d3c-8d5c-2f1f2c5a9b7e',
  } as const;
}

/** Settings stick to an embedded client when given beside the SQL, so they stand in it. */
function settings(values: Record<string, string | number>): Fragment {
  const written = Object.entries(values).map(([name, value]) =>
    typeof value === 'number' ? `${name} = ${value}` : `${name} = ${quoted(value)}`,
  );
  return trusted(written.join(', '));
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
