import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm, stat, truncate } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createZstdDecompress } from 'node:zlib';
import { badInput, UserError } from '../errors.ts';

export type Compression = 'NONE' | 'GZIP' | 'ZSTD';

export interface FileToOpen {
  path: string;
  /** As the sender calls it. */
  fileName: string;
  /** Only the beginning of a file, for a preview: it may end anywhere, and may be shortened to whole lines. */
  isCut?: boolean | undefined;
}

/** A file without its compression; what was unpacked goes when it is disposed of. */
export interface PlainFile extends AsyncDisposable {
  path: string;
  compression: Compression;
}

/** Unpacks a file where its first bytes say that it is packed. Throws a UserError. */
export async function openPlainFile(file: FileToOpen): Promise<PlainFile> {
  const compression = compressionOf(await readStart(file, 4));
  if (compression === 'NONE') {
    if (file.isCut) await cutToLines(file.path);
    return { path: file.path, compression, [Symbol.asyncDispose]: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'leadline-unpacked-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'file');
    await unpack(file, path, compression);
    if (file.isCut) await cutToLines(path);
    return { path, compression, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function compressionOf(start: Buffer): Compression {
  const hex = start.toString('hex');
  if (hex.startsWith('1f8b')) return 'GZIP';
  return hex === '28b52ffd' ? 'ZSTD' : 'NONE';
}

async function unpack(
  { path, fileName, isCut = false }: FileToOpen,
  into: string,
  compression: 'GZIP' | 'ZSTD',
): Promise<void> {
  const word = compression.toLowerCase();
  const unpacker =
    compression === 'GZIP'
      ? createGunzip(isCut ? { finishFlush: constants.Z_SYNC_FLUSH } : {})
      : createZstdDecompress(isCut ? { finishFlush: constants.ZSTD_e_flush } : {});
  try {
    await pipeline(createReadStream(path), unpacker, createWriteStream(into));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR') {
      throw badInput(
        'file',
        `${fileName} is cut off: its ${word} stream has no end. Fetch or pack it again.`,
      );
    }
    if (!/^Z(STD)?_/.test(code)) throw error;
    throw badInput(
      'file',
      `${fileName} is damaged: its ${word} stream cannot be unpacked. Fetch or pack it again.`,
    );
  }
  // Node's zstd stops at the end of the first frame without a word.
  if (compression === 'ZSTD' && unpacker.bytesWritten < (await stat(path)).size && !isCut) {
    throw badInput('file', `${fileName} holds several zstd streams one after another; pack it again as one.`);
  }
}

/** Takes off what follows the last newline, in a file that has one and is no Parquet. */
async function cutToLines(path: string): Promise<void> {
  const content = await readFile(path);
  const end = content.lastIndexOf('\n') + 1;
  if (end > 0 && content.subarray(0, 4).toString('latin1') !== 'PAR1') await truncate(path, end);
}

/** The first bytes of a file. Throws a UserError where it cannot be read. */
export async function readStart({ path, fileName }: FileToOpen, bytes: number): Promise<Buffer> {
  await using handle = await openToRead(path, fileName);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
  return buffer.subarray(0, bytesRead);
}

/** Opens a file that somebody named. Throws a UserError where it cannot be read. */
export async function openToRead(path: string, fileName: string): Promise<FileHandle> {
  try {
    const handle = await open(path);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError('NOT_FOUND', `There is no file ${fileName}.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw badInput('file', `${fileName} may not be read by this user.`);
    throw error;
  }
  throw badInput('file', `${fileName} is not a file; name one that holds rows.`);
}
