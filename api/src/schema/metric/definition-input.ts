import type { EventMatch, Measure, MetricDefinition } from '@leadline/db/vocabulary';
import { findMistakes } from '../../domain/metric-definition.ts';
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

function toDefinition(
  { measure, ratio, conversion }: MetricDefinitionInput,
  field: string,
): MetricDefinition {
  if (measure) return { measure: toMeasure(measure) };
  if (ratio)
    return { ratio: { numerator: toMeasure(ratio.numerator), denominator: toMeasure(ratio.denominator) } };
  if (conversion) {
    const { from, to, withinDays } = conversion;
    return { conversion: { from: toMatch(from), to: toMatch(to), withinDays } };
  }
  throw badInput(field, 'A definition has exactly one member: measure, ratio or conversion.');
}

function toMeasure({ aggregate, of, windowDays }: MeasureInput): Measure {
  return { aggregate, of: toMatch(of), ...(windowDays != null && { windowDays }) };
}

function toMatch({ event, where }: EventMatchInput): EventMatch {
  return { event, where: where.map(({ dimension, op, values }) => ({ dimension, op, values: [...values] })) };
}
