import type { EvidencePlan, Hypothesis, Prediction } from '@leadline/db/vocabulary';

/** The ordered rules by which a sealed bet is judged. */
export const ruleSet = 'leadline-1';

/** A commitment as it is sealed; dates are YYYY-MM-DD. Evaluation reads this, whatever is amended. */
export interface SealedBet {
  format: 1;
  rules: string;
  bet: string;
  /** RFC 3339, UTC. */
  committedAt: string;
  title: string;
  team: string;
  /** Id of the member. */
  owner: string | null;
  hypothesis: Hypothesis;
  leadingMetric: { key: string; version: number };
  /** The leading metric's level in the hypothesis' segment before the commit; of a retrospective bet, before its launch. */
  baseline: number | null;
  prediction: Prediction;
  guardrails: { metric: string; version: number; margin: number }[];
  plan: EvidencePlan;
  windowDays: number;
  launchBy: string;
  reviewOn: string;
  /** Of every metric that is read: those above, the controls, and the parts of formulas. */
  metricVersions: Record<string, number>;
}

/** The terms of a bet that lacks nothing. */
export interface CompleteTerms {
  title: string;
  teamKey: string;
  ownerId: string | null;
  hypothesis: Hypothesis;
  leadingMetricKey: string;
  prediction: Prediction;
  guardrails: readonly { metricKey: string; margin: number }[];
  plan: EvidencePlan;
  windowDays: number;
  launchBy: string;
  reviewOn: string;
}

/** What a commit fixes of a bet. Each metric that the terms name has a version. */
export function buildSealedBet(
  terms: CompleteTerms,
  {
    bet,
    committedAt,
    baseline,
    metricVersions,
  }: { bet: string; committedAt: Date; baseline: number | null; metricVersions: Record<string, number> },
): SealedBet {
  const { leadingMetricKey } = terms;
  return {
    format: 1,
    rules: ruleSet,
    bet,
    committedAt: committedAt.toISOString(),
    title: terms.title,
    team: terms.teamKey,
    owner: terms.ownerId,
    hypothesis: terms.hypothesis,
    leadingMetric: { key: leadingMetricKey, version: metricVersions[leadingMetricKey]! },
    baseline,
    prediction: terms.prediction,
    guardrails: terms.guardrails.map(({ metricKey, margin }) => ({
      metric: metricKey,
      version: metricVersions[metricKey]!,
      margin,
    })),
    plan: terms.plan,
    windowDays: terms.windowDays,
    launchBy: terms.launchBy,
    reviewOn: terms.reviewOn,
    metricVersions,
  };
}
