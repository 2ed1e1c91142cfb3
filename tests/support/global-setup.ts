import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModel } from '@leadline/db/relational/connect';
import { emptyModelVariable } from './empty-model.ts';

/** Before any test: makes what most of them start from, so that each need not. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'leadline-tests-'));
  const path = join(folder, 'model');
  await (await openModel({ path })).close();
  // The forks inherit both, and a server is compiled once and not at each start.
  process.env[emptyModelVariable] = path;
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
