import { statement, trusted } from '@leadline/db/facts/sql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { csv, openImports } from './imports.ts';
import type { Imports } from './imports.ts';

let imports: Imports;
beforeAll(async () => {
  imports = await openImports();
});
afterAll(() => imports.close());
beforeEach(() => imports.facts.command(statement('empty', trusted('TRUNCATE TABLE event'))));

/** What each text is read as, in UTC; null where it is rejected. */
async function read(texts: readonly string[], options: { timeZone?: string; timeFormat?: string } = {}) {
  await imports.take(csv(...texts.map((text, i) => `u${i},e,"${text}"`)), options);
  const rows = await imports.rows<{ actor: string; at: string }>('SELECT actor, at FROM event');
  const found = new Map(rows.map(({ actor, at }) => [actor, at.replace(/\.000$/, '')]));
  return Object.fromEntries(texts.map((text, i) => [text, found.get(`u${i}`) ?? null]));
}

describe('a time without a format', () => {
  test('is ISO 8601, with or without a zone', async () => {
    const expected = {
      '2026-01-05': '2026-01-05 00:00:00',
      '2026-01-05T10:11': '2026-01-05 10:11:00',
      '2026-01-05 10:11:12': '2026-01-05 10:11:12',
      ' 2026-01-05 10:11:12 ': '2026-01-05 10:11:12',
      '2026-01-05T10:11:12.5': '2026-01-05 10:11:12.500',
      '2026-01-05T10:11:12,25Z': '2026-01-05 10:11:12.250',
      '2026-01-05T10:11:12.123987654Z': '2026-01-05 10:11:12.123',
      '2026-01-05t10:11:12z': '2026-01-05 10:11:12',
      '2026-01-05 10:11:12+02:00': '2026-01-05 08:11:12',
      '2026-01-05 10:11:12-0330': '2026-01-05 13:41:12',
      '2026-01-05 10:11:12+00': '2026-01-05 10:11:12',
      '20260105T101112Z': '2026-01-05 10:11:12',
      '20260105T1011': '2026-01-05 10:11:00',
      '20260105T101112.5+0100': '2026-01-05 09:11:12.500',
      '2024-02-29': '2024-02-29 00:00:00',
      '1970-01-01': '1970-01-01 00:00:00',
    };
    expect(await read(Object.keys(expected))).toEqual(expected);
  });

  test('may be eight digits as a date, ten as Unix seconds, thirteen as milliseconds', async () => {
    const expected = {
      '20260105': '2026-01-05 00:00:00',
      '1700000000': '2023-11-14 22:13:20',
      '0000000000': '1970-01-01 00:00:00',
      '1700000000123': '2023-11-14 22:13:20.123',
    };
    expect(await read(Object.keys(expected))).toEqual(expected);
  });

  test('is nothing else', async () => {
    const texts = [
      ...[
        '01/02/2026',
        '1/2/26',
        '01.02.2026',
        '2026/01/05',
        '2026-1-5',
        '5 Jan 2026',
        'January 5, 2026',
        'today',
        '0',
      ],
      ...[
        '2026-02-30',
        '2025-02-29',
        '2026-13-01',
        '20261301',
        '2026-01-05T24:00',
        '2026-01-05T10:60',
        '2026-01-05T1:2',
      ],
      ...[
        '2026-01-05T10:11:12+25:00',
        '2026-01-05Z',
        '2026',
        '202601',
        '17000000',
        '170000000',
        '17000000001',
        '1e9',
      ],
      ...['1969-12-31', '0001-01-01', '2026-01-05 10:11 PM', '2026-01-05T10:11:12Zulu', '-1700000000'],
    ];
    expect(await read(texts)).toEqual(Object.fromEntries(texts.map((text) => [text, null])));
  });

  test('is in the zone given, also where the clocks change', async () => {
    const expected = {
      '2026-01-05': '2026-01-04 23:00:00',
      '20260605': '2026-06-04 22:00:00',
      '2026-01-05T10:00:00Z': '2026-01-05 10:00:00',
      '1700000000': '2023-11-14 22:13:20',
      '2026-03-29 01:59:59': '2026-03-29 00:59:59',
      // Skipped by the clocks: read with the offset before the change.
      '2026-03-29 02:30:00': '2026-03-29 01:30:00',
      '2026-03-29 03:00:00': '2026-03-29 01:00:00',
      // Shown twice: read as the first.
      '2025-10-26 02:30:00': '2025-10-26 00:30:00',
      '2025-10-26 02:30:00+01:00': '2025-10-26 01:30:00',
      '2025-10-26 03:00:00': '2025-10-26 02:00:00',
    };
    expect(await read(Object.keys(expected), { timeZone: 'europe/berlin' })).toEqual(expected);
  });

  test('may be up to 24 hours ahead of the clock', async () => {
    expect(await read(['2026-06-16T12:00:00Z', '2026-06-16T12:00:00.001Z'])).toEqual({
      '2026-06-16T12:00:00Z': '2026-06-16 12:00:00',
      '2026-06-16T12:00:00.001Z': null,
    });
  });
});

describe('a time format', () => {
  test.each([
    ['%d/%m/%Y', '01/02/2026', '2026-02-01 00:00:00'],
    ['%d/%m/%Y', '1/2/2026', '2026-02-01 00:00:00'],
    ['%m/%d/%Y', '01/02/2026', '2026-01-02 00:00:00'],
    ['%-m/%-d/%y', '1/2/26', '2026-01-02 00:00:00'],
    ['%d.%m.%y', '31.12.69', null],
    ['%d.%m.%y', '31.12.70', '1970-12-31 00:00:00'],
    ['%Y%m%d', '20260102', '2026-01-02 00:00:00'],
    ['%Y%m%d', '2026112', null],
    ['%Y%m%d%H%M%S', '20260102030405', '2026-01-02 03:04:05'],
    ['%d %b %Y', '5 JAN 2026', '2026-01-05 00:00:00'],
    ['%B %d, %Y', 'March 5, 2026', '2026-03-05 00:00:00'],
    ['%a %b %e %T %Y', 'Mon Jan  5 10:11:12 2026', '2026-01-05 10:11:12'],
    ['%A, %d-%b-%y %T', 'Monday, 05-Jan-26 10:11:12', '2026-01-05 10:11:12'],
    ['%m/%d/%Y %I:%M %p', '01/02/2026 12:05 am', '2026-01-02 00:05:00'],
    ['%m/%d/%Y %I:%M%p', '1/2/2026 3:04pm', '2026-01-02 15:04:00'],
    ['%m/%d/%Y %r', '01/02/2026 12:05:06 PM', '2026-01-02 12:05:06'],
    ['%F %T.%f', '2026-01-05 10:11:12.123456', '2026-01-05 10:11:12.123'],
    ['%F %T.%f', '2026-01-05 10:11:12.5', '2026-01-05 10:11:12.500'],
    ['%F %T %z', '2026-01-05 10:11:12 +0530', '2026-01-05 04:41:12'],
    ['%FT%T%z', '2026-01-05T10:11:12Z', '2026-01-05 10:11:12'],
    ['%F %R UTC', '2026-01-05 10:11 UTC', '2026-01-05 10:11:00'],
    ['%D', '01/02/26', '2026-01-02 00:00:00'],
    ['%Y-%j', '2024-366', '2024-12-31 00:00:00'],
    ['%Y-%j', '2026-366', null],
    ['%Y%j', '2026032', '2026-02-01 00:00:00'],
    ['%s', '1700000000', '2023-11-14 22:13:20'],
    ['100%% %F', '100% 2026-01-05', '2026-01-05 00:00:00'],
    ['[%F] (%T)', '[2026-01-05] (10:11:12)', '2026-01-05 10:11:12'],
    ['%Y-%m-%d', '2026-02-30', null],
    ['%Y-%m-%d', '2026-01-05 10:00', null],
    ['%Y-%m-%d', '01/02/2026', null],
  ])('%j reads %j as %j', async (timeFormat, text, expected) => {
    expect(await read([text], { timeFormat })).toEqual({ [text]: expected });
  });

  test('is read in the zone given', async () => {
    expect(
      await read(['29.03.2026 02:30'], { timeFormat: '%d.%m.%Y %H:%M', timeZone: 'Europe/Berlin' }),
    ).toEqual({
      '29.03.2026 02:30': '2026-03-29 01:30:00',
    });
  });

  test.each([
    ['%Q', '%Q is not understood'],
    ['%Y-%m', 'does not say which day'],
    ['%H:%M', 'does not say which day'],
    ['%Y-%m-%d %d', 'names the day twice'],
    ['%F %', 'is not understood'],
  ])('%j is refused: %s', async (timeFormat, sentence) => {
    await expect(read(['2026-01-05'], { timeFormat })).rejects.toThrow(sentence);
  });
});

test('a zone that there is not is refused', async () => {
  await expect(read(['2026-01-05'], { timeZone: 'Mars/Olympus' })).rejects.toThrow(
    'no time zone "Mars/Olympus"',
  );
});
