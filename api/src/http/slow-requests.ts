import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** How long the head of a request may take; `connectionsCheckingInterval` is how often Node looks. */
export const headTimeouts = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };
const bodyTimeoutMs = 30_000;

/** Hangs up on who sends a body too slowly; files that are imported may take as long as they take. */
export function endSlowBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _, done) => {
    const { raw, url, headers } = request;
    if (hasBody(headers) && !url.startsWith('/v1/import/')) {
      const timer = setTimeout(() => raw.destroy(), bodyTimeoutMs);
      for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
    }
    done();
  });
}

/** Of a request without one nobody reads the end, and its answer may take as long as it takes. */
function hasBody({ 'content-length': length, 'transfer-encoding': encoding }: IncomingHttpHeaders): boolean {
  return encoding !== undefined || Number(length ?? 0) > 0;
}
