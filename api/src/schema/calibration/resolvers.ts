import type { Resolvers } from '../types.generated.ts';
import { readCalibration } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    calibration: (_, request, context) => readCalibration(context, request),
  },
  Calibration: {
    hitRate: ({ hitRate }) => hitRate && { ...hitRate, pValue: null, chanceToWin: null },
  },
};
