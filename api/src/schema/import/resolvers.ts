import type { Resolvers } from '../types.generated.ts';
import { listImports, undoImport } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    imports: (_, request, context) => listImports(context, request),
  },
  Mutation: {
    undoImport: (_, { id }, context) => undoImport(context, id),
  },
  Import: {
    metric: ({ metricKey }, _, { loaders }) => (metricKey === null ? null : loaders.metric.load(metricKey)),
    by: ({ startedBy }, _, { loaders }) => (startedBy === null ? null : loaders.member.load(startedBy)),
  },
};
