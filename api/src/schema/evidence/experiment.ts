import { Temporal } from 'temporal-polyfill';
import { readExperimentArrivals } from '@leadline/db/facts/queries/experiment-arrivals';
import { experimentOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import type { Outcome, QuantileOutcome, SumsOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import {
  readExperimentQuantiles,
  readExperimentValuesAt,
} from '@leadline/db/facts/queries/experiment-quantiles';
import type { ArmQuantile, ExperimentQuantiles } from '@leadline/db/facts/queries/experiment-quantiles';
import { readExperimentSums, readExperimentThirds } from '@leadline/db/facts/queries/experiment-sums';
import type { ArmSums, ExperimentSums } from '@leadline/db/facts/queries/experiment-sums';
import type { ExperimentQuestion } from '@leadline/db/facts/queries/experiment-subjects';
import type { ExperimentPlan, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { cutIntoBuckets, spanOfDates } from '../../domain/calendar.ts';
import type { ExperimentFacts } from '../../domain/experiment-evidence.ts';
import type { ArmsFacts } from '../../domain/measured-arms.ts';
import type { RatioBefore } from '../../domain/ratio-adjustment.ts';
import { ratioArm } from '../../domain/arm.ts';
import { normalQuantile } from '../../domain/distributions.ts';
import { resolveDefinition } from '../metric/computable.ts';
import type { SealedMetric } from './sealed-metric.ts';
import type { Surroundings } from './surroundings.ts';

/** An experiment, as one metric's evidence is asked for. */
export interface ExperimentRequest {
  metric: SealedMetric;
  plan: ExperimentPlan;
  where: readonly SegmentFilter[];
  launchedOn: string;
  windowDays: number;
  /** Data before this day count, in the workspace's zone. */
  dataBefore: string;
  onlyMatured: boolean;
  /** Subjects count that were first exposed on this day or later; null for all since the launch. */
  exposedFrom: string | null;
  /** Whether the first and the last third of the window are read too. */
  readsThirds: boolean;
  around: Surroundings;
}

/** What an experiment's facts say of one metric; null where it has no value of each subject. */
export async function readExperimentFacts(
  context: Context,
  request: ExperimentRequest,
): Promise<{ facts: ExperimentFacts; subjectsPerDay: number } | null> {
  const { metric, plan, around } = request;
  const computable = await resolveDefinition(
    metric.source,
    metric.metric.current.definition,
    metric.metric.key,
  );
  const outcome = experimentOutcome(computable.definition, plan.exposure);
  if (outcome === null) return null;
  const question = await questionOf(context, request, outcome);
  const [measured, arrivals] = await Promise.all([
    readOutcome(context, question, request),
    readArrivals(context, request, question),
  ]);
  const { sums } = measured;
  return {
    facts: {
      outcome: measured.outcome,
      thirds: measured.thirds,
      goodDirection: metric.metric.goodDirection,
      exposure: {
        expectedShare: plan.expectedShare,
        exposed: { control: sums.control.exposed, treatment: sums.treatment.exposed },
        exposedByDay: arrivals,
        inSeveralVariants: sums.inBoth,
        immature: request.onlyMatured ? sums.immature : 0,
        largestShareOfSum: largestShare(sums, outcome),
      },
      around,
    },
    subjectsPerDay: (sums.control.exposed + sums.treatment.exposed) / Math.max(1, arrivals.length),
  };
}

export async function questionOf(
  { loaders }: Context,
  {
    plan,
    where,
    launchedOn,
    windowDays,
    dataBefore,
    onlyMatured,
    exposedFrom,
  }: Omit<ExperimentRequest, 'metric' | 'readsThirds' | 'around'>,
  outcome: Outcome,
): Promise<ExperimentQuestion> {
  const [{ timeZone }, extent] = await Promise.all([loaders.workspace(), loaders.dataExtent()]);
  const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
  const asOf = startOf(dataBefore);
  return {
    experiment: plan,
    launchedAt: startOf(launchedOn),
    ...(exposedFrom !== null && { firstExposedFrom: startOf(exposedFrom) }),
    asOf: Math.max(asOf, startOf(launchedOn) + 1),
    where,
    outcome,
    windowDays,
    baselineDays: plan.baselineDays,
    dataThrough: Math.min(asOf, extent.dataThrough ?? asOf),
    onlyMatured,
  };
}

interface Measured {
  sums: ExperimentSums;
  outcome: ArmsFacts;
  thirds: ArmsFacts[];
}

async function readOutcome(
  context: Context,
  question: ExperimentQuestion,
  { readsThirds }: ExperimentRequest,
): Promise<Measured> {
  const { outcome } = question;
  if (outcome.estimator === 'QUANTILE') {
    const asked = { ...question, outcome };
    const third = (part: readonly [number, number]) =>
      readQuantileArms(context, { ...asked, part, onlyMatured: true });
    const [whole, ...thirds] = await Promise.all([
      readQuantileArms(context, asked),
      // How long something took cannot be cut into parts of the window: the longer it took, the later it ends.
      ...(readsThirds && outcome.of.by === 'VALUES' ? [third([0, 1 / 3]), third([2 / 3, 1])] : []),
    ]);
    return { ...whole, thirds: thirds.map(({ outcome: arms }) => arms) };
  }
  const asked = { ...question, outcome };
  const facts = await context.loaders.facts();
  const { signal } = context;
  const [sums, thirds] = await Promise.all([
    readExperimentSums(facts, asked, { signal }),
    readsThirds ? readExperimentThirds(facts, asked, { signal }) : null,
  ]);
  const of = (one: ExperimentSums) => armsFactsOf(one, asked.outcome);
  return { sums, outcome: of(sums), thirds: thirds ? [of(thirds.first), of(thirds.last)] : [] };
}

/** A quantile of each arm with the ends of its order-statistic interval. */
export async function readQuantileArms(
  context: Context,
  question: ExperimentQuestion<QuantileOutcome>,
): Promise<{ sums: ExperimentQuantiles; outcome: ArmsFacts }> {
  const facts = await context.loaders.facts();
  const { signal } = context;
  const sums = await readExperimentQuantiles(facts, question, { signal });
  const at = {
    control: probabilitiesOf(sums.control, question.outcome),
    treatment: probabilitiesOf(sums.treatment, question.outcome),
  };
  const ends = await readExperimentValuesAt(facts, question, at, { signal });
  const arm = (which: 'control' | 'treatment') => ({
    n: sums[which].subjects,
    value: sums[which].quantile,
    lower: ends[which][0] ?? null,
    upper: ends[which][1] ?? null,
  });
  return { sums, outcome: { kind: 'QUANTILE', control: arm('control'), treatment: arm('treatment') } };
}

/** The shares below the ends of an arm's quantile: its own, with the error that subjects as units give it. */
function probabilitiesOf(arm: ArmQuantile, { level }: QuantileOutcome): number[] {
  if (arm.subjects < 2 || arm.x.sum === 0) return [level, level];
  const share = ratioArm({
    n: arm.subjects,
    numerator: arm.y,
    denominator: arm.x,
    sumOfProducts: arm.sumOfXy,
  });
  const half = normalQuantile(0.975) * Math.sqrt(share.variance / share.n);
  return [Math.max(0, level - half), Math.min(1, level + half)];
}

export function armsFactsOf({ control, treatment }: ExperimentSums, { estimator }: SumsOutcome): ArmsFacts {
  // Known of both arms or of neither: that one of them had done nothing is what tells them apart.
  const isKnownBefore = [control, treatment].some(({ z }) => z.sumOfSquares > 0);
  const before = ({ z, sumOfYz }: ArmSums) =>
    isKnownBefore ? { before: { ...z, sumOfProducts: sumOfYz } } : {};
  switch (estimator) {
    case 'SHARE': {
      const of = (arm: ArmSums) => ({ hits: arm.y.sum, n: arm.subjects, ...before(arm) });
      return { kind: 'SHARE', control: of(control), treatment: of(treatment) };
    }
    case 'MEAN': {
      const of = (arm: ArmSums) => ({ n: arm.subjects, ...arm.y, ...before(arm) });
      return { kind: 'MEAN', control: of(control), treatment: of(treatment) };
    }
    case 'RATIO': {
      const of = (arm: ArmSums) => ({
        n: arm.subjects,
        numerator: arm.y,
        denominator: arm.x,
        sumOfProducts: arm.sumOfXy,
        ...(isKnownBefore && { before: ratioBefore(arm) }),
      });
      return { kind: 'RATIO', control: of(control), treatment: of(treatment) };
    }
  }
}

function ratioBefore({ z, w, sumOfZw, sumOfYz, sumOfXw, sumOfYw, sumOfXz }: ArmSums): RatioBefore {
  return {
    ...{ numerator: z, denominator: w, sumOfProducts: sumOfZw },
    across: {
      numerators: sumOfYz,
      denominators: sumOfXw,
      numeratorDenominator: sumOfYw,
      denominatorNumerator: sumOfXz,
    },
  };
}

/** Only of sums: a share's largest y is 1. */
function largestShare({ control, treatment }: ExperimentSums, { estimator }: Outcome): number | null {
  if (estimator !== 'MEAN') return null;
  const shares = [control, treatment].map(({ largestY, y }) => (y.sum > 0 ? largestY / y.sum : 0));
  return Math.max(...shares);
}

async function readArrivals(
  context: Context,
  { launchedOn, dataBefore }: ExperimentRequest,
  question: ExperimentQuestion,
) {
  const workspace = await context.loaders.workspace();
  if (dataBefore <= launchedOn) return [];
  const span = spanOfDates(
    workspace,
    Temporal.PlainDate.from(launchedOn),
    Temporal.PlainDate.from(dataBefore),
  );
  const buckets = cutIntoBuckets(workspace, 'DAY', span);
  const edges = [...buckets.map(({ from }) => from), buckets.at(-1)!.to];
  const rows = await readExperimentArrivals(await context.loaders.facts(), question, edges);
  return rows.map(({ control, treatment }) => ({ control, treatment }));
}
