import { starterMetrics } from '../../domain/starter-catalogue.ts';
import type { Resolvers } from '../types.generated.ts';
import { adoptStarter } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    starterMetrics: () => starterMetrics.map((metric) => ({ ...metric, needs: [...metric.needs] })),
  },
  Mutation: {
    adoptStarter: (_, request, context) => adoptStarter(context, request),
  },
};
