import type { Resolvers } from '../types.generated.ts';
import { readingsOf } from './evidence.ts';
import { listRemeasurements } from './remeasurement.ts';
import { listSegmentEffects } from './segments.ts';
import { evaluateAll, evaluateBet, findEvidence, listEvidence, measureRelease } from './service.ts';

const level = 0.95;

export const resolvers: Resolvers = {
  Query: {
    measure: (_, request, context) => measureRelease(context, request),
  },
  Mutation: {
    evaluateBet: (_, { key }, context) => evaluateBet(context, key),
    evaluateBets: (_, __, context) => evaluateAll(context),
  },
  Bet: {
    evidence: (bet, _, context) => findEvidence(context, bet),
    evidenceHistory: (bet, { last }, context) => listEvidence(context, bet, last),
    draftVerdict: async (bet, _, context) => (await findEvidence(context, bet))?.record.verdict ?? null,
    remeasurements: (bet, _, context) => listRemeasurements(context, bet),
  },
  Decision: {
    snapshot: ({ snapshot, decidedAt, betNumber }) =>
      snapshot && decidedAt && { betNumber, record: snapshot, evaluatedAt: decidedAt, history: [] },
  },
  Guardrail: {
    async reading({ betNumber, metricKey }, _, context) {
      const bet = (await context.loaders.bet.load(betNumber))!;
      const evidence = await findEvidence(context, bet);
      return evidence && (readingsOf(evidence).find((reading) => reading.metricKey === metricKey) ?? null);
    },
  },
  Evidence: {
    asOf: ({ evaluatedAt }) => evaluatedAt,
    grade: ({ record }) => record.grade,
    metricVersion: ({ record }) => record.metricVersion,
    method: ({ record }) => record.method,
    relative: ({ record }) => record.relative,
    absolute: ({ record }) => record.absolute,
    anytime: ({ record }) => record.anytime && { ...record.anytime, level },
    control: ({ record }) => record.control,
    treatment: ({ record }) => record.treatment,
    counterfactual: ({ record }) => record.counterfactual,
    guardrails: (evidence) => readingsOf(evidence),
    alsoWatch: ({ record }) => record.alsoWatch,
    segments: ({ betNumber }, { by }, context) => listSegmentEffects(context, betNumber, by),
    warnings: ({ record }) => record.warnings,
    daysLeft: ({ record }) => record.daysLeft,
  },
  Estimate: {
    level: () => level,
  },
  GuardrailReading: {
    metric: async ({ metricKey }, _, { loaders }) => (await loaders.metric.load(metricKey))!,
  },
  WatchReading: {
    metric: async ({ metricKey }, _, { loaders }) => (await loaders.metric.load(metricKey))!,
  },
};
