import type { Resolvers } from '../types.generated.ts';
import { listAllTeams, listEverybody } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    teams: (_, __, context) => listAllTeams(context),
    members: (_, __, context) => listEverybody(context),
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
