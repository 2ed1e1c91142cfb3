import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { UserError } from '../errors.ts';
import { statusOf } from './status-of.ts';

/** An expected failure as Apollo answers it before anything is run: with a status, and when to come again. */
export function asAnswer(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const { message, code, retryAfter } = error;
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  const http = { status: statusOf(code), headers };
  return new GraphQLError(message, { originalError: error, extensions: { code, http } });
}
