import type { Graphql, GraphqlTransport } from '#lib/graphql/client.ts';

declare module 'http' {
  interface IncomingMessage {
    /** Put there by the API's server: the same GraphQL that is served over HTTP, without the detour. */
    graphql?: GraphqlTransport;
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
