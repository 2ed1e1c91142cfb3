import type { Hypothesis, Prediction, Unit } from '@leadline/db/vocabulary';
import { barOf } from './bet.ts';
import { formatDays, formatLevel } from './format.ts';

/** The parts from which the falsifiable sentence is made. */
export interface StatementParts {
  hypothesis: Hypothesis | null;
  metric: { name: string; unit: Unit; currency: string | null } | null;
  prediction: Prediction | null;
  baseline: number | null;
  windowDays: number | null;
}

/** The falsifiable sentence, made from the parts that are there; “…” stands for those that are not. */
export function writeStatement({
  hypothesis,
  metric,
  prediction,
  baseline,
  windowDays,
}: StatementParts): string {
  // “If we …” stands before it, and people write it again.
  const change = hypothesis ? `${hypothesis.change.replace(/^we\s+/i, '')} for ${hypothesis.audience}` : '…';
  const verb = prediction === null ? 'moves' : prediction.lift < 0 ? 'falls' : 'rises';
  const because = hypothesis ? `, because ${hypothesis.because}` : '';
  const within = windowDays === null ? '' : ` within ${formatDays(windowDays)}`;
  return `If we ${change}, ${metric?.name ?? '…'} ${verb}${byHowMuch(metric, prediction, baseline)}${within}${because}.${orNot(metric, prediction, baseline)}`;
}

function byHowMuch(
  metric: StatementParts['metric'],
  prediction: Prediction | null,
  baseline: number | null,
): string {
  if (prediction === null) return '';
  if (metric === null || baseline === null)
    return ` by ${formatLevel(Math.abs(prediction.lift), { unit: 'SHARE', currency: null })}`;
  return ` from ${formatLevel(baseline, metric)} to ${formatLevel(baseline * (1 + prediction.lift), metric)}`;
}

function orNot(
  metric: StatementParts['metric'],
  prediction: Prediction | null,
  baseline: number | null,
): string {
  if (metric === null || prediction === null || baseline === null) return '';
  const short = prediction.lift < 0 ? 'more' : 'less';
  return ` At ${short} than ${formatLevel(baseline * (1 + barOf(prediction)), metric)} the promise is not kept.`;
}
