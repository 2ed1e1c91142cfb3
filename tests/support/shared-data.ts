import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Larger files that only some machines have, beside the repository; the tests stand without them. */
const folder = resolve(import.meta.dirname, '../../../shared/data');

export const sharedDataReason = 'the optional folder ../shared/data is not here';

/** Path of a file of the shared data; null where it is not there. Skip with `sharedDataReason` then. */
export function findSharedFile(name: string): string | null {
  const path = resolve(folder, name);
  return existsSync(path) ? path : null;
}
