import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLocalCaller } from '../auth/access.ts';
import { registry } from './figures.ts';

/** `/-/metrics`: the figures as Prometheus reads them. */
export function metricsRoute(fastify: FastifyInstance): void {
  fastify.get('/-/metrics', async (request, reply) => {
    if (!mayReadFigures(request))
      return reply.code(403).type('text/plain').send('You may not read the metrics.\n');
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

/** Who may read the figures is said here and nowhere else: in local mode, this machine. */
function mayReadFigures({ raw }: FastifyRequest): boolean {
  return isLocalCaller(raw);
}
