import type { TypedDocumentString } from './generated/graphql.ts';
import { GraphqlFailure, type GraphqlError } from './failure.ts';

export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface GraphqlResponse {
  data?: unknown;
  errors?: readonly GraphqlError[];
}

export type GraphqlTransport = (request: GraphqlRequest) => Promise<GraphqlResponse>;

type VariablesArgument<Variables> = Variables extends Record<string, never> ? [] : [variables: Variables];

/** Answers with the whole data, or throws a GraphqlFailure made from the first error. */
export type Graphql = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  ...rest: VariablesArgument<Variables>
) => Promise<Result>;

export function createGraphql(transport: GraphqlTransport): Graphql {
  return async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables]: VariablesArgument<Variables>
  ) => {
    const { data, errors } = await transport({
      query: document.toString(),
      ...(variables && { variables: variables as Record<string, unknown> }),
    });
    const first = errors?.[0];
    if (first) throw new GraphqlFailure(first);
    return data as Result;
  };
}

/** The way to the API in development, where the pages do not run inside its server. */
export function overHttp(url: string, fetch: typeof globalThis.fetch): GraphqlTransport {
  return async (request) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(request),
    });
    return (await response.json()) as GraphqlResponse;
  };
}
