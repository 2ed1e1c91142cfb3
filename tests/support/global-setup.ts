import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModel } from '@leadline/db/relational/connect';
import { emptyModelPath } from './empty-model.ts';
import { setRunFolder } from './run-folder.ts';

const memoryFolder = '/dev/shm';
/** Several times what the tests of two forks hold at once. */
const roomBytes = 4 * 1024 ** 3;

/** Before any test: makes what most of them start from, so that each need not. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join((await hasMemory()) ? memoryFolder : tmpdir(), 'leadline-tests-'));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(folder, 0o755);
  setRunFolder(folder);
  await (await openModel({ path: emptyModelPath() })).close();
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** A model is a thousand small files, which a disk takes ten times as long to hold as memory. */
async function hasMemory(): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(memoryFolder);
    return Math.min(bavail * bsize, process.availableMemory()) >= roomBytes;
  } catch {
    return false;
  }
}
