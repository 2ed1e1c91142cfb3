import { readNumber, type FormValues } from '#lib/form.ts';
import type { MetricKind } from '#lib/graphql/generated/graphql.ts';
import { matchFieldNames } from '#lib/match-form.ts';
import { isAggregate, kindOf } from './definition-of-form.ts';

const meaningFields = [
  'name',
  'key',
  'description',
  'stage',
  'unit',
  'currency',
  'owner',
  'goodDirection',
  'drives',
];

/** Names of the fields that a kind is read from, so that an error finds its own. */
export function metricFields(values: FormValues): string[] {
  return [
    ...meaningFields,
    'kind',
    ...matchPrefixes(values).flatMap((prefix) => matchFieldNames(values, prefix)),
    ...plainFields(kindOf(values)),
  ];
}

/** Paths of the events that a kind reads. */
export function matchPrefixes(values: FormValues): string[] {
  const kind = kindOf(values);
  if (isAggregate(kind)) return ['measure.of'];
  switch (kind) {
    case 'RATIO':
      return ['ratio.numerator.of', 'ratio.denominator.of'];
    case 'CONVERSION':
      return ['conversion.from', 'conversion.to'];
    case 'DURATION':
      return ['duration.from', 'duration.to'];
    case 'RETENTION':
      return ['retention.start', 'retention.back'];
    case 'RECURRING':
      return ['recurring.event'];
    case 'FORMULA':
    case 'IMPORTED':
      return [];
  }
}

function plainFields(kind: MetricKind): string[] {
  if (isAggregate(kind)) return ['property', 'quantile', 'windowDays'].map((name) => `measure.${name}`);
  switch (kind) {
    case 'RATIO':
      return ['numerator', 'denominator'].flatMap((side) =>
        ['aggregate', 'property', 'quantile', 'windowDays'].map((name) => `ratio.${side}.${name}`),
      );
    case 'CONVERSION':
      return ['conversion.withinDays'];
    case 'DURATION':
      return ['duration.withinDays', 'duration.quantile'];
    case 'RETENTION':
      return ['retention.fromDay', 'retention.toDay'];
    case 'RECURRING':
      return ['recurring.statistic', 'recurring.periodDays'];
    case 'FORMULA':
      return ['formula.expression'];
    case 'IMPORTED':
      return ['imported.rollup', 'imported.note'];
  }
}

const wholeNumbers = ['windowDays', 'fromDay', 'toDay', 'periodDays'];
const numbers = ['withinDays', 'quantile', ...wholeNumbers];

/** Numbers that are none are told before the API is asked; it could not be sent what was typed. */
export function unreadableNumbers(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    plainFields(kindOf(values)).flatMap((field) => {
      const name = field.split('.').at(-1) ?? '';
      const number = numbers.includes(name) ? readNumber(values[field]) : null;
      if (number === null) return [];
      if (Number.isNaN(number)) return [[field, `“${values[field]}” is no number.`]];
      if (wholeNumbers.includes(name) && !Number.isInteger(number)) {
        return [[field, `“${values[field]}” is no whole number of days.`]];
      }
      return [];
    }),
  );
}

/** Whether enough is filled in for a look at it. */
export function canPreview(values: FormValues): boolean {
  if (Object.keys(unreadableNumbers(values)).length > 0) return false;
  if (kindOf(values) === 'FORMULA') return Boolean(values['formula.expression']);
  return matchPrefixes(values).every((prefix) => values[`${prefix}.event`]);
}
