import type { Resolvers } from '../types.generated.ts';
import {
  acceptInvitation,
  findInvitationFor,
  inviteMember,
  listOpenInvitations,
  removeSignIn,
  setRole,
  withdrawInvitation,
} from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    invitations: (_, __, context) => listOpenInvitations(context),
    invitation: (_, { token }, context) => findInvitationFor(context, token),
  },
  Mutation: {
    inviteMember: (_, request, context) => inviteMember(context, request),
    withdrawInvitation: (_, { id }, context) => withdrawInvitation(context, id),
    acceptInvitation: (_, request, context) => acceptInvitation(context, request),
    setRole: (_, request, context) => setRole(context, request),
    removeSignIn: (_, { member }, context) => removeSignIn(context, member),
  },
  Invitation: {
    member: async ({ memberId }, _, { loaders }) => (await loaders.member.load(memberId))!,
  },
};
