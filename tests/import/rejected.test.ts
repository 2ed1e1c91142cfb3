import { statement, trusted } from '@leadline/db/facts/sql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { csv, openImports } from './imports.ts';
import type { Imports } from './imports.ts';

let imports: Imports;
beforeAll(async () => {
  imports = await openImports();
});
afterAll(() => imports.close());
beforeEach(() => imports.facts.command(statement('empty', trusted('TRUNCATE TABLE event'))));

test('bad rows are told by line, reason and cells, and the good ones are in', async () => {
  const result = await imports.take(
    [
      'user_id,event,timestamp,value,note',
      'u1,open,2026-01-01,1,good',
      'u2,open,,1,"two',
      'lines"',
      ',open,2026-01-01,1,',
      '',
      'u4,,2026-01-01,1,"a ""quote"""',
      'u5,open,01/02/2026,1,',
      'u6,open,soon,1,',
      'u7,open,2026-01-01,twelve,',
      'u8,open,2026-01-01,1,x,y',
      'u9,open',
      'u10,open,2026-06-17,1,',
      'u11,open,2026-01-01,,good',
    ].join('\n'),
  );
  expect(result).toMatchObject({ stored: 2, duplicates: 0, rejected: 9 });
  expect(result.rejectedLines).toEqual([
    'line,reason,user_id,event,timestamp,value,note\n',
    '3,no time (a quote opened here runs over 2 lines),u2,open,,1,"two\nlines"\n',
    '5,no subject,,open,2026-01-01,1,\n',
    '7,no name,u4,,2026-01-01,1,"a ""quote"""\n',
    '8,"unreadable time ""01/02/2026"": day and month are ambiguous; say which is which with --time-format, for example %d/%m/%Y",u5,open,01/02/2026,1,\n',
    '9,"unreadable time ""soon"": it is not ISO 8601; say its form with --time-format",u6,open,soon,1,\n',
    '10,"value ""twelve"" is not a number",u7,open,2026-01-01,twelve,\n',
    '11,more cells than the 5 columns,u8,open,2026-01-01,1,x\n',
    '12,no time,u9,open,,,\n',
    '13,"time ""2026-06-17"" is more than 24 hours ahead of the clock",u10,open,2026-06-17,1,\n',
  ]);
});

test('a field of 64 KiB is in, one byte more is rejected and shown shortened', async () => {
  const file = (length: number) => `user_id,event,timestamp,note\nu1,open,2026-01-01,${'x'.repeat(length)}\n`;
  expect(await imports.take(file(65_536))).toMatchObject({ stored: 1, rejected: 0 });
  const result = await imports.take(file(65_537));
  expect(result).toMatchObject({ stored: 0, rejected: 1 });
  expect(result.rejectedLines[1]).toBe(`2,a field over 64 KiB,u1,open,2026-01-01,${'x'.repeat(200)}…\n`);
});

test('a row that is not UTF-8 is rejected', async () => {
  const result = await imports.take(
    Buffer.from(csv('u1,open,2026-01-01', 'M\u00fcller,open,2026-01-01'), 'latin1'),
  );
  expect(result).toMatchObject({ stored: 1, rejected: 1 });
  expect(result.rejectedLines[1]).toContain('3,not UTF-8 text,');
});

test('a quote that is never closed names the line where it opens', async () => {
  const result = await imports.take(
    csv('u1,open,2026-01-01', '"u2,open,2026-01-01', 'u3,open,2026-01-01', 'u4,open,2026-01-01'),
  );
  expect(result).toMatchObject({ stored: 1, rejected: 1 });
  expect(result.rejectedLines[1]).toContain(
    '3,"a quote opened here is never closed: it runs over 4 lines, to the end of the file"',
  );
});

test.each([
  ['u9,open,2026-01-01,"never closed', 1],
  ['u9,open,2026-01-01,"never ""closed""\nu10,open,2026-01-01,x\n', 3],
  ['u9,open,2026-01-01,"never closed\n', 2],
  ['u9,open,2026-01-01,"', 1],
])('also where the cell that it opens may hold anything: %j', async (row, lines) => {
  const result = await imports.take(`user_id,event,timestamp,note\nu1,open,2026-01-01,x\n${row}`);
  expect(result).toMatchObject({ stored: 1, duplicates: 0, rejected: 1 });
  expect(result.rejectedLines[1]).toContain(
    `3,"a quote opened here is never closed: it runs over ${lines} lines`,
  );
});

test.each([
  'u9,open,2026-01-01,"closed"',
  'u9,open,2026-01-01,"closed"\n',
  'u9,open,2026-01-01,""\n',
  'u9,open,2026-01-01,""',
  'u9,open,2026-01-01,QQQclosedQQQ',
  'u9,open,2026-01-01,"closed QQ\nQQQ',
  'u9,open,2026-01-01,"closed\n"\r\n',
  'u9,open,2026-01-01,5" wide',
  'u9,open,2026-01-01,',
])('a quote that is closed at the end of the file is well: %j', async (row) => {
  const file = `user_id,event,timestamp,note\nu1,open,2026-01-01,x\n${row.replaceAll('Q', '"')}`;
  expect(await imports.take(file)).toMatchObject({ stored: 2, rejected: 0 });
});

test('a row with a NUL in it is rejected', async () => {
  const result = await imports.take(csv('u1,open,2026-01-01', 'u\u00002,open,2026-01-01'));
  expect(result).toMatchObject({ stored: 1, rejected: 1 });
  expect(result.rejectedLines[1]).toContain('3,a NUL character in the text,');
});

test('line numbers hold over many pages of rejected rows with newlines in them', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) =>
    i % 3 === 0 ? `"u\n${i}",open,` : i % 3 === 1 ? `u${i},open,2026-01-01` : `u${i},"o\n\nn",2026-01-01`,
  );
  const { rejectedLines } = await imports.take(csv(...rows));
  const expected = rows.flatMap((row, i) => {
    const before = rows.slice(0, i).join('').split('\n').length - 1;
    return row.endsWith(',') ? [i + 2 + before] : [];
  });
  expect(rejectedLines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(expected);
});

test('a file whose rows are all bad is read, and nothing of it stored', async () => {
  expect(await imports.take(csv('u1,open,', 'u2,open,'))).toMatchObject({
    stored: 0,
    duplicates: 0,
    rejected: 2,
  });
});

test('a file with a header alone has no rows', async () => {
  expect(await imports.take(csv())).toMatchObject({ stored: 0, duplicates: 0, rejected: 0 });
});

test.each([
  ['', 'events.csv is empty.'],
  ['\n\n  \n', 'holds nothing but blank lines'],
  [
    'user_id,event\nu1,open\n',
    'No column says when an event happened: name it with --at COL. The file\'s columns are "user_id", "event".',
  ],
  ['who,event,at\nu1,open,2026-01-01\n', 'No column says who an event is about: name it with --subject COL.'],
  ['user_id,at\nu1,2026-01-01\n', 'name all events with --name-is TEXT'],
  ['user_id;event;at\nu1;open;2026-01-01\n', '--delimiter CHAR'],
  ['user_id,event,at,event\nu1,open,2026-01-01,x\n', 'Two columns are named "event"'],
  ['{"user_id":"u1"}\n', 'No column says when'],
  ['[{"user_id":"u1"}]\n', 'one JSON array'],
  ['{\n"user_id": "u1"\n}\n', 'no line with a JSON object'],
  ['\u001f\u008b\u0008', 'its gzip stream has no end'],
  ['\u001f\u008bnonsense', 'its gzip stream cannot be unpacked'],
  ['(\u00b5/\u00fdnonsense', 'its zstd stream cannot be unpacked'],
  ['PAR1', 'its Parquet footer cannot be read'],
  ['PK\u0003\u0004', 'a ZIP archive or a spreadsheet'],
  ['\u00ff\u00feu\u0000', 'UTF-16'],
  ['u\u0000s\u0000e\u0000r\u0000', 'binary, or text in UTF-16'],
  ['user_id,event,at\ru1,open,2026-01-01\r', 'CR alone'],
])('%j is refused: %s', async (content, sentence) => {
  await expect(imports.take(Buffer.from(content, 'latin1'))).rejects.toThrow(sentence);
});

test('text behind a closing quote is refused with its line', async () => {
  await expect(imports.take(csv('u1,open,2026-01-01', 'u2,"open"ed,2026-01-01'))).rejects.toThrow(
    'from line 3 on',
  );
  expect(await imports.value('SELECT count() FROM event')).toBe(0);
});

test.each([
  [{ at: 'when' }, 'There is no column "when"'],
  [{ name: 'event', nameIs: 'open' }, 'either --name COL or --name-is TEXT'],
  [{ nameIs: ' ' }, 'is empty'],
  [{ delimiter: '::' }, '--delimiter is "::"'],
  [{ delimiter: 'spaces' }, 'No column says when'],
  [{ columns: 'a,,b' }, '--columns is "a,,b"'],
])('%j is refused: %s', async (options, sentence) => {
  await expect(imports.take(csv('u1,open,2026-01-01'), options)).rejects.toThrow(sentence);
});
