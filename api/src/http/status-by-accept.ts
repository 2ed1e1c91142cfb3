import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

/**
 * A caller that takes `application/json` alone gets 200 for a document or variables that are wrong or ask for
 * too much, as the GraphQL-over-HTTP specification wants of all that is well-formed; Apollo answers 400 to everybody.
 */
export const statusByAccept: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        // Some: that there are too many wrong variables is told beside the first of them, without a place.
        const isWrongDocument = response.http.status === 400 && (errors ?? []).some(isOfDocument);
        if (isWrongDocument && request.query && !accept.includes('application/graphql-response+json')) {
          response.http.status = 200;
        }
        return Promise.resolve();
      },
    }),
};

const documentCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'COST_LIMIT_EXCEEDED',
];

/** Wrong variables and arguments have a place in the document; a request that is malformed has none. */
function isOfDocument({ extensions: { code }, nodes }: GraphQLError): boolean {
  return documentCodes.includes(String(code)) || (code === 'BAD_USER_INPUT' && nodes !== undefined);
}
