import type { Resolvers } from '../types.generated.ts';
import { listAllTargets, saveTarget } from './service.ts';
import { readCurrent, readOnTrack } from './trend.ts';

export const resolvers: Resolvers = {
  Query: {
    targets: (_, __, context) => listAllTargets(context),
  },
  Mutation: {
    saveTarget: (_, request, context) => saveTarget(context, request),
  },
  Metric: {
    targets: ({ key }, _, { loaders }) => loaders.targetsOfMetric.load(key),
  },
  Target: {
    metric: async ({ metricKey }, _, { loaders }) => (await loaders.metric.load(metricKey))!,
    current: (target, _, context) => readCurrent(context, target),
    onTrack: (target, _, context) => readOnTrack(context, target),
  },
};
