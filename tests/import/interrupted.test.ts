import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dropStaleStages, stageOf } from '@leadline/db/facts/import/stage';
import { statement, trusted } from '@leadline/db/facts/sql';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { askFacts, runCommand, startCommand, startServer } from './command-line.ts';
import { csv, openImports } from './imports.ts';

let place: { data: string; cwd: string };
beforeAll(async () => {
  const folder = await makeTemporaryFolder();
  place = { data: join(folder, 'data'), cwd: join(folder, 'files') };
  await mkdir(place.data);
  await mkdir(place.cwd);
  await writeFile(join(place.cwd, 'small.csv'), csv('u1,open,2026-01-01'));
});

describe('an import that is killed', () => {
  const rows = 400_000;
  beforeAll(async () => {
    const file = createWriteStream(join(place.cwd, 'large.csv'));
    file.write('user_id,event,timestamp,nr\n');
    for (let i = 0; i < rows; i++) {
      const day = new Date(Date.UTC(2024, 0, 1) + i * 90_000).toISOString();
      // Every tenth row is as the one before it.
      if (!file.write(`user ${i % 977},open,${day},${i - (i % 10 === 9 ? 1 : 0)}\n`))
        await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
  });

  test('is completed by importing the file again, whenever it was killed', { timeout: 120_000 }, async () => {
    for (const ms of [700, 1000, 1300, 1600, 2000, 2400]) {
      const command = startCommand(['import', 'events', 'large.csv'], place);
      await sleep(ms);
      command.process.kill('SIGKILL');
      await command.ended;
    }
    const { status, stdout } = await runCommand(['import', 'events', 'large.csv'], place);
    expect(status).toBe(0);
    const [, stored, duplicates] = /imported (\d+) events, skipped (\d+) duplicates/.exec(stdout)!;
    expect(Number(stored) + Number(duplicates)).toBe(rows);
    expect(await askFacts(place.data, 'SELECT count() FROM event')).toBe(rows);
    expect(await askFacts(place.data, 'SELECT uniqExact(event_key) FROM event')).toBe(rows);
  });

  test('leaves tables that are dropped when the store is next opened', async () => {
    const { facts, close } = await openImports();
    const name = stageOf(randomUUID(), new Date()).chosen;
    await facts.command(
      statement('test', trusted(`CREATE TABLE ${name} (row UInt64) ENGINE = MergeTree ORDER BY row`)),
    );
    await dropStaleStages(facts, { olderThanHours: 24 });
    const left = async () =>
      (
        await facts.query(
          statement('test', trusted("SELECT name FROM system.tables WHERE name LIKE 'stage%'")),
        )
      ).rows;
    expect(await left()).toContainEqual({ name });
    await dropStaleStages(facts, { olderThanHours: 0 });
    expect(await left()).toEqual([]);
    await close();
  });
});

describe('the data directory', () => {
  test('is refused to a second server, which touches nothing and names the first', async () => {
    const server = await startServer(place.data);
    const before = await fingerprint();
    await expect(startServer(place.data)).rejects.toThrow(
      `The data directory ${place.data} is in use by process ${server.process.pid} at ${server.address}.`.replace(
        place.data,
        '.',
      ),
    );
    expect(await fingerprint()).toEqual(before);
    server.process.kill('SIGTERM');
    await server.ended;
    expect(await readdir(place.data)).not.toContain('lock.json');
  });

  test('is free again after its server was killed, though its file still names it', async () => {
    const server = await startServer(place.data);
    server.process.kill('SIGKILL');
    await server.ended;
    expect(await readdir(place.data)).toContain('lock.json');
    expect(await runCommand(['import', 'events', 'small.csv'], place)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await readdir(place.data)).not.toContain('lock.json');
  });

  test('is rid of uploads that a killed process left, whoever opens it next', async () => {
    const uploads = join(place.data, 'uploads');
    await writeFile(join(uploads, 'left over'), 'x');
    expect(await runCommand(['import', 'events', 'small.csv'], place)).toMatchObject({ status: 0 });
    expect(await readdir(uploads)).toEqual([]);
  });

  test('hides its secret from other users', async () => {
    const server = await startServer(place.data);
    const { mode } = await stat(join(place.data, 'lock.json'));
    expect(mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(join(place.data, 'lock.json'), 'utf8'))).toMatchObject({
      pid: server.process.pid,
      address: server.address,
    });
    server.process.kill('SIGTERM');
    await server.ended;
  });

  test('may be made by us, and may not be a file', async () => {
    const fresh = { ...place, data: join(place.cwd, 'small.csv') };
    const result = await runCommand(['import', 'events', 'small.csv'], fresh);
    expect(result.status).toBe(2);
    expect(result.stderr).toBe('The data directory ./small.csv is a file; LEADLINE_DATA names a folder.\n');
  });

  async function fingerprint() {
    const names = await readdir(place.data);
    return Promise.all(names.map(async (name) => [name, (await stat(join(place.data, name))).mtimeMs]));
  }
});
