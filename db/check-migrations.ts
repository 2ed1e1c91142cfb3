import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import type { DrizzleSnapshotJSON } from 'drizzle-kit/api';
import * as schema from './src/models/schema.ts';

// Fails when the models have changed since the newest migration was generated.
const snapshots = join(import.meta.dirname, 'migrations/meta');
const newest = readdirSync(snapshots)
  .filter((name) => name.endsWith('_snapshot.json'))
  .sort()
  .at(-1)!;
const migrated = JSON.parse(readFileSync(join(snapshots, newest), 'utf8')) as DrizzleSnapshotJSON;
const missing = await generateMigration(migrated, generateDrizzleJson(schema) as DrizzleSnapshotJSON);
if (missing.length > 0) {
  console.error(
    `The models have changed without a migration; run \`pnpm codegen\`. Missing:\n${missing.join('\n')}`,
  );
  process.exitCode = 1;
}
