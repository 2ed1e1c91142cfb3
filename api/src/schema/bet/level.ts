import { Temporal } from 'temporal-polyfill';
import type { BetRow } from '@leadline/db/relational/bet';
import type { EvidencePlan, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import { readTotal } from '../series/service.ts';
import { today } from '../workspace/service.ts';
import type { WrittenBet } from './bet-metrics.ts';
import { readSealed } from './seal.ts';

const usualBaselineDays = 84;

/** Whose level before a day is asked for. */
export interface LevelTerms {
  metricKey: string | null;
  /** The newest where null. */
  version: number | null;
  segment: readonly SegmentFilter[];
  baselineDays: number;
}

/** What a level is read by while a bet is written: its metric's newest definition. */
export function levelTermsOf({
  leadingMetricKey,
  hypothesis,
  plan,
}: Pick<WrittenBet, 'leadingMetricKey' | 'hypothesis' | 'plan'>): LevelTerms {
  return {
    metricKey: leadingMetricKey,
    version: null,
    segment: hypothesis?.segment ?? [],
    baselineDays: baselineDaysOf(plan),
  };
}

/** The same of a bet that was sealed, whatever was amended since. */
export function sealedLevelTerms({ leadingMetric, hypothesis, plan }: SealedBet): LevelTerms {
  const { key: metricKey, version } = leadingMetric;
  return { metricKey, version, segment: hypothesis.segment, baselineDays: baselineDaysOf(plan) };
}

function baselineDaysOf(plan: EvidencePlan | null): number {
  if (plan === null) return usualBaselineDays;
  return 'experiment' in plan ? plan.experiment.baselineDays : plan.rollout.baselineDays;
}

/**
 * Level of the leading metric when the bet was committed; while a draft, as of today. Null without data,
 * and where an amendment names another leading metric than was sealed.
 */
export async function readBaseline(context: Context, bet: BetRow): Promise<number | null> {
  if (bet.committedAt !== null) return leadsAsSealed(bet) ? bet.baseline : null;
  return readLevelBefore(context, levelTermsOf(bet), await today(context));
}

/** Whether the leading metric is still the one that was sealed, and with it its version and level. */
export function leadsAsSealed({ sealed, leadingMetricKey }: BetRow): boolean {
  return sealed === null || readSealed(sealed).leadingMetric.key === leadingMetricKey;
}

/** Where the prediction puts the leading metric; null without a baseline. */
export async function readPredictedLevel(context: Context, bet: BetRow): Promise<number | null> {
  const baseline = await readBaseline(context, bet);
  const prediction = bet.sealed === null ? bet.prediction : readSealed(bet.sealed).prediction;
  return baseline === null || prediction === null ? null : baseline * (1 + prediction.lift);
}

/**
 * The metric's `total` in the segment over the baselineDays before a day. Asked of the facts once a
 * request, however many fields of a bet read it.
 */
export function readLevelBefore(context: Context, terms: LevelTerms, day: string): Promise<number | null> {
  const { levels } = context.loaders;
  const asked = JSON.stringify([terms, day]);
  const known = levels.get(asked);
  if (known !== undefined) return known;
  const level = askLevelBefore(context, terms, day);
  levels.set(asked, level);
  return level;
}

async function askLevelBefore(
  context: Context,
  { metricKey, version, segment, baselineDays }: LevelTerms,
  day: string,
): Promise<number | null> {
  const { loaders } = context;
  const metric = metricKey === null ? null : await loaders.metric.load(metricKey);
  if (metric === null) return null;
  const { definition } =
    version === null ? metric.current : (await loaders.metricVersions.load(metric.key))[version - 1]!;
  const from = Temporal.PlainDate.from(day).subtract({ days: baselineDays }).toString();
  return readTotal(context, { metric, definition }, { range: { from, to: day }, where: segment });
}
