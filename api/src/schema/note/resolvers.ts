import { loadAll } from '../../loaders.ts';
import type { Resolvers } from '../types.generated.ts';
import { addNote, findNotes } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    notes: (_, { range }, context) => findNotes(context, range),
  },
  Mutation: {
    addNote: (_, request, context) => addNote(context, request),
  },
  Metric: {
    notes: ({ key }, { range }, context) => findNotes(context, range, key),
  },
  Note: {
    from: ({ fromDay }) => fromDay,
    to: ({ toDay }) => toDay,
    metrics: ({ metrics }, _, { loaders }) => loadAll(loaders.metric, metrics),
    by: ({ createdBy }, _, { loaders }) => (createdBy === null ? null : loaders.member.load(createdBy)),
  },
};
