import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginDisableSuggestions } from '@apollo/server/plugin/disableSuggestions';
import type { Context } from '../context.ts';

const disableSuggestions = ApolloServerPluginDisableSuggestions();

/**
 * Tells who may not read, and so not introspect, no names of the schema by way of “Did you mean …”. Apollo's
 * own switch is for all callers or none.
 */
export const hideSuggestions: ApolloServerPlugin<Context> = {
  requestDidStart(request) {
    const mayRead = request.contextValue.access.scopes.includes('read');
    return mayRead ? Promise.resolve() : disableSuggestions.requestDidStart!(request);
  },
};
