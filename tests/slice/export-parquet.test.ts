import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFacts } from '@leadline/db/facts/connect';
import type { FactStore } from '@leadline/db/facts/connect';
import { bind, sql, statement, trusted } from '@leadline/db/facts/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, betsOf } from '../bets/bet-server.ts';
import { countOf, saveMetric, uniqueOf } from '../support/catalogue.ts';
import { startClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import type { ClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import { writeCsv, writeEvents } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer, Surroundings } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const days = 100;
const people = 10;
const events = Array.from({ length: days * people }, (_, i) => ({
  id: `e${i}`,
  at: Date.parse(`${ago(days - Math.floor(i / people))}T12:00:00.123Z`),
  name: 'used',
  subject: `person “${i % people}”`,
  properties: { plan: i % 2 ? 'team' : '', seconds: i / 4, value: i % 3 ? i : '' },
}));
const fileNames = ['bets.parquet', 'events.parquet', 'evidence.parquet', 'points.parquet', 'traits.parquet'];

let clickhouse: ClickHouseEndpoint;
/** Reads files, as another program would. */
let reader: FactStore;
beforeAll(async () => {
  reader = await openFacts({ path: join(await makeTemporaryFolder(), 'reader') });
  clickhouse = await startClickHouseEndpoint(join(await makeTemporaryFolder(), 'clickhouse'));
});
afterAll(async () => {
  await reader?.close();
  await clickhouse?.kill();
});

/** What is selected opens no file, so its answer is kept in a table first. */
const select = async (columns: string, folder: string, file: string, rest = '') => {
  const from = sql`file(${bind('String', join(folder, `${file}.parquet`))}, Parquet)`;
  await reader.command(statement('test', sql`DROP TABLE IF EXISTS kept`));
  const kept = sql`CREATE TABLE kept ENGINE = Memory AS SELECT ${trusted(columns)} FROM ${from} ${trusted(rest)}`;
  await reader.command(statement('test', kept));
  return (await reader.query<Record<string, unknown>>(statement('test', sql`SELECT * FROM kept`))).rows;
};

describe.each(['chdb', 'clickhouse'])('an export as Parquet, of facts in %s,', (engine) => {
  let surroundings: Surroundings;
  let server: LeadlineServer | undefined;
  let launched: string;
  let draft: string;

  beforeAll(async () => {
    surroundings = {
      dataPath: join(await makeTemporaryFolder(), 'data'),
      ...(engine === 'clickhouse' && { clickhouseUrl: clickhouse.url }),
    };
    const traits = await writeCsv([
      ['subject', 'persona', 'seats'],
      ['person “1”', 'it’s a maker', '12'],
      ['person “2”', '', '0.5'],
    ]);
    for (const [kind, file] of [
      ['events', await writeEvents(events as never)],
      ['traits', traits],
    ] as const) {
      const { status, stderr } = await runCommand(surroundings, 'import', kind, file);
      expect(stderr).toBe('');
      expect(status).toBe(0);
    }
    server = await startLeadline(surroundings);
    await saveMetric(server, 'uses', countOf('used'));
    await saveMetric(server, 'users', uniqueOf('used'));
    const bets = betsOf(server);
    draft = await bets.draft({ title: 'A “draft”,\nof two lines' });
    launched = await bets.draft({ launchBy: ago(40), reviewOn: ago(5) });
    await bets.commit(launched);
    await bets.launch(launched, ago(40));
    await server.graphql('mutation ($key: ID!) { evaluateBet(key: $key) { key } }', { key: launched });
  }, 120_000);
  afterAll(() => server?.stop());

  it('leaves a folder alone that holds anything', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, 'mine.txt'), 'mine');
    expect(await runCommand(surroundings, 'export', 'parquet', folder)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${folder} is not empty; the export goes into a folder that holds nothing.\n`,
    });
    expect(await readdir(folder)).toEqual(['mine.txt']);
    expect(await runCommand(surroundings, 'export', 'parquet', join(folder, 'mine.txt'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is a file') as string,
    });
  });

  it('leaves nothing behind where it fails', async () => {
    const folder = await makeTemporaryFolder();
    // What a file should become is taken by a folder.
    await mkdir(join(folder, 'bets.parquet.partial'));
    const { status } = await runCommand(surroundings, 'export', 'parquet', folder);
    expect(status).not.toBe(0);
    expect(await readdir(folder)).toEqual(['bets.parquet.partial']);
  });

  it('is not for whom this machine does not know, nor for pages of another site', async () => {
    for (const headers of [{ authorization: 'Bearer nonsense' }, { 'sec-fetch-site': 'cross-site' }]) {
      const { status } = await fetch(`${server!.address}/v1/export/events.parquet`, { headers });
      expect(status).toBe(401);
    }
  });

  describe.each(['runs', 'does not run'])('while the server %s', (when) => {
    let folder: string;
    let output: string;
    beforeAll(async () => {
      if (when === 'does not run') {
        await server!.stop();
        server = undefined;
      }
      // The embedded engine would take such a name for a pattern.
      folder = join(await makeTemporaryFolder(), 'take {it} *away', 'now');
      const { status, stdout, stderr } = await runCommand(surroundings, 'export', 'parquet', folder);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      output = stdout;
      const plain = await makeTemporaryFolder();
      for (const name of await readdir(folder)) await copyFile(join(folder, name), join(plain, name));
      folder = plain;
    });

    it('says how many rows and bytes each file has', async () => {
      expect(await readdir(folder)).toEqual(fileNames);
      const lines: string[] = [];
      for (const name of ['events', 'traits', 'points', 'bets', 'evidence']) {
        const [count] = await select('count() AS rows', folder, name);
        const { size } = await stat(join(folder, `${name}.parquet`));
        lines.push(`${name}.parquet: ${String(count!['rows'])} rows, ${size} bytes\n`);
      }
      expect(output).toBe(lines.join(''));
    });

    it('holds every event with its properties', async () => {
      const sum = (of: (i: number) => number) => events.reduce((total, _, i) => total + of(i), 0);
      expect(
        await select(
          `count() AS rows, sum(value) AS total, count(value) AS values, sum(numbers['seconds']) AS seconds,
           countIf(strings['plan'] = 'team') AS teams, countIf(mapContains(strings, 'plan')) AS plans,
           uniqExact(id) AS ids, uniqExact(subject) AS subjects,
           toString(min(at)) AS first, any(toTypeName(at)) AS type`,
          folder,
          'events',
        ),
      ).toEqual([
        {
          rows: events.length,
          total: sum((i) => (i % 3 ? i : 0)),
          values: sum((i) => (i % 3 ? 1 : 0)),
          seconds: sum((i) => i / 4),
          teams: events.length / 2,
          plans: events.length / 2,
          ids: events.length,
          subjects: people,
          first: `${ago(days)} 12:00:00.123`,
          type: "DateTime64(3, 'UTC')",
        },
      ]);
    });

    it('holds what was said of people', async () => {
      expect(await select('subject, key, text, number', folder, 'traits', 'ORDER BY subject, key')).toEqual([
        { subject: 'person “1”', key: 'persona', text: 'it’s a maker', number: null },
        { subject: 'person “1”', key: 'seats', text: null, number: 12 },
        { subject: 'person “2”', key: 'seats', text: null, number: 0.5 },
      ]);
    });

    it('holds the points of every metric by its days', async () => {
      expect(
        await select(
          `metric, version, sum(value) AS total, toString(min(day)) AS first, any(toTypeName(day)) AS type`,
          folder,
          'points',
          `WHERE value > 0 GROUP BY metric, version ORDER BY metric`,
        ),
      ).toEqual([
        { metric: 'users', version: 1, total: days * people, first: ago(days), type: 'Nullable(Date32)' },
        { metric: 'uses', version: 1, total: days * people, first: ago(days), type: 'Nullable(Date32)' },
      ]);
    });

    it('holds the bets, and what was measured of them', async () => {
      expect(
        await select(
          `key, title, status, toString(launchedOn) AS launchedOn, predictedLift, length(seal) AS seal,
           JSONExtractString(guardrails, 1, 'metric') AS guardrail`,
          folder,
          'bets',
          'ORDER BY key',
        ),
      ).toEqual([
        {
          ...{ key: draft, title: 'A “draft”,\nof two lines', status: 'DRAFT', launchedOn: null },
          ...{ predictedLift: 0.1, seal: null, guardrail: 'users' },
        },
        {
          ...{ key: launched, title: 'Pre-load templates', status: 'VERDICT_DUE', launchedOn: ago(40) },
          ...{ predictedLift: 0.1, seal: 64, guardrail: 'users' },
        },
      ]);
      expect(await select('bet, metric, verdict, frozen', folder, 'evidence')).toEqual([
        { bet: launched, metric: 'uses', verdict: expect.any(String), frozen: true },
      ]);
    });
  });
});

it('an export that was killed leaves no file that looks whole, and the next one takes its place', async () => {
  const folder = await makeTemporaryFolder();
  await writeFile(join(folder, 'events.parquet.partial'), 'half');
  const { status } = await runCommand(
    { dataPath: join(await makeTemporaryFolder(), 'data') },
    ...['export', 'parquet', folder],
  );
  expect(status).toBe(0);
  expect(await readdir(folder)).toEqual(fileNames);
  expect(await select('count() AS rows', folder, 'events')).toEqual([{ rows: 0 }]);
  expect(await select('count() AS rows', folder, 'evidence')).toEqual([{ rows: 0 }]);
});
