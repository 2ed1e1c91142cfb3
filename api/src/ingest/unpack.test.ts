import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpack } from './unpack.ts';

test.each([Infinity, 1000])('a full disk is told with a sentence: up to %d bytes', async (mostBytes) => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'leadline-unpack-'));
  const path = join(folder.path, 'events.csv.gz');
  await writeFile(path, gzipSync('user_id,event,timestamp\n'));
  const unpacking = { into: '/dev/full', packing: 'GZIP', isCut: false, mostBytes } as const;
  await expect(unpack({ path, fileName: 'events.csv.gz' }, unpacking)).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    message: expect.stringContaining('has no room left for events.csv.gz'),
  });
});
