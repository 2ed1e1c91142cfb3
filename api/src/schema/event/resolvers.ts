import type { Resolvers } from '../types.generated.ts';
import { listDimensions, listDimensionValues, listEventNames } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    dimensions: (_, { search }, context) => listDimensions(context, search),
    eventNames: (_, request, { house }) => listEventNames(house, request),
  },
  Dimension: {
    numeric: ({ isNumeric }) => isNumeric,
    values: ({ key, kind }, request, { house }) => listDimensionValues(house, { key, kind, ...request }),
  },
};
