import type { Resolvers } from '../types.generated.ts';
import { listAllTeams, listEverybody, saveWorkspace } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    viewer: (_, __, { access }) => access.member,
    access: (_, __, { access }) => access,
    workspace: (_, __, { loaders }) => loaders.workspace(),
    teams: (_, __, context) => listAllTeams(context),
    members: (_, __, context) => listEverybody(context),
  },
  Mutation: {
    saveWorkspace: (_, changes, context) => saveWorkspace(context, changes),
  },
  Workspace: {
    demo: ({ isDemo }) => isDemo,
    firstEventAt: async (_, __, { loaders }) => (await loaders.dataExtent()).firstEventAt,
    dataThrough: async (_, __, { loaders }) => (await loaders.dataExtent()).dataThrough,
  },
  Team: {
    inProgress: ({ key }, _, { loaders }) => loaders.betsInProgress.load(key),
  },
  Member: {
    // Nobody has a credential until sign-in exists.
    canSignIn: () => false,
    team: ({ teamKey }, _, { loaders }) => (teamKey === null ? null : loaders.team.load(teamKey)),
  },
};
