import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the run has made before its tests, and where these write; set by the global setup, whose environment the forks inherit. */
const variable = 'LEADLINE_TESTS_FOLDER';

export function setRunFolder(path: string): void {
  process.env[variable] = path;
  // What servers and tests are compiled to: a fifth of each start would go into it.
  process.env['NODE_COMPILE_CACHE'] = join(path, 'compiled');
}

/** The run's folder; where there is no run, the system's own for what is temporary. */
export function runFolder(): string {
  return process.env[variable] ?? tmpdir();
}
