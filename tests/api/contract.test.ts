import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

const read = async (path: string) => buildSchema(await readFile(path, 'utf8'));

it('nothing of the contract is missing, or of another type', async () => {
  const contract = await read(join(import.meta.dirname, 'contract.graphql'));
  const schema = await read(resolve(import.meta.dirname, '../../schema.graphql'));
  const changes = await diff(contract, schema);
  const broken = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  expect(broken.map(({ message }) => message)).toEqual([]);
});
