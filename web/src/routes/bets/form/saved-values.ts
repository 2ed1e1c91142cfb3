import { percentText, type FormValues } from '#lib/form.ts';
import type { BetFormFieldsFragment } from '#lib/graphql/generated/graphql.ts';
import { valuesOfConditions, valuesOfMatch } from '#lib/match-form.ts';
import { keyLists } from './form-fields.ts';

/** The form of a bet as it was saved. */
export function valuesOfBet(bet: BetFormFieldsFragment): FormValues {
  const { hypothesis, prediction } = bet;
  return {
    title: bet.title,
    team: bet.team.key,
    quarter: bet.quarter.key,
    theme: bet.theme?.id ?? '',
    owner: bet.owner?.id ?? '',
    problem: bet.problem ?? '',
    'hypothesis.change': hypothesis?.change ?? '',
    'hypothesis.audience': hypothesis?.audience ?? '',
    'hypothesis.because': hypothesis?.because ?? '',
    ...valuesOfConditions(hypothesis?.segment ?? [], 'hypothesis.segment'),
    leadingMetric: bet.leadingMetric?.key ?? '',
    'prediction.lift': percentText(prediction?.lift),
    'prediction.low': percentText(prediction?.low),
    'prediction.high': percentText(prediction?.high),
    'prediction.confidence': percentText(prediction?.confidence),
    ...Object.fromEntries(
      bet.guardrails.flatMap(({ metric, margin }, row) => [
        [`guardrails.${row}.metric`, metric.key],
        [`guardrails.${row}.margin`, percentText(margin)],
      ]),
    ),
    ...valuesOfKeys(bet.alsoWatch, keyLists.alsoWatch),
    ...valuesOfPlan(bet.plan ?? null),
    windowDays: String(bet.windowDays ?? ''),
    launchBy: bet.launchBy ?? '',
    reviewOn: bet.reviewOn ?? '',
    effortWeeks: String(bet.effortWeeks ?? ''),
    risks: bet.risks ?? '',
    ask: bet.ask ?? '',
  };
}

function valuesOfKeys(metrics: readonly { key: string }[], path: string): FormValues {
  return Object.fromEntries(metrics.map(({ key }, row) => [`${path}.${row}`, key]));
}

function valuesOfPlan(plan: BetFormFieldsFragment['plan'] | null): FormValues {
  const { experiment, rollout } = plan ?? {};
  return {
    'plan.kind': experiment ? 'EXPERIMENT' : 'ROLLOUT',
    ...valuesOfKeys(rollout?.controls ?? [], keyLists.controls),
    'plan.rollout.baselineDays': String(rollout?.baselineDays ?? '84'),
    ...(experiment && valuesOfMatch(experiment.exposure, 'plan.experiment.exposure')),
    'plan.experiment.variantProperty': experiment?.variantProperty ?? 'variant',
    'plan.experiment.control': experiment?.control ?? '',
    'plan.experiment.treatment': experiment?.treatment ?? '',
    'plan.experiment.expectedShare': percentText(experiment?.expectedShare ?? 0.5),
    'plan.experiment.reading': experiment?.reading ?? 'FIXED',
    'plan.experiment.baselineDays': String(experiment?.baselineDays ?? '28'),
  };
}
