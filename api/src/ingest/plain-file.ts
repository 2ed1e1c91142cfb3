import { randomUUID } from 'node:crypto';
import { open, rm, stat, truncate } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput, UserError } from '../errors.ts';
import { codeOf } from './full-disk.ts';
import { unpack } from './unpack.ts';
import type { Packing } from './unpack.ts';

export type Compression = 'NONE' | Packing;

export interface FileToOpen {
  path: string;
  /** As the sender calls it. */
  fileName: string;
}

export interface FileToUnpack extends FileToOpen {
  /** Folder for what is unpacked. */
  workPath: string;
  /** Only the beginning is looked at: the file may end anywhere, and may be shortened to whole lines. */
  isPreview?: boolean | undefined;
}

/** A file without its compression; what was unpacked goes when it is disposed of. */
export interface PlainFile extends AsyncDisposable {
  path: string;
  compression: Compression;
}

/** As many bytes of a file as a page sends for a preview; a file of fewer is there as a whole. */
const cutBytes = 1_000_000;
/** A preview of text looks at no more than this, and unpacks no more than that. */
const previewBytes = 4 * 2 ** 20;
const unpackedBytes = 64 * 2 ** 20;

/** Unpacks a file where its first bytes say that it is packed. Throws a UserError. */
export async function openPlainFile(file: FileToUnpack): Promise<PlainFile> {
  const compression = compressionOf(await readStart(file, 4));
  const isCut = file.isPreview === true && (await stat(file.path)).size >= cutBytes;
  if (compression === 'NONE') {
    if (isCut) await cutToLines(file);
    return { path: file.path, compression, [Symbol.asyncDispose]: async () => {} };
  }
  const path = join(file.workPath, randomUUID());
  const remove = () => rm(path, { force: true });
  try {
    const mostBytes = file.isPreview ? unpackedBytes : Infinity;
    const isWhole = await unpack(file, { into: path, packing: compression, isCut, mostBytes });
    if (!isWhole) await refuseParquet({ ...file, path });
    if (isCut || !isWhole) await cutToLines({ ...file, path });
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

async function refuseParquet(file: FileToOpen): Promise<void> {
  if (!isParquet(await readStart(file, 4))) return;
  throw badInput(
    'file',
    `${file.fileName} is Parquet within another packing, and too large to be looked at in it: unpack it, or import it unseen.`,
  );
}

/** Takes off what follows the last newline of the first bytes, of a file that is no Parquet. */
async function cutToLines(file: FileToOpen): Promise<void> {
  const start = await readStart(file, previewBytes);
  if (isParquet(start)) return;
  const end = start.lastIndexOf('\n') + 1;
  await truncate(file.path, end > 0 ? end : start.length);
}

export function isParquet(start: Buffer): boolean {
  return start.subarray(0, 4).toString('latin1') === 'PAR1';
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
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError('NOT_FOUND', `There is no file ${fileName}.`, { field: 'file' });
    if (code === 'EACCES' || code === 'EPERM')
      throw badInput('file', `${fileName} may not be read by this user.`);
    throw error;
  }
  throw badInput('file', `${fileName} is not a file; name one that holds rows.`);
}
