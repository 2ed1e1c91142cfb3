import type { Resolvers } from '../types.generated.ts';
import { findQuarterRow, listBetsOfQuarter, listQuarters } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    quarter: (_, { key }, context) => findQuarterRow(context, key),
    quarters: (_, __, context) => listQuarters(context),
  },
  Quarter: {
    themes: ({ key }, _, { loaders }) => loaders.themesOfQuarter.load(key),
    notNow: ({ key }, _, { loaders }) => loaders.notNowOfQuarter.load(key),
    bets: (quarter, _, context) => listBetsOfQuarter(context, quarter),
  },
};
