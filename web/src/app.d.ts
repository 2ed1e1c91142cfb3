import type { Graphql, GraphqlTransport } from '#lib/graphql/client.ts';

declare module 'http' {
  interface IncomingMessage {
    /** Put there by the API's server: the same GraphQL that is served over HTTP, without the detour. */
    graphql?: GraphqlTransport;
  }
}

declare global {
  namespace App {
    interface Locals {
      graphql: Graphql;
    }
    interface Error {
      status: number;
      message: string;
      requestId?: string;
    }
  }
}

export {};
