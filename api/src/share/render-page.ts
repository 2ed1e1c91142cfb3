import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import type { ShowPage, Viewing } from '../pages.ts';

/** Not what the caller names: a `Host` with a path in it would be another page's address. */
const host = 'localhost';

/** A page of the dashboard as it is sent to a browser; null where there is none, or it cannot be made. */
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
  return statusCode === 200 ? payload : null;
}
