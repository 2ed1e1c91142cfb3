import { createGraphql, overHttp, type Graphql } from './client.ts';

/** The API as the browser asks it; a signal takes a question back. */
export function graphqlInBrowser(signal?: AbortSignal): Graphql {
  return createGraphql(overHttp('', (url, init) => fetch(url, { ...init, ...(signal && { signal }) })));
}
