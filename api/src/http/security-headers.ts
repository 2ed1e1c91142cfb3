import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { HelmetOptions } from 'helmet';
import type { Environment } from '../environment.ts';
import { isByTls, originOf } from './origin.ts';

/**
 * Sets on every answer what browsers are to refuse. Set on the raw answer, because the pages write theirs
 * themselves; their own policy, with a hash for each script, takes the place of the one here.
 */
export function sendSecurityHeaders(
  fastify: FastifyInstance,
  { publicOrigin }: Pick<Environment, 'publicOrigin'>,
): void {
  const options: HelmetOptions = {
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
    strictTransportSecurity: { includeSubDomains: false },
  };
  const sendByTls = helmet(options);
  const send = helmet({ ...options, strictTransportSecurity: false });
  fastify.addHook('onRequest', (request, reply, done) => {
    const isTls = isByTls(originOf(request, publicOrigin));
    (isTls ? sendByTls : send)(request.raw, reply.raw, (error?: unknown) => done(error as Error | undefined));
  });
}
