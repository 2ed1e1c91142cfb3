import type { Match } from './event.ts';

/** How metrics are computed, in the words of the contract's `MetricDefinitionInput`. */
export interface AmountMeasure {
  aggregate: 'SUM' | 'MEAN';
  of: Match;
  /** The event's value when left out. */
  property?: string;
}
export interface QuantileMeasure {
  aggregate: 'QUANTILE';
  of: Match;
  property?: string;
  quantile: number;
}
export type Measure =
  | { aggregate: 'COUNT'; of: Match }
  | { aggregate: 'UNIQUE'; of: Match; windowDays?: number }
  | AmountMeasure
  | QuantileMeasure;

export interface Ratio {
  numerator: Measure;
  denominator: Measure;
}
export interface Conversion {
  from: Match;
  to: Match;
  withinDays: number;
}
export interface Retention {
  start: Match;
  back: Match;
  fromDay: number;
  toDay: number;
}
export interface Duration extends Conversion {
  quantile: number;
}
export interface Recurring {
  event: Match;
  statistic: 'MRR' | 'NRR' | 'GRR' | 'EXPANSION' | 'CONTRACTION' | 'CHURN' | 'ACCOUNTS';
  periodDays: number;
}

export type Definition =
  | { measure: Measure }
  | { ratio: Ratio }
  | { conversion: Conversion }
  | { retention: Retention }
  | { duration: Duration }
  | { recurring: Recurring }
  | { formula: { expression: string } }
  | { imported: { rollup: 'SUM' | 'MEAN' | 'LAST' } };

/** One day of an imported series; what is not given is null. */
export interface Point {
  /** YYYY-MM-DD. */
  date: string;
  value: number;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
}

/** A definition, and the points of an imported one. */
export interface Metric {
  definition: Definition;
  points: readonly Point[];
}
