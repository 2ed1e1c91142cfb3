import type { EventMatch, Measure } from '../../vocabulary.ts';
import type { Cohort } from '../metric/cohort.ts';
import { conversionCohort } from '../metric/conversion.ts';
import type { ComputableDefinition } from '../metric/kinds.ts';
import { retentionCohort } from '../metric/retention.ts';

/** What is measured of each subject of an experiment, and which estimator its sums are for. */
export type SumsOutcome =
  /** y is 0 or 1, or any number. */
  | { estimator: 'SHARE' | 'MEAN'; of: Amounts | Journey }
  /** Σy / Σx. */
  | { estimator: 'RATIO'; of: AmountPair | Journey };

export interface QuantileOutcome {
  estimator: 'QUANTILE';
  /** 0 < level < 1. */
  level: number;
  of: Values | Journey;
}

export type Outcome = SumsOutcome | QuantileOutcome;

/** What a subject brings: its matching events, whether there is one, the sum of a property, or its events that have it. */
export interface Amount extends Pick<Measure, 'of' | 'property'> {
  aggregate: 'COUNT' | 'UNIQUE' | 'SUM' | 'COUNT_OF_AMOUNTS';
}

export interface Amounts {
  by: 'AMOUNT';
  y: Amount;
}

export interface AmountPair {
  by: 'AMOUNTS';
  y: Amount;
  x: Amount;
}

/** Each matching event's property. */
export interface Values {
  by: 'VALUES';
  y: Pick<Measure, 'of' | 'property'>;
}

/**
 * Whether, or how soon, a subject gets to `goal` in [fromMs, toMs) after it starts: by its exposure, or by its
 * first ever `start`.
 */
export interface Journey {
  by: 'JOURNEY';
  start: EventMatch | 'EXPOSURE';
  goal: EventMatch;
  fromMs: number;
  toMs: number;
}

/**
 * What a metric measures of the subjects of an experiment. Null where it is nothing that belongs to single
 * subjects: a formula, recurring revenue, points from outside, or a ratio of means or quantiles. Trailing windows
 * are dropped: the outcome window takes their place.
 */
export function experimentOutcome(definition: ComputableDefinition, exposure: EventMatch): Outcome | null {
  if ('measure' in definition) return outcomeOfMeasure(definition.measure);
  if ('ratio' in definition) {
    const [y, x] = [amountOf(definition.ratio.numerator), amountOf(definition.ratio.denominator)];
    return y && x && { estimator: 'RATIO', of: { by: 'AMOUNTS', y, x } };
  }
  if ('conversion' in definition) return outcomeOfShare(conversionCohort(definition.conversion), exposure);
  if ('retention' in definition) return outcomeOfShare(retentionCohort(definition.retention), exposure);
  if ('duration' in definition) {
    const { quantile: level } = definition.duration;
    return { estimator: 'QUANTILE', level, of: journey(conversionCohort(definition.duration), exposure) };
  }
  return null;
}

function outcomeOfMeasure(measure: Measure): Outcome {
  const { of, property, aggregate, quantile: level = 0.5 } = measure;
  const values = { of, ...(property !== undefined && { property }) };
  switch (aggregate) {
    case 'UNIQUE':
      return { estimator: 'SHARE', of: { by: 'AMOUNT', y: { aggregate, of } } };
    case 'COUNT':
      return { estimator: 'MEAN', of: { by: 'AMOUNT', y: { aggregate, of } } };
    case 'SUM':
      return { estimator: 'MEAN', of: { by: 'AMOUNT', y: { aggregate, ...values } } };
    case 'MEAN': {
      const y: Amount = { aggregate: 'SUM', ...values };
      return { estimator: 'RATIO', of: { by: 'AMOUNTS', y, x: { ...y, aggregate: 'COUNT_OF_AMOUNTS' } } };
    }
    case 'QUANTILE':
      return { estimator: 'QUANTILE', level, of: { by: 'VALUES', y: values } };
  }
}

/** One side of a ratio; null where it is no sum over subjects. */
function amountOf(measure: Measure): Amount | null {
  const { of } = outcomeOfMeasure(measure);
  return of.by === 'AMOUNT' ? of.y : null;
}

/** A share of the experiment's own subjects where the exposure starts it, else of those who start in the window. */
function outcomeOfShare(cohort: Cohort, exposure: EventMatch): SumsOutcome {
  const of = journey(cohort, exposure);
  return { estimator: of.start === 'EXPOSURE' ? 'SHARE' : 'RATIO', of };
}

function journey({ start, ...goal }: Cohort, exposure: EventMatch): Journey {
  return { by: 'JOURNEY', start: isSameMatch(start, exposure) ? 'EXPOSURE' : start, ...goal };
}

/** Whether two matches are of one event with the same conditions, in whatever order. */
function isSameMatch(a: EventMatch, b: EventMatch): boolean {
  const inOrder = ({ where }: EventMatch) =>
    where.map(({ dimension, op, values }) => JSON.stringify([dimension, op, values.toSorted()])).toSorted();
  return a.event === b.event && inOrder(a).join() === inOrder(b).join();
}
