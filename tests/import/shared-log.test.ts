import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countOf, previewValues, uniqueOf } from '../support/catalogue.ts';
import { startLeadline } from '../support/leadline.ts';
import { findSharedFile, sharedDataReason } from '../support/shared-data.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { openImports } from './imports.ts';
import type { Imports } from './imports.ts';
import { upload } from './uploads.ts';

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
    const at = { now: new Date('2026-09-01') };
    expect(await imports.take(log, {}, at)).toMatchObject({ stored: 7269, duplicates: 0, rejected: 0 });
    expect(
      await imports.rows('SELECT uniqExact(name) AS names, uniqExact(subject) AS subjects FROM event'),
    ).toEqual([{ names: 14, subjects: 718 }]);
    expect(await monthlyActives('commit_fix')).toEqual([15, 4, 5, 5, 8, 6, 3, 4, 7, 11, 10, 6]);

    expect(await imports.take(log, { nameIs: 'commit' }, at)).toMatchObject({ stored: 7269, duplicates: 0 });
    expect(await imports.take(log, {}, at)).toMatchObject({ stored: 0, duplicates: 7269 });
    expect(await monthlyActives('commit')).toEqual([28, 13, 15, 11, 13, 25, 11, 10, 11, 27, 18, 15]);
    expect(
      await imports.value(
        "SELECT uniqExact(subject) FROM event WHERE name = 'commit' AND at >= '2024-05-19' AND at < '2024-06-16'",
      ),
    ).toBe(19);
  });
});

const purchases = findSharedFile('events/purchases_sample.txt');

describe('a real list of purchases, aligned by blanks and without a header', () => {
  let imports: Imports;
  beforeAll(async () => {
    imports = await openImports();
  });
  afterAll(() => imports.close());

  test('gives the purchases and customers that are known of it', async (context) => {
    if (purchases === null) return context.skip(sharedDataReason);
    const options = {
      columns: 'id,sample_id,date,quantity,amount',
      delimiter: 'spaces',
      subject: 'sample_id',
      at: 'date',
      nameIs: 'purchase',
    };
    const file = await readFile(purchases);
    expect(await imports.take(file, options)).toMatchObject({ stored: 6919, duplicates: 0, rejected: 0 });
    expect(await imports.take(file, options)).toMatchObject({ stored: 0, duplicates: 6919, rejected: 0 });
    expect(
      await imports.rows('SELECT uniqExact(subject) AS customers, min(at)::Date AS first FROM event'),
    ).toEqual([{ customers: 2357, first: '1997-01-01' }]);
  });

  test('and the same when asked as a metric', async (context) => {
    if (purchases === null) return context.skip(sharedDataReason);
    const server = await startLeadline({ dataPath: await makeTemporaryFolder() });
    const parameters = {
      columns: 'id,sample_id,date,quantity,amount',
      delimiter: 'spaces',
      nameIs: 'purchase',
    };
    await upload(server, 'events', await readFile(purchases), {
      ...parameters,
      subject: 'sample_id',
      at: 'date',
    });
    const when = { range: { from: '1997-01-01', to: '1998-07-01' }, grain: 'QUARTER' } as const;
    expect(await previewValues(server, uniqueOf('purchase'), when)).toMatchObject({ total: 2357 });
    expect(await previewValues(server, countOf('purchase'), when)).toMatchObject({ total: 6919 });
    await server.stop();
  });
});
