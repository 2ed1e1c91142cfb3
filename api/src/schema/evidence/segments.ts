import { readExperimentSegments } from '@leadline/db/facts/queries/experiment-sums';
import { experimentOutcome } from '@leadline/db/facts/queries/experiment-outcome';
import type { RecordedEstimate } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { estimateExperiment } from '../../domain/experiment-evidence.ts';
import { benjaminiHochberg } from '../../domain/multiple-testing.ts';
import { countsOnlyMatured } from '../../domain/verdict.ts';
import { addDays } from '../bet/days.ts';
import { readSealed, reviewDayOf } from '../bet/seal.ts';
import { resolveDefinition } from '../metric/computable.ts';
import { checkSegments } from '../series/check-segments.ts';
import { today } from '../workspace/service.ts';
import { armsFactsOf, questionOf } from './experiment.ts';
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
  if (outcome === null || outcome.estimator === 'QUANTILE') return [];
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
  const segments = await readExperimentSegments(
    await context.loaders.facts(),
    { ...question, outcome },
    { dimension: by },
    { signal: context.signal },
  );
  const estimates = segments.map((sums) => {
    const { relative, chanceToWin } = estimateExperiment({
      outcome: armsFactsOf(sums, outcome),
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
