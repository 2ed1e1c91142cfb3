import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';
import type { Log } from '../log.ts';

/** A store that takes longer to answer `SELECT 1` is none to send people to. */
const longestPingMs = 5000;

/** `/healthz` answers while the process does, `/readyz` while both stores do. */
export function healthRoutes(fastify: FastifyInstance, { house, log }: { house: House; log: Log }): void {
  fastify.get('/healthz', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  fastify.get('/readyz', async (_, reply) => {
    const [model, facts] = await Promise.all([
      answers('model', house.model, log),
      answers('facts', house.facts, log),
    ]);
    const isReady = model && facts;
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ok' : 'failed', stores: { model, facts } });
  });
}

async function answers(name: string, store: { ping(): Promise<void> }, log: Log): Promise<boolean> {
  const answered = new AbortController();
  const tooLate = async () => {
    await sleep(longestPingMs, undefined, { signal: answered.signal });
    throw new Error(`No answer within ${longestPingMs / 1000} s.`);
  };
  try {
    await Promise.race([store.ping(), tooLate()]);
    return true;
  } catch (error) {
    log.error({ err: error, store: name }, 'A store does not answer');
    return false;
  } finally {
    answered.abort();
  }
}
