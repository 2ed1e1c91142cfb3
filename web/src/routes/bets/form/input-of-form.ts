import { readNumber, readPercent, type FormValues } from '#lib/form.ts';
import type { BetInput, EvidencePlanInput } from '#lib/graphql/generated/graphql.ts';
import { conditionsOf, matchOf } from '#lib/match-form.ts';
import { filledGuardrails, filledKeys, isExperiment, keyLists } from './form-fields.ts';
import { suggestInterval } from './suggestions.ts';

/** The whole bet, as its form says it. */
export function inputOfForm(values: FormValues): BetInput {
  return {
    title: values['title'] ?? '',
    // Left out they are the caller's own, and the current quarter.
    team: values['team'] || null,
    quarter: values['quarter'] || null,
    theme: values['theme'] || null,
    owner: values['owner'] || null,
    problem: values['problem'] || null,
    hypothesis: hypothesisOf(values),
    leadingMetric: values['leadingMetric'] || null,
    prediction: predictionOf(values),
    guardrails: filledGuardrails(values).map((row) => ({
      metric: values[`guardrails.${row}.metric`] ?? '',
      margin: readPercent(values[`guardrails.${row}.margin`]) ?? 0,
    })),
    alsoWatch: keysOf(values, keyLists.alsoWatch),
    plan: planOf(values),
    windowDays: readNumber(values['windowDays']),
    launchBy: values['launchBy'] || null,
    reviewOn: values['reviewOn'] || null,
    effortWeeks: readNumber(values['effortWeeks']),
    risks: values['risks'] || null,
    ask: values['ask'] || null,
  };
}

function keysOf(values: FormValues, path: string): string[] {
  return filledKeys(values, path).map((row) => values[`${path}.${row}`] ?? '');
}

function hypothesisOf(values: FormValues): BetInput['hypothesis'] {
  const [change = '', audience = '', because = ''] = ['change', 'audience', 'because'].map(
    (part) => values[`hypothesis.${part}`] ?? '',
  );
  const segment = conditionsOf(values, 'hypothesis.segment');
  return change || audience || because || segment.length > 0 ? { change, audience, because, segment } : null;
}

/** A prediction is whole or not there; ends that were left out are those the form suggests. */
function predictionOf(values: FormValues): BetInput['prediction'] {
  const lift = readPercent(values['prediction.lift']);
  if (lift === null) return null;
  const suggested = suggestInterval(values);
  return {
    lift,
    low: readPercent(values['prediction.low'] || suggested.low) ?? lift,
    high: readPercent(values['prediction.high'] || suggested.high) ?? lift,
    confidence: readPercent(values['prediction.confidence']) ?? 0.5,
  };
}

function planOf(values: FormValues): EvidencePlanInput {
  if (!isExperiment(values)) {
    const baselineDays = readNumber(values['plan.rollout.baselineDays']);
    const controls = keysOf(values, keyLists.controls);
    return { rollout: { ...(baselineDays !== null && { baselineDays }), controls } };
  }
  const field = (name: string) => values[`plan.experiment.${name}`];
  const baselineDays = readNumber(field('baselineDays'));
  const expectedShare = readPercent(field('expectedShare'));
  return {
    experiment: {
      exposure: matchOf(values, 'plan.experiment.exposure'),
      variantProperty: field('variantProperty') || 'variant',
      control: field('control') ?? '',
      treatment: field('treatment') ?? '',
      reading: field('reading') === 'ANYTIME' ? 'ANYTIME' : 'FIXED',
      ...(baselineDays !== null && { baselineDays }),
      ...(expectedShare !== null && { expectedShare }),
    },
  };
}
