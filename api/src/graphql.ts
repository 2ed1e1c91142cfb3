import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { FactQueryTimeout, FactStoreUnavailable } from '@leadline/db/facts/connect';
import { isModelUnavailable } from '@leadline/db/relational/connect';
import type { Context } from './context.ts';
import { UserError } from './errors.ts';
import type { Log } from './log.ts';
import { resolvers as bet } from './schema/bet/resolvers.ts';
import { resolvers as event } from './schema/event/resolvers.ts';
import { resolvers as metric } from './schema/metric/resolvers.ts';
import { resolvers as series } from './schema/series/resolvers.ts';
import { resolvers as shared } from './schema/shared/resolvers.ts';
import { resolvers as workspace } from './schema/workspace/resolvers.ts';

const schemaFolder = join(import.meta.dirname, 'schema');

/** The SDL of every noun, as written beside its resolvers. */
function readTypeDefs(): string[] {
  return readdirSync(schemaFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(schemaFolder, name, 'schema.graphql'), 'utf8'));
}

/** The one door: `plugins` are what the HTTP server adds. */
export async function startGraphql(
  log: Log,
  plugins: ApolloServerPlugin<Context>[] = [],
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    typeDefs: readTypeDefs(),
    resolvers: [shared, workspace, event, metric, series, bet],
    plugins,
    formatError: (formatted, error) => formatError(log, formatted, error),
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    introspection: true,
    parseOptions: { maxTokens: 2000 },
    // The process's own signals are the house's to handle.
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}

/** Expected failures with their code, field and problems; anything else with a request id and no more. */
function formatError(log: Log, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof UserError) {
    const { code, field, problems } = cause;
    return {
      message: cause.message,
      ...where,
      extensions: { code, ...(field && { field }), ...(problems && { problems }) },
    };
  }
  if (cause instanceof FactQueryTimeout)
    return { message: cause.message, ...where, extensions: { code: 'QUERY_TIMEOUT' } };
  if (cause instanceof FactStoreUnavailable || isModelUnavailable(cause)) {
    const message = 'A store of this server does not answer; try again in a moment.';
    return { message, ...where, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  }
  if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
  const requestId = randomUUID();
  log.error({ requestId, err: cause }, 'A request failed');
  return {
    message: 'Something went wrong on the server.',
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}
