import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runFolder } from './run-folder.ts';

/** A folder that goes with the suite that asked for it. */
export async function makeTemporaryFolder(): Promise<string> {
  const path = await mkdtemp(join(runFolder(), 'test-'));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(path, 0o755);
  folders.push(path);
  return path;
}

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(
    folders.splice(0).map((path) => rm(path, { recursive: true, force: true, maxRetries: 3 })),
  );
});
