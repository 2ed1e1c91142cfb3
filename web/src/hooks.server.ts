import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { createGraphql, overHttp } from '#lib/graphql/client.ts';
import { apiUrl } from '#lib/graphql/environment.ts';
import { GraphqlFailure } from '#lib/graphql/failure.ts';

export const handle: Handle = ({ event, resolve }) => {
  if (event.platform) event.platform.req.pageRoute = event.route.id;
  event.locals.graphql = createGraphql(event.platform?.req.graphql ?? overHttp(apiUrl, event.fetch));
  return resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
};

const statusOfCode: Record<string, number> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SERVICE_UNAVAILABLE: 503,
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return { status: error.status, message: error.message };
  if (error instanceof GraphqlFailure && error.isExpected) {
    return { status: statusOfCode[error.failure.code] ?? 500, message: error.message };
  }
  const server = event.platform?.req;
  (server?.reportFailure ?? console.error)(error);
  const requestId = server?.requestId;
  return { status: 500, message: 'This page could not be made.', ...(requestId && { requestId }) };
};
