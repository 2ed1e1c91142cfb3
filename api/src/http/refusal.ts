import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { UserError } from '../errors.ts';

/** HTTP statuses of what keeps a whole operation from running, but for 400. */
export const refusalStatuses: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
};

/** An expected failure as Apollo answers it before anything is run: with a status, and when to come again. */
export function asAnswer(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const { message, code, retryAfter } = error;
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  const http = { status: refusalStatuses[code] ?? 400, headers };
  return new GraphQLError(message, { originalError: error, extensions: { code, http } });
}
