import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { UserError } from '../errors.ts';
import { isErrorCode, statusOf } from '../http/status-of.ts';
import type { Graphql } from '../server.ts';
import { writeCsv } from './csv.ts';
import { readRecords } from './export.ts';
import type { AskPage, Export } from './export.ts';
import { exports } from './exports.ts';
import type { ExportName } from './exports.ts';
import { readParameters } from './parameters.ts';

interface Asked {
  name: ExportName;
  /** The URL's. */
  parameters: URLSearchParams;
  /** Asks on behalf of whom is answered. */
  graphql: Graphql;
}

/** Answers with an export's file; throws a UserError with a sentence where there is none. */
export async function sendCsv(
  reply: FastifyReply,
  { name, parameters, graphql }: Asked,
): Promise<FastifyReply> {
  const asked = exports[name] as Export<unknown>;
  const variables = readParameters(parameters, asked.parameters);
  const ask: AskPage<unknown> = async (variables) => {
    const { data, errors } = await graphql({ query: asked.query, variables });
    if (errors !== undefined || data == null) throw asFailure(errors);
    return data;
  };
  const first = await ask(variables);
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${fileName(name, parameters)}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(writeCsv(readRecords(asked, { first, variables, ask })));
}

/** Has routes answer a UserError with its sentence. */
export function answerSentences(fastify: FastifyInstance): void {
  fastify.setErrorHandler(async (error, _, reply) => {
    if (!(error instanceof UserError)) throw error;
    if (error.retryAfter !== undefined) void reply.header('retry-after', error.retryAfter);
    return reply
      .code(statusOf(error.code))
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(`${error.message}\n`);
  });
}

/** Such as leadline-series-2026-01-01-2026-02-01.csv, leadline-series-P12W.csv or leadline-bets.csv. */
function fileName(name: string, parameters: URLSearchParams): string {
  const span = parameters.get('range') ?? parameters.get('last');
  return `leadline-${name}${span === null ? '' : `-${(span.match(/[\w.]+/g) ?? []).join('-')}`}.csv`;
}

/** The first failure of an answer; what is not expected of a query is a bug, and stays one. */
function asFailure([failure]: readonly GraphQLFormattedError[] = []): Error {
  const { code, retryAfter } = failure?.extensions ?? {};
  if (failure === undefined || !isErrorCode(code))
    return new Error(`GraphQL answered ${JSON.stringify(failure)} to an export.`);
  return new UserError(
    code,
    inWordsOfUrl(failure.message),
    typeof retryAfter === 'number' ? { retryAfter } : {},
  );
}

/** GraphQL calls a parameter by the name of its variable: Variable "$grain" got invalid value … */
function inWordsOfUrl(message: string): string {
  const [, missing] = /^Variable "\$(\w+)" of required type/.exec(message) ?? [];
  if (missing !== undefined) return `The parameter “${missing}” is missing.`;
  return message.replace(/^Variable "\$(\w+)"/, '$1');
}
