import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bind, sql, statement, trusted } from '@leadline/db/facts/sql';
import type { House } from '../../api/src/house.ts';
import { importIntoHouse } from '../../api/src/ingest/import-into-house.ts';
import { printHead, printRow, ratio, timeOf } from './measure.ts';
import { days, msPerDay, selectEvents, start, structure } from './product.ts';

const batchRows = 500;

/** Imports a file of so many events, the same again, and a small one beside them; against bare inserts. */
export async function benchImports(house: House, folder: string, events: number): Promise<void> {
  const [all, batch] = [join(folder, 'all.csv'), join(folder, 'batch.csv')];
  await writeFile(house, all, { from: 0, count: events });
  await writeFile(house, batch, { from: events, count: batchRows });
  console.log(`${(statSync(all).size / 1e6).toFixed(0)} MB of CSV, ${events.toLocaleString('en')} events`);

  const bare = await timeOf(() => insertBare(house, all));
  const first = await timeOf(() => importFile(house, all, { stored: events, duplicates: 0 }));
  const again = await timeOf(() => importFile(house, all, { stored: 0, duplicates: events }));
  const bareBatch = await timeOf(() => insertBare(house, batch));
  const ownBatch = await timeOf(() => importFile(house, batch, { stored: batchRows, duplicates: 0 }));
  await house.facts.command(statement('drop-bare', sql`DROP TABLE bare SYNC`));
  rmSync(all);

  printHead('import', 'bare INSERT, ms', 'Leadline, ms', 'ratio');
  printRow('CSV', bare, first, ratio(first, bare));
  printRow('the same file again', bare, again, ratio(again, bare));
  printRow(`${batchRows} rows beside them`, bareBatch, ownBatch, ratio(ownBatch, bareBatch));
}

/** A file with the events of the day after all others. */
export async function importNextDay(house: House, folder: string, events: number): Promise<void> {
  const path = join(folder, 'next-day.csv');
  const count = Math.ceil(events / days);
  const on = { from: start + days * msPerDay, days: 1 };
  await writeFile(house, path, { from: events + batchRows, count, on });
  await importFile(house, path, { stored: count, duplicates: 0 });
}

async function writeFile(
  house: House,
  path: string,
  asked: Parameters<typeof selectEvents>[0],
): Promise<void> {
  await house.facts.command(
    statement(
      'write-csv',
      sql`INSERT INTO FUNCTION file(${bind('String', path)}, 'CSVWithNames') ${selectEvents(asked)}`,
    ),
  );
}

async function importFile(
  house: House,
  path: string,
  expected: { stored: number; duplicates: number },
): Promise<void> {
  const { stored, duplicates } = await importIntoHouse(house, {
    path,
    fileName: path,
    workPath: dirname(path),
    task: { kind: 'EVENTS', options: {} },
    startedBy: null,
    onProgress: () => undefined,
    onRejected: async () => undefined,
  });
  if (stored !== expected.stored || duplicates !== expected.duplicates)
    throw new Error(
      `${path} should have given ${JSON.stringify(expected)}, not ${stored} and ${duplicates}.`,
    );
}

/** What somebody would write who trusts the file and imports it once. */
async function insertBare({ facts }: House, path: string): Promise<void> {
  await facts.command(statement('create-bare', sql`CREATE TABLE IF NOT EXISTS bare AS event`));
  await facts.command(
    statement(
      'insert-bare',
      sql`INSERT INTO bare (id, at, name, actor, subject, account, value, strings, numbers)
          SELECT id, at, name, subject, subject, account, value,
            map('plan', plan, 'country', country, 'region', region), map('items', items)
          FROM file(${bind('String', path)}, 'CSVWithNames', ${trusted(`'${structure.replaceAll("'", "\\'")}'`)})
          SETTINGS max_partitions_per_insert_block = 0`,
    ),
  );
}
