import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Access } from './auth/access.ts';
import { openGate } from './auth/gate.ts';
import { isLoopbackHost } from './auth/loopback.ts';
import { oidcRoutes } from './auth/oidc-routes.ts';
import { noBrowser } from './auth/visit.ts';
import { createContext } from './context.ts';
import type { Context } from './context.ts';
import type { Environment } from './environment.ts';
import { CallerGone, UserError } from './errors.ts';
import { parquetRoutes } from './export/parquet/routes.ts';
import { exportRoutes } from './export/routes.ts';
import { startGraphql } from './graphql.ts';
import type { House } from './house.ts';
import { closesSoon } from './http/close-server.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { sendSecurityHeaders } from './http/security-headers.ts';
import { endSlowBodies, headTimeouts } from './http/slow-requests.ts';
import { ingestRoutes } from './ingest/routes.ts';
import { emptyUploadsFolder } from './ingest/uploads-folder.ts';
import { limitOperations } from './limits/limit-operations.ts';
import { createRateLimit } from './limits/rate-limit.ts';
import { refuseAtTheDoor, takeRequest } from './limits/refuse-requests.ts';
import type { Log } from './log.ts';
import { observeOperations } from './observability/graphql-plugin.ts';
import { healthRoutes } from './observability/health.ts';
import { metricsRoute } from './observability/metrics-route.ts';
import { observeRequests, requestOptions } from './observability/requests.ts';
import { loadPages, pageRoutes } from './pages.ts';
import { shareRoutes } from './share/routes.ts';

/** A request in process, as the pages ask it. */
export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export type Graphql = (request: GraphqlRequest) => Promise<FormattedExecutionResult>;

export interface RunningServer {
  /** Such as http://127.0.0.1:4000. */
  address: string;
  /** Whether nobody can sign in yet, and anybody could ask. */
  isUnclaimed: boolean;
  /** Stops taking requests and answers those in flight. */
  close(): Promise<void>;
}

const maxBodyBytes = 256 * 1024;
const schemaPath = join(import.meta.dirname, '../../schema.graphql');

/** GraphQL, the pages, uploads, health and metrics, on one port. `secret` lets this machine's own commands in. */
export async function startServer(
  house: House,
  { environment, secret, log }: { environment: Environment; secret: string; log: Log },
): Promise<RunningServer> {
  const fastify = Fastify({
    loggerInstance: log,
    ...requestOptions,
    bodyLimit: maxBodyBytes,
    trustProxy: [...environment.trustedProxies],
    http: headTimeouts,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (_error, _request, reply) => {
      reply.raw.writeHead(400, { 'content-type': 'text/plain' }).end('This address cannot be read.\n');
    },
  });
  const gate = await openGate(house, { ...environment, secret });
  const rateLimit = createRateLimit(environment.ratePointsPerMinute);
  const apollo = await startGraphql(log, [
    fastifyApolloDrainPlugin(fastify),
    observeOperations,
    limitOperations(rateLimit),
  ]);

  observeRequests(fastify, log);
  sendSecurityHeaders(fastify, environment);
  endSlowBodies(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!gate.isLocal() || isLoopbackHost(request.headers.host)) return;
    await reply
      .code(403)
      .type('text/plain')
      .send('In local mode Leadline answers to localhost and 127.0.0.1 only.\n');
  });
  fastify.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    // Fastify's own refusals (a body too large, JSON that is none) are sentences; a bug's words stay here.
    if (status < 500) return reply.code(status).send({ error: error.message });
    request.log.error({ err: error }, 'A request failed');
    return reply.code(500).send({ error: 'Something went wrong on the server.', requestId: request.id });
  });
  healthRoutes(fastify, { house, log });
  await fastify.register(metricsRoute, { gate });
  fastify.get('/schema.graphql', (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(readFileSync(schemaPath, 'utf8')),
  );
  const contextOf = async (request: FastifyRequest, reply: FastifyReply, signal: AbortSignal) => {
    const { access, visit } = await gate.admit(request, reply.raw);
    return createContext(house, access, signal, visit);
  };
  await fastify.register(graphqlRoute, {
    apollo,
    refuseSpent: (request) => refuseAtTheDoor(rateLimit, house, request),
    takeForUnrunnable: ({ ip }) => rateLimit.takeForUnrunnable(ip),
    contextOf: async (request, reply) => {
      const context = await contextOf(request, reply, goneSignal(reply.raw));
      await takeRequest(rateLimit, context);
      return context;
    },
  });
  const workPath = await emptyUploadsFolder(environment.dataPath);
  await fastify.register(ingestRoutes, { house, gate, workPath });
  await fastify.register(parquetRoutes, { house, gate, workPath, goneSignal });
  const graphqlOf = (reply: FastifyReply, context: (signal: AbortSignal) => Promise<Context>): Graphql => {
    const signal = goneSignal(reply.raw);
    return async (asked) => {
      const { body } = await apollo.executeOperation(asked, { contextValue: await context(signal) });
      if (body.kind === 'single') return body.singleResult;
      throw new Error('In process nobody asks for incremental delivery.');
    };
  };
  const graphqlFor = (request: FastifyRequest, reply: FastifyReply): Graphql =>
    graphqlOf(reply, (signal) => contextOf(request, reply, signal));
  const graphqlAs = (access: Access, request: FastifyRequest, reply: FastifyReply): Graphql => {
    const visit = { ...noBrowser(), requestId: request.id, address: request.ip };
    return graphqlOf(reply, (signal) => Promise.resolve(createContext(house, access, signal, visit)));
  };
  await fastify.register(oidcRoutes, { house, gate });
  await fastify.register(exportRoutes, { graphqlFor });
  const showPage = await loadPages({ environment, gate, log });
  const assetsPath = join(environment.webBuildPath, 'client');
  await fastify.register(shareRoutes, { house, gate, showPage, assetsPath, graphqlAs, graphqlFor });
  await fastify.register(pageRoutes, { gate, showPage, graphqlFor });

  const close = closesSoon(fastify);
  await listen(fastify, environment);
  const { port } = fastify.server.address() as AddressInfo;
  const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host;
  return {
    address: `http://${host}:${port}`,
    isUnclaimed: gate.isUnclaimed(),
    close,
  };
}

async function listen(fastify: FastifyInstance, { port, host }: Environment): Promise<void> {
  try {
    await fastify.listen({ port, host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? 'may not be used by this user' : 'is in use by another program';
    throw new UserError('SERVICE_UNAVAILABLE', `Port ${port} ${why}; set PORT to another one.`);
  }
}

/** Aborted when the caller goes away before the answer is complete. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new CallerGone());
  });
  return gone.signal;
}
