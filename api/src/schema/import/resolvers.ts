import { loadAll } from '../../loaders.ts';
import { toConnection } from '../shared/connection.ts';
import type { Resolvers } from '../types.generated.ts';
import { listImports, undoImport } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    async imports(_, request, context) {
      const page = await listImports(context, request);
      return toConnection(page, await loadAll(context.loaders.import, page.keys));
    },
  },
  Mutation: {
    undoImport: (_, { id }, context) => undoImport(context, id),
  },
  Import: {
    metric: ({ metricKey }, _, { loaders }) => (metricKey === null ? null : loaders.metric.load(metricKey)),
    by: ({ startedBy }, _, { loaders }) => (startedBy === null ? null : loaders.member.load(startedBy)),
  },
};
