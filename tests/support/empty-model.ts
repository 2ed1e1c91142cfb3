import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the run's empty model lies: PGlite's files, with every migration taken and nothing in them. */
export const emptyModelVariable = 'LEADLINE_TESTS_EMPTY_MODEL';

/**
 * Puts the run's empty model into a data directory that has none. PGlite takes longer to make one than
 * everything else at a server's first start. Answers its path.
 */
export function placeEmptyModel(dataPath: string): string {
  const path = join(dataPath, 'model');
  const prepared = process.env[emptyModelVariable];
  if (prepared !== undefined && !existsSync(path)) cpSync(prepared, path, { recursive: true });
  return path;
}
