import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from './run-folder.ts';

/** Where the run's empty model lies: PGlite's files, with every migration taken and nothing in them. */
export const emptyModelPath = () => join(runFolder(), 'empty-model');

/**
 * Puts the run's empty model into a data directory that has none, and answers its path. PGlite takes
 * longer to make one than everything else at a server's first start.
 */
export function placeEmptyModel(dataPath: string): string {
  const path = join(dataPath, 'model');
  if (existsSync(emptyModelPath()) && !existsSync(path)) cpSync(emptyModelPath(), path, { recursive: true });
  return path;
}
