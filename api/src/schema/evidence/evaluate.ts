import { insertEvaluation } from '@leadline/db/relational/evaluation';
import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import type { BetRow } from '@leadline/db/relational/bet';
import type { EvidenceRecord, RecordedGuardrail } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { describeGuardrail, readGuardrail } from '../../domain/guardrail.ts';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import { countsOnlyMatured, draftVerdict, horizonOf, intervalsRead } from '../../domain/verdict.ts';
import type { HorizonFacts, VerdictInput } from '../../domain/verdict.ts';
import { addDays, daysBetween } from '../bet/days.ts';
import { readSealed, reviewDayOf } from '../bet/seal.ts';
import { readDays } from '../series/service.ts';
import { today } from '../workspace/service.ts';
import { measureMetric } from './measure.ts';
import type { BetToMeasure } from './measure.ts';
import { getSealedMetric } from './sealed-metric.ts';
import type { SealedMetric } from './sealed-metric.ts';

/** How a bet is evaluated on a day. */
type Evaluation = BetToMeasure & { horizon: HorizonFacts };

/** Computes what is known of a launched bet now, by what was sealed, and keeps it; what was frozen on the horizon stays. */
export async function evaluate(
  context: Context,
  bet: BetRow,
  { stoppedEarly = false } = {},
): Promise<EvaluationRow> {
  const latest = await context.loaders.latestEvaluation.load(bet.number);
  if (latest?.isFrozen) return latest;
  const computed = await computeEvidence(context, bet, { stoppedEarly });
  return insertEvaluation(context.house.model.db, {
    betNumber: bet.number,
    evaluatedAt: context.house.now(),
    ...computed,
  });
}

type Computed = Pick<EvaluationRow, 'record' | 'isFrozen' | 'dataBefore'>;

/**
 * The same without keeping it. Read at any time, a bet ends on the first day on which the rules can say something,
 * whether anybody looked on it or not: the days since the last evaluation are read one by one, up to now.
 */
export async function computeEvidence(
  context: Context,
  bet: BetRow,
  { stoppedEarly = false } = {},
): Promise<Computed> {
  const now = await today(context);
  const terms = termsOf(bet);
  if (terms.reading === 'ANYTIME') {
    const latest = await context.loaders.latestEvaluation.load(bet.number);
    const last = now < terms.reviewOn ? now : terms.reviewOn;
    for (let day = latest?.dataBefore ?? terms.launchedOn; day < last; day = addDays(day, 1)) {
      const ofDay = await computeOn(context, terms, { day, stoppedEarly: false });
      if (ofDay.isFrozen) return ofDay;
    }
  }
  return computeOn(context, terms, { day: now, stoppedEarly });
}

/** What evaluation reads of a launched bet. */
interface Terms {
  bet: BetRow;
  sealed: SealedBet;
  launchedOn: string;
  reviewOn: string;
  reading: HorizonFacts['reading'];
}

function termsOf(bet: BetRow): Terms {
  const sealed = readSealed(bet.sealed!);
  const launchedOn = bet.launchedOn!;
  const reviewOn = reviewDayOf(sealed, launchedOn);
  const reading = 'experiment' in sealed.plan ? sealed.plan.experiment.reading : 'FIXED';
  return { bet, sealed, launchedOn, reviewOn, reading };
}

async function computeOn(
  context: Context,
  { bet, sealed, launchedOn, reviewOn, reading }: Terms,
  { day, stoppedEarly }: { day: string; stoppedEarly: boolean },
): Promise<Computed> {
  const isReviewed = day >= reviewOn;
  const horizon: HorizonFacts = {
    isBeforeHorizon: !isReviewed && !stoppedEarly,
    reading,
    stoppedEarly: stoppedEarly && !isReviewed,
  };
  const evaluation: Evaluation = {
    ...{ bet, sealed, launchedOn, horizon, horizonOn: null },
    dataBefore: isReviewed ? reviewOn : addDays(day, 1),
    onlyMatured: countsOnlyMatured(horizon),
    stoppedEarly: horizon.stoppedEarly,
  };
  const { record, input } = await readEvidence(context, evaluation);
  // Read on any day, the first on which the rules can say something is the horizon.
  const endsToday =
    !isReviewed &&
    reading === 'ANYTIME' &&
    horizonOf({ reading, reviewOn, stoppedOn: null, days: [{ on: day, input }] }) === day;
  const verdict = endsToday
    ? draftVerdict({ ...input, horizon: { ...input.horizon, isBeforeHorizon: false } })
    : draftVerdict(input);
  return {
    record: { ...record, verdict },
    isFrozen: isReviewed || stoppedEarly || endsToday,
    dataBefore: evaluation.dataBefore,
  };
}

async function readEvidence(
  context: Context,
  evaluation: Evaluation,
): Promise<{ record: Omit<EvidenceRecord, 'verdict'>; input: VerdictInput }> {
  const { sealed, horizon, bet } = evaluation;
  const get = (key: string) => getSealedMetric(context, key, sealed.metricVersions);
  const leading = await get(sealed.leadingMetric.key);
  const measured = await measureMetric(context, evaluation, { metric: leading, isLeading: true });
  const guardrails: RecordedGuardrail[] = [];
  const named: VerdictInput['guardrails'][number][] = [];
  for (const { metric: key, version, margin } of sealed.guardrails) {
    const metric = await get(key);
    const { name, goodDirection } = metric.metric;
    const of = await measureMetric(context, evaluation, { metric, isLeading: false });
    const { relative, anytime } = of.evidence;
    const reading = readGuardrail({
      ...{ relative, anytime, margin, isLowCount: of.isLowCount },
      goodDirection: goodDirection === 'NEUTRAL' ? 'UP' : goodDirection,
      read: intervalsRead(horizon),
    });
    named.push({ ...reading, name });
    const text = describeGuardrail(name, reading);
    guardrails.push({
      ...{ metricKey: key, metricVersion: version, margin, state: reading.state, text },
      effect: relative,
    });
  }
  const alsoWatch: EvidenceRecord['alsoWatch'] = [];
  for (const key of bet.alsoWatch) {
    const of = await measureMetric(context, evaluation, { metric: await get(key), isLeading: false });
    alsoWatch.push({ metricKey: key, effect: of.evidence.relative });
  }
  const { evidence, srmPValue, levels } = measured;
  const { name, unit, currency, goodDirection } = leading.metric;
  return {
    record: {
      ...evidence,
      metricKey: leading.metric.key,
      metricVersion: leading.version,
      guardrails,
      alsoWatch,
    },
    input: {
      prediction: sealed.prediction,
      goodDirection: goodDirection === 'NEUTRAL' ? 'UP' : goodDirection,
      ...{ grade: evidence.grade, relative: evidence.relative, anytime: evidence.anytime },
      ...{ guardrails: named, horizon, srmPValue },
      hasNoData: await hasNoData(context, evaluation, leading),
      metric: { name, unit, currency, levels },
    },
  };
}

/** From the third full day after launch, whether the leading metric has no bucket with n > 0. */
async function hasNoData(
  context: Context,
  { launchedOn, sealed, dataBefore }: Evaluation,
  { metric, source }: SealedMetric,
): Promise<boolean> {
  const fullDays = daysBetween(launchedOn, dataBefore) - 1;
  if (fullDays < 3) return false;
  const to = addDays(launchedOn, sealed.windowDays);
  const range = { from: launchedOn, to: to < dataBefore ? to : dataBefore };
  const days = await readDays(
    context,
    { metric, definition: metric.current.definition },
    { range, where: [], source },
  );
  if (days === null) return false;
  const { n, value } = days.columns;
  return !n.some((count, i) => (count === null ? value[i] != null : count > 0));
}
