import type { Resolvers } from '../types.generated.ts';
import { countFunnel } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    funnel: (_, request, context) => countFunnel(context, request),
  },
};
