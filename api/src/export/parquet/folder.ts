import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { badInput } from '../../errors.ts';
import { codeOf } from '../../ingest/full-disk.ts';
import { readParquetHead } from '../../ingest/parquet-head.ts';
import { tableNames } from './tables.ts';
import type { TableName } from './tables.ts';

export interface WrittenFile {
  fileName: string;
  rows: number;
  bytes: number;
}

type WriteFile = (name: TableName, path: string) => Promise<void>;

/** Of files that are not whole yet. */
const ending = '.partial';

/**
 * Writes every table into `folder`, which is made where it is missing, and answers what was written. The
 * files get their names when all of them are whole. Throws a UserError where the folder holds anything.
 */
export async function writeFolder(folder: string, write: WriteFile): Promise<WrittenFile[]> {
  const path = resolve(folder);
  await makeEmpty(path, folder);
  const pathOf = (fileName: string) => join(path, fileName);
  try {
    const written: WrittenFile[] = [];
    for (const name of tableNames) {
      const fileName = `${name}.parquet`;
      const partial = pathOf(fileName + ending);
      await write(name, partial);
      // From its end, which is missing where a file was cut off.
      const { recordCount } = await readParquetHead({ path: partial, fileName });
      written.push({ fileName, rows: recordCount, bytes: (await stat(partial)).size });
    }
    for (const { fileName } of written) await rename(pathOf(fileName + ending), pathOf(fileName));
    return written;
  } catch (error) {
    for (const name of tableNames) await rm(pathOf(`${name}.parquet${ending}`), { force: true });
    if (codeOf(error) === 'ENOSPC')
      throw badInput('folder', `There is no room left for ${folder}; nothing was exported.`);
    throw error;
  }
}

async function makeEmpty(path: string, folder: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    // What a command that was killed has left is written over.
    const kept = (await readdir(path)).filter((name) => !name.endsWith(`.parquet${ending}`));
    if (kept.length === 0) return;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw badInput('folder', `${folder} is a file; the export goes into a folder.`);
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
      throw badInput('folder', `${folder} cannot be written to by this user.`);
    throw error;
  }
  throw badInput('folder', `${folder} is not empty; the export goes into a folder that holds nothing.`);
}
