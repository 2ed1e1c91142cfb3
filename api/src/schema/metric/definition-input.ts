import type { EventMatch, Measure, MetricDefinition } from '@leadline/db/vocabulary';
import { findMistakes } from '../../domain/metric-definition-mistakes.ts';
import { badInput, UserError } from '../../errors.ts';
import type { EventMatchInput, MeasureInput, MetricDefinitionInput } from '../types.generated.ts';

/** The definition without the nulls that GraphQL lets through. Throws BAD_USER_INPUT with every mistake. */
export function readDefinition(input: MetricDefinitionInput, field: string): MetricDefinition {
  const definition = toDefinition(input, field);
  const mistakes = findMistakes(definition);
  const [first] = mistakes;
  if (first === undefined) return definition;
  throw new UserError('BAD_USER_INPUT', mistakes.map(({ message }) => message).join(' '), {
    field: `${field}.${first.field}`,
    problems: mistakes.map((mistake) => ({
      code: 'BAD_USER_INPUT',
      ...mistake,
      field: `${field}.${mistake.field}`,
    })),
  });
}

function toDefinition(input: MetricDefinitionInput, field: string): MetricDefinition {
  const { measure, ratio, conversion, retention, duration, recurring, formula, imported } = input;
  if (measure) return { measure: toMeasure(measure) };
  if (ratio) {
    const { numerator, denominator } = ratio;
    return { ratio: { numerator: toMeasure(numerator), denominator: toMeasure(denominator) } };
  }
  if (conversion) return { conversion: toPath(conversion) };
  if (retention) {
    const { start, back, fromDay, toDay } = retention;
    return { retention: { start: toMatch(start), back: toMatch(back), fromDay, toDay } };
  }
  if (duration) return { duration: { ...toPath(duration), quantile: duration.quantile } };
  if (recurring) return { recurring: { ...recurring, event: toMatch(recurring.event) } };
  if (formula) return { formula: { expression: formula.expression.trim() } };
  if (imported) {
    const { rollup, note } = imported;
    return { imported: { rollup, ...(note != null && note.trim() !== '' && { note: note.trim() }) } };
  }
  throw badInput(field, 'A definition has exactly one member, such as measure, ratio or conversion.');
}

function toMeasure({ aggregate, of, property, quantile, windowDays }: MeasureInput): Measure {
  return {
    aggregate,
    of: toMatch(of),
    ...(property != null && { property }),
    ...(quantile != null && { quantile }),
    ...(windowDays != null && { windowDays }),
  };
}

function toPath({
  from,
  to,
  withinDays,
}: {
  from: EventMatchInput;
  to: EventMatchInput;
  withinDays: number;
}) {
  return { from: toMatch(from), to: toMatch(to), withinDays };
}

/** A match without the nulls that GraphQL lets through. */
export function toMatch({ event, where }: EventMatchInput): EventMatch {
  return { event, where: where.map(({ dimension, op, values }) => ({ dimension, op, values: [...values] })) };
}
