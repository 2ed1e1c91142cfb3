import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  countEvents,
  countOf,
  previewValues,
  readSeries,
  saveMetric,
  uniqueOf,
} from '../support/catalogue.ts';
import { startClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import type { ClickHouseEndpoint } from '../support/clickhouse-endpoint.ts';
import { writeCsv } from '../support/events.ts';
import { runCommand, startLeadline } from '../support/leadline.ts';
import type { LeadlineServer, Surroundings } from '../support/leadline.ts';
import { oddTexts } from '../support/odd-texts.ts';
import { startPostgres } from '../support/postgres.ts';
import type { Postgres } from '../support/postgres.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/** The whole on the distributed engines: a PostgreSQL, and ClickHouse's HTTP interface. */
let postgres: Postgres;
let clickhouse: ClickHouseEndpoint;
let surroundings: Surroundings;
let server: LeadlineServer;

beforeAll(async () => {
  const folder = await makeTemporaryFolder();
  postgres = await startPostgres();
  clickhouse = await startClickHouseEndpoint(join(folder, 'clickhouse'));
  surroundings = {
    dataPath: join(folder, 'data'),
    databaseUrl: await postgres.createDatabase(),
    clickhouseUrl: clickhouse.url,
  };
});
afterAll(async () => {
  await server?.stop();
  await clickhouse?.kill();
  await postgres?.stop();
});

const names = oddTexts.filter((name) => name.trim() === name && name !== '');
const records = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    `e${i}`,
    new Date(Date.parse('2026-01-01T00:00:00Z') + (i % 60) * 86_400_000).toISOString(),
    names[i % names.length]!,
    `it's ${i % 50}`,
  ]);
const january = { range: { from: '2026-01-01', to: '2026-02-01' }, grain: 'MONTH' } as const;

it('imports a file while no server runs, and the same and more while one does', async () => {
  const header = ['id', 'at', 'name', 'subject'];
  const first = await writeCsv([header, ...records(2000)]);
  expect(await runCommand(surroundings, 'import', 'events', first)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('imported 2000 events, skipped 0 duplicates') as string,
  });
  server = await startLeadline(surroundings);
  const second = await writeCsv([header, ...records(3000)]);
  expect(await runCommand(surroundings, 'import', 'events', second)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('imported 1000 events, skipped 2000 duplicates') as string,
  });
  expect(await countEvents(server)).toBe(3000);
});

it('computes the same figures', async () => {
  const inJanuary = records(3000).filter(([, at]) => at! < '2026-02-01');
  for (const name of names) {
    const own = inJanuary.filter(([, , one]) => one === name);
    expect((await previewValues(server, countOf(name), january)).value, name).toEqual([own.length]);
    expect((await previewValues(server, uniqueOf(name), january)).value, name).toEqual([
      new Set(own.map(([, , , subject]) => subject)).size,
    ]);
  }
});

it('keeps metrics and bets', async () => {
  await saveMetric(server, 'odd', countOf(names[0]!));
  await server.graphql(
    'mutation { draftBet(input: { title: "On PostgreSQL", leadingMetric: "odd" }) { key } }',
  );
  const before = await readSeries(server, 'odd', january);
  await server.stop();
  server = await startLeadline(surroundings);
  expect(await readSeries(server, 'odd', january)).toEqual(before);
  expect(await server.graphql('{ bets { nodes { key title leadingMetric { key } } } }')).toEqual({
    bets: { nodes: [{ key: 'B-1', title: 'On PostgreSQL', leadingMetric: { key: 'odd' } }] },
  });
});

it('says SERVICE_UNAVAILABLE, and is not ready, while ClickHouse is away', async () => {
  await clickhouse.kill();
  const { errors } = await server.ask(
    '{ previewMetric(definition: { measure: { aggregate: COUNT, of: { event: "x" } } }, range: { from: "2026-01-01", to: "2026-02-01" }) { kind series { total } } }',
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
  expect((await fetch(`${server.address}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect(await server.graphql('{ teams { key } }')).toEqual({ teams: [{ key: 'product' }] });
});

it('says SERVICE_UNAVAILABLE while PostgreSQL is away', async () => {
  await postgres.stop();
  const { errors } = await server.ask('{ workspace { name } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});
