import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { statement, trusted } from '@leadline/db/facts/sql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { csv, engines, openImports } from './imports.ts';
import type { Imports } from './imports.ts';

describe.each(engines)('files for %s', (engine) => {
  let imports: Imports;
  let folder: string;
  beforeAll(async () => {
    imports = await openImports(engine);
    folder = await makeTemporaryFolder();
  });
  afterAll(() => imports.close());
  beforeEach(() => imports.facts.command(statement('empty', trusted('TRUNCATE TABLE event'))));

  const events = () =>
    imports.rows<{ actor: string; at: string; value: number | null; strings: object; numbers: object }>(
      'SELECT actor, toString(at) AS at, value, strings, numbers FROM event ORDER BY actor',
    );

  describe('with tabs', () => {
    const file =
      'user_id\tevent\ttimestamp\tnote\nu1\topen\t2026-01-01\ta, b\nu2\topen\t2026-01-01\t"x\ty"\n';

    test.each([{ fileName: 'events.tsv' }, { fileName: 'events.tab' }, { fileName: 'events.txt' }])(
      'are read as $fileName',
      async (named) => {
        expect(await imports.take(file, {}, named)).toMatchObject({ stored: 2, rejected: 0 });
        expect((await events()).map(({ strings }) => strings)).toEqual([{ note: 'a, b' }, { note: 'x\ty' }]);
      },
    );

    test('are not guessed where the header has commas too', async () => {
      await expect(imports.take('user_id\tevent,timestamp\n')).rejects.toThrow(
        'columns are "user_id\tevent", "timestamp"',
      );
    });
  });

  describe('with many columns', () => {
    const wide = (columns: number) => {
      const names = Array.from({ length: columns - 3 }, (_, i) => `c${i}`);
      const row = `u1,open,2026-01-01,${names.map((_, i) => (i % 2 ? `word ${i}` : i)).join(',')}\n`;
      return `user_id,event,timestamp,${names.join(',')}\n${row}${row.replace('u1', '')}`;
    };

    test('are read', async () => {
      expect(await imports.take(wide(503))).toMatchObject({ stored: 1, rejected: 1 });
      const [event] = await events();
      expect([event!.strings, event!.numbers].map((map) => Object.keys(map).length)).toEqual([250, 250]);
    });

    test('are refused beyond a thousand', async () => {
      await expect(imports.take(wide(1001))).rejects.toThrow('has 1001 columns, and 1000 can be read');
    });
  });

  describe('aligned by blanks', () => {
    test('are read with runs of blanks between the cells, and short and blank lines are no harm', async () => {
      const file =
        '  user_id   event  timestamp amount plan\n\n u1 open \t 20260101   1.50 pro \r\nu2 open 20260102\n';
      expect(await imports.take(file, { delimiter: 'spaces' })).toMatchObject({ stored: 2, rejected: 0 });
      expect(await events()).toEqual([
        { actor: 'u1', at: '2026-01-01 00:00:00.000', value: 1.5, strings: { plan: 'pro' }, numbers: {} },
        { actor: 'u2', at: '2026-01-02 00:00:00.000', value: null, strings: {}, numbers: {} },
      ]);
    });

    test('have rejected rows with their line and cells', async () => {
      const file = 'u1 20260101\n\nu2 never\nu3 20260103 more\n';
      const options = { columns: 'subject,at', nameIs: 'open', delimiter: 'spaces' };
      const result = await imports.take(file, options);
      expect(result).toMatchObject({ stored: 1, rejected: 2 });
      expect(result.rejectedLines.slice(1)).toEqual([
        '3,"unreadable time ""never"": it is not ISO 8601; say its form with --time-format",u2,never\n',
        '4,more cells than the 2 columns,u3,20260103\n',
      ]);
    });
  });

  describe('of JSON lines', () => {
    const line = (members: object) =>
      `${JSON.stringify({ user_id: 'u1', event: 'open', time: '2026-01-01', ...members })}\n`;

    test('have types of their own: numbers are numbers, and digits in quotes are text', async () => {
      const file = line({
        count: 3,
        zip: '01067',
        isNew: true,
        gone: null,
        digits: '5',
        text: 'a\n"b" é \u{1F600}',
      });
      expect(await imports.take(file)).toMatchObject({ stored: 1, rejected: 0 });
      const [event] = await events();
      expect(event).toMatchObject({
        strings: { zip: '01067', isNew: 'true', digits: '5', text: 'a\n"b" é \u{1F600}' },
        numbers: { count: 3 },
      });
    });

    test('have properties within properties, named with dots, and lists as JSON', async () => {
      const file = line({ context: { page: { path: '/x' }, ip: '::1' }, tags: ['a', 1], 'a.b': 'dotted' });
      await imports.take(file);
      expect((await events())[0]!.strings).toEqual({
        'a.b': 'dotted',
        'context.ip': '::1',
        'context.page.path': '/x',
        tags: '["a",1]',
      });
    });

    test('may have other keys in every line, in any order, also as columns of an event', async () => {
      const file = [
        '\u{FEFF}{"user_id":12345678901234567,"event":"open","timestamp":1767225600000,"amount":2.5}',
        '{"timestamp":1767225600,"properties":{"plan":"pro"},"event":"open","user_id":"u2"}',
        '',
        '  {"event":"open","user_id":"u3","timestamp":"2026-01-01T00:00:00Z","amount":null}  ',
      ];
      expect(await imports.take(file.join('\r\n'))).toMatchObject({ stored: 3, rejected: 0 });
      expect(await events()).toEqual([
        { actor: '12345678901234567', at: '2026-01-01 00:00:00.000', value: 2.5, strings: {}, numbers: {} },
        {
          actor: 'u2',
          at: '2026-01-01 00:00:00.000',
          value: null,
          strings: { 'properties.plan': 'pro' },
          numbers: {},
        },
        { actor: 'u3', at: '2026-01-01 00:00:00.000', value: null, strings: {}, numbers: {} },
      ]);
    });

    test('have rejected rows for lines that are no objects', async () => {
      const bad = ['nonsense', '{"user_id":"u2"', '[1]', '"text"', '{}', '{"user_id":"u3","event":"open"}'];
      const result = await imports.take(`${line({})}${bad.join('\n')}\n${line({ n: 1 })}`);
      expect(result).toMatchObject({ stored: 2, rejected: 6 });
      expect(result.rejectedLines.slice(1).map((text) => text.split(',').slice(0, 2).join())).toEqual([
        '2,not a JSON object: nonsense',
        '3,"not a JSON object: {""user_id"":""u2"""',
        '4,not a JSON object: [1]',
        '5,"not a JSON object: ""text"""',
        '6,no time',
        '7,no time',
      ]);
    });

    test('have one name a column', async () => {
      await expect(imports.take(line({ 'a.b': 1, a: { b: 2 } }))).rejects.toThrow(
        'Two columns are named "a.b"',
      );
    });

    test('have keys that are names', async () => {
      const keys = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, i]));
      await expect(imports.take(line(keys))).rejects.toThrow('more than 1000 different keys');
    });

    test('have objects that are names too, which are not all looked into', async () => {
      const objects = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, { a: { b: i } }]));
      await expect(imports.take(line(objects))).rejects.toThrow('more than 1000 different keys');
    });

    test('name their columns themselves', async () => {
      await expect(imports.take(line({}), { columns: 'a,b' })).rejects.toThrow('leave --columns out');
      await expect(imports.take(line({}), { delimiter: ';' })).rejects.toThrow('leave --delimiter out');
    });
  });

  describe('of Parquet', () => {
    /** What the engine makes of a query, as bytes of a Parquet file. */
    async function parquet(query: string): Promise<Buffer> {
      const path = join(folder, `${Math.random()}.parquet`);
      await imports.facts.command(
        statement('test', trusted(`INSERT INTO FUNCTION file('${path}', Parquet) SELECT ${query}`)),
      );
      return readFile(path);
    }

    test('have types of their own', async () => {
      const file = await parquet(`
        concat('u', toString(number)) AS user_id, 'open' AS event, toDateTime64('2026-01-01 01:02:03.456', 3, 'UTC') AS at,
        if(number = 0, 1.5, NULL)::Nullable(Float64) AS value, '5' AS digits, number::Int32 AS nr, true AS isNew,
        toDate32('2026-02-03') AS day, 12.30::Decimal(10, 2) AS price, if(number = 0, nan, 1.5) AS odd, '' AS \`it's a \\"name\\"\`
        FROM numbers(2)`);
      expect(await imports.take(file)).toMatchObject({ stored: 2, rejected: 0 });
      const strings = { digits: '5', isNew: 'true', day: '2026-02-03' };
      const at = '2026-01-01 01:02:03.456';
      expect(await events()).toEqual([
        { actor: 'u0', at, value: 1.5, strings, numbers: { nr: 0, price: 12.3 } },
        { actor: 'u1', at, value: null, strings, numbers: { nr: 1, price: 12.3, odd: 1.5 } },
      ]);
    });

    test('have rejected rows with their number, and columns of lists are named and not read', async () => {
      const file = await parquet(`
        arrayJoin(['u1', '', 'u3']) AS user_id, 'open' AS event, toDate('2026-01-01') AS at, ['a'] AS tags, (1, 'x') AS pair`);
      const result = await imports.take(file);
      expect(result).toMatchObject({ stored: 2, rejected: 1 });
      expect(result.columns).toContain('not read: pair, tags');
      expect(result.rejectedLines[1]).toMatch(/^2,no subject,,open,2026-01-01/);
    });

    test('keep their rows in their order, over many groups', async () => {
      const file = await parquet(`
        if(number % 50000 = 7, '', toString(number)) AS user_id, 'open' AS event, toDate('2026-01-01') AS at FROM numbers(200000)
        SETTINGS output_format_parquet_row_group_size = 30000`);
      const result = await imports.take(file);
      expect(result).toMatchObject({ stored: 199_996, rejected: 4 });
      expect(result.rejectedLines.slice(1).map((text) => text.split(',')[0])).toEqual([
        '8',
        '50008',
        '100008',
        '150008',
      ]);
    });

    test('are refused as a whole where they are damaged', async () => {
      const file = await parquet(
        `toString(number) AS user_id, 'open' AS event, toDate('2026-01-01') AS at FROM numbers(1000)`,
      );
      await expect(imports.take(file.subarray(0, -20))).rejects.toThrow('cut off or damaged');
      const broken = Buffer.from(file);
      broken.fill(0xff, 4, 400);
      await expect(imports.take(broken)).rejects.toThrow('is damaged');
      expect(await imports.value('SELECT count() FROM event')).toBe(0);
    });
  });

  describe('that are packed', () => {
    const file = csv('u1,open,2026-01-01', 'u2,open,2026-01-01');
    const pack = { gzip: gzipSync, zstd: zstdCompressSync };

    test.each(['gzip', 'zstd'] as const)('by %s are read, whatever their name', async (how) => {
      expect(await imports.take(pack[how](file))).toMatchObject({ stored: 2 });
      const tabs = file.replaceAll(',', '\t');
      expect(await imports.take(pack[how](tabs), {}, { fileName: 'x.tsv.gz' })).toMatchObject({
        duplicates: 2,
      });
    });

    test.each(['gzip', 'zstd'] as const)(
      'by %s and cut off are refused, and nothing of them stored',
      async (how) => {
        const packed = pack[how](
          csv(...Array.from({ length: 5000 }, (_, i) => `u${i * 7919},open,2026-01-01`)),
        );
        for (const missing of [1, 5, 20, packed.length >> 1]) {
          await expect(imports.take(packed.subarray(0, -missing))).rejects.toThrow(
            `its ${how} stream has no end`,
          );
        }
        expect(await imports.value('SELECT count() FROM event')).toBe(0);
      },
    );

    test('by zstd in several streams are refused, for not all of them would be read', async () => {
      const packed = Buffer.concat([zstdCompressSync(file), zstdCompressSync('u3,open,2026-01-01\n')]);
      await expect(imports.take(packed)).rejects.toThrow('several zstd streams');
    });

    test('by gzip in several streams are read whole', async () => {
      const packed = Buffer.concat([gzipSync(file), gzipSync('u3,open,2026-01-01\n')]);
      expect(await imports.take(packed)).toMatchObject({ stored: 3 });
    });

    test('by gzip may be filled up with zeros, and are refused where more follows them', async () => {
      const filled = Buffer.concat([gzipSync(file), Buffer.alloc(100_000)]);
      expect(await imports.take(filled)).toMatchObject({ stored: 2 });
      for (const zeros of [1, 100_000]) {
        const more = Buffer.concat([gzipSync(file), Buffer.alloc(zeros), gzipSync('u3,open,2026-01-01\n')]);
        await expect(imports.take(more)).rejects.toThrow('is damaged: its gzip stream');
      }
    });
  });
});
