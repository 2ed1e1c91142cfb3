import type { Resolvers } from '../types.generated.ts';
import { readRefreshStatus } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    refreshStatus: (_, __, context) => readRefreshStatus(context),
  },
};
