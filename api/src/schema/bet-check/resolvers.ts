import type { Resolvers } from '../types.generated.ts';
import { checkBet } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    checkBet: (_, { input }, context) => checkBet(context, input),
  },
};
