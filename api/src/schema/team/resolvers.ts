import type { Resolvers } from '../types.generated.ts';
import { listAllTeams, listEverybody, readUsuallyFinishes, savePerson, saveTeam } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    teams: (_, __, context) => listAllTeams(context),
    members: (_, __, context) => listEverybody(context),
  },
  Mutation: {
    saveTeam: (_, request, context) => saveTeam(context, request),
    savePerson: (_, request, context) => savePerson(context, request),
  },
  Team: {
    inProgress: ({ key }, _, { loaders }) => loaders.betsInProgress.load(key),
    usuallyFinishes: (team, _, context) => readUsuallyFinishes(context, team),
  },
  Member: {
    canSignIn: ({ id }, _, { loaders }) => loaders.canSignIn.load(id),
    team: ({ teamKey }, _, { loaders }) => (teamKey === null ? null : loaders.team.load(teamKey)),
  },
};
