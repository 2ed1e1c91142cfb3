import { limits } from '../../limits/limits.ts';
import type { Resolvers } from '../types.generated.ts';

export const resolvers: Resolvers = {
  Query: { limits: () => limits },
};
