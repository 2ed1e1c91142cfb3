import { loadAll } from '../../loaders.ts';
import { listEditedTexts } from '../../domain/readout-draft.ts';
import type { Resolvers } from '../types.generated.ts';
import { draftReadout, findReadoutOfWeek, listReadouts, saveReadout, setFocus } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    readout: (_, request, context) => findReadoutOfWeek(context, request),
    readouts: (_, request, context) => listReadouts(context, request),
  },
  Mutation: {
    setFocus: (_, request, context) => setFocus(context, request),
    draftReadout: (_, request, context) => draftReadout(context, request),
    saveReadout: (_, request, context) => saveReadout(context, request),
  },
  Readout: {
    edited: (row) => listEditedTexts(row, row.drafted),
    team: async ({ teamKey }, _, { loaders }) => (await loaders.team.load(teamKey))!,
    focus: ({ focus }, _, { loaders }) => loadAll(loaders.bet, focus),
  },
};
