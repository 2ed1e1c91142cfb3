import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSharedFile, sharedDataReason } from '../support/shared-data.ts';
import { openImports } from './imports.ts';
import type { Imports } from './imports.ts';

const path = findSharedFile('events/repository_events.csv');

describe('a real log of commits', () => {
  let imports: Imports;
  beforeAll(async () => {
    imports = await openImports();
  });
  afterAll(() => imports.close());

  const monthlyActives = async (name: string) => {
    const rows = await imports.rows<{ actives: number }>(
      `SELECT uniqExact(subject) AS actives FROM event WHERE name = '${name}' AND toYear(at) = 2024
       GROUP BY toStartOfMonth(at) ORDER BY toStartOfMonth(at)`,
    );
    return rows.map(({ actives }) => actives);
  };

  test('gives the actives that are known of it, both by its names and under one', async (context) => {
    if (path === null) return context.skip(sharedDataReason);
    // Its last commits lie after the clock of the other tests.
    const log = await readFile(path);
    const now = new Date('2026-09-01');
    expect(await imports.take(log, {}, now)).toMatchObject({ stored: 7269, duplicates: 0, rejected: 0 });
    expect(
      await imports.rows('SELECT uniqExact(name) AS names, uniqExact(subject) AS subjects FROM event'),
    ).toEqual([{ names: 14, subjects: 718 }]);
    expect(await monthlyActives('commit_fix')).toEqual([15, 4, 5, 5, 8, 6, 3, 4, 7, 11, 10, 6]);

    expect(await imports.take(log, { nameIs: 'commit' }, now)).toMatchObject({ stored: 7269, duplicates: 0 });
    expect(await imports.take(log, {}, now)).toMatchObject({ stored: 0, duplicates: 7269 });
    expect(await monthlyActives('commit')).toEqual([28, 13, 15, 11, 13, 25, 11, 10, 11, 27, 18, 15]);
    expect(
      await imports.value(
        "SELECT uniqExact(subject) FROM event WHERE name = 'commit' AND at >= '2024-05-19' AND at < '2024-06-16'",
      ),
    ).toBe(19);
  });
});
