import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { UserError } from '../errors.ts';
import type { ShowPage, Viewing } from '../pages.ts';

/** Not what the caller names: a `Host` with a path in it would be another page's address. */
const host = 'localhost';

/** A page of the dashboard as it is sent to a browser; null where there is none. Throws why it cannot be shown. */
export async function renderPage(
  showPage: ShowPage,
  { path, ...viewing }: { path: string } & Omit<Viewing, 'isSignedIn' | 'origin'>,
): Promise<string | null> {
  const { statusCode, payload } = await inject(
    (request, response) =>
      // A request and an answer like those of a browser, but for the network between.
      showPage(request as unknown as IncomingMessage, response as unknown as ServerResponse, {
        ...viewing,
        isSignedIn: true,
        origin: `http://${host}`,
      }),
    { method: 'GET', url: path, headers: { host } },
  );
  if (statusCode === 200) return payload;
  if (statusCode === 404) return null;
  if (statusCode === 403) throw new UserError('FORBIDDEN', 'Your credential may not read this.');
  if (statusCode === 429)
    throw new UserError(
      'RATE_LIMITED',
      'You have asked for more than you may in a minute; ask again later.',
      {
        retryAfter: 60,
      },
    );
  throw new UserError('SERVICE_UNAVAILABLE', 'This cannot be shown just now; ask again later.');
}
