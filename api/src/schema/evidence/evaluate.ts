import { insertEvaluation } from '@leadline/db/relational/evaluation';
import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import type { BetRow } from '@leadline/db/relational/bet';
import type { EvidenceRecord, RecordedEstimate, RecordedGuardrail } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { daysLeft, estimateExperiment } from '../../domain/experiment-evidence.ts';
import { describeGuardrail, readGuardrail } from '../../domain/guardrail.ts';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import { draftVerdict, horizonOf, intervalsRead } from '../../domain/verdict.ts';
import type { HorizonFacts, VerdictInput } from '../../domain/verdict.ts';
import { readBaseRate } from '../bet/base-rate.ts';
import { addDays, daysBetween } from '../bet/days.ts';
import { readSealed } from '../bet/seal.ts';
import { readDays } from '../series/service.ts';
import { today } from '../workspace/service.ts';
import { readExperimentFacts } from './experiment.ts';
import { estimateBeside } from './launch-thread.ts';
import { readLaunchFacts } from './launch.ts';
import { getSealedMetric } from './sealed-metric.ts';
import type { SealedMetric } from './sealed-metric.ts';
import { readSurroundings } from './surroundings.ts';

/** What one metric's evidence says, whatever its method. */
export type MetricEvidence = Pick<
  EvidenceRecord,
  | 'grade'
  | 'method'
  | 'relative'
  | 'absolute'
  | 'anytime'
  | 'control'
  | 'treatment'
  | 'counterfactual'
  | 'warnings'
  | 'daysLeft'
>;

/** The same with what rules read beside it. */
interface Measured {
  evidence: MetricEvidence;
  isLowCount: boolean;
  srmPValue: number | null;
  levels: { from: number; to: number } | null;
}

/** How a bet is evaluated on a day. */
interface Evaluation {
  bet: BetRow;
  sealed: SealedBet;
  launchedOn: string;
  /** Data before this day count. */
  dataBefore: string;
  horizon: HorizonFacts;
}

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
  const reviewOn = addDays(sealed.reviewOn, Math.max(0, daysBetween(sealed.launchBy, launchedOn)));
  const reading = 'experiment' in sealed.plan ? sealed.plan.experiment.reading : 'FIXED';
  return { bet, sealed, launchedOn, reviewOn, reading };
}

async function computeOn(
  context: Context,
  { bet, sealed, launchedOn, reviewOn, reading }: Terms,
  { day, stoppedEarly }: { day: string; stoppedEarly: boolean },
): Promise<Computed> {
  const isReviewed = day >= reviewOn;
  const evaluation: Evaluation = {
    ...{ bet, sealed, launchedOn },
    dataBefore: isReviewed ? reviewOn : addDays(day, 1),
    horizon: {
      isBeforeHorizon: !isReviewed && !stoppedEarly,
      reading,
      stoppedEarly: stoppedEarly && !isReviewed,
    },
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

interface MetricToMeasure {
  metric: SealedMetric;
  /** The leading metric reads the hypothesis' segment, all others everyone. */
  isLeading: boolean;
}

async function measureMetric(
  context: Context,
  evaluation: Evaluation,
  { metric, isLeading }: MetricToMeasure,
): Promise<Measured> {
  const { sealed, bet, launchedOn, horizon } = evaluation;
  const { plan, windowDays } = sealed;
  const where = isLeading ? sealed.hypothesis.segment : [];
  const baselineDays = 'experiment' in plan ? plan.experiment.baselineDays : plan.rollout.baselineDays;
  const [surroundings, { bestLift }] = await Promise.all([
    readSurroundings(context, metric.metric.key, { bet, launchedOn, windowDays }),
    readBaseRate(context, metric.metric, bet),
  ]);
  const around = {
    ...surroundings,
    predictedLift: isLeading ? sealed.prediction.lift : null,
    bestLift,
    stoppedEarly: horizon.stoppedEarly,
  };
  const asked = { metric, where, launchedOn, windowDays, dataBefore: evaluation.dataBefore, around };
  if ('rollout' in plan) {
    const keys = plan.rollout.controls.filter((key) => key !== metric.metric.key);
    const controls = await Promise.all(
      keys.map((key) => getSealedMetric(context, key, sealed.metricVersions)),
    );
    return measureLaunch(context, { ...asked, controls, baselineDays });
  }
  const onlyMatured = !horizon.isBeforeHorizon;
  const read = await readExperimentFacts(context, {
    ...{ ...asked, plan: plan.experiment },
    ...{ onlyMatured, readsThirds: isLeading },
  });
  if (read === null) return notMeasured;
  const { facts, subjectsPerDay } = read;
  const found = estimateExperiment(facts);
  const { control, treatment, relative, absolute, anytime, controlOutcome } = found;
  const variant = plan.experiment;
  const chance = found.chanceToWin;
  const record = (change: typeof relative): RecordedEstimate | null =>
    change && { ...pickEstimate(change), pValue: change.pValue, chanceToWin: chance };
  return {
    evidence: {
      ...{ grade: found.grade, method: found.method, anytime, warnings: found.warnings },
      relative: record(relative),
      absolute: record(absolute),
      control: { variant: variant.control, ...control },
      treatment: { variant: variant.treatment, ...treatment },
      counterfactual: null,
      daysLeft:
        controlOutcome && isLeading
          ? daysLeft(controlOutcome, {
              lift: sealed.prediction.lift,
              treatmentShare: variant.expectedShare,
              subjects: control.subjects + treatment.subjects,
              subjectsPerDay,
            })
          : null,
    },
    ...{ isLowCount: found.isLowCount, srmPValue: found.srmPValue },
    levels:
      control.value === null || treatment.value === null
        ? null
        : { from: control.value, to: treatment.value },
  };
}

/** What a launch to everyone, promised or not, did to a metric. */
export async function measureLaunch(
  context: Context,
  question: Parameters<typeof readLaunchFacts>[1],
): Promise<Measured> {
  const { facts, windowStarts } = await readLaunchFacts(context, question);
  const { predictedLift } = question.around;
  const { found, daysLeft } = await estimateBeside({
    facts,
    daysLeft:
      predictedLift === null
        ? null
        : {
            baseline: facts.before.values.slice(-question.baselineDays),
            weights: facts.before.weights?.slice(-question.baselineDays) ?? null,
            lift: predictedLift,
            daysSince: facts.window.values.length,
          },
  });
  const { counterfactual, levels } = found;
  const record = (change: typeof found.relative): RecordedEstimate | null =>
    change && { ...pickEstimate(change), pValue: change.pValue, chanceToWin: found.chanceToWin };
  return {
    evidence: {
      ...{ grade: found.grade, method: found.method, anytime: found.anytime, warnings: found.warnings },
      relative: record(found.relative),
      absolute: record(found.absolute),
      control: null,
      treatment: null,
      counterfactual: counterfactual && {
        t: counterfactual.t.map((day) => windowStarts[day]!),
        ...{ observed: counterfactual.observed, expected: counterfactual.expected },
        ...{ lower: counterfactual.lower, upper: counterfactual.upper },
      },
      daysLeft,
    },
    ...{ isLowCount: found.isLowCount, srmPValue: found.srmPValue },
    levels: levels && { from: levels.expected, to: levels.observed },
  };
}

const notMeasured: Measured = {
  evidence: {
    grade: 'JUDGEMENT',
    method: 'none',
    relative: null,
    absolute: null,
    anytime: null,
    control: null,
    treatment: null,
    counterfactual: null,
    warnings: [],
    daysLeft: null,
  },
  isLowCount: false,
  srmPValue: null,
  levels: null,
};

function pickEstimate({ value, lower, upper }: { value: number; lower: number; upper: number }) {
  return { value, lower, upper };
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
