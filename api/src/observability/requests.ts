import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LogController } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { httpRequests } from './figures.ts';
import type { Log } from '../log.ts';
import { runInScope } from './scope.ts';
import type { RequestScope } from './scope.ts';

declare module 'fastify' {
  interface FastifyRequest {
    scope: RequestScope;
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Which of the pages answers, such as /bets/[key]: pages say so themselves. */
    pageRoute?: string | null;
  }
}

/** The caller's own id where it is one: it stands in logs, in comments of statements, and in the answer. */
const wellFormedId = /^[\w.-]{1,64}$/;

/** How a Fastify server names and logs its requests: by `observeRequests`, in one line. */
export const requestOptions = {
  genReqId({ headers }: IncomingMessage): string {
    const given = headers['x-request-id'];
    return typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
  },
  // Every line has the id of the scope that it is written in.
  childLoggerFactory: (log: Log) => log,
  logController: new LogController({ disableRequestLogging: true }),
};

/**
 * Gives every request its scope, its id in the answer's header, one line in the log, and its place in the
 * figures. To be called before any other hook, so that refusals are seen too.
 */
export function observeRequests(fastify: FastifyInstance, log: Log): void {
  fastify.decorateRequest('scope');
  fastify.addHook('onRequest', (request, reply, next) => {
    const scope: RequestScope = { kind: 'request', id: request.id, operations: [], cost: null };
    const started = performance.now();
    request.scope = scope;
    reply.raw.setHeader('x-request-id', scope.id);
    // It is not known yet who answers, and not every answer is Fastify's.
    reply.raw.once('close', () =>
      runInScope(scope, () => tell(log, { request, reply, durationMs: performance.now() - started })),
    );
    runInScope(scope, next);
  });
  // The events of a body come from outside of the scope.
  fastify.addHook('preValidation', (request, _reply, next) => runInScope(request.scope, next));
}

function tell(
  log: Log,
  { request, reply, durationMs }: { request: FastifyRequest; reply: FastifyReply; durationMs: number },
): void {
  const { method, raw, scope } = request;
  // The pattern and never the address, which may hold a token or a name.
  const route = raw.pageRoute ?? request.routeOptions.url ?? 'none';
  const status = reply.raw.writableFinished ? reply.raw.statusCode : statusOfCallerGone;
  httpRequests.observe({ method, route, status }, durationMs / 1000);
  log.info(
    {
      method,
      route,
      status,
      durationMs: Math.round(durationMs),
      ...(scope.operations.length > 0 && { operations: scope.operations }),
      ...(scope.cost !== null && { cost: scope.cost }),
    },
    'request',
  );
}

/** As proxies write it down. */
const statusOfCallerGone = 499;
