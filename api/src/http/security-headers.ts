import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * Sets on every answer what browsers are to refuse. Set on the raw answer, because the pages write theirs
 * themselves; their own policy, with a hash for each script, takes the place of the one here.
 */
export function sendSecurityHeaders(
  fastify: FastifyInstance,
  { isBehindTls }: { isBehindTls: boolean },
): void {
  const send = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The page that says that no page could be made.
        styleSrc: ["'unsafe-inline'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isBehindTls,
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    send(request.raw, reply.raw, (error?: unknown) => done(error as Error | undefined));
  });
}
