import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createZstdDecompress } from 'node:zlib';
import { badInput } from '../errors.ts';
import { codeOf, refuseFullDisk } from './full-disk.ts';
import type { FileToOpen } from './plain-file.ts';

export type Packing = 'GZIP' | 'ZSTD';

interface Unpacking {
  into: string;
  packing: Packing;
  /** The packed file may end anywhere. */
  isCut: boolean;
  /** Behind so many bytes there is no need for more. */
  mostBytes: number;
}

/** Answers whether all of the file was unpacked. Throws a UserError. */
export async function unpack(
  { path, fileName }: FileToOpen,
  { into, packing, isCut, mostBytes }: Unpacking,
): Promise<boolean> {
  const unpacker =
    packing === 'GZIP'
      ? createGunzip(isCut ? { finishFlush: constants.Z_SYNC_FLUSH } : {})
      : createZstdDecompress(isCut ? { finishFlush: constants.ZSTD_e_flush } : {});
  const start = new FileStart(into, mostBytes);
  try {
    if (mostBytes < Infinity)
      await pipeline(createReadStream(path), unpacker, (chunks) => start.write(chunks));
    else await pipeline(createReadStream(path), unpacker, createWriteStream(into, { mode: 0o600 }));
  } catch (error) {
    // Who stops early breaks the pipeline.
    if (!start.isFull) refuseUnpackable(fileName, packing, error);
  }
  if (start.isFull) return false;
  if (!isCut) await refuseRest({ path, fileName }, packing, unpacker.bytesWritten);
  return true;
}

/** The first bytes of what comes, as a file. */
class FileStart {
  isFull = false;
  readonly #path: string;
  #room: number;

  constructor(path: string, mostBytes: number) {
    this.#path = path;
    this.#room = mostBytes;
  }

  async write(chunks: AsyncIterable<Buffer>): Promise<void> {
    await using handle = await open(this.#path, 'w', 0o600);
    for await (const chunk of chunks) {
      await handle.appendFile(chunk.subarray(0, this.#room));
      this.#room -= chunk.length;
      this.isFull = this.#room < 0;
      if (this.isFull) return;
    }
  }
}

function refuseUnpackable(fileName: string, packing: Packing, error: unknown): never {
  const code = codeOf(error);
  if (code === 'Z_BUF_ERROR') {
    throw badInput(
      'file',
      `${fileName} is cut off: its ${packing.toLowerCase()} stream has no end. Fetch or pack it again.`,
    );
  }
  return /^Z(STD)?_/.test(code) ? refuseDamaged(fileName, packing) : refuseFullDisk(fileName)(error);
}

function refuseDamaged(fileName: string, packing: Packing): never {
  throw badInput(
    'file',
    `${fileName} is damaged: its ${packing.toLowerCase()} stream cannot be unpacked. Fetch or pack it again.`,
  );
}

/** Node's unpackers stop without a word: zstd behind the first frame, gzip where a zero follows a stream. */
async function refuseRest({ path, fileName }: FileToOpen, packing: Packing, read: number): Promise<void> {
  if (read >= (await stat(path)).size) return;
  if (packing === 'ZSTD')
    throw badInput('file', `${fileName} holds several zstd streams one after another; pack it again as one.`);
  // A tape or a block device fills up what it holds with zeros.
  for await (const chunk of createReadStream(path, { start: read }) as AsyncIterable<Buffer>)
    if (chunk.some((byte) => byte !== 0)) refuseDamaged(fileName, packing);
}
