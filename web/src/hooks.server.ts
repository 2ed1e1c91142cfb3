import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { createGraphql, overHttp } from '#lib/graphql/client.ts';
import { apiUrl } from '#lib/graphql/environment.ts';
import { GraphqlFailure } from '#lib/graphql/failure.ts';

/** What is shown to who has not signed in. */
const openPaths = /^\/(sign-in|set-up|invitations)(\/|$)/;

export const handle: Handle = async ({ event, resolve }) => {
  if (event.platform) event.platform.req.pageRoute = event.route.id;
  // In development the pages run beside the API's server, which says of each answer what is not for the visitor.
  const visitor = event.platform?.req.visitor ?? { isSignedIn: true, isUnclaimed: false };
  event.locals.isSignedIn = visitor.isSignedIn;
  if (!visitor.isSignedIn && !openPaths.test(event.url.pathname)) redirect(303, wayIn(visitor, event));
  event.locals.graphql = createGraphql(event.platform?.req.graphql ?? overHttp(apiUrl, event.fetch));
  const response = await resolve(event, {
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
  });
  // What a page shows is for who asked, and only as long as they may see it.
  response.headers.set('cache-control', 'private, no-store');
  return response;
};

/** To the page that lets people in, which leads back to the one that was asked for. */
function wayIn({ isUnclaimed }: { isUnclaimed: boolean }, { request, url }: RequestEvent): string {
  if (isUnclaimed) return '/set-up';
  const asked = request.method === 'GET' ? url.pathname + url.search : '/';
  return asked === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(asked)}`;
}

const statusOfCode: Record<string, number> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
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
