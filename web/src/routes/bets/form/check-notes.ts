import { readNumber, readPercent, type FormValues } from '#lib/form.ts';
import {
  formatChange,
  formatCount,
  formatNumberOf,
  formatPair,
  formatPercent,
  formatValue,
  type Measure,
} from '#lib/format.ts';
import type { BetFormCheckQuery, GoodDirection } from '#lib/graphql/generated/graphql.ts';
import { goalWords } from '#lib/words.ts';
import { describeBaseRate } from '../base-rate.ts';
import { describePower } from '../power.ts';
import { fieldOfForm, filledGuardrails } from './form-fields.ts';

export type CheckAnswer = BetFormCheckQuery['checkBet'];

/** What stands beside a field: what the data says of it, or what is wrong with it. */
export interface Note {
  tone: 'fact' | 'caution' | 'bad';
  text: string;
}

export type Notes = Record<string, Note[]>;

interface NamedMetric extends Measure {
  key: string;
  name: string;
  goodDirection: GoodDirection;
}

/** Notes by the name of the field that they belong to. Fields that are still empty are not scolded; what is missing stands in the list. */
export function notesOfCheck(check: CheckAnswer, values: FormValues, metrics: readonly NamedMetric[]): Notes {
  const metric = metrics.find(({ key }) => key === values['leadingMetric']) ?? null;
  const notes: Notes = {
    'hypothesis.audience': factsOf(
      check.reach == null ? '' : `${formatCount(check.reach)} seen in the last 28 days`,
    ),
    leadingMetric: metric ? factsOf(describeLevel(check, metric)) : [],
    prediction: values['prediction.lift'] ? predictionFacts(check, values, metric) : [],
  };
  filledGuardrails(values).forEach((row, index) => {
    notes[`guardrails.${row}`] = factsOf(describeGuardrail(check.guardrails[index]));
  });
  for (const { code, field, severity, message } of check.problems) {
    const name = fieldOfForm(field, values);
    if (!isFilled(name, values)) continue;
    // What the figures beside it say already, it says again in the list of what should be known before.
    if (severity === 'WARNING' && name === 'prediction.lift' && code in saidByFigures) continue;
    const note: Note = { tone: severity === 'ERROR' ? 'bad' : 'caution', text: message };
    if (code === 'LOW_POWER' && name.endsWith('.margin')) notes[name.replace('.margin', '')] = [note];
    else (notes[name] ??= []).push(note);
  }
  return notes;
}

const saidByFigures = { LOW_POWER: true, ABOVE_BEST: true };

/** Notes on a field, and on those below it. */
export function notesOn(notes: Notes, names: readonly string[]): Note[] {
  return Object.entries(notes).flatMap(([name, found]) =>
    names.some((prefix) => name === prefix || name.startsWith(`${prefix}.`)) ? found : [],
  );
}

function factsOf(...texts: string[]): Note[] {
  return texts.filter(Boolean).map((text) => ({ tone: 'fact', text }));
}

function isFilled(name: string, values: FormValues): boolean {
  // The others of a prediction have a usual value from the start.
  if (name === 'prediction') return Boolean(values['prediction.lift']);
  return Object.entries(values).some(
    ([field, value]) => value !== '' && (field === name || field.startsWith(`${name}.`)),
  );
}

function describeLevel({ baseline }: CheckAnswer, metric: NamedMetric): string {
  const goal = goalWords[metric.goodDirection];
  return baseline == null ? `no level yet · ${goal}` : `${formatValue(baseline, metric)} now · ${goal}`;
}

function predictionFacts(check: CheckAnswer, values: FormValues, metric: NamedMetric | null): Note[] {
  const { baseline, predictedLevel, baseRate, problems } = check;
  const lift = readPercent(values['prediction.lift']);
  if (lift === null || Number.isNaN(lift)) return [];
  const promised = `You predict ${formatChange(lift)}`;
  const hasLevels = metric && baseline != null && predictedLevel != null;
  const toneOf = (code: string) =>
    problems.some((problem) => problem.code === code && problem.field.startsWith('prediction'))
      ? ('caution' as const)
      : ('fact' as const);
  const power = describePower({ ...check, lift, windowDays: readNumber(values['windowDays']) ?? 0 });
  const notes: Note[] = [
    {
      tone: 'fact',
      text: hasLevels ? `${promised}: ${formatPair(baseline, predictedLevel, metric)}.` : `${promised}.`,
    },
    { tone: toneOf('ABOVE_BEST'), text: baseRate ? describeBaseRate(baseRate, metric) : '' },
    { tone: toneOf('LOW_POWER'), text: power },
  ];
  return notes.filter(({ text }) => text !== '');
}

function describeGuardrail(guardrail: CheckAnswer['guardrails'][number] | undefined): string {
  if (!guardrail) return '';
  const { detectableMargin } = guardrail;
  if (detectableMargin == null) return 'No margin can be found safe in this window.';
  return `A worst change of ${formatPercent(detectableMargin)} or more can be found safe in this window.`;
}

/** `3 of 4` bets in progress. */
export function describeCap({ inProgress, wipLimit }: { inProgress: number; wipLimit: number }): string {
  const full = inProgress >= wipLimit ? ', full' : '';
  return `${inProgress} of ${formatNumberOf(wipLimit, 'bet')} in progress${full}`;
}
