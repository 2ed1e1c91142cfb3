import type { BetRow } from '@leadline/db/relational/bet';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import { statusOf } from '../../domain/bet.ts';
import { loadAll } from '../../loaders.ts';
import { readQuarter } from '../quarter/service.ts';
import type { Resolvers } from '../types.generated.ts';
import { today } from '../workspace/service.ts';
import { leadsAsSealed, readBaseline, readPredictedLevel } from './level.ts';
import { readBaseRate } from './base-rate.ts';
import { amendBet } from './amend.ts';
import { betKey, findBet } from './change-bet.ts';
import { commitBet } from './commit.ts';
import { decideBet } from './decide.ts';
import { launchBet } from './launch.ts';
import { readPriority, readReach } from './priority.ts';
import { readStatement } from './statement.ts';
import { draftBet, dropBet, listBets, updateBet } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    bet: (_, { key }, context) => findBet(context, key),
    bets: (_, request, context) => listBets(context, request),
  },
  Mutation: {
    draftBet: (_, { input }, context) => draftBet(context, input),
    updateBet: (_, request, context) => updateBet(context, request),
    commitBet: (_, request, context) => commitBet(context, request),
    amendBet: (_, request, context) => amendBet(context, request),
    launchBet: (_, request, context) => launchBet(context, request),
    decideBet: (_, request, context) => decideBet(context, request),
    dropBet: (_, request, context) => dropBet(context, request),
  },
  Bet: {
    key: ({ number }) => betKey(number),
    status: async (bet, _, context) => statusOf(bet, await today(context)),
    team: async ({ teamKey }, _, { loaders }) => (await loaders.team.load(teamKey))!,
    theme: ({ themeId }, _, { loaders }) => (themeId === null ? null : loaders.theme.load(themeId)),
    quarter: ({ quarterKey }, _, context) => readQuarter(context, quarterKey),
    owner: ({ ownerId }, _, { loaders }) => (ownerId === null ? null : loaders.member.load(ownerId)),
    leadingMetric: ({ leadingMetricKey }, _, { loaders }) =>
      leadingMetricKey === null ? null : loaders.metric.find(leadingMetricKey),
    statement: (bet, _, context) => readStatement(context, bet),
    leadingMetricVersion: (bet) => (leadsAsSealed(bet) ? bet.leadingMetricVersion : null),
    baseline: (bet, _, context) => readBaseline(context, bet),
    predictedLevel: (bet, _, context) => readPredictedLevel(context, bet),
    alsoWatch: ({ alsoWatch }, _, { loaders }) => loadAll(loaders.metric, alsoWatch),
    plan({ plan }) {
      if (plan === null) return null;
      return 'experiment' in plan
        ? { kind: 'EXPERIMENT', experiment: plan.experiment, rollout: null }
        : { kind: 'ROLLOUT', experiment: null, rollout: plan.rollout };
    },
    reach: (bet, _, context) => readReach(context, bet),
    priority: (bet, _, context) => readPriority(context, bet),
    amendments: ({ number }, _, { loaders }) => loaders.amendmentsOfBet.load(number),
    retrospective: ({ isRetrospective }) => isRetrospective,
    baseRate: async (bet, _, context) => {
      const metric = await findLeadingMetric(bet, context);
      return metric && readBaseRate(context, metric, bet);
    },
    guardrails: ({ number }, _, { loaders }) => loaders.guardrailsOfBet.load(number),
    verdict: ({ number }, _, { loaders }) => loaders.verdictOfBet.load(number),
  },
  Amendment: {
    at: ({ amendedAt }) => amendedAt,
    by: ({ amendedBy }, _, { loaders }) => (amendedBy === null ? null : loaders.member.load(amendedBy)),
  },
  SignedVerdict: {
    at: ({ signedAt }) => signedAt,
    by: ({ signedBy }, _, { loaders }) => (signedBy === null ? null : loaders.member.load(signedBy)),
    stoppedEarly: ({ isStoppedEarly }) => isStoppedEarly,
  },
  Guardrail: {
    metric: ({ metricKey }, _, { loaders }) =>
      loaders.metric.find(metricKey) as MetricRow | Promise<MetricRow>,
  },
  RolloutPlan: {
    controls: ({ controls }, _, { loaders }) => loadAll(loaders.metric, controls),
  },
};

async function findLeadingMetric({ leadingMetricKey }: BetRow, { loaders }: Context) {
  return leadingMetricKey === null ? null : loaders.metric.load(leadingMetricKey);
}
