import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Gate } from './auth/gate.ts';
import { tellPagesProtocolHeader } from './environment.ts';
import type { Environment } from './environment.ts';
import { isByTls } from './http/origin.ts';
import type { Log } from './log.ts';
import type { Graphql } from './server.ts';

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Who is shown a page, and by which request. */
export interface Viewing {
  /** Asks on behalf of whom the page is shown. */
  graphql: Graphql;
  isSignedIn: boolean;
  /** Where they reach the server. */
  origin: string;
  requestId: string;
}

/** Answers a request with a page of the dashboard. */
export type ShowPage = (request: IncomingMessage, response: ServerResponse, viewing: Viewing) => void;

const protocolHeader = 'x-leadline-protocol';

/** The dashboard as it was built. */
export async function loadPages({
  environment,
  gate,
  log,
}: {
  environment: Environment;
  gate: Gate;
  log: Log;
}): Promise<ShowPage> {
  tellPagesProtocolHeader(protocolHeader);
  const { handler } = (await import(pathToFileURL(join(environment.webBuildPath, 'handler.js')).href)) as {
    handler: PageHandler;
  };
  return (request, response, { graphql, origin, isSignedIn, requestId }) => {
    request.headers[protocolHeader] = isByTls(origin) ? 'https' : 'http';
    Object.assign(request, {
      graphql,
      visitor: { isSignedIn, isUnclaimed: gate.isUnclaimed() },
      requestId,
      reportFailure: (error: unknown) => log.error({ err: error }, 'A page could not be made'),
    });
    handler(request, response, () => response.writeHead(404).end());
  };
}

interface Door {
  gate: Gate;
  showPage: ShowPage;
  graphqlFor(request: FastifyRequest, reply: FastifyReply): Graphql;
}

/** Everything that has no route of its own is the dashboard's. */
export function pageRoutes(
  pages: FastifyInstance,
  { gate, showPage, graphqlFor }: Door,
  done: () => void,
): void {
  // The pages read their own bodies.
  pages.removeAllContentTypeParsers();
  pages.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
  pages.all('/*', async (request, reply) => {
    const { access, visit } = await gate.admit(request, reply.raw);
    reply.hijack();
    showPage(request.raw, reply.raw, {
      graphql: graphqlFor(request, reply),
      isSignedIn: access.mode !== 'ANONYMOUS',
      origin: visit.origin,
      requestId: request.id,
    });
  });
  done();
}
