import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Gives `work` a name of ours for the file at `path`, because the embedded engine takes a path for a
 * pattern: `{a}` is `a` to it.
 */
export async function withPlainPath<Result>(
  path: string,
  work: (plainPath: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'leadline-'));
  try {
    const link = join(folder, 'file');
    await symlink(resolve(path), link);
    return await work(link);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
