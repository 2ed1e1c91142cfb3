import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { expect, it } from 'vitest';

// As the inspector loads it: Vite would take GraphQL's other copy, whose types the inspector does not know.
const { buildSchema } = createRequire(import.meta.url)('graphql') as typeof import('graphql');
const read = async (path: string) => buildSchema(await readFile(path, 'utf8'));

it('nothing of the contract is missing, or of another type', async () => {
  const contract = await read(join(import.meta.dirname, 'contract.graphql'));
  const schema = await read(resolve(import.meta.dirname, '../../schema.graphql'));
  const changes = await diff(contract, schema);
  const broken = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  expect(broken.map(({ message }) => message)).toEqual([]);
});
