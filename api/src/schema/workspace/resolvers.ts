import type { Resolvers } from '../types.generated.ts';
import { saveWorkspace } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer: (_, __, { access }) => access.member,
    access: (_, __, { access }) => access,
    workspace: (_, __, { loaders }) => loaders.workspace(),
  },
  Mutation: {
    saveWorkspace: (_, changes, context) => saveWorkspace(context, changes),
  },
  Workspace: {
    demo: ({ demo }) => demo === 'SHOWN',
    firstEventAt: async (_, __, { loaders }) => (await loaders.dataExtent()).firstEventAt,
    dataThrough: async (_, __, { loaders }) => (await loaders.dataExtent()).dataThrough,
  },
};
