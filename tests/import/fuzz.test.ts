import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { statement, trusted } from '@leadline/db/facts/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../../api/src/errors.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { damagedParquet, damagedTexts } from './damaged-files.ts';
import type { DamagedFile } from './damaged-files.ts';
import { openImports } from './imports.ts';
import type { Imports } from './imports.ts';

const seed = 20_260_101;

let imports: Imports;
let stored = 0;
const became = { imported: 0, refused: 0, rejectedRows: 0, counted: 0 };
beforeAll(async () => {
  imports = await openImports();
});
afterAll(() => imports.close());

/** Either a sentence and nothing stored, or every row is stored, a duplicate or rejected. */
async function nothingIsLost({ content, options, rows, mostRows }: DamagedFile): Promise<void> {
  const result = await imports.take(content, options).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toMatch(/[.!?)]$/);
    return null;
  });
  const now = Number(await imports.value('SELECT count() FROM event'));
  const stays = now - stored;
  stored = now;
  if (result === null) {
    became.refused += 1;
    expect(stays).toBe(0);
    return;
  }
  became.imported += 1;
  became.rejectedRows += result.rejected;
  expect(stays).toBe(result.stored);
  expect(Math.max(0, result.rejectedLines.length - 1)).toBe(result.rejected);
  const came = result.stored + result.duplicates + result.rejected;
  expect(came).toBeLessThanOrEqual(mostRows);
  if (rows === null) return;
  became.counted += 1;
  expect(came).toBe(rows);
}

const check = (files: fc.Arbitrary<DamagedFile>, numRuns: number) =>
  fc.assert(fc.asyncProperty(files, nothingIsLost), { seed, numRuns, endOnFailure: true });

test('of 440 damaged files of text no row is lost in silence', { timeout: 300_000 }, async () => {
  await check(damagedTexts, 440);
});

test('of 60 damaged files of Parquet no row is lost in silence', { timeout: 120_000 }, async () => {
  const path = join(await makeTemporaryFolder(), 'events.parquet');
  await imports.facts.command(
    statement(
      'test',
      trusted(`INSERT INTO FUNCTION file('${path}', Parquet)
        SELECT concat('p', toString(number)) AS user_id, toDateTime64('2026-01-01 00:00:00', 3, 'UTC') + number AS timestamp,
          toString(number * 7919) AS note FROM numbers(40) SETTINGS output_format_parquet_row_group_size = 15`),
    ),
  );
  await check(damagedParquet(await readFile(path), 40), 60);
});

test('and the files were neither all refused nor all well', () => {
  expect(became.imported).toBeGreaterThan(100);
  expect(became.refused).toBeGreaterThan(50);
  expect(became.counted).toBeGreaterThan(100);
  expect(became.rejectedRows).toBeGreaterThan(500);
});
