import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockDataDirectory } from '../../api/src/data-directory.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { runCommand, startServer } from './command-line.ts';
import type { Leadline } from './command-line.ts';
import { csv } from './imports.ts';

let place: { data: string; cwd: string };
beforeAll(async () => {
  const folder = await makeTemporaryFolder();
  place = { data: join(folder, 'data'), cwd: join(folder, 'files') };
  await mkdir(place.cwd);
  await mkdir(place.data);
});

const file = (name: string) => join(place.cwd, name);
const importEvents = (...args: string[]) => runCommand(['import', 'events', ...args], place);
const imported = (stored: number, duplicates: number, rejected: number) =>
  new RegExp(
    `^imported ${stored} events, skipped ${duplicates} duplicates, rejected ${rejected} rows in \\d+\\.\\d s\\n?$`,
  );
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe.each(['down', 'up'])('with the server %s, leadline import events', (state) => {
  let server: (Leadline & { address: string }) | undefined;
  beforeAll(async () => {
    if (state === 'up') server = await startServer(place.data);
  });
  afterAll(async () => {
    server?.process.kill('SIGTERM');
    await server?.ended;
  });
  const user = (n: number) => `${state}-${n}`;

  test('says last what has become of the rows, and again that nothing is new', async () => {
    await writeFile(file('a.csv'), csv(`${user(1)},open,2026-01-01`, `${user(2)},open,2026-01-01`));
    const first = await importEvents('a.csv');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(lastLine(first.stdout)).toMatch(imported(2, 0, 0));
    const again = await importEvents('a.csv');
    expect(again.status).toBe(0);
    expect(lastLine(again.stdout)).toMatch(imported(0, 2, 0));
  });

  test('writes rejected rows beside the file, exits with 3, and removes them when there are none any more', async () => {
    const name = 'it\'s an "odd" {x,y} [n]*me? ü.csv';
    await writeFile(
      file(name),
      csv(`${user(3)},open,01/02/2026`, `${user(4)},open,2026-01-01`, `,open,2026-01-01`),
    );
    const bad = await importEvents(name);
    expect(bad.status).toBe(3);
    expect(lastLine(bad.stdout)).toMatch(imported(1, 0, 2));
    const rejected = await readFile(file(`${name}.rejected.csv`), 'utf8');
    expect(rejected.split('\n')).toEqual([
      'line,reason,user_id,event,timestamp',
      expect.stringMatching(/^2,"unreadable time .*--time-format/),
      '4,no subject,,open,2026-01-01',
      '',
    ]);
    await writeFile(file(name), csv(`${user(4)},open,2026-01-01`));
    expect((await importEvents(name)).status).toBe(0);
    expect(existsSync(file(`${name}.rejected.csv`))).toBe(false);
  });

  test('exits with 2 and a sentence where nothing can be read, and goes on with the other files', async () => {
    await writeFile(file('no-time.csv'), 'user_id,event\nu1,open\n');
    await writeFile(file('good.csv'), csv(`${user(5)},open,2026-01-01`));
    const result = await importEvents('missing.csv', 'no-time.csv', 'good.csv');
    expect(result.status).toBe(2);
    expect(result.stderr).toBe(
      'There is no file missing.csv.\n' +
        'No column says when an event happened: name it with --at COL. The file\'s columns are "user_id", "event".\n',
    );
    expect(result.stdout).toMatch(imported(1, 0, 0));
  });

  test('takes every option', async () => {
    await writeFile(file('options.txt'), `${user(6)};x;31/12/2025 23:30;acme;9.5;free\n`);
    const options = [
      '--columns',
      'who,nr,when,team,paid,plan',
      '--subject',
      'who',
      '--id',
      'nr',
      '--at',
      'when',
    ];
    options.push('--account', 'team', '--value', 'paid', '--name-is', 'bought', '--delimiter', ';');
    options.push('--time-format', '%d/%m/%Y %H:%M', '--time-zone', 'Europe/Berlin', '--keep-demo');
    const dry = await importEvents('options.txt', ...options, '--dry-run');
    expect(dry.status).toBe(0);
    expect(dry.stdout).toMatch(
      /^at = when, subject = who, name is "bought", id = nr, account = team, value = paid; properties: plan\nwould import 1 events, /,
    );
    expect(lastLine((await importEvents('options.txt', ...options)).stdout)).toMatch(imported(1, 0, 0));
  });

  test('hands over more rejected rows than fit into memory at once', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${user(i)},open,never`);
    await writeFile(file('bad.csv'), csv(...rows));
    expect((await importEvents('bad.csv')).status).toBe(3);
    const rejected = await readFile(file('bad.csv.rejected.csv'), 'utf8');
    expect(rejected.trimEnd().split('\n')).toHaveLength(20_001);
    expect(lastLine(rejected)).toMatch(/^20001,.*-19999,open,never$/);
  });

  test('imports traits, and says so of subjects', async () => {
    await writeFile(file('traits.tsv'), `user_id\tplan\n${user(1)}\tpro\n\tfree\n`);
    const importTraits = (...args: string[]) =>
      runCommand(['import', 'traits', 'traits.tsv', ...args], place);
    const dry = await importTraits('--dry-run');
    expect(dry).toMatchObject({ status: 3, stderr: '' });
    expect(dry.stdout).toMatch(
      /^subject = user_id; traits: plan\nwould import 1 subjects, skip 0 duplicates, reject 1 rows/,
    );
    const result = await importTraits();
    expect(lastLine(result.stdout)).toMatch(
      /^imported 1 subjects, skipped 0 duplicates, rejected 1 rows in \d+\.\d s$/,
    );
    expect(await readFile(file('traits.tsv.rejected.csv'), 'utf8')).toContain('3,no subject,,free');
  });

  test('refuses a series of a metric that there is not', async () => {
    await writeFile(file('series.csv'), 'date,value\n2026-01-01,1\n');
    const importSeries = (...args: string[]) =>
      runCommand(['import', 'series', 'series.csv', ...args], place);
    expect(await importSeries('--metric', 'spend')).toMatchObject({
      status: 2,
      stderr: 'There is no metric "spend".\n',
    });
    expect(await importSeries()).toMatchObject({ status: 2, stdout: '' });
  });

  test('refreshes metrics on request', async () => {
    const result = await runCommand(['refresh'], place);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toMatch(/^refreshed \d+ metrics, \d+ points\n$/);
  });

  test('refuses an option that there is not with 2', async () => {
    expect(await importEvents('a.csv', '--nonsense')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('POST /v1/import/events', () => {
  let server: Leadline & { address: string };
  let secret: string;
  beforeAll(async () => {
    server = await startServer(place.data);
    ({ secret } = JSON.parse(await readFile(join(place.data, 'lock.json'), 'utf8')) as { secret: string });
  });
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.ended;
  });
  const post = (
    body: string,
    { parameters = '', bearer = secret }: { parameters?: string; bearer?: string } = {},
  ) =>
    fetch(`${server.address}/v1/import/events?${parameters}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}` },
      body,
    });
  const uploads = async () => readdir(join(place.data, 'uploads')).catch(() => []);

  test('answers lines of JSON, the last of which is the result', async () => {
    const answer = await post(csv('posted,open,2026-01-01', 'posted,open,'), { parameters: 'dryRun=true' });
    expect(answer.status).toBe(200);
    const lines = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines.at(-1)).toMatchObject({ stored: 1, duplicates: 0, rejected: 1 });
    expect(lines).toContainEqual({ rejectedCsv: '3,no time,posted,open,\n' });
    expect(await uploads()).toEqual([]);
  });

  test('is closed to who does not know the secret', async () => {
    for (const bearer of ['', 'x', `${secret}x`]) {
      const answer = await post(csv('posted,open,2026-01-01'), { bearer });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    }
  });

  test('answers 400 with the field that is wrong', async () => {
    const answer = await post(csv('posted,open,2026-01-01'), { parameters: 'at=when' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', field: 'at' } });
    expect((await post('x', { parameters: 'colour=red' })).status).toBe(400);
  });

  test('stores nothing of a file whose sender goes away, and keeps nothing of it', async () => {
    const gone = new AbortController();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(csv('gone,open,2026-01-01')));
      },
    });
    const sending = fetch(`${server.address}/v1/import/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body,
      duplex: 'half',
      signal: gone.signal,
    });
    await expect.poll(uploads).toHaveLength(1);
    gone.abort();
    await expect(sending).rejects.toThrow();
    await expect.poll(uploads).toEqual([]);
    const answer = await post(csv('gone,open,2026-01-01'), { parameters: 'dryRun=true' });
    expect(await answer.text()).toContain('"stored":1');
  });
});

test('rejected rows that cannot be written are told, and the import stands', async () => {
  await mkdir(file('bad-rows.csv.rejected.csv'), { recursive: true });
  await writeFile(file('bad-rows.csv'), csv('w1,open,2026-01-01', 'w2,open,'));
  const result = await importEvents('bad-rows.csv');
  expect(result.status).toBe(3);
  expect(result.stdout).toMatch(imported(1, 0, 1));
  expect(result.stderr).toContain('The rejected rows are nowhere');
});

test('a command refuses while another one holds the data directory, and names it', async () => {
  const directory = await lockDataDirectory(place.data);
  const result = await importEvents('a.csv');
  expect(result).toMatchObject({ status: 2, stdout: '' });
  expect(result.stderr).toBe(`The data directory ${place.data} is in use by process ${process.pid}.\n`);
  await directory.release();
});
