import { loadAll } from '../../loaders.ts';
import { readQuarter } from '../quarter/service.ts';
import type { Resolvers } from '../types.generated.ts';
import { saveTheme } from './service.ts';

export const resolvers: Resolvers = {
  Mutation: {
    saveTheme: (_, request, context) => saveTheme(context, request),
  },
  Theme: {
    quarter: ({ quarterKey }, _, context) => readQuarter(context, quarterKey),
    outcome: ({ targetId }, _, { loaders }) => (targetId === null ? null : loaders.target.load(targetId)),
    bets: async ({ id }, _, { loaders }) => loadAll(loaders.bet, await loaders.betNumbersOfTheme.load(id)),
  },
};
