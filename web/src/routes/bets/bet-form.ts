import { percentText, readNumber, readPercent, type FormValues } from '#lib/form.ts';
import type { BetFormFieldsFragment, BetInput, EvidencePlanInput } from '#lib/graphql/generated/graphql.ts';

const fewestRows = 3;

/** Three rows to fill in, or as many as a draft made elsewhere has. */
export function guardrailRows(values: FormValues): number[] {
  const rows = Object.keys(values).filter((name) => /^guardrails\.\d+\.metric$/.test(name)).length;
  return Array.from({ length: Math.max(fewestRows, rows) }, (_, row) => row);
}

/** Names of the form's fields: the paths of BetInput. */
export function betFields(values: FormValues): string[] {
  return [
    ...fields,
    ...guardrailRows(values).flatMap((row) => [`guardrails.${row}.metric`, `guardrails.${row}.margin`]),
  ];
}

const fields = [
  'title',
  'problem',
  'hypothesis.change',
  'hypothesis.audience',
  'hypothesis.because',
  'leadingMetric',
  'prediction.lift',
  'prediction.low',
  'prediction.high',
  'prediction.confidence',
  'plan.rollout.baselineDays',
  'windowDays',
  'launchBy',
  'reviewOn',
] as const;

/** The form of a draft as it was saved. */
export function valuesOfBet(bet: BetFormFieldsFragment): FormValues {
  const { hypothesis, prediction, plan } = bet;
  return {
    title: bet.title,
    problem: bet.problem ?? '',
    'hypothesis.change': hypothesis?.change ?? '',
    'hypothesis.audience': hypothesis?.audience ?? '',
    'hypothesis.because': hypothesis?.because ?? '',
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
    'plan.rollout.baselineDays': String(plan?.rollout?.baselineDays ?? ''),
    windowDays: String(bet.windowDays ?? ''),
    launchBy: bet.launchBy ?? '',
    reviewOn: bet.reviewOn ?? '',
  };
}

/** The whole bet: what the form asks for, and of `saved` what it does not, since a change replaces all of it. */
export function inputOfForm(values: FormValues, saved: BetFormFieldsFragment | null): BetInput {
  const rest: Omit<BetInput, 'title'> = saved
    ? {
        team: saved.team.key,
        quarter: saved.quarter.key,
        owner: saved.owner?.id ?? null,
        alsoWatch: saved.alsoWatch.map(({ key }) => key),
        effortWeeks: saved.effortWeeks ?? null,
        risks: saved.risks ?? null,
        ask: saved.ask ?? null,
      }
    : {};
  return {
    ...rest,
    title: values['title'] ?? '',
    problem: values['problem'] || null,
    hypothesis: hypothesisOf(values, saved),
    leadingMetric: values['leadingMetric'] || null,
    prediction: predictionOf(values),
    guardrails: guardrailRows(values).flatMap((row) => guardrailOf(values, row)),
    plan: planOf(values, saved),
    windowDays: readNumber(values['windowDays']),
    launchBy: values['launchBy'] || null,
    reviewOn: values['reviewOn'] || null,
  };
}

function hypothesisOf(values: FormValues, saved: BetFormFieldsFragment | null): BetInput['hypothesis'] {
  const [change, audience, because] = ['change', 'audience', 'because'].map(
    (part) => values[`hypothesis.${part}`] ?? '',
  );
  if (!change && !audience && !because) return null;
  const segment = (saved?.hypothesis?.segment ?? []).map(({ dimension, op, values: compared }) => ({
    dimension,
    op,
    values: compared,
  }));
  return { change: change ?? '', audience: audience ?? '', because: because ?? '', segment };
}

/** A prediction is whole or not there: left-out ends are the lift itself, so that the API says what is wrong with them. */
function predictionOf(values: FormValues): BetInput['prediction'] {
  const lift = readPercent(values['prediction.lift']);
  if (lift === null) return null;
  return {
    lift,
    low: readPercent(values['prediction.low']) ?? lift,
    high: readPercent(values['prediction.high']) ?? lift,
    confidence: readPercent(values['prediction.confidence']) ?? 0.5,
  };
}

function guardrailOf(values: FormValues, row: number): NonNullable<BetInput['guardrails']> {
  const metric = values[`guardrails.${row}.metric`];
  return metric ? [{ metric, margin: readPercent(values[`guardrails.${row}.margin`]) ?? 0 }] : [];
}

function planOf(values: FormValues, saved: BetFormFieldsFragment | null): EvidencePlanInput | null {
  const experiment = saved?.plan?.experiment;
  if (experiment) return { experiment };
  const baselineDays = readNumber(values['plan.rollout.baselineDays']);
  const controls = (saved?.plan?.rollout?.controls ?? []).map(({ key }) => key);
  return { rollout: { ...(baselineDays !== null && { baselineDays }), controls } };
}

/** Numbers that are none are told before the API is asked; it could not be sent what was typed. */
export function unreadableNumbers(values: FormValues): Record<string, string> {
  const numbers = [
    ...['lift', 'low', 'high', 'confidence'].map((part) => `prediction.${part}`),
    ...guardrailRows(values).map((row) => `guardrails.${row}.margin`),
    'windowDays',
    'plan.rollout.baselineDays',
  ];
  return Object.fromEntries(
    numbers
      .filter((name) => Number.isNaN(readPercent(values[name])))
      .map((name) => [name, `“${values[name]}” is no number.`]),
  );
}
