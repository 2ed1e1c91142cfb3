import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Graphql } from '../server.ts';
import { exportRoutes } from './routes.ts';

/** A list without end, and how many pages of it were asked for. */
let asked = 0;
let fastify: ReturnType<typeof Fastify>;
let address: string;
const nodes = Array.from({ length: 50 }, () => ({
  ...{ title: 'x'.repeat(2000), options: [], positions: [], id: '1', status: 'DECIDED', on: '2026-01-01' },
  ...{ owner: null, context: null, chosen: null, why: null, risks: null, ask: null },
  ...{ reviewOn: null, reviewNote: null, bet: null, supersedes: null },
}));

beforeEach(async () => {
  asked = 0;
  const graphql: Graphql = ({ variables }) => {
    asked += 1;
    if (variables?.['search'] === 'breaks' && asked === 3)
      return Promise.resolve({ errors: [{ message: 'It broke.' }] });
    return Promise.resolve({
      data: { decisions: { nodes, pageInfo: { hasNextPage: true, endCursor: String(asked) } } },
    });
  };
  fastify = Fastify();
  await fastify.register(exportRoutes, { graphqlFor: () => graphql });
  address = await fastify.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => fastify.close());

const open = async (search = '') => {
  const { port } = new URL(address);
  const request = get({ port, path: `/export/decisions.csv?search=${search}` });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
};
/** Waits until no further page is asked for. */
const settle = async () => {
  for (let before = -1; before !== asked;) {
    before = asked;
    await sleep(300);
  }
  return asked;
};

it('a reader who is slow is waited for: what they have not read is not asked for', async () => {
  const response = await open();
  const waiting = await settle();
  for (let read = 0; read < 20_000_000;) {
    const chunk = response.read() as Buffer | null;
    if (chunk === null) await once(response, 'readable');
    else read += chunk.length;
  }
  expect(asked).toBeGreaterThan(waiting);
  response.destroy();
});

it('a reader who goes away ends the asking', async () => {
  const response = await open();
  await once(response, 'readable');
  response.destroy();
  const asks = await settle();
  expect(asks).toBeLessThan(1000);
});

it('a page that fails cuts the file off, so that nobody takes a part of it for the whole', async () => {
  const response = await open('breaks');
  expect(response.statusCode).toBe(200);
  await expect(response.resume().toArray()).rejects.toThrow('aborted');
  expect(asked).toBe(3);
});
