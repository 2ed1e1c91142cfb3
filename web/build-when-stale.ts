/* Builds the pages only when something they are made of is newer than the last build. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const sources = ['src', 'static', 'vite.config.ts', 'package.json', '../pnpm-lock.yaml', '../docs/examples'];

function changedAt(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const builtAt = statSync(join(here, 'build/handler.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (sources.some((source) => changedAt(join(here, source)) > builtAt)) {
  console.log('Building the pages …');
  execFileSync(
    process.execPath,
    [join(here, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: here,
      stdio: 'inherit',
    },
  );
}
