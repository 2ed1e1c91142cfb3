import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FactStoreUnavailable, FactQueryTimeout, openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { bind, sql, statement, trusted } from '@leadline/db/facts/sql';
import { migrateFacts } from '@leadline/db/facts/tables';
import type { Watch, WatchedStatement } from '@leadline/db/watch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import { oddTexts } from '../support/odd-texts.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** As much as any question here wants: endless ones are ended by who asks them. */
const limits = { seconds: 30, rows: 1e15, memoryBytes: 4e9 };

/** What a fact store is, whichever engine it stands on. A new engine is a row of this list. */
const engines: {
  engine: FactStore['engine'];
  open: (path: string, watch: Watch) => Promise<{ facts: FactStore; end: () => Promise<void> }>;
}[] = [
  {
    engine: 'chdb',
    async open(path, watch) {
      const facts = await openFacts({ path }, { watch, limits });
      return { facts, end: () => facts.close() };
    },
  },
  {
    engine: 'clickhouse',
    async open(path, watch) {
      const endpoint = await startClickHouseEndpoint(path);
      const facts = await openFacts({ url: endpoint.url }, { watch, limits });
      return {
        facts,
        async end() {
          await facts.close();
          await endpoint.kill();
        },
      };
    },
  },
];

describe.each(engines)('the fact store on $engine', ({ engine, open }) => {
  let facts: FactStore;
  let end: () => Promise<void>;
  let folder: string;
  const ended: WatchedStatement[] = [];
  const watch: Watch = { origin: () => 'request-17', ended: (told) => void ended.push(told) };

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    ({ facts, end } = await open(join(folder, 'facts'), watch));
  });
  afterAll(() => end());

  const select = async <Row>(fragment: ReturnType<typeof sql>) =>
    (await facts.query<Row>(statement('test', fragment))).rows;

  it('tells who watches of each statement, and says in its comment on whose behalf it runs', async () => {
    ended.length = 0;
    const own = await facts.query<{ query: string }>(
      statement('own-text', sql`SELECT query FROM system.processes`),
    );
    expect(own.rows.map(({ query }) => query)).toEqual([
      expect.stringMatching(/\/\* own-text request-17 [0-9a-f-]{36} \*\/ /),
    ]);
    await facts.command(statement('make', sql`CREATE TABLE made (n UInt8) ENGINE = Memory`));
    await expect(facts.query(statement('fail', sql`SELECT throwIf(true)`))).rejects.toThrow();
    await facts.ping();
    const durationMs = expect.any(Number) as number;
    expect(ended).toEqual([
      { store: 'facts', name: 'own-text', durationMs, rows: 1, failed: false },
      { store: 'facts', name: 'make', durationMs, rows: null, failed: false },
      { store: 'facts', name: 'fail', durationMs, rows: null, failed: true },
    ]);
  });

  it('names its engine', () => {
    expect(facts.engine).toBe(engine);
  });

  it('takes every schema step once, however often it is migrated', async () => {
    await migrateFacts(facts);
    const steps = await select<{ name: string }>(sql`SELECT name, taken_at FROM schema_step ORDER BY name`);
    await migrateFacts(facts);
    expect(steps.map((step) => step.name)).toContain('0001-event');
    expect(await select(sql`SELECT name, taken_at FROM schema_step ORDER BY name`)).toEqual(steps);
    expect(await select(sql`SELECT count() AS events FROM event`)).toEqual([{ events: 0 }]);
  });

  it('gives rows by column name, with what they cost', async () => {
    const answer = await facts.query<{ number: number; word: string }>(
      statement(
        'test',
        sql`SELECT number, concat('n', toString(number)) AS word FROM numbers(3) ORDER BY number`,
      ),
    );
    expect(answer.rows).toEqual([
      { number: 0, word: 'n0' },
      { number: 1, word: 'n1' },
      { number: 2, word: 'n2' },
    ]);
    expect(answer.rowsRead).toBe(3);
    expect(answer.elapsedMs).toBeGreaterThan(0);
  });

  it('gives no rows for a question without an answer', async () => {
    expect(await select(sql`SELECT number FROM numbers(3) WHERE number > 5`)).toEqual([]);
  });

  it('gives whole numbers of 64 bits, doubles and nulls as JavaScript has them', async () => {
    expect(
      await select(
        sql`SELECT toUInt64(9007199254740991) AS big, toInt64(-5) AS small, 0.1 AS tenth, NULL AS nothing, 1 = 1 AS yes`,
      ),
    ).toEqual([{ big: 9007199254740991, small: -5, tenth: 0.1, nothing: null, yes: 1 }]);
  });

  describe('bound parameters', () => {
    it.each(oddTexts)('a string goes in and comes out unchanged: %j', async (text) => {
      expect(await select(sql`SELECT ${bind('String', text)} AS text`)).toEqual([{ text }]);
    });

    it('arrays of strings keep every element', async () => {
      expect(await select(sql`SELECT ${bind('Array(String)', oddTexts)} AS texts`)).toEqual([
        { texts: oddTexts },
      ]);
      expect(await select(sql`SELECT ${bind('Array(String)', [])} AS texts`)).toEqual([{ texts: [] }]);
    });

    it('numbers keep their value', async () => {
      expect(
        await select(sql`SELECT ${bind('Int64', -1_700_000_000_123)} AS a, ${bind('UInt32', 4_294_967_295)} AS b,
          ${bind('Float64', 0.1)} AS c, ${bind('Float64', -1e-300)} AS d, ${bind('Array(Int64)', [1, -2, 3])} AS e`),
      ).toEqual([{ a: -1_700_000_000_123, b: 4_294_967_295, c: 0.1, d: -1e-300, e: [1, -2, 3] }]);
    });

    it('null is null, and the text NULL is a text', async () => {
      expect(
        await select(sql`SELECT ${bind('Nullable(String)', null)} AS a, ${bind('Nullable(String)', 'NULL')} AS b,
          ${bind('Nullable(String)', '\\N')} AS c`),
      ).toEqual([{ a: null, b: 'NULL', c: '\\N' }]);
    });

    it('of one query are not seen by the next', async () => {
      await select(sql`SELECT ${bind('String', 'secret')} AS text`);
      await expect(select(sql`SELECT {p0:String} AS text`)).rejects.toThrow(/p0/);
    });

    it('stay values where they are written to a table', async () => {
      await facts.command(
        statement('test', sql`CREATE TABLE written (text String) ENGINE = MergeTree ORDER BY text`),
      );
      for (const text of oddTexts) {
        await facts.command(statement('test', sql`INSERT INTO written SELECT ${bind('String', text)}`));
      }
      const rows = await select<{ text: string }>(sql`SELECT text FROM written`);
      expect(rows.map((row) => row.text).toSorted()).toEqual(oddTexts.toSorted());
      await facts.command(statement('test', sql`DROP TABLE written`));
    });
  });

  describe('failures', () => {
    it('of a statement carry the engine’s own code and word', async () => {
      await expect(select(sql`SELECT * FROM no_such_table`)).rejects.toMatchObject({
        code: '60',
        type: 'UNKNOWN_TABLE',
      });
      await expect(facts.command(statement('test', sql`SELEKT 1`))).rejects.toMatchObject({
        code: '62',
        type: 'SYNTAX_ERROR',
      });
    });

    it('leave the store as useful as before', async () => {
      await Promise.allSettled(Array.from({ length: 12 }, () => select(sql`SELECT * FROM no_such_table`)));
      expect(await select(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    });

    it('in the middle of an answer leave nothing of it before the next', async () => {
      const failing = sql`SELECT number, throwIf(number = 90000) FROM numbers(100000) SETTINGS max_block_size = 1000`;
      await Promise.allSettled(Array.from({ length: 8 }, () => select(failing)));
      for (let i = 0; i < 8; i += 1) {
        expect(await select(sql`SELECT ${bind('UInt8', i)} AS i`)).toEqual([{ i }]);
      }
    });

    it('a query that runs out of time is a FactQueryTimeout', async () => {
      // The comment takes out the store's own limit, half a minute, which stands behind the text.
      await expect(
        select(
          sql`SELECT max(sipHash64(number)) FROM numbers(10000000000000) SETTINGS max_execution_time = 1 --`,
        ),
      ).rejects.toBeInstanceOf(FactQueryTimeout);
    });
  });

  describe('a caller who goes away', () => {
    const endless = (mark: string) =>
      statement(mark, sql`SELECT max(sipHash64(number)) AS m FROM numbers(10000000000000)`);
    const running = async (mark: string) =>
      (
        await select<{ n: number }>(sql`SELECT count() AS n FROM system.processes
        WHERE position(query, ${bind('String', `/* ${mark} `)}) > 0
          AND position(query, 'system.processes') = 0 AND is_cancelled = 0`)
      )[0]!.n;

    it('is answered at once, and the engine stops working for them', async () => {
      const caller = new AbortController();
      const answer = facts.query(endless('endless-one'), { signal: caller.signal });
      await expect.poll(() => running('endless-one'), { timeout: 10_000 }).toBe(1);
      caller.abort();
      await expect(answer).rejects.toThrow(/abort/i);
      // On each of the clients in turn, and the first time: nothing is left of the answer that was cut off.
      for (let i = 0; i < 8; i += 1) {
        expect(await select(sql`SELECT ${bind('UInt8', i)} AS i`)).toEqual([{ i }]);
      }
      await expect.poll(() => running('endless-one'), { timeout: 10_000 }).toBe(0);
      expect(await select(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    });

    it('does not disturb the others', async () => {
      const caller = new AbortController();
      const other = new AbortController();
      const leaves = facts.query(endless('endless-two'), { signal: caller.signal });
      const stays = facts.query(endless('endless-three'), { signal: other.signal });
      await expect.poll(() => running('endless-two'), { timeout: 10_000 }).toBe(1);
      await expect.poll(() => running('endless-three'), { timeout: 10_000 }).toBe(1);
      caller.abort();
      await expect(leaves).rejects.toThrow(/abort/i);
      await expect.poll(() => running('endless-two'), { timeout: 10_000 }).toBe(0);
      expect(await running('endless-three')).toBe(1);
      other.abort();
      await expect(stays).rejects.toThrow(/abort/i);
      await expect.poll(() => running('endless-three'), { timeout: 10_000 }).toBe(0);
    });

    it('before the question reached the engine is answered too', async () => {
      await expect(facts.query(endless('endless-four'), { signal: AbortSignal.abort() })).rejects.toThrow(
        /abort/i,
      );
      expect(await running('endless-four')).toBe(0);
    }, 5_000);
  });

  it('answers many questions at once, each with its own rows', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        select<{ i: number; n: number }>(
          sql`SELECT ${bind('UInt32', i)} AS i, count() AS n FROM numbers(${bind('UInt32', i)})`,
        ),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 40 }, (_, i) => [{ i, n: i }]));
  });

  describe('a file is read as text, record by record', () => {
    const readFiles: {
      what: string;
      content: string | Buffer;
      delimiter?: string;
      rows: (string | null)[][];
    }[] = [
      {
        what: 'with \\n',
        content: 'a,b,c\n1,2,3\n',
        rows: [
          ['a', 'b', 'c'],
          ['1', '2', '3'],
        ],
      },
      {
        what: 'with \\r\\n',
        content: 'a,b,c\r\n1,2,3\r\n',
        rows: [
          ['a', 'b', 'c'],
          ['1', '2', '3'],
        ],
      },
      {
        what: 'without a last line end',
        content: 'a,b,c\n1,2,3',
        rows: [
          ['a', 'b', 'c'],
          ['1', '2', '3'],
        ],
      },
      {
        what: 'with quoted delimiters, quotes and line ends',
        content: '"a,b","say ""hi""","two\nlines"\n"two\r\nlines",x,y\n',
        rows: [
          ['a,b', 'say "hi"', 'two\nlines'],
          ['two\r\nlines', 'x', 'y'],
        ],
      },
      {
        what: 'with short records: what is missing is null',
        content: 'a,b\nc\n',
        rows: [
          ['a', 'b', null],
          ['c', null, null],
        ],
      },
      {
        what: 'with overlong records: what is too much is left out',
        content: 'a,b,c,d,e\n1,2,3\n',
        rows: [
          ['a', 'b', 'c'],
          ['1', '2', '3'],
        ],
      },
      {
        what: 'with empty cells, quoted or not',
        content: 'a,,""\n,,\n',
        rows: [
          ['a', '', ''],
          ['', '', ''],
        ],
      },
      { what: 'with spaces kept', content: 'a , b,c \n', rows: [['a ', ' b', 'c ']] },
      { what: 'with apostrophes as text', content: "'a,b',c\n", rows: [["'a", "b'", 'c']] },
      {
        what: 'with backslashes as text',
        content: 'C:\\temp\\new,\\,\\t\n',
        rows: [['C:\\temp\\new', '\\', '\\t']],
      },
      {
        what: 'with what looks like nothing elsewhere',
        content: 'NULL,null,nan\n',
        rows: [['NULL', 'null', 'nan']],
      },
      { what: 'with the text \\N', content: 'a,\\N,c\n', rows: [['a', '\\N', 'c']] },
      { what: 'with unicode', content: 'Zoë,日本語,👩‍🚀\n', rows: [['Zoë', '日本語', '👩‍🚀']] },
      {
        what: 'with tabs between',
        content: 'a b\tc,d\t"e\tf"\n',
        delimiter: '\t',
        rows: [['a b', 'c,d', 'e\tf']],
      },
      {
        what: 'with semicolons between',
        content: 'a,b;c;"d;e"\n',
        delimiter: ';',
        rows: [['a,b', 'c', 'd;e']],
      },
      { what: 'without a record', content: '', rows: [] },
    ];
    const columns = ['c0', 'c1', 'c2'];
    let file = 0;

    const read = async (content: string | Buffer, delimiter = ',') => {
      file += 1;
      const table = `stage_${file}`;
      const path = join(folder, `${engine} it's ${file}.csv`);
      await writeFile(path, content);
      await facts.command(
        statement(
          'test',
          sql`CREATE TABLE ${trusted(table)} (row UInt64, c0 Nullable(String), c1 Nullable(String), c2 Nullable(String))
          ENGINE = MergeTree ORDER BY row`,
        ),
      );
      const structure = columns.map((column) => `${column} Nullable(String)`).join(', ');
      const cells = columns.map(trusted);
      await facts.readFile({ table, path, format: 'CSV', structure, columns, cells, delimiter });
      return select<{ row: number; c0: string | null; c1: string | null; c2: string | null }>(
        sql`SELECT row, c0, c1, c2 FROM ${trusted(table)} ORDER BY row`,
      );
    };

    it.each(readFiles)('$what', async ({ content, delimiter, rows }) => {
      expect(await read(content, delimiter)).toEqual(rows.map(([c0, c1, c2], row) => ({ row, c0, c1, c2 })));
    });

    it('a blank line is a record without a value, so that later records keep their number', async () => {
      const rows = await read('a,b,c\n\n1,2,3\n');
      expect(rows.map(({ row, c0 }) => ({ row, isBlank: !c0 }))).toEqual([
        { row: 0, isBlank: false },
        { row: 1, isBlank: true },
        { row: 2, isBlank: false },
      ]);
    });

    it('a byte order mark does not disturb what follows the header', async () => {
      const [, ...rows] = await read('\uFEFFa,b,c\n1,2,3\n"x","y\n",z\n');
      expect(rows).toEqual([
        { row: 1, c0: '1', c1: '2', c2: '3' },
        { row: 2, c0: 'x', c1: 'y\n', c2: 'z' },
      ]);
    });

    it('a long file keeps all of its records, numbered in its order', async () => {
      const count = 200_000;
      const lines = Array.from(
        { length: count },
        (_, i) => `${i},"line ${i}\nand more",${'x'.repeat(i % 50)}`,
      );
      await read(lines.join('\n'));
      const table = trusted(`stage_${file}`);
      expect(
        await select(
          sql`SELECT count() AS records, countIf(toString(row) != c0) AS misnumbered, max(row) AS last FROM ${table}`,
        ),
      ).toEqual([{ records: count, misnumbered: 0, last: count - 1 }]);
    });

    it('that is not there is a failure', async () => {
      await facts.command(
        statement(
          'test',
          sql`CREATE TABLE stage_missing (row UInt64, c0 Nullable(String)) ENGINE = MergeTree ORDER BY row`,
        ),
      );
      await expect(
        facts.readFile({
          table: 'stage_missing',
          path: join(folder, 'no such file'),
          format: 'CSV',
          structure: 'c0 Nullable(String)',
          columns: ['c0'],
          cells: [trusted('c0')],
          delimiter: ',',
        }),
      ).rejects.toThrow();
      expect(await select(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
    });
  });
});

describe('a ClickHouse server that goes away', () => {
  it('is a FactStoreUnavailable when nobody listens', async () => {
    const facts = await openFacts({ url: 'http://127.0.0.1:1' });
    await expect(facts.query(statement('test', sql`SELECT 1`))).rejects.toBeInstanceOf(FactStoreUnavailable);
    await expect(facts.command(statement('test', sql`SELECT 1`))).rejects.toBeInstanceOf(
      FactStoreUnavailable,
    );
    await facts.close();
  });

  it('is a FactStoreUnavailable when it ends in the middle of a query', async () => {
    const endpoint = await startClickHouseEndpoint(join(await makeTemporaryFolder(), 'facts'));
    const facts = await openFacts({ url: endpoint.url });
    await facts.query(statement('test', sql`SELECT 1 AS one`));
    const answer = facts.query(
      statement('test', sql`SELECT max(sipHash64(number)) AS m FROM numbers(10000000000000)`),
    );
    answer.catch(() => undefined);
    await endpoint.kill();
    await expect(answer).rejects.toBeInstanceOf(FactStoreUnavailable);
    await facts.close();
  });
});
