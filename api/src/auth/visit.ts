import { randomUUID } from 'node:crypto';

/** The request that is answered, as far as signing in needs to know of it. */
export interface Visit {
  /** As the logs call the request. */
  requestId: string;
  /** Network address of the caller; tries are counted by it. */
  address: string;
  /** Where people reach this server, such as https://leadline.example.com: what links begin with. */
  origin: string;
  userAgent: string | null;
  /** Of the session by which the caller got in. */
  sessionId: string | null;
  /** Has the caller's browser keep the secret of a new session, or forget the one it has. */
  keepSession(secret: { value: string; expiresAt: Date } | null): void;
}

/** Of a context that answers no browser: a command's, a job's, the demo's. */
export function noBrowser(origin = ''): Visit {
  return {
    requestId: randomUUID(),
    address: '',
    origin,
    userAgent: null,
    sessionId: null,
    keepSession: () => undefined,
  };
}
