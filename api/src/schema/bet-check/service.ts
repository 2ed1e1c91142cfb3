import type { BetFields } from '@leadline/db/relational/bet';
import type { MetricRow } from '@leadline/db/relational/metric';
import type { Context } from '../../context.ts';
import type { BaseRate } from '../../domain/base-rate.ts';
import { findBetProblems } from '../../domain/bet-problems.ts';
import { writeStatement } from '../../domain/bet-statement.ts';
import { findBetWarnings } from '../../domain/bet-warnings.ts';
import { UserError } from '../../errors.ts';
import { readBaseRate } from '../bet/base-rate.ts';
import { missingTitle, readBet } from '../bet/bet-input.ts';
import type { ReadBet } from '../bet/bet-input.ts';
import { readBetMetrics, termsOf } from '../bet/bet-metrics.ts';
import { findCapProblem } from '../bet/commit.ts';
import { daysBetween } from '../bet/days.ts';
import { levelTermsOf, readLevelBefore } from '../bet/level.ts';
import type { BetInput, BetProblem } from '../types.generated.ts';
import { today } from '../workspace/service.ts';
import { readExperimentPower, readLaunchPower, unknownPower } from './power.ts';
import type { Power } from './power.ts';

/** What a form shows beside a bet's fields. */
export interface BetCheckRow {
  statement: string;
  problems: BetProblem[];
  baseRate: BaseRate | null;
  baseline: number | null;
  predictedLevel: number | null;
  reach: number | null;
  detectableLift: number | null;
  daysNeeded: number | null;
  guardrails: GuardrailCheckRow[];
}

export interface GuardrailCheckRow {
  metric: MetricRow;
  margin: number;
  detectableMargin: number | null;
}

/** Everything that can be said of a bet as far as it is written. What cannot be read is its first problem. */
export async function checkBet(context: Context, input: BetInput): Promise<BetCheckRow> {
  try {
    return await checkWritten(context, await readBet(context, input));
  } catch (error) {
    if (!(error instanceof UserError) || error.field === undefined) throw error;
    return unreadable(input, error);
  }
}

async function checkWritten(context: Context, { fields, guardrails }: ReadBet): Promise<BetCheckRow> {
  const bet = { ...fields, guardrails };
  const { hypothesis, prediction, leadingMetricKey } = bet;
  const { db } = context.house.model;
  const day = await today(context);
  const [metrics, capped, leading, guarding] = await Promise.all([
    readBetMetrics(db, bet, day),
    findCapProblem(db, bet.teamKey),
    leadingMetricKey === null ? null : context.loaders.metric.load(leadingMetricKey),
    Promise.all(guardrails.map(async ({ metricKey }) => (await context.loaders.metric.load(metricKey))!)),
  ]);
  const segment = hypothesis?.segment ?? [];
  const readPower = (metric: MetricRow | null, of: typeof segment) =>
    readPowerOf(context, bet, { metric, segment: of, today: day });
  const [baseline, reach, isExposureSeen, baseRate, power, guardrailPowers] = await Promise.all([
    readLevelBefore(context, levelTermsOf(bet), day),
    context.loaders.reach.load(segment),
    hasSeenExposure(context, bet.plan),
    leading && readBaseRate(context, leading),
    readPower(leading, segment),
    // Guardrails read everyone.
    Promise.all(guarding.map((metric) => readPower(metric, []))),
  ]);
  const checks = guardrails.map(({ margin }, i) => ({
    metric: guarding[i]!,
    margin,
    detectableMargin: guardrailPowers[i]!.detectableMargin,
  }));
  const { detectableLift, daysNeeded } = power;
  const untitled = { code: 'BAD_USER_INPUT', field: 'title', message: missingTitle };
  const problems = [
    ...(bet.title === '' ? [untitled] : []),
    ...findBetProblems(termsOf(bet, metrics), daysBetween),
    ...(capped ? [capped] : []),
  ];
  const warnings = findBetWarnings({
    unit: leading?.unit ?? null,
    ...{ ...bet, today: day, baseline, reach, isExposureSeen, detectableLift, daysNeeded },
    guardrails: checks,
    bestLift: baseRate?.bestLift ?? null,
  });
  return {
    statement: writeStatement({ ...bet, metric: leading, baseline }),
    problems: [
      ...problems.map((problem) => ({ ...problem, severity: 'ERROR' as const })),
      ...warnings.map((warning) => ({ ...warning, severity: 'WARNING' as const })),
    ],
    ...{ baseRate, baseline, reach, detectableLift, daysNeeded },
    predictedLevel: baseline === null || prediction === null ? null : baseline * (1 + prediction.lift),
    guardrails: checks,
  };
}

async function hasSeenExposure({ loaders }: Context, plan: BetFields['plan']): Promise<boolean> {
  if (plan === null || !('experiment' in plan)) return true;
  return (await loaders.lastSeen.load(plan.experiment.exposure.event)) !== null;
}

async function readPowerOf(
  context: Context,
  { plan, windowDays, prediction }: BetFields,
  { metric, segment, today: day }: { metric: MetricRow | null; segment: BetSegment; today: string },
): Promise<Power> {
  if (metric === null || plan === null || windowDays === null) return unknownPower;
  if (windowDays < 1 || windowDays > longestWindowDays) return unknownPower;
  const question = { metric, segment, windowDays, lift: prediction?.lift ?? null, today: day };
  return 'experiment' in plan
    ? readExperimentPower(context, plan.experiment, question)
    : readLaunchPower(context, plan.rollout, question);
}

type BetSegment = NonNullable<BetFields['hypothesis']>['segment'];
/** Beyond it nothing is told of power. */
const longestWindowDays = 366;

function unreadable({ hypothesis, prediction, windowDays }: BetInput, error: UserError): BetCheckRow {
  const field = error.field!.replace(/^input\./, '');
  return {
    statement: writeStatement({
      hypothesis: hypothesis ? { ...hypothesis, segment: [] } : null,
      metric: null,
      prediction: prediction ?? null,
      baseline: null,
      windowDays: windowDays ?? null,
    }),
    problems: [{ code: error.code, field, severity: 'ERROR', message: error.message }],
    baseRate: null,
    baseline: null,
    predictedLevel: null,
    reach: null,
    detectableLift: null,
    daysNeeded: null,
    guardrails: [],
  };
}
