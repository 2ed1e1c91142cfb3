import type { Graphql, GraphqlTransport } from '#lib/graphql/client.ts';

declare module 'http' {
  interface IncomingMessage {
    /** Put there by the API's server: the same GraphQL that is served over HTTP, without the detour. */
    graphql?: GraphqlTransport;
    /** As it stands in the server's log and in the answer's header. */
    requestId?: string;
    /** Writes to the server's log why no page could be made. */
    reportFailure?: (error: unknown) => void;
    /** Which page answers, such as /bets/[key]: for the server's log and figures. */
    pageRoute?: string | null;
    /** Put there by the same: whether the visitor is let in, and whether nobody can sign in yet. */
    visitor?: { isSignedIn: boolean; isUnclaimed: boolean };
  }
}

declare global {
  namespace App {
    interface Locals {
      graphql: Graphql;
      isSignedIn: boolean;
    }
    interface Error {
      status: number;
      message: string;
      requestId?: string;
    }
  }
}

export {};
