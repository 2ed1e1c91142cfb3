import { loadAll } from '../../loaders.ts';
import type { Resolvers } from '../types.generated.ts';
import { readHeadline, readOutcome } from './service.ts';

export const resolvers: Resolvers = {
  Quarter: {
    outcome: (quarter, _, context) => readOutcome(context, quarter),
  },
  QuarterOutcome: {
    ledgers: (outcome) => outcome.ledgers(),
    headline: (outcome, _, context) => readHeadline(context, outcome),
  },
  Contribution: {
    bet: async ({ betNumber }, _, { loaders }) => (await loaders.bet.load(betNumber))!,
    jointWith: ({ jointWith }, _, { loaders }) => loadAll(loaders.bet, jointWith),
  },
  GuardrailBreach: {
    bet: async ({ betNumber }, _, { loaders }) => (await loaders.bet.load(betNumber))!,
    metric: async ({ metricKey }, _, { loaders }) => (await loaders.metric.load(metricKey))!,
  },
};
