import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countEvents, countOf, readSeries, saveMetric } from '../support/catalogue.ts';
import { startLeadline } from '../support/leadline.ts';
import type { LeadlineServer } from '../support/leadline.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { csv } from './imports.ts';
import { upload } from './uploads.ts';

let server: LeadlineServer;
let dataPath: string;
beforeAll(async () => {
  dataPath = await makeTemporaryFolder();
  server = await startLeadline({ dataPath });
});
afterAll(() => server.stop());

function manyEvents(count: number, row: (i: number) => string): string {
  return csv(Array.from({ length: count }, (_, i) => `${row(i)},2026-03-01`).join('\n'));
}

interface ImportNode {
  id: string;
  kind: string;
  status: string;
  fileName: string;
  metric: { key: string } | null;
  by: { name: string } | null;
  finishedAt: string | null;
  stored: number;
  duplicates: number;
  rejected: number;
}
const fields = 'id kind status fileName metric { key } by { name } finishedAt stored duplicates rejected';
const listImports = async (first = 20, after?: string) => {
  const { imports } = await server.graphql<{
    imports: {
      nodes: ImportNode[];
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }>(
    `query ($first: Int!, $after: String) { imports(first: $first, after: $after) {
      totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
    { first, after },
  );
  return imports;
};
const undo = (id: unknown) =>
  server.ask<{ undoImport: ImportNode }>(`mutation ($id: ID!) { undoImport(id: $id) { ${fields} } }`, { id });

describe('who may upload', () => {
  const file = csv('w1,open,2026-01-01');
  const status = async (headers: Record<string, string>) =>
    (await upload(server, 'events', file, { dryRun: 'true' }, headers)).status;

  test('a page of this dashboard may, by what its browser says', async () => {
    expect(await status({ 'sec-fetch-site': 'same-origin', origin: server.address })).toBe(200);
    expect(await status({ origin: server.address })).toBe(200);
  });

  test('a program on this machine may, which says nothing of sites', async () => {
    expect(await status({})).toBe(200);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site that hides its name', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
    ['an older browser on another site', { origin: 'https://evil.example' }],
    ['an image or a link on another site', { 'sec-fetch-site': 'cross-site' }],
    ['somebody with a wrong secret', { authorization: 'Bearer x' }],
  ])('%s may not', async (_, headers) => {
    expect(await status(headers as Record<string, string>)).toBe(401);
  });
});

describe('an upload', () => {
  test('waits for its turn first, and says so', async () => {
    const { lines } = await upload(server, 'events', csv('t1,open,2026-01-01'), { dryRun: 'true' });
    expect(lines.map((line) => (line['progress'] as { step: string } | undefined)?.step)).toEqual([
      'waiting',
      'reading',
      'comparing',
      undefined,
    ]);
  });

  test.each([{ fileName: 'a\0b' }, { nameIs: 'a\0b' }])('has no NUL in %j', async (parameters) => {
    const { status, last } = await upload(server, 'events', 'user_id,at\nz1,2026-01-01\n', parameters);
    expect(status).toBe(400);
    expect(last).toMatchObject({
      error: { field: Object.keys(parameters)[0], message: expect.stringContaining('a NUL') },
    });
  });

  test('has no bytes in its address that are no UTF-8', async () => {
    const answer = await fetch(`${server.address}/v1/import/events?fileName=%ED%A0%80`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', origin: server.address },
      body: csv('z2,open,2026-01-01'),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { code: 'BAD_USER_INPUT', message: expect.stringContaining('UTF-8') },
    });
    expect((await listImports()).nodes.map(({ fileName }) => fileName)).not.toContain('\ufffd');
  });
});

describe('the list of imports', () => {
  test('has a row for each file that could be read, newest first, and none for a dry run', async () => {
    await upload(server, 'events', csv('l1,open,2026-01-01', 'l2,open,'), { fileName: 'first.csv' });
    await upload(server, 'events', csv('l1,open,2026-01-01'), { fileName: 'second.csv' });
    await upload(server, 'events', csv('l3,open,2026-01-01'), { fileName: 'dry.csv', dryRun: 'true' });
    await upload(server, 'events', 'nothing', { fileName: 'unreadable.csv' });
    const { nodes, totalCount } = await listImports();
    expect(totalCount).toBe(2);
    const shared = {
      kind: 'EVENTS',
      status: 'DONE',
      by: { name: 'Me' },
      finishedAt: expect.any(String),
      metric: null,
    };
    expect(nodes).toMatchObject([
      { ...shared, fileName: 'second.csv', stored: 0, duplicates: 1, rejected: 0 },
      { ...shared, fileName: 'first.csv', stored: 1, duplicates: 0, rejected: 1 },
    ]);
  });

  test('comes in pages', async () => {
    const { nodes, pageInfo } = await listImports(1);
    expect(pageInfo.hasNextPage).toBe(true);
    const next = await listImports(1, pageInfo.endCursor);
    expect(next.nodes[0]!.id).not.toBe(nodes[0]!.id);
  });

  test('says of a file that turns out to be malformed that it failed', async () => {
    const answer = await upload(server, 'events', csv('x1,open,2026-01-01', 'x2,"open"ed,2026-01-01'), {
      fileName: 'broken.csv',
    });
    expect(answer.last).toMatchObject({ error: { code: 'BAD_USER_INPUT' } });
    expect((await listImports()).nodes[0]).toMatchObject({
      fileName: 'broken.csv',
      status: 'FAILED',
      stored: 0,
    });
  });
});

describe('an import that is undone', () => {
  test('takes its events out, and those of the same file may come again', async () => {
    await saveMetric(server, 'undone-opens', countOf('undone'));
    const before = await countEvents(server);
    const file = csv('u1,undone,2026-02-01', 'u2,undone,2026-02-02');
    const { importId } = (await upload(server, 'events', file)).last;
    await upload(server, 'events', csv('u3,undone,2026-02-02'));
    const { data } = await undo(importId);
    expect(data!.undoImport).toMatchObject({ id: importId, status: 'UNDONE', stored: 2 });
    expect(await countEvents(server)).toBe(before + 1);
    const range = { from: '2026-02-01', to: '2026-02-03' };
    await expect
      .poll(async () => (await readSeries(server, 'undone-opens', { range })).value)
      .toEqual([0, 1]);
    expect((await upload(server, 'events', file)).last).toMatchObject({ stored: 2, duplicates: 0 });
  });

  test('is undone once', async () => {
    const { importId } = (await upload(server, 'events', csv('o1,once,2026-02-01'))).last;
    await undo(importId);
    const { errors } = await undo(importId);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('was undone before'),
        extensions: { code: 'CONFLICT', field: 'id' },
      },
    ]);
  });

  test.each(['no id', '00000000-0000-0000-0000-000000000000'])('has to be one: %s', async (id) => {
    const { errors } = await undo(id);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', field: 'id' } }]);
  });
});

describe('a preview', () => {
  const preview = (path: 'events' | 'traits' | 'series', body: string | Buffer, parameters = {}) =>
    upload(server, path, body, { preview: 'true', ...parameters });

  test('says what each column would be, and shows what is in it', async () => {
    const file = csv('p1,open,2026-01-01,3', 'p2,close,2026-01-02,').replace(
      'timestamp',
      'timestamp,"nr, of things"',
    );
    const { status, last } = await preview('events', file);
    expect(status).toBe(200);
    expect(last).toEqual({
      format: 'CSV',
      compression: 'NONE',
      delimiter: ',',
      columns: [
        { name: 'user_id', role: 'SUBJECT', isNumeric: false, samples: expect.arrayContaining(['p1', 'p2']) },
        { name: 'event', role: 'NAME', isNumeric: false, samples: expect.arrayContaining(['open', 'close']) },
        { name: 'timestamp', role: 'AT', isNumeric: false, samples: expect.any(Array) },
        { name: 'nr, of things', role: 'PROPERTY', isNumeric: true, samples: ['3'] },
      ],
      rows: [
        ['p1', 'open', '2026-01-01', '3'],
        ['p2', 'close', '2026-01-02', ''],
      ],
      missing: [],
      problems: [],
    });
  });

  test('names the roles that no column has, and the rows that would be rejected', async () => {
    const { last } = await preview('events', 'who,timestamp\np1,2026-01-01\n');
    expect(last['missing']).toEqual([
      { role: 'SUBJECT', message: expect.stringContaining('--subject COL') },
      { role: 'NAME', message: expect.stringContaining('--name-is TEXT') },
    ]);
    const mapped = await preview('events', 'who,timestamp\np1,soon\n', { subject: 'who', nameIs: 'open' });
    expect(mapped.last).toMatchObject({
      missing: [],
      problems: [expect.stringMatching(/^Line 2 would be rejected: unreadable time "soon"/)],
    });
  });

  test('of traits and of a series has their roles', async () => {
    const traits = await preview('traits', 'user_id,plan\np1,pro\n');
    expect(traits.last['columns']).toMatchObject([{ role: 'SUBJECT' }, { role: 'TRAIT' }]);
    const series = await preview('series', 'date,numerator,denominator,note\n2026-01-01,1,2,x\n');
    expect(series.last['columns']).toMatchObject([
      { role: 'DATE' },
      { role: 'NUMERATOR', isNumeric: true },
      { role: 'DENOMINATOR' },
      { role: 'UNUSED' },
    ]);
  });

  test.each([
    ['NONE', (file: string) => Buffer.from(file)],
    ['GZIP', (file: string) => gzipSync(file)],
    ['ZSTD', (file: string) => zstdCompressSync(file)],
  ])('of the beginning of a large file shows whole rows only: packed by %s', async (compression, pack) => {
    const file = pack(manyEvents(700_000, (i) => `user ${(i * 7919 * 7919) % 1_000_003},open`));
    expect(file.length).toBeGreaterThan(1 << 20);
    const { last } = await preview('events', file.subarray(0, 1 << 20));
    expect(last).toMatchObject({ compression, problems: [], missing: [] });
    expect(last['rows']).toHaveLength(10);
  });

  test('unpacks no more than it looks at, and keeps nothing of it', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, 'user_id,event,timestamp\n'), { level: 1 });
    const { last } = await preview('events', bomb);
    expect(last).toMatchObject({ compression: 'GZIP', missing: [] });
    expect(await readdir(join(dataPath, 'uploads'))).toEqual([]);
    const parquet = gzipSync(Buffer.alloc(100_000_000, 'PAR1'), { level: 1 });
    expect((await preview('events', parquet)).last).toMatchObject({
      error: { field: 'file', message: expect.stringContaining('too large to be looked at') },
    });
  });

  test('of what is no table is refused with a sentence, and leaves nothing', async () => {
    const before = (await listImports()).totalCount;
    const { status, last } = await preview('events', 'PK\u0003\u0004');
    expect(status).toBe(400);
    expect(last).toMatchObject({
      error: { field: 'file', message: expect.stringContaining('a ZIP archive') },
    });
    expect((await listImports()).totalCount).toBe(before);
  });
});

test('an import that goes on cannot be undone, and one that was killed is FAILED when the house is next opened, and its events are there', async () => {
  const file = manyEvents(300_000, (i) => `k${i},killed`);
  const sending = upload(server, 'events', file, { fileName: 'killed.csv' }).catch(() => null);
  await expect
    .poll(async () => (await listImports(1)).nodes[0]?.fileName, { interval: 10, timeout: 20_000 })
    .toBe('killed.csv');
  const [running] = (await listImports(1)).nodes;
  expect((await undo(running!.id)).errors).toMatchObject([
    { message: expect.stringContaining('still goes on'), extensions: { code: 'CONFLICT' } },
  ]);
  await server.stop('SIGKILL');
  await sending;
  server = await startLeadline({ dataPath });
  const [killed] = (await listImports(1)).nodes;
  expect(killed).toMatchObject({ fileName: 'killed.csv', status: 'FAILED', finishedAt: expect.any(String) });
  expect((await upload(server, 'events', file)).last).toMatchObject({
    stored: 300_000 - killed!.stored,
    duplicates: killed!.stored,
  });
});
