import type { Resolvers } from '../types.generated.ts';
import { listChanges } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    changes: (_, request, context) => listChanges(context, request),
  },
  Change: {
    bet: ({ betNumber }, _, { loaders }) => (betNumber === null ? null : loaders.bet.load(betNumber)),
    metric: ({ metricKey }, _, { loaders }) => (metricKey === null ? null : loaders.metric.load(metricKey)),
    decision: ({ decisionId }, _, { loaders }) =>
      decisionId === null ? null : loaders.decision.load(decisionId),
  },
};
