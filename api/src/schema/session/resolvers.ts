import type { Resolvers } from '../types.generated.ts';
import { endSession, isSetUp, listOwnSessions, setPassword, signIn, signOut } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    signInOptions: async (_, __, context) => ({
      oidc: context.house.oidc !== null,
      setUp: !(await isSetUp(context)),
    }),
    sessions: (_, __, context) => listOwnSessions(context),
  },
  Mutation: {
    signIn: (_, request, context) => signIn(context, request),
    signOut: (_, __, context) => signOut(context),
    endSession: (_, { id }, context) => endSession(context, id),
    setPassword: (_, request, context) => setPassword(context, request),
  },
  Session: {
    isCurrent: ({ id }, _, { visit }) => id === visit.sessionId,
  },
};
