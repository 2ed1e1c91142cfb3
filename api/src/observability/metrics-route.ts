import type { FastifyInstance } from 'fastify';
import type { Access } from '../auth/access.ts';
import type { Gate } from '../auth/gate.ts';
import { registry } from './figures.ts';

/** `/-/metrics`: the figures as Prometheus reads them. */
export function metricsRoute(fastify: FastifyInstance, { gate }: { gate: Gate }, done: () => void): void {
  fastify.get('/-/metrics', async (request, reply) => {
    const { access } = await gate.admit(request, reply.raw);
    if (!mayReadFigures(access)) {
      const status = access.mode === 'ANONYMOUS' ? 401 : 403;
      return reply.code(status).type('text/plain').send('You may not read the metrics.\n');
    }
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
  done();
}

/** In local mode this machine, else administrators, and scrapers by a token that may read. */
function mayReadFigures({ mode, role, scopes }: Access): boolean {
  return role === 'ADMIN' || (mode === 'TOKEN' && scopes.includes('read'));
}
