import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { previewFile } from './upload.ts';

afterEach(() => vi.unstubAllGlobals());

/** How many bytes of a file are sent for its preview. */
async function sentOf(name: string, content: Buffer): Promise<number> {
  const fetch = vi.fn((_url: string, _request: { body: Blob }) => Promise.resolve(Response.json({})));
  vi.stubGlobal('fetch', fetch);
  const file = new File([new Uint8Array(content)], name);
  await previewFile({ kind: 'EVENTS', file, options: {}, signal: new AbortController().signal });
  return fetch.mock.calls[0]![1].body.size;
}

const size = 3_000_000;
const parquet = Buffer.alloc(size);
parquet.write('PAR1');
const text = Buffer.alloc(size, "user_id,event,timestamp\n");
const packed = {
  gz: gzipSync(text, { level: 0 }),
  zst: Buffer.concat([zstdCompressSync(parquet), Buffer.alloc(size)]),
};

test.each([
  ['events.parquet', parquet],
  ['EVENTS.PARQUET', parquet],
  ['events', parquet],
  ['events.parquet.gz', packed.gz],
  ['events.pq.zst', packed.zst],
])('%s is sent whole', async (name, content) => {
  expect(await sentOf(name, content)).toBe(content.length);
});

test.each([
  ['events.csv', text],
  ['events.csv.gz', packed.gz],
  ['about parquet.csv.zst', packed.zst],
])('of %s the first megabyte is sent', async (name, content) => {
  expect(await sentOf(name, content)).toBe(1024 * 1024);
});
