import type { Resolvers } from '../types.generated.ts';
import { listDimensions, listDimensionValues, listEventNames } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    dimensions: (_, { search }, context) => listDimensions(context, search),
    eventNames: (_, request, { house }) => listEventNames(house, request),
  },
  Dimension: {
    kind: () => 'PROPERTY',
    numeric: ({ isNumeric }) => isNumeric,
    values: ({ key }, request, { house }) => listDimensionValues(house, { key, ...request }),
  },
};
