import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { FactQueryTimeout, FactQueryTooLarge, FactStoreUnavailable } from '@leadline/db/facts/connect';
import { isModelUnavailable } from '@leadline/db/relational/connect';
import { guardRootFields, tellStatus } from './auth/guard.ts';
import type { Context } from './context.ts';
import { CallerGone, UserError } from './errors.ts';
import { hideSuggestions } from './http/hide-suggestions.ts';
import { refuseMalformed } from './http/refuse-malformed.ts';
import { statusByAccept } from './http/status-by-accept.ts';
import { answerOnce } from './idempotency/answer-once.ts';
import { limits } from './limits/limits.ts';
import type { Log } from './log.ts';
import { currentRequest } from './observability/scope.ts';
import { resolvers as audit } from './schema/audit/resolvers.ts';
import { resolvers as betCheck } from './schema/bet-check/resolvers.ts';
import { resolvers as bet } from './schema/bet/resolvers.ts';
import { resolvers as calibration } from './schema/calibration/resolvers.ts';
import { resolvers as demo } from './schema/demo/resolvers.ts';
import { resolvers as change } from './schema/change/resolvers.ts';
import { resolvers as decision } from './schema/decision/resolvers.ts';
import { resolvers as evidence } from './schema/evidence/resolvers.ts';
import { resolvers as event } from './schema/event/resolvers.ts';
import { resolvers as funnel } from './schema/funnel/resolvers.ts';
import { resolvers as imported } from './schema/import/resolvers.ts';
import { resolvers as invitation } from './schema/invitation/resolvers.ts';
import { resolvers as limit } from './schema/limits/resolvers.ts';
import { resolvers as metric } from './schema/metric/resolvers.ts';
import { resolvers as note } from './schema/note/resolvers.ts';
import { resolvers as notNow } from './schema/not-now/resolvers.ts';
import { resolvers as outcome } from './schema/outcome/resolvers.ts';
import { resolvers as quarter } from './schema/quarter/resolvers.ts';
import { resolvers as readout } from './schema/readout/resolvers.ts';
import { resolvers as refresh } from './schema/refresh/resolvers.ts';
import { resolvers as retention } from './schema/retention/resolvers.ts';
import { resolvers as session } from './schema/session/resolvers.ts';
import { resolvers as series } from './schema/series/resolvers.ts';
import { resolvers as shared } from './schema/shared/resolvers.ts';
import { resolvers as starter } from './schema/starter/resolvers.ts';
import { resolvers as subject } from './schema/subject/resolvers.ts';
import { resolvers as target } from './schema/target/resolvers.ts';
import { resolvers as team } from './schema/team/resolvers.ts';
import { resolvers as theme } from './schema/theme/resolvers.ts';
import { resolvers as shareLink } from './schema/share-link/resolvers.ts';
import { resolvers as token } from './schema/token/resolvers.ts';
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
    resolvers: [
      shared,
      workspace,
      session,
      invitation,
      token,
      shareLink,
      audit,
      limit,
      team,
      event,
      metric,
      series,
      refresh,
      bet,
      betCheck,
      evidence,
      demo,
      imported,
      funnel,
      retention,
      subject,
      starter,
      target,
      note,
      quarter,
      outcome,
      calibration,
      readout,
      theme,
      notNow,
      decision,
      change,
    ],
    plugins: [
      refuseMalformed,
      hideSuggestions,
      guardRootFields(),
      tellStatus,
      ...plugins,
      answerOnce,
      statusByAccept,
      // No answer is for caches, and to work out how long one might be kept costs a call for each field.
      ApolloServerPluginCacheControlDisabled(),
    ],
    formatError: (formatted, error) => formatError(log, formatted, error),
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    introspection: true,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.maxTokens },
    maxRecursiveSelections: limits.maxSelections,
    // The process's own signals are the house's to handle.
    stopOnTerminationSignals: false,
  });
  await server.start();
  return server;
}

/** Apollo's words for a request that holds no operation that can be run. */
const notAnOperation: unknown[] = [
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** Expected failures with their code, field and problems; anything else with a request id and no more. */
function formatError(log: Log, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (cause instanceof UserError) {
    const { code, field, problems, retryAfter } = cause;
    return {
      message: cause.message,
      ...where,
      extensions: {
        code,
        ...(field && { field }),
        ...(problems && { problems }),
        ...(retryAfter !== undefined && { retryAfter }),
      },
    };
  }
  if (cause instanceof FactQueryTimeout)
    return { message: cause.message, ...where, extensions: { code: 'QUERY_TIMEOUT' } };
  if (cause instanceof FactQueryTooLarge) {
    const message = `${cause.message} Ask for a shorter range or a narrower segment.`;
    return { message, ...where, extensions: { code: 'COST_LIMIT_EXCEEDED' } };
  }
  if (cause instanceof FactStoreUnavailable || isModelUnavailable(cause)) {
    const message = 'A store of this server does not answer; try again in a moment.';
    return { message, ...where, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  }
  const { code, validationErrorCode } = formatted.extensions ?? {};
  if (validationErrorCode !== undefined)
    return { message: formatted.message, ...where, extensions: { code: 'COST_LIMIT_EXCEEDED' } };
  if (notAnOperation.includes(code))
    return { message: formatted.message, ...where, extensions: { code: 'BAD_USER_INPUT' } };
  if (code === 'BAD_USER_INPUT' || formatted.message === tooManyMistakes) {
    const field = fieldOf(formatted.message);
    return {
      message: formatted.message,
      ...where,
      extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) },
    };
  }
  if (code !== 'INTERNAL_SERVER_ERROR') return formatted;
  const requestId = currentRequest()?.id;
  if (!(cause instanceof CallerGone)) log.error({ err: cause }, 'A request failed');
  return {
    message: 'Something went wrong on the server.',
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId && { requestId }) },
  };
}

/** What graphql-js says, without a code, where it has named fifty mistakes of the variables. */
const tooManyMistakes = 'Too many errors processing variables, error limit reached. Execution aborted.';

/**
 * The path of what is wrong, as graphql-js's sentences tell it: Argument "first" of non-null type …, or
 * Variable "$range" got invalid value … at "range.from"; …
 */
function fieldOf(message: string): string | undefined {
  const [, name] = /^(?:Argument "|Variable "\$)(\w+)" /.exec(message) ?? [];
  if (name === undefined) return undefined;
  const [, path = name] = new RegExp(` at "(${name}[.[][^"]*)"; `).exec(message) ?? [];
  return path.replaceAll(/\[(\d+)\]/g, '.$1');
}
