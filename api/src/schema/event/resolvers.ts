import type { Resolvers } from '../types.generated.ts';
import { listDimensions, listDimensionValues, listEventNames } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    dimensions: (_, { search }, context) => listDimensions(context, search),
    eventNames: (_, request, context) => listEventNames(context, request),
  },
  Dimension: {
    numeric: ({ isNumeric }) => isNumeric,
    values: ({ key, kind }, request, context) => listDimensionValues(context, { key, kind, ...request }),
  },
};
