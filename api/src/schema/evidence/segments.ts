import { readExperimentSegments } from '@leadline/db/facts/queries/experiment-sums';
import type { ExperimentSums } from '@leadline/db/facts/queries/experiment-sums';
import { experimentOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import type { SumsOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import type { ExperimentQuestion } from '@leadline/db/facts/queries/experiment-subjects';
import type { RecordedEstimate, SegmentFilter } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { estimateExperiment } from '../../domain/experiment-evidence.ts';
import type { ArmsFacts } from '../../domain/measured-arms.ts';
import { benjaminiHochberg } from '../../domain/multiple-testing.ts';
import { countsOnlyMatured } from '../../domain/verdict.ts';
import { addDays } from '../bet/days.ts';
import { readSealed, reviewDayOf } from '../bet/seal.ts';
import { resolveDefinition } from '../metric/computable.ts';
import { checkSegments } from '../series/check-segments.ts';
import { today } from '../workspace/service.ts';
import { armsFactsOf, questionOf, readQuantileArms } from './experiment.ts';
import { getSealedMetric } from './sealed-metric.ts';

export interface SegmentEffectRow {
  segment: { dimension: string; value: string | null };
  relative: RecordedEstimate | null;
}

/** An experiment's effect in each value of a dimension, exploratory: p-values are adjusted for their number. */
export async function listSegmentEffects(
  context: Context,
  betNumber: number | null,
  by: string,
): Promise<SegmentEffectRow[]> {
  await checkSegments(context, { groupBy: [by], where: [] });
  const bet = betNumber === null ? null : await context.loaders.bet.load(betNumber);
  if (bet === null || bet.sealed === null || bet.launchedOn === null) return [];
  const sealed = readSealed(bet.sealed);
  const { plan, hypothesis, windowDays, leadingMetric } = sealed;
  if (!('experiment' in plan)) return [];
  const { metric, source } = await getSealedMetric(context, leadingMetric.key, sealed.metricVersions);
  const { definition } = await resolveDefinition(source, metric.current.definition, metric.key);
  const outcome = experimentOutcome(definition, plan.experiment.exposure);
  if (outcome === null) return [];
  const day = await today(context);
  const reviewOn = reviewDayOf(sealed, bet.launchedOn);
  const isReviewed = day >= reviewOn;
  const { reading } = plan.experiment;
  const question = await questionOf(
    context,
    {
      ...{ plan: plan.experiment, where: hypothesis.segment, launchedOn: bet.launchedOn, windowDays },
      dataBefore: isReviewed ? reviewOn : addDays(day, 1),
      onlyMatured: countsOnlyMatured({ reading, isBeforeHorizon: !isReviewed, stoppedEarly: false }),
      exposedFrom: null,
    },
    outcome,
  );
  const segments = await readArmsOfSegments(context, question, by);
  const estimates = segments.map(({ sums, arms }) => {
    const { relative, chanceToWin } = estimateExperiment({
      outcome: arms,
      goodDirection: metric.goodDirection,
      exposure: {
        expectedShare: plan.experiment.expectedShare,
        exposed: { control: sums.control.exposed, treatment: sums.treatment.exposed },
      },
    });
    return relative && { ...relative, chanceToWin };
  });
  const told = estimates.flatMap((estimate) => estimate ?? []);
  const adjusted = new Map(
    benjaminiHochberg(told.map(({ pValue }) => pValue)).map((pValue, i) => [told[i], pValue] as const),
  );
  return segments.map(({ value }, i) => {
    const estimate = estimates[i] ?? null;
    return {
      segment: { dimension: by, value },
      relative: estimate && {
        ...{ value: estimate.value, lower: estimate.lower, upper: estimate.upper },
        ...{ chanceToWin: estimate.chanceToWin, pValue: adjusted.get(estimate) ?? null },
      },
    };
  });
}

interface SegmentArms {
  value: string | null;
  sums: Pick<ExperimentSums, 'control' | 'treatment'>;
  arms: ArmsFacts;
}

/** What is known of the arms in the largest values of a dimension: in one statement, but for quantiles. */
async function readArmsOfSegments(
  context: Context,
  question: ExperimentQuestion,
  dimension: string,
): Promise<SegmentArms[]> {
  const { outcome } = question;
  const { signal } = context;
  const facts = await context.loaders.facts();
  if (outcome.estimator !== 'QUANTILE') {
    const segments = await readExperimentSegments(facts, { ...question, outcome }, { dimension }, { signal });
    return segments.map(({ value, ...sums }) => ({ value, sums, arms: armsFactsOf(sums, outcome) }));
  }
  // A quantile is no sum: who was exposed says which values there are, and each of them is asked by itself.
  const { exposure } = question.experiment;
  const exposed: SumsOutcome = {
    estimator: 'MEAN',
    of: { by: 'AMOUNT', y: { aggregate: 'COUNT', of: exposure } },
  };
  const largest = await readExperimentSegments(
    facts,
    { ...question, outcome: exposed },
    { dimension },
    { signal },
  );
  return Promise.all(
    largest.map(async ({ value }) => {
      const where = [...question.where, isOfValue(dimension, value)];
      const { sums, outcome: arms } = await readQuantileArms(context, { ...question, outcome, where });
      return { value, sums, arms };
    }),
  );
}

function isOfValue(dimension: string, value: string | null): SegmentFilter {
  return value === null
    ? { dimension, op: 'IS_NOT_SET', values: [] }
    : { dimension, op: 'EQ', values: [value] };
}
