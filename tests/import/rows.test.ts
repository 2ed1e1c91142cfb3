import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { statement, trusted } from '@leadline/db/facts/sql';
import { oddTexts } from '../support/odd-texts.ts';
import { csv, engines, openImports } from './imports.ts';
import type { Imports } from './imports.ts';

describe.each(engines)('importing rows into %s', (engine) => {
  let imports: Imports;
  beforeAll(async () => {
    imports = await openImports(engine);
  });
  afterAll(() => imports.close());
  beforeEach(() => imports.facts.command(statement('empty', trusted('TRUNCATE TABLE event'))));

  test('every row of a file is stored, and the same file again adds nothing', async () => {
    const file = csv('u1,signup,2026-01-01', 'u2,signup,2026-01-02T10:00:00Z', 'u1,open,2025-12-31');
    expect(await imports.take(file)).toMatchObject({ stored: 3, duplicates: 0, rejected: 0 });
    expect(await imports.take(file)).toMatchObject({ stored: 0, duplicates: 3, rejected: 0 });
    expect(await imports.value('SELECT count() FROM event')).toBe(3);
  });

  test('a file that has grown adds its new rows only, also when a column of numbers has got a word', async () => {
    const old = ['user_id,event,timestamp,plan', 'u1,signup,2026-01-01,1', 'u2,signup,2026-01-01,2'];
    await imports.take(old.join('\n'));
    expect(await imports.take([...old, 'u3,signup,2026-01-01,pro'].join('\n'))).toMatchObject({
      stored: 1,
      duplicates: 2,
    });
  });

  test('two equal rows of one file both count, in whatever order their columns and files come', async () => {
    expect(
      await imports.take(csv('u1,open,2026-01-01', 'u1,open,2026-01-01', 'u1,open,2026-01-01')),
    ).toMatchObject({ stored: 3 });
    expect(await imports.take('event,timestamp,user_id\nopen,2026-01-01T00:00Z,u1\n')).toMatchObject({
      stored: 0,
      duplicates: 1,
    });
    expect(await imports.value('SELECT uniqExact(id) FROM event')).toBe(3);
  });

  test('rows that differ in one cell are different events', async () => {
    const header = 'user_id,event,timestamp,account,value,a,b';
    const rows = [
      'u,e,2026-01-01,,,,',
      'u,e,2026-01-01,x,,,',
      'u,e,2026-01-01,,1,,',
      'u,e,2026-01-01,,,x,',
      'u,e,2026-01-01,,,,x',
      'u,e,2026-01-01,,,xx,',
      'u,f,2026-01-01,,,,',
      'v,e,2026-01-01,,,,',
      'u,e,2026-01-02,,,,',
    ];
    expect(await imports.take([header, ...rows].join('\n'))).toMatchObject({ stored: rows.length });
    expect(await imports.value("SELECT count() FROM event WHERE endsWith(id, '-1')")).toBe(rows.length);
  });

  test('with ids, the first row of an id and actor counts, in whatever months the others lie', async () => {
    const file = [
      'id,user_id,event,timestamp',
      'a,u1,first,2026-03-01',
      'a,u1,second,2025-01-01',
      'a,u2,other actor,2026-03-01',
      'b,u1,open,2026-03-01',
    ];
    expect(await imports.take(file.join('\n'))).toMatchObject({ stored: 3, duplicates: 1 });
    expect(
      await imports.take('id,user_id,event,timestamp\na,u1,third,2026-05-05\nc,u1,new,2026-05-05\n'),
    ).toMatchObject({ stored: 1, duplicates: 1 });
    expect(await imports.rows("SELECT name FROM event WHERE id = 'a' AND actor = 'u1'")).toEqual([
      { name: 'first' },
    ]);
  });

  test('an id that is the same in all rows of each subject is the subject’s, unless the sender says otherwise', async () => {
    const row = (i: number) => `c${i % 10},u${i % 10},open,2026-01-0${1 + Math.floor(i / 10)}`;
    const file = ['id,user_id,event,timestamp', ...Array.from({ length: 30 }, (_, i) => row(i))].join('\n');
    expect(await imports.take(file, { id: 'id', dryRun: true })).toMatchObject({
      stored: 10,
      duplicates: 20,
    });
    expect(await imports.take(file)).toMatchObject({
      stored: 30,
      duplicates: 0,
      columns: 'at = timestamp, subject = user_id, name = event; properties: id',
    });
    expect(await imports.take(file)).toMatchObject({ stored: 0, duplicates: 30 });
    expect(await imports.value("SELECT uniqExact(strings['id']) FROM event")).toBe(10);
  });

  test('a row whose id cell is empty gets an id of its own', async () => {
    const file =
      'id,user_id,event,timestamp\n,u1,open,2026-01-01\n,u1,open,2026-01-01\nx,u1,open,2026-01-01\n';
    expect(await imports.take(file)).toMatchObject({ stored: 3, duplicates: 0 });
    expect(await imports.take(file)).toMatchObject({ stored: 0, duplicates: 3 });
  });

  test('columns in which all that is said is a number become numbers, all others text, and empty cells nothing', async () => {
    const file =
      'user_id,event,timestamp,n,mixed,code,long,nan\nu1,e,2026-01-01,1.5,1,01067,12345678901234567890,nan\nu2,e,2026-01-02,-2e3,x,04109,1,1\nu3,e,2026-01-03,,,,,\n';
    await imports.take(file);
    expect(await imports.rows('SELECT strings, numbers FROM event ORDER BY at')).toEqual([
      {
        strings: { code: '01067', long: '12345678901234567890', mixed: '1', nan: 'nan' },
        numbers: { n: 1.5 },
      },
      { strings: { code: '04109', long: '1', mixed: 'x', nan: '1' }, numbers: { n: -2000 } },
      { strings: {}, numbers: {} },
    ]);
  });

  test('a rejected row does not turn a column of numbers into text', async () => {
    const result = await imports.take(
      'user_id,event,timestamp,n\nu1,e,2026-01-01,1\nuser_id,event,timestamp,n\nu2,e,2026-01-01,2\n',
    );
    expect(result).toMatchObject({ stored: 2, rejected: 1 });
    expect(await imports.value("SELECT sum(numbers['n']) FROM event")).toBe(3);
  });

  test('account and value are read, and the white space around what an event is made of is not', async () => {
    await imports.take(
      'User_ID, Event ,TIMESTAMP,group_id,Amount,note\n u1 , open ,2026-01-01 , acme, 12.50 , kept as it is \n',
    );
    expect(await imports.rows('SELECT actor, subject, name, account, value, strings FROM event')).toEqual([
      {
        actor: 'u1',
        subject: 'u1',
        name: 'open',
        account: 'acme',
        value: 12.5,
        strings: { note: ' kept as it is ' },
      },
    ]);
  });

  test('names and properties keep every character', async () => {
    const texts = oddTexts.filter((text) => text.trim() !== '' && text !== '\\N');
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = texts.map((text, i) => `u${i},e,2026-01-01,${cell(text)}`);
    const header = `user_id,event,timestamp,${cell('an odd "name" \\ {x}')}`;
    expect(await imports.take([header, ...lines].join('\n'))).toMatchObject({ stored: texts.length });
    const stored = await imports.rows<{ text: string }>(
      'SELECT arrayFirst(v -> 1, mapValues(strings)) AS text FROM event ORDER BY toUInt32(substring(actor, 2))',
    );
    expect(stored.map(({ text }) => text)).toEqual(texts);
    expect(await imports.value('SELECT DISTINCT arrayFirst(k -> 1, mapKeys(strings)) FROM event')).toBe(
      'an odd "name" \\ {x}',
    );
  });

  test('a byte order mark, CRLF, quoted newlines, blank lines and short rows are no harm', async () => {
    const file =
      '\u{FEFF}"user_id",event,timestamp,note\r\n\r\nu1,open,2026-01-01,"two\r\nlines"\r\n   \r\nu2,open,2026-01-01\r\n\r\n\r\n';
    expect(await imports.take(file)).toMatchObject({ stored: 2, rejected: 0 });
    expect(await imports.value("SELECT strings['note'] FROM event WHERE actor = 'u1'")).toBe('two\r\nlines');
  });

  test.each(['\u{FEFF}u1;e;2026-01-01\n', '\u{FEFF}"u1";e;2026-01-01\n'])(
    'a file without a header is read by the names given: %j',
    async (file) => {
      expect(
        await imports.take(file, {
          columns: 'who,what,when',
          subject: 'who',
          at: 'when',
          name: 'what',
          delimiter: ';',
        }),
      ).toMatchObject({ stored: 1 });
      expect(await imports.value('SELECT actor FROM event')).toBe('u1');
    },
  );

  test('an import that stores nothing new leaves no table behind', async () => {
    await imports.take(csv('u1,open,2026-01-01'));
    expect(await imports.value("SELECT count() FROM system.tables WHERE name LIKE 'stage%'")).toBe(0);
  });

  test('a dry run counts and stores nothing', async () => {
    expect(await imports.take(csv('u1,open,2026-01-01', 'u1,open,'), { dryRun: true })).toMatchObject({
      stored: 1,
      rejected: 1,
      columns: 'at = timestamp, subject = user_id, name = event; properties: none',
    });
    expect(await imports.value('SELECT count() FROM event')).toBe(0);
  });

  test('two imports of one file at once store it once', async () => {
    const file = csv(...Array.from({ length: 500 }, (_, i) => `u${i},open,2026-01-01`));
    const results = await Promise.all([imports.take(file), imports.take(file)]);
    expect(results.map(({ stored }) => stored).sort()).toEqual([0, 500]);
    expect(await imports.value('SELECT count() FROM event')).toBe(500);
  });
});
