import { isDecimal } from '@leadline/db/vocabulary';
import type {
  Conversion,
  EventMatch,
  FilterOp,
  GoodDirection,
  Measure,
  MetricDefinition,
  MetricKind,
  SegmentFilter,
} from '@leadline/db/vocabulary';

/** The kind that a definition is of. */
export function kindOf(definition: MetricDefinition): MetricKind {
  if ('measure' in definition) return definition.measure.aggregate;
  return 'ratio' in definition ? 'RATIO' : 'CONVERSION';
}

/** Names of the events that a definition reads, each once. */
export function eventsOf(definition: MetricDefinition): string[] {
  return [...new Set(matchesOf(definition).map(({ event }) => event))];
}

function matchesOf(definition: MetricDefinition): EventMatch[] {
  if ('measure' in definition) return [definition.measure.of];
  if ('ratio' in definition) return [definition.ratio.numerator.of, definition.ratio.denominator.of];
  return [definition.conversion.from, definition.conversion.to];
}

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
  return conversionMistakes(definition.conversion);
}

function measureMistakes({ aggregate, of, windowDays }: Measure, field: string): Mistake[] {
  const mistakes = matchMistakes(of, `${field}.of`);
  if (windowDays === undefined) return mistakes;
  if (aggregate !== 'UNIQUE') {
    mistakes.push({
      field: `${field}.windowDays`,
      message: 'Only a UNIQUE has a trailing window; leave windowDays out.',
    });
  } else if (windowDays < 1 || windowDays > maxDays) {
    mistakes.push({
      field: `${field}.windowDays`,
      message: `windowDays is ${windowDays}; it is from 1 to ${maxDays} days.`,
    });
  }
  return mistakes;
}

function conversionMistakes({ from, to, withinDays }: Conversion): Mistake[] {
  const mistakes = [...matchMistakes(from, 'conversion.from'), ...matchMistakes(to, 'conversion.to')];
  if (!(withinDays > 0 && withinDays <= maxDays)) {
    mistakes.push({
      field: 'conversion.withinDays',
      message: `withinDays is ${withinDays}; it is more than 0 and at most ${maxDays} days.`,
    });
  }
  return mistakes;
}

function matchMistakes({ event, where }: EventMatch, field: string): Mistake[] {
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
    if (dimension === '')
      mistakes.push({ field: `${i}.dimension`, message: 'The name of a dimension is missing.' });
    if (dimension.startsWith('trait.')) {
      mistakes.push({
        field: `${i}.dimension`,
        message: `There are no traits yet, so nothing is known of ${dimension}.`,
      });
    }
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

/** The definition in words: one sentence a reader can check. */
export function describeDefinition(definition: MetricDefinition): string {
  if ('measure' in definition) return `${capitalised(describeMeasure(definition.measure))}.`;
  if ('ratio' in definition) {
    const { numerator, denominator } = definition.ratio;
    return `${capitalised(describeMeasure(numerator))}, divided by the ${describeMeasure(denominator)}.`;
  }
  const { from, to, withinDays } = definition.conversion;
  return (
    `Of people whose first ${describeMatch(from)} falls in the period, the share with ${describeMatch(to)} ` +
    `within ${inDays(withinDays)} after it. People whose window is not over are left out.`
  );
}

function describeMeasure({ aggregate, of, windowDays }: Measure): string {
  switch (aggregate) {
    case 'COUNT':
      return `number of ${describeMatch(of)} events`;
    case 'UNIQUE':
      return windowDays === undefined
        ? `number of different people with ${describeMatch(of)}`
        : `number of different people with ${describeMatch(of)} in the ${inDays(windowDays)} that end with the period's last day`;
  }
}

/** A match in words: “order placed” where plan is “team”. */
export function describeMatch({ event, where }: EventMatch): string {
  if (where.length === 0) return `“${event}”`;
  return `“${event}” (${describeFilters(where)})`;
}

const opWords: Record<FilterOp, string> = {
  EQ: 'is',
  NOT_EQ: 'is not',
  IN: 'is one of',
  NOT_IN: 'is none of',
  CONTAINS: 'contains',
  GT: 'is more than',
  GTE: 'is at least',
  LT: 'is less than',
  LTE: 'is at most',
  IS_SET: 'is set',
  IS_NOT_SET: 'is not set',
};

function describeFilters(filters: readonly SegmentFilter[]): string {
  return filters
    .map(({ dimension, op, values }) =>
      [dimension, opWords[op], values.map((value) => `“${value}”`).join(', ')].join(' ').trim(),
    )
    .join(' and ');
}

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const rawPageCount = /^\$?(page|screen)([ _-]?views?(ed)?)?$/i;

/** Why a metric may not lead a bet; empty when it may. `goodDirection` is left out for a definition alone. */
export function lintMetric(definition: MetricDefinition, goodDirection?: GoodDirection): string[] {
  const reasons: string[] = [];
  if (goodDirection === 'NEUTRAL') {
    reasons.push('It has no good direction: NEUTRAL metrics are watched, they neither lead nor guard.');
  }
  if (kindOf(definition) === 'COUNT' && eventsOf(definition).some((event) => rawPageCount.test(event))) {
    reasons.push('It counts raw page views, which rise with traffic whatever the product does for people.');
  }
  return reasons;
}
