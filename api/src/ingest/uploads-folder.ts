import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Empties the folder of the data directory for files that are on their way, and answers its path. The
 * caller holds the directory's lock: what is in there was left by a process that was killed.
 */
export async function emptyUploadsFolder(dataPath: string): Promise<string> {
  const path = join(dataPath, 'uploads');
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
}
