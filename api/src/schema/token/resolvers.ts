import type { Resolvers, TokenScope } from '../types.generated.ts';
import { createApiToken, listAllTokens, revokeApiToken } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    apiTokens: (_, __, context) => listAllTokens(context),
  },
  Mutation: {
    createApiToken: (_, request, context) => createApiToken(context, request),
    revokeApiToken: (_, { id }, context) => revokeApiToken(context, id),
  },
  ApiToken: {
    scopes: ({ scopes }) => scopes.map((scope) => scope.toUpperCase() as TokenScope),
    owner: async ({ ownerId }, _, { loaders }) => (await loaders.member.load(ownerId))!,
  },
};
