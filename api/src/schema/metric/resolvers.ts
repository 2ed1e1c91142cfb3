import { describeDefinition } from '../../domain/metric-definition-text.ts';
import { loadAll } from '../../loaders.ts';
import { listBetsOfMetric } from '../bet/service.ts';
import type { Resolvers } from '../types.generated.ts';
import { archiveMetric } from './archive.ts';
import { resolveDefinition } from './computable.ts';
import { readDefinition } from './definition-input.ts';
import { readLatestMove, readMetricSeries } from './latest-move.ts';
import { findLint } from './lint.ts';
import { previewMetric } from './preview.ts';
import { listMetrics, refreshOnDemand, saveMetric } from './service.ts';
import { findWarnings } from './warnings.ts';

export const resolvers: Resolvers = {
  Query: {
    metric: (_, { key }, { loaders }) => loaders.metric.load(key),
    metrics: (_, request, context) => listMetrics(context, request),
    previewMetric: (_, { definition, ...request }, context) =>
      previewMetric(context, readDefinition(definition, 'definition'), { ...request, topN: 10 }),
  },
  Mutation: {
    saveMetric: (_, { input, revision }, context) => saveMetric(context, input, revision),
    archiveMetric: (_, { key, revision }, context) => archiveMetric(context, key, revision),
    refreshMetrics: (_, request, context) => refreshOnDemand(context, request),
  },
  Metric: {
    kind: ({ current }) => current.kind,
    owner: ({ ownerId }, _, { loaders }) => (ownerId === null ? null : loaders.member.load(ownerId)),
    definitionText: ({ current }) => describeDefinition(current.definition),
    definition: ({ current }) => JSON.stringify(current.definition),
    versions: ({ key }, _, { loaders }) => loaders.metricVersions.load(key),
    lint: (metric, _, { loaders }) => findLint(loaders, metric),
    warnings: (metric, _, context) =>
      findWarnings(context, { metric, definition: metric.current.definition }),
    dataThrough: async ({ key, current }, _, { loaders }) =>
      (await resolveDefinition(loaders, current.definition, key)).extent.dataThrough,
    archived: ({ archivedAt }) => archivedAt !== null,
    drives: ({ drives }, _, { loaders }) => loadAll(loaders.metric, drives),
    bets: ({ key }, request, context) => listBetsOfMetric(context, key, request),
    latest: (metric, { grain }, context) => readLatestMove(context, metric, grain),
    series: (metric, request, context) => readMetricSeries(context, metric, request),
  },
  MetricVersion: {
    from: ({ createdAt }) => createdAt,
    by: ({ createdBy }, _, { loaders }) => (createdBy === null ? null : loaders.member.load(createdBy)),
    definitionText: ({ definition }) => describeDefinition(definition),
    definition: ({ definition }) => JSON.stringify(definition),
  },
};
