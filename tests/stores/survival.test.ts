import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { openFacts } from '@leadline/db/facts/connect';
import { sql, statement } from '@leadline/db/facts/sql';
import { openModel } from '@leadline/db/relational/connect';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const stores: { engine: string; readWritten: (path: string) => Promise<number[]> }[] = [
  {
    engine: 'pglite',
    async readWritten(path) {
      const store = await openModel({ path });
      const { rows } = (await store.db.execute('SELECT number FROM written ORDER BY number')) as unknown as {
        rows: { number: number }[];
      };
      await store.close();
      return rows.map((row) => row.number);
    },
  },
  {
    engine: 'chdb',
    async readWritten(path) {
      const facts = await openFacts({ path });
      const { rows } = await facts.query<{ number: number }>(
        statement('read', sql`SELECT number FROM written ORDER BY number`),
      );
      await facts.close();
      return rows.map((row) => row.number);
    },
  },
];

describe.each(stores)('a process that writes to $engine and is killed', ({ engine, readWritten }) => {
  it('loses no row that was acknowledged, and keeps them in order without a gap', async () => {
    const path = join(await makeTemporaryFolder(), engine);
    const writer = fork(resolve(import.meta.dirname, 'write-until-killed-process.ts'), [engine, path], {
      execArgv: [],
    });
    const gone = once(writer, 'exit');
    let acknowledged = 0;
    writer.on('message', (number) => {
      acknowledged = Number(number);
      if (acknowledged === 150) writer.kill('SIGKILL');
    });
    expect(await gone).toEqual([null, 'SIGKILL']);
    const written = await readWritten(path);
    expect(acknowledged).toBeGreaterThanOrEqual(150);
    expect(written.length).toBeGreaterThanOrEqual(acknowledged);
    expect(written).toEqual(Array.from({ length: written.length }, (_, i) => i + 1));
  });
});
