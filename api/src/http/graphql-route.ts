import { MIMEType } from 'node:util';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { brokenQueryString, isBrokenQueryString } from './query-string.ts';
import { brokenText, isBrokenText } from './refuse-malformed.ts';
import { sendReadersToGraphiql } from './send-readers-to-graphiql.ts';
import { statusOf } from './status-of.ts';

interface GraphqlDoor {
  apollo: ApolloServer<Context>;
  /** Throws where a request is not to be read. */
  refuseSpent(request: FastifyRequest): Promise<void>;
  /** Told of a request that cannot be read. */
  takeForUnrunnable(request: FastifyRequest): Promise<void>;
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Context>;
}

/** `/graphql`, by the GraphQL-over-HTTP specification. Whatever is wrong with a request is answered as a GraphQL error. */
export function graphqlRoute(
  fastify: FastifyInstance,
  { apollo, refuseSpent, takeForUnrunnable, contextOf }: GraphqlDoor,
  done: () => void,
): void {
  const sendRefusal = (reply: FastifyReply, { message, code, retryAfter }: UserError) => {
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    return reply.code(statusOf(code)).send({ errors: [{ message, extensions: { code, retryAfter } }] });
  };
  fastify.setErrorHandler<FastifyError | UserError>(async (error, request, reply) => {
    if (error instanceof UserError) return sendRefusal(reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) throw error;
    try {
      // Whoever came with a credential has passed the door.
      await refuseSpent(request);
    } catch (spent) {
      if (spent instanceof UserError) return sendRefusal(reply, spent);
      throw spent;
    }
    await takeForUnrunnable(request);
    const extensions = { code: 'BAD_USER_INPUT' };
    return reply.code(status).send({ errors: [{ message: error.message, extensions }] });
  });
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, parsed) => {
    try {
      checkCharset(request.headers['content-type']!);
      void parseJson(request, decoder.decode(body as Buffer), parsed);
    } catch (error) {
      parsed(error instanceof TypeError ? refusal(400, 'The body is not UTF-8.') : (error as Error));
    }
  });
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    // Whose a credential is takes longer to tell.
    if (request.headers.authorization === undefined) await refuseSpent(request);
    if (!methods.includes(request.method)) {
      void reply.header('allow', methods.join(', '));
      throw refusal(405, `${request.method} is not for GraphQL; ask by ${methods.join(' or ')}.`);
    }
    if (request.method === 'POST' && request.headers['content-type'] === undefined) {
      throw refusal(415, 'A request needs a content-type; it is application/json.');
    }
    if (request.method !== 'GET') return;
    if (isBrokenQueryString(request.url)) throw refusal(400, brokenQueryString);
    if (carriesNothingAmbient(request)) request.headers['apollo-require-preflight'] = 'true';
  });
  fastify.addHook('preHandler', async ({ query, body }) => {
    const asked = (body ?? query) as { query?: unknown };
    if (typeof asked.query === 'string' && isBrokenText(asked.query)) throw refusal(400, brokenText);
  });
  fastify.route({
    // With those that are refused, which would be taken for a page's.
    method: fastify.supportedMethods,
    url: '/graphql',
    onRequest: sendReadersToGraphiql,
    handler: fastifyApolloHandler<Context>(apollo, { context: contextOf }),
  });
  done();
}

const methods = ['GET', 'POST'];

/** Throws a TypeError at bytes that are no UTF-8. */
const decoder = new TextDecoder('utf-8', { fatal: true });

function checkCharset(contentType: string): void {
  const charset = new MIMEType(contentType).params.get('charset');
  if (charset === null || charset.toLowerCase() === 'utf-8') return;
  throw refusal(415, `The charset is ${charset}; it is utf-8.`);
}

/**
 * Whether a GET holds nothing that a browser adds by itself, so that a page of another site can gain nothing
 * by having one sent. Apollo asks for a header that no such page can set; this is as good.
 */
function carriesNothingAmbient({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.cookie === undefined &&
    !/^basic\b/i.test(headers.authorization ?? '') &&
    headers['content-type'] === undefined &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

function refusal(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}
