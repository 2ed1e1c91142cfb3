import type { BetRow } from '@leadline/db/relational/bet';
import type { Context } from '../../context.ts';
import { statusOf, writeStatement } from '../../domain/bet.ts';
import { loadAll } from '../../loaders.ts';
import { toConnection } from '../shared/connection.ts';
import { readQuarter } from '../quarter/service.ts';
import type { Resolvers } from '../types.generated.ts';
import { today } from '../workspace/service.ts';
import { readBaseline, readPredictedLevel } from './level.ts';
import { betKey, commitBet, draftBet, findBet, launchBet, listBets, updateBet } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    bet: (_, { key }, context) => findBet(context, key),
    async bets(_, request, context) {
      const page = await listBets(context, request);
      return toConnection(page, await loadAll(context.loaders.bet, page.keys));
    },
  },
  Mutation: {
    draftBet: (_, { input }, context) => draftBet(context, input),
    updateBet: (_, { key, input, revision }, context) => updateBet(context, key, input, revision),
    commitBet: (_, request, context) => commitBet(context, request),
    launchBet: (_, request, context) => launchBet(context, request),
  },
  Bet: {
    key: ({ number }) => betKey(number),
    status: async (bet, _, context) => statusOf(bet, await today(context)),
    team: async ({ teamKey }, _, { loaders }) => (await loaders.team.load(teamKey))!,
    quarter: ({ quarterKey }, _, context) => readQuarter(context, quarterKey),
    owner: ({ ownerId }, _, { loaders }) => (ownerId === null ? null : loaders.member.load(ownerId)),
    leadingMetric: (bet, _, context) => findLeadingMetric(bet, context),
    async statement(bet, _, context) {
      const [metric, baseline] = await Promise.all([
        findLeadingMetric(bet, context),
        readBaseline(context, bet),
      ]);
      return writeStatement({ ...bet, metric, baseline });
    },
    baseline: (bet, _, context) => readBaseline(context, bet),
    predictedLevel: (bet, _, context) => readPredictedLevel(context, bet),
    alsoWatch: ({ alsoWatch }, _, { loaders }) => loadAll(loaders.metric, alsoWatch),
    plan({ plan }) {
      if (plan === null) return null;
      return 'experiment' in plan
        ? { kind: 'EXPERIMENT', experiment: plan.experiment, rollout: null }
        : { kind: 'ROLLOUT', experiment: null, rollout: plan.rollout };
    },
    retrospective: ({ isRetrospective }) => isRetrospective,
  },
  Guardrail: {
    metric: async ({ metricKey }, _, { loaders }) => (await loaders.metric.load(metricKey))!,
  },
  RolloutPlan: {
    controls: ({ controls }, _, { loaders }) => loadAll(loaders.metric, controls),
  },
};

async function findLeadingMetric({ leadingMetricKey }: BetRow, { loaders }: Context) {
  return leadingMetricKey === null ? null : loaders.metric.load(leadingMetricKey);
}
