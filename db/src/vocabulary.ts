/**
 * The closed word lists, and the shapes that are made of them alone. Imports nothing, so that every
 * layer, the pure domain included, speaks the same words.
 */

export const stages = ['ACQUISITION', 'ACTIVATION', 'RETENTION', 'MONETIZATION', 'QUALITY'] as const;
export type Stage = (typeof stages)[number];

export const goodDirections = ['UP', 'DOWN', 'NEUTRAL'] as const;
export type GoodDirection = (typeof goodDirections)[number];

export const units = [
  'COUNT',
  'SHARE',
  'RATIO',
  'CURRENCY',
  'MILLISECONDS',
  'SECONDS',
  'DAYS',
  'MONTHS',
] as const;
export type Unit = (typeof units)[number];

export const grains = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER'] as const;
export type Grain = (typeof grains)[number];

export const metricKinds = ['COUNT', 'UNIQUE', 'RATIO', 'CONVERSION'] as const;
export type MetricKind = (typeof metricKinds)[number];

export const aggregates = ['COUNT', 'UNIQUE'] as const;
export type Aggregate = (typeof aggregates)[number];

export const filterOps = [
  'EQ',
  'NOT_EQ',
  'IN',
  'NOT_IN',
  'CONTAINS',
  'GT',
  'GTE',
  'LT',
  'LTE',
  'IS_SET',
  'IS_NOT_SET',
] as const;
export type FilterOp = (typeof filterOps)[number];

export const roles = ['VIEWER', 'EDITOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

export const readings = ['FIXED', 'ANYTIME'] as const;
export type Reading = (typeof readings)[number];

export const betStatuses = ['DRAFT', 'COMMITTED', 'LIVE', 'VERDICT_DUE', 'DECIDED', 'DROPPED'] as const;
export type BetStatus = (typeof betStatuses)[number];

/** One condition on an event's property (`plan`); several are joined by AND. Numbers are given as text. */
export interface SegmentFilter {
  dimension: string;
  op: FilterOp;
  values: string[];
}

/** An event to look for, by its name and its properties. */
export interface EventMatch {
  event: string;
  where: SegmentFilter[];
}

/** One number computed from matching events; `windowDays` is the trailing window of a UNIQUE. */
export interface Measure {
  aggregate: Aggregate;
  of: EventMatch;
  windowDays?: number;
}

export interface Ratio {
  numerator: Measure;
  denominator: Measure;
}

/** The window is in days of 24 hours and may be a fraction of one. */
export interface Conversion {
  from: EventMatch;
  to: EventMatch;
  withinDays: number;
}

/** How a metric is computed: exactly one member, as in the contract's MetricDefinitionInput. */
export type MetricDefinition = { measure: Measure } | { ratio: Ratio } | { conversion: Conversion };

/** The predicted relative lift with the author's 80 % interval, and their probability of a HIT. */
export interface Prediction {
  lift: number;
  low: number;
  high: number;
  confidence: number;
}

export interface Hypothesis {
  change: string;
  audience: string;
  segment: SegmentFilter[];
  because: string;
}

export interface ExperimentPlan {
  exposure: EventMatch;
  variantProperty: string;
  control: string;
  treatment: string;
  expectedShare: number;
  reading: Reading;
  baselineDays: number;
}

export interface RolloutPlan {
  controls: string[];
  baselineDays: number;
}

/** How a bet will be measured: exactly one member. */
export type EvidencePlan = { experiment: ExperimentPlan } | { rollout: RolloutPlan };

/** Whether text is written as a plain decimal number, and so is one wherever a type is not declared. */
export function isDecimal(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text);
}
