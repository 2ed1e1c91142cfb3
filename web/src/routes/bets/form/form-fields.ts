import { readNumber, readPercent, type FormValues } from '#lib/form.ts';
import { filledRows, matchFieldNames } from '#lib/match-form.ts';

/* Fields are named as the paths of BetInput. Rows of a list may have gaps; they are sent by their place among those filled in. */

const fewestGuardrailRows = 3;

const plainFields = [
  'title',
  'hypothesis.change',
  'hypothesis.audience',
  'hypothesis.because',
  'problem',
  'leadingMetric',
  'prediction.lift',
  'prediction.low',
  'prediction.high',
  'prediction.confidence',
  'windowDays',
  'launchBy',
  'reviewOn',
  'team',
  'quarter',
  'theme',
  'owner',
  'effortWeeks',
  'risks',
  'ask',
  'reason',
] as const;

const rolloutFields = ['plan.rollout.baselineDays'];
const experimentFields = [
  'variantProperty',
  'control',
  'treatment',
  'expectedShare',
  'reading',
  'baselineDays',
].map((name) => `plan.experiment.${name}`);

export const keyLists = { alsoWatch: 'alsoWatch', controls: 'plan.rollout.controls' } as const;

export function isExperiment(values: FormValues): boolean {
  return values['plan.kind'] === 'EXPERIMENT';
}

/** Rows of guardrails: three to fill in, or as many as there are. */
export function guardrailRows(values: FormValues): number[] {
  const named = rowsNamed(values, /^guardrails\.(\d+)\.metric$/);
  const missing = Math.max(0, fewestGuardrailRows - named.length);
  const next = (named.at(-1) ?? -1) + 1;
  return [...named, ...Array.from({ length: missing }, (_, index) => next + index)];
}

export function filledGuardrails(values: FormValues): number[] {
  return guardrailRows(values).filter((row) => values[`guardrails.${row}.metric`]);
}

/** Rows of a list of metrics: those filled in and one more. */
export function keyRows(values: FormValues, path: string): number[] {
  const filled = filledKeys(values, path);
  return [...filled, (filled.at(-1) ?? -1) + 1];
}

export function filledKeys(values: FormValues, path: string): number[] {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.')}\\.(\\d+)$`);
  return rowsNamed(values, pattern).filter((row) => values[`${path}.${row}`]);
}

function rowsNamed(values: FormValues, pattern: RegExp): number[] {
  return Object.keys(values)
    .flatMap((name) => pattern.exec(name)?.slice(1).map(Number) ?? [])
    .sort((a, b) => a - b);
}

/** Names of all fields, so that an error finds its own. */
export function betFields(values: FormValues): string[] {
  const plan = isExperiment(values)
    ? [...matchFieldNames(values, 'plan.experiment.exposure'), ...experimentFields]
    : [...rolloutFields, ...keyRows(values, keyLists.controls).map((row) => `${keyLists.controls}.${row}`)];
  return [
    ...plainFields,
    ...filledRows(values, 'hypothesis.segment').flatMap((row) =>
      ['dimension', 'op', 'values'].map((part) => `hypothesis.segment.${row}.${part}`),
    ),
    ...guardrailRows(values).flatMap((row) => [`guardrails.${row}.metric`, `guardrails.${row}.margin`]),
    ...keyRows(values, keyLists.alsoWatch).map((row) => `${keyLists.alsoWatch}.${row}`),
    ...plan,
  ];
}

/** `guardrails.0.margin` of the API is the first row that is filled in, whichever that is in the form. */
export function fieldOfForm(path: string, values: FormValues): string {
  const lists: [string, number[]][] = [
    ['guardrails', filledGuardrails(values)],
    ['hypothesis.segment', filledRows(values, 'hypothesis.segment')],
    ['plan.experiment.exposure.where', filledRows(values, 'plan.experiment.exposure.where')],
    ...Object.values(keyLists).map((list): [string, number[]] => [list, filledKeys(values, list)]),
  ];
  const plain = path.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^input\./, '');
  for (const [list, rows] of lists) {
    const [, index, rest] = new RegExp(`^${list.replaceAll('.', '\\.')}\\.(\\d+)(.*)$`).exec(plain) ?? [];
    if (index !== undefined) return `${list}.${rows[Number(index)] ?? index}${rest}`;
  }
  return plain;
}

const percentFields = ['lift', 'low', 'high', 'confidence'].map((part) => `prediction.${part}`);

/** Numbers that are none are told before the API is asked; it could not be sent what was typed. */
export function unreadableNumbers(values: FormValues): Record<string, string> {
  const kind = isExperiment(values) ? 'experiment' : 'rollout';
  const wholeNumbers = ['windowDays', `plan.${kind}.baselineDays`];
  const numbers = [
    ...percentFields,
    ...guardrailRows(values).map((row) => `guardrails.${row}.margin`),
    ...(kind === 'experiment' ? ['plan.experiment.expectedShare'] : []),
    'effortWeeks',
  ];
  const isNone = (name: string) => Number.isNaN(readPercent(values[name]));
  const isPart = (name: string) => !Number.isInteger(readNumber(values[name]) ?? 0);
  return Object.fromEntries([
    ...numbers.filter(isNone).map((name) => [name, `“${values[name]}” is no number.`]),
    ...wholeNumbers.filter(isPart).map((name) => [name, `“${values[name]}” is no whole number of days.`]),
  ]);
}
