import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Context } from '../context.ts';

/** Refuses what validation lets through: broken texts, and subscriptions, of which there are none. */
export const refuseMalformed: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ document, operation, request }) {
        if (operation?.operation === 'subscription')
          throw malformed('There are no subscriptions; send a query or a mutation.');
        const { operationName, variables, extensions } = request;
        if (hasBrokenText([operationName, variables, extensions]) || hasBrokenLiteral(document))
          throw malformed(brokenText);
      },
    }),
};

export const brokenText = 'A text holds a NUL or half a character; send well-formed Unicode without NUL.';

function malformed(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

function hasBrokenLiteral(document: DocumentNode): boolean {
  let isBroken = false;
  visit(document, { StringValue: ({ value }) => void (isBroken ||= isBrokenText(value)) });
  return isBroken;
}

/** Without recursion, since variables may be nested as deeply as a body is long. */
function hasBrokenText(given: unknown): boolean {
  const left = [given];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && isBrokenText(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) left.push(key, member);
  }
  return false;
}

/** NUL and half characters: PostgreSQL refuses the one, and the other would be stored as something else. */
export function isBrokenText(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed();
}
