import type { Resolvers } from '../types.generated.ts';
import { tabulateRetention } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    retention: (_, request, context) => tabulateRetention(context, request),
  },
};
