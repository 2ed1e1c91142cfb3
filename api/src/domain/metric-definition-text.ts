import type {
  Conversion,
  Duration,
  EventMatch,
  FilterOp,
  Measure,
  MetricDefinition,
  Recurring,
  RecurringStatistic,
  Retention,
  Rollup,
  SegmentFilter,
} from '@leadline/db/vocabulary';
import { traitPrefix } from '@leadline/db/vocabulary';

/** The definition in words: one sentence a reader can check. */
export function describeDefinition(definition: MetricDefinition): string {
  if ('measure' in definition) return `${capitalised(describeMeasure(definition.measure))}.`;
  if ('ratio' in definition) {
    const { numerator, denominator } = definition.ratio;
    return `${capitalised(describeMeasure(numerator))}, divided by the ${describeMeasure(denominator)}.`;
  }
  if ('conversion' in definition) return describeConversion(definition.conversion);
  if ('retention' in definition) return describeRetention(definition.retention);
  if ('duration' in definition) return describeDuration(definition.duration);
  if ('recurring' in definition) return describeRecurring(definition.recurring);
  if ('formula' in definition) return `${definition.formula.expression.trim()}, by the values of the period.`;
  const { rollup, note } = definition.imported;
  return `Points that are imported, a day each; longer periods are ${rollupWords[rollup]}.${note ? ` ${note.trim()}` : ''}`;
}

function describeMeasure({ aggregate, of, property, quantile, windowDays }: Measure): string {
  const number = property === undefined ? 'the value' : `“${property}”`;
  switch (aggregate) {
    case 'COUNT':
      return `number of ${describeMatch(of)} events`;
    case 'UNIQUE':
      return windowDays === undefined
        ? `number of different people with ${describeMatch(of)}`
        : `number of different people with ${describeMatch(of)} in the ${inDays(windowDays)} that end with the period's last day`;
    case 'SUM':
      return `sum of ${number} over ${describeMatch(of)} events`;
    case 'MEAN':
      return `mean of ${number} over ${describeMatch(of)} events that have it`;
    case 'QUANTILE':
      return `${describeQuantile(quantile ?? 0.5)} of ${number} over ${describeMatch(of)} events that have it`;
  }
}

function describeQuantile(quantile: number): string {
  if (quantile === 0.5) return 'median';
  return `${Number((quantile * 100).toPrecision(12))} % quantile`;
}

function describeConversion({ from, to, withinDays }: Conversion): string {
  return (
    `Of people whose first ${describeMatch(from)} falls in the period, the share with ${describeMatch(to)} ` +
    `within ${inDays(withinDays)} after it. People whose window is not over are left out.`
  );
}

function describeRetention({ start, back, fromDay, toDay }: Retention): string {
  return (
    `Of people whose first ${describeMatch(start)} falls in the period, the share with ${describeMatch(back)} ` +
    `from ${fromDay} days after it until before ${toDay} days after it, a day being 24 hours. ` +
    'People whose last day is not over are left out.'
  );
}

function describeDuration({ from, to, withinDays, quantile }: Duration): string {
  return (
    `${capitalised(describeQuantile(quantile))} of the time from people's first ${describeMatch(from)}, where it falls in the period, ` +
    `to their next ${describeMatch(to)}, among those who got there within ${inDays(withinDays)}. ` +
    'People whose window is not over are left out.'
  );
}

const statisticWords: Record<RecurringStatistic, (days: string) => string> = {
  MRR: () => 'Sum of what all accounts pay a month',
  ACCOUNTS: () => 'Number of accounts that pay',
  NRR: (days) => `What accounts that paid ${days} before pay, divided by what they paid then`,
  GRR: (days) => `What accounts that paid ${days} before pay, rises left out, divided by what they paid then`,
  EXPANSION: (days) => `By how much accounts that paid ${days} before pay more`,
  CONTRACTION: (days) => `By how much accounts that paid ${days} before, and still pay, pay less`,
  CHURN: (days) => `What accounts paid ${days} before that pay no more`,
};

function describeRecurring({ event, statistic, periodDays }: Recurring): string {
  const words = statisticWords[statistic](inDays(periodDays));
  return `${words}, at the end of the period, by the value of each account's latest ${describeMatch(event)}.`;
}

const rollupWords: Record<Rollup, string> = {
  SUM: 'the sum of their days',
  MEAN: 'the mean of their days',
  LAST: 'the last of their days',
};

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
      [dimensionWords(dimension), opWords[op], values.map((value) => `“${value}”`).join(', ')]
        .join(' ')
        .trim(),
    )
    .join(' and ');
}

function inDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dimensionWords(dimension: string): string {
  return dimension.startsWith(traitPrefix)
    ? `the person's ${dimension.slice(traitPrefix.length)}`
    : dimension;
}
