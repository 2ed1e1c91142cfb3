import type { Resolvers } from '../types.generated.ts';
import {
  findDecision,
  listDecisions,
  logDecision,
  proposeDecision,
  readStatus,
  reviewDecision,
  takePosition,
} from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    decision: (_, { id }, context) => findDecision(context, id),
    decisions: (_, request, context) => listDecisions(context, request),
  },
  Mutation: {
    proposeDecision: (_, { input }, context) => proposeDecision(context, input),
    takePosition: (_, request, context) => takePosition(context, request),
    logDecision: (_, request, context) => logDecision(context, request),
    reviewDecision: (_, request, context) => reviewDecision(context, request),
  },
  Decision: {
    status: (decision, _, context) => readStatus(context, decision),
    on: ({ decideOn }) => decideOn,
    context: ({ context }) => context ?? '',
    owner: ({ ownerId }, _, { loaders }) => (ownerId === null ? null : loaders.member.load(ownerId)),
    bet: ({ betNumber }, _, { loaders }) => (betNumber === null ? null : loaders.bet.load(betNumber)),
    supersedes: ({ supersedesId }, _, { loaders }) =>
      supersedesId === null ? null : loaders.decision.load(supersedesId),
    positions: ({ id }, _, { loaders }) => loaders.positionsOfDecision.load(id),
  },
  Position: {
    by: async ({ memberId }, _, { loaders }) => (await loaders.member.load(memberId))!,
    at: ({ takenAt }) => takenAt,
  },
  Bet: {
    decisions: ({ number }, _, { loaders }) => loaders.decisionsOfBet.load(number),
  },
};
