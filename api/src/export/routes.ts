import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { UserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { Graphql } from '../server.ts';
import { bets } from './bets.ts';
import { writeCsv } from './csv.ts';
import { decisions } from './decisions.ts';
import { readRecords } from './export.ts';
import type { AskPage, Export } from './export.ts';
import { funnel } from './funnel.ts';
import { readParameters } from './parameters.ts';
import { retention } from './retention.ts';
import { series } from './series.ts';

interface Door {
  /** Asks GraphQL on behalf of whom is answered, so that roles, limits and sentences are the query's own. */
  graphqlFor(request: FastifyRequest, reply: FastifyReply): Graphql;
}

/** `GET /export/NAME.csv`: what the query of that name answers, as a file. */
export async function exportRoutes(fastify: FastifyInstance, door: Door): Promise<void> {
  fastify.setErrorHandler(async (error, _, reply) => {
    if (!(error instanceof UserError)) throw error;
    return reply.code(statuses[error.code]).type('text/plain; charset=utf-8').send(`${error.message}\n`);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
    // A page from elsewhere may link here, but not have a visitor's browser ask in its background.
    if (site !== 'cross-site' || mode === 'navigate') return;
    await reply.code(403).type('text/plain').send('A page of another site may not ask for exports.\n');
  });
  route('series', series);
  route('funnel', funnel);
  route('retention', retention);
  route('bets', bets);
  route('decisions', decisions);

  function route<Data>(name: string, asked: Export<Data>): void {
    fastify.get(`/export/${name}.csv`, async (request, reply) => {
      const { searchParams } = new URL(request.url, 'http://localhost');
      const variables = readParameters(searchParams, asked.parameters);
      const graphql = door.graphqlFor(request, reply);
      const ask: AskPage<Data> = async (variables) => {
        const { data, errors } = await graphql({ query: asked.query, variables });
        if (errors !== undefined || data == null) throw asFailure(errors);
        return data as Data;
      };
      const first = await ask(variables);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${fileName(name, searchParams)}"`)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .send(writeCsv(readRecords(asked, { first, variables, ask })));
    });
  }
}

/** Such as leadline-series-2026-01-01-2026-02-01.csv, leadline-series-P12W.csv or leadline-bets.csv. */
function fileName(name: string, parameters: URLSearchParams): string {
  const span = parameters.get('range') ?? parameters.get('last');
  return `leadline-${name}${span === null ? '' : `-${span.replaceAll(/[^\w.]+/g, '-')}`}.csv`;
}

const statuses: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  COST_LIMIT_EXCEEDED: 400,
  NOT_MEASURABLE: 400,
  NOT_MEASURED_YET: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  NOT_FOUND: 404,
  CONFLICT: 409,
  WIP_LIMIT: 409,
  SEALED: 409,
  SERVICE_UNAVAILABLE: 503,
  QUERY_TIMEOUT: 504,
};

/** The first failure of an answer; what is not expected of a query is a bug, and stays one. */
function asFailure([failure]: readonly GraphQLFormattedError[] = []): Error {
  const code = String(failure?.extensions?.['code']);
  if (failure === undefined || !Object.hasOwn(statuses, code))
    return new Error(`GraphQL answered ${JSON.stringify(failure)} to an export.`);
  return new UserError(code as ErrorCode, inWordsOfUrl(failure.message));
}

/** GraphQL calls a parameter by the name of its variable: Variable "$grain" got invalid value … */
function inWordsOfUrl(message: string): string {
  const [, missing] = /^Variable "\$(\w+)" of required type/.exec(message) ?? [];
  if (missing !== undefined) return `The parameter “${missing}” is missing.`;
  return message.replace(/^Variable "\$(\w+)"/, '$1');
}
