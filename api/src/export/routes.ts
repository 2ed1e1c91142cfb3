import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkQueryString } from '../http/query-string.ts';
import type { Graphql } from '../server.ts';
import { exports } from './exports.ts';
import type { ExportName } from './exports.ts';
import { answerSentences, sendCsv } from './send-csv.ts';

interface Door {
  /** Asks GraphQL on behalf of whom is answered, so that roles, limits and sentences are the query's own. */
  graphqlFor(request: FastifyRequest, reply: FastifyReply): Graphql;
}

/** `GET /export/NAME.csv`: what the query of that name answers, as a file. */
export async function exportRoutes(fastify: FastifyInstance, door: Door): Promise<void> {
  answerSentences(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    checkQueryString(request.url);
    const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
    // A page from elsewhere may link here, but not have a visitor's browser ask in its background.
    if (site !== 'cross-site' || mode === 'navigate') return;
    await reply.code(403).type('text/plain').send('A page of another site may not ask for exports.\n');
  });
  for (const name of Object.keys(exports) as ExportName[]) {
    fastify.get(`/export/${name}.csv`, (request, reply) => {
      const { searchParams: parameters } = new URL(request.url, 'http://localhost');
      return sendCsv(reply, { name, parameters, graphql: door.graphqlFor(request, reply) });
    });
  }
}
