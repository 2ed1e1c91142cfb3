import type { BetRow } from '@leadline/db/relational/bet';
import type { EvidenceRecord, RecordedEstimate } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { daysLeft, estimateExperiment } from '../../domain/experiment-evidence.ts';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import { readBaseRate } from '../bet/base-rate.ts';
import { readExperimentFacts } from './experiment.ts';
import type { ExperimentRequest } from './experiment.ts';
import { estimateBeside } from './launch-thread.ts';
import { readLaunchFacts } from './launch.ts';
import type { LaunchQuestion } from './launch.ts';
import { getSealedMetric } from './sealed-metric.ts';
import type { SealedMetric } from './sealed-metric.ts';
import { readSurroundings } from './surroundings.ts';

/** What one metric's evidence says, whatever its method. */
type MetricEvidence = Pick<
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
export interface Measured {
  evidence: MetricEvidence;
  isLowCount: boolean;
  srmPValue: number | null;
  levels: { from: number; to: number } | null;
}

/** A launched bet as it is measured on a day. */
export interface BetToMeasure {
  bet: BetRow;
  sealed: SealedBet;
  launchedOn: string;
  /** Data before this day count. */
  dataBefore: string;
  /** Of an experiment, whether only subjects count that had their whole window. */
  onlyMatured: boolean;
  stoppedEarly: boolean;
  /** The horizon, where a kept promise is measured again, by what its evidence has not read; else null. */
  horizonOn: string | null;
}

interface MetricToMeasure {
  metric: SealedMetric;
  /** The leading metric reads the hypothesis' segment, all others everyone. */
  isLeading: boolean;
}

/** What a bet's change did to a metric, by the plan that was sealed. */
export async function measureMetric(
  context: Context,
  of: BetToMeasure,
  { metric, isLeading }: MetricToMeasure,
): Promise<Measured> {
  const { sealed, bet, launchedOn, dataBefore, onlyMatured, stoppedEarly, horizonOn } = of;
  const { plan, windowDays, prediction } = sealed;
  const where = isLeading ? sealed.hypothesis.segment : [];
  const [surroundings, { bestLift }] = await Promise.all([
    readSurroundings(context, metric.metric.key, { bet, launchedOn, windowDays }),
    readBaseRate(context, metric.metric, bet),
  ]);
  const predictedLift = isLeading ? prediction.lift : null;
  const around = { ...surroundings, predictedLift, bestLift, stoppedEarly };
  const asked = { metric, where, launchedOn, windowDays, dataBefore, around };
  if ('experiment' in plan) {
    return measureExperiment(context, {
      ...{ ...asked, plan: plan.experiment, onlyMatured, readsThirds: isLeading },
      exposedFrom: horizonOn,
    });
  }
  const { controls, baselineDays } = plan.rollout;
  return measureLaunch(context, {
    ...{ ...asked, baselineDays, isAgain: horizonOn !== null },
    controls: await Promise.all(
      controls
        .filter((key) => key !== metric.metric.key)
        .map((key) => getSealedMetric(context, key, sealed.metricVersions)),
    ),
  });
}

async function measureExperiment(context: Context, request: ExperimentRequest): Promise<Measured> {
  const read = await readExperimentFacts(context, request);
  if (read === null) return notMeasured;
  const { facts, subjectsPerDay } = read;
  const { plan, around } = request;
  const found = estimateExperiment(facts);
  const { control, treatment, relative, absolute, anytime, controlOutcome } = found;
  const record = (change: typeof relative): RecordedEstimate | null =>
    change && { ...pickEstimate(change), pValue: change.pValue, chanceToWin: found.chanceToWin };
  return {
    evidence: {
      ...{ grade: found.grade, method: found.method, anytime, warnings: found.warnings },
      relative: record(relative),
      absolute: record(absolute),
      control: { variant: plan.control, ...control },
      treatment: { variant: plan.treatment, ...treatment },
      counterfactual: null,
      daysLeft:
        controlOutcome && around.predictedLift !== null
          ? daysLeft(controlOutcome, {
              lift: around.predictedLift,
              treatmentShare: plan.expectedShare,
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
export async function measureLaunch(context: Context, question: LaunchQuestion): Promise<Measured> {
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
