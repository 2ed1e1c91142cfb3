import { isDecimal, traitPrefix } from '@leadline/db/vocabulary';
import type {
  Conversion,
  Duration,
  EventMatch,
  FilterOp,
  Imported,
  Measure,
  MetricDefinition,
  Recurring,
  Retention,
  SegmentFilter,
} from '@leadline/db/vocabulary';
import { FormulaMistake, parseFormula } from './formula.ts';

/** A mistake in what was given; `field` is a dotted path below the definition. */
export interface Mistake {
  field: string;
  message: string;
}

const maxDays = 366;

/** Every mistake of a definition, with a sentence that says what would be right. */
export function findMistakes(definition: MetricDefinition): Mistake[] {
  if ('measure' in definition) return measureMistakes(definition.measure, 'measure');
  if ('ratio' in definition) {
    const { numerator, denominator } = definition.ratio;
    return [
      ...measureMistakes(numerator, 'ratio.numerator'),
      ...measureMistakes(denominator, 'ratio.denominator'),
    ];
  }
  if ('conversion' in definition) return conversionMistakes(definition.conversion, 'conversion');
  if ('retention' in definition) return retentionMistakes(definition.retention);
  if ('duration' in definition) return durationMistakes(definition.duration);
  if ('recurring' in definition) return recurringMistakes(definition.recurring);
  if ('formula' in definition) return formulaMistakes(definition.formula.expression);
  return importedMistakes(definition.imported);
}

function measureMistakes(measure: Measure, field: string): Mistake[] {
  const { aggregate, of, property, quantile, windowDays } = measure;
  const mistakes = matchMistakes(of, `${field}.of`);
  const add = (member: keyof Measure, message: string) =>
    mistakes.push({ field: `${field}.${member}`, message });
  const isOfNumbers = aggregate === 'SUM' || aggregate === 'MEAN' || aggregate === 'QUANTILE';
  if (property !== undefined && !isOfNumbers)
    add('property', `Only SUM, MEAN and QUANTILE read a property; leave property out of a ${aggregate}.`);
  if (property !== undefined && (property === '' || property.startsWith(traitPrefix)))
    add('property', 'property is the name of a numeric property of the event; leave it out for its value.');
  if (aggregate === 'QUANTILE') mistakes.push(...quantileMistakes(quantile, `${field}.quantile`));
  else if (quantile !== undefined) add('quantile', 'Only a QUANTILE has a quantile; leave it out.');
  if (windowDays !== undefined && aggregate !== 'UNIQUE')
    add('windowDays', 'Only a UNIQUE has a trailing window; leave windowDays out.');
  else if (windowDays !== undefined && !isBetween(windowDays, 1, maxDays))
    add('windowDays', `windowDays is ${windowDays}; it is from 1 to ${maxDays} days.`);
  return mistakes;
}

function quantileMistakes(quantile: number | undefined, field: string): Mistake[] {
  if (quantile !== undefined && quantile > 0 && quantile < 1) return [];
  const given = quantile === undefined ? 'A quantile is missing' : `quantile is ${quantile}`;
  return [{ field, message: `${given}; it lies between 0 and 1, such as 0.95, and is neither of them.` }];
}

function conversionMistakes({ from, to, withinDays }: Conversion, field: string): Mistake[] {
  const mistakes = [...matchMistakes(from, `${field}.from`), ...matchMistakes(to, `${field}.to`)];
  if (!(withinDays > 0 && withinDays <= maxDays)) {
    mistakes.push({
      field: `${field}.withinDays`,
      message: `withinDays is ${withinDays}; it is more than 0 and at most ${maxDays} days.`,
    });
  }
  return mistakes;
}

function durationMistakes(duration: Duration): Mistake[] {
  return [
    ...conversionMistakes(duration, 'duration'),
    ...quantileMistakes(duration.quantile, 'duration.quantile'),
  ];
}

function retentionMistakes({ start, back, fromDay, toDay }: Retention): Mistake[] {
  const mistakes = [...matchMistakes(start, 'retention.start'), ...matchMistakes(back, 'retention.back')];
  if (!isBetween(fromDay, 0, maxDays - 1)) {
    mistakes.push({
      field: 'retention.fromDay',
      message: `fromDay is ${fromDay}; it is from 0 to ${maxDays - 1}.`,
    });
  }
  if (!isBetween(toDay, fromDay + 1, maxDays)) {
    mistakes.push({
      field: 'retention.toDay',
      message: `toDay is ${toDay}; it is the day after the last, so more than fromDay, and at most ${maxDays}.`,
    });
  }
  return mistakes;
}

function recurringMistakes({ event, periodDays }: Recurring): Mistake[] {
  const mistakes = matchMistakes(event, 'recurring.event');
  if (!isBetween(periodDays, 1, maxDays)) {
    mistakes.push({
      field: 'recurring.periodDays',
      message: `periodDays is ${periodDays}; it is from 1 to ${maxDays} days.`,
    });
  }
  return mistakes;
}

const longestFormula = 1000;

function formulaMistakes(expression: string): Mistake[] {
  const field = 'formula.expression';
  if (expression.length > longestFormula)
    return [{ field, message: `A formula has at most ${longestFormula} characters.` }];
  try {
    parseFormula(expression);
    return [];
  } catch (error) {
    if (!(error instanceof FormulaMistake)) throw error;
    return [{ field, message: error.message }];
  }
}

const longestNote = 1000;

function importedMistakes({ note = '' }: Imported): Mistake[] {
  if (note.length <= longestNote) return [];
  return [{ field: 'imported.note', message: `A note has at most ${longestNote} characters.` }];
}

/** Every mistake of a match; `field` is a path above it. */
export function matchMistakes({ event, where }: EventMatch, field: string): Mistake[] {
  const mistakes = findFilterMistakes(where).map((mistake) => ({
    ...mistake,
    field: `${field}.where.${mistake.field}`,
  }));
  if (event === '')
    mistakes.unshift({ field: `${field}.event`, message: 'The name of an event is missing.' });
  return mistakes;
}

/** Every mistake of a list of filters; `field` is a path below the list, such as `0.values`. */
export function findFilterMistakes(filters: readonly SegmentFilter[]): Mistake[] {
  return filters.flatMap(({ dimension, op, values }, i) => {
    const mistakes: Mistake[] = [];
    if (dimension === '' || dimension === traitPrefix)
      mistakes.push({ field: `${i}.dimension`, message: 'The name of a dimension is missing.' });
    const wrongCount = valuesMistake(op, values);
    if (wrongCount) mistakes.push({ field: `${i}.values`, message: wrongCount });
    return mistakes;
  });
}

function valuesMistake(op: FilterOp, values: readonly string[]): string | null {
  switch (op) {
    case 'IS_SET':
    case 'IS_NOT_SET':
      return values.length === 0 ? null : `${op} takes no value.`;
    case 'IN':
    case 'NOT_IN':
      return values.length > 0 ? null : `${op} takes at least one value.`;
    case 'EQ':
    case 'NOT_EQ':
    case 'CONTAINS':
      return values.length === 1 ? null : `${op} takes exactly one value.`;
    case 'GT':
    case 'GTE':
    case 'LT':
    case 'LTE':
      if (values.length !== 1) return `${op} takes exactly one value.`;
      return isDecimal(values[0]!) ? null : `${op} takes a number; ${JSON.stringify(values[0])} is none.`;
  }
}

function isBetween(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
