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

export const metricKinds = [
  'COUNT',
  'UNIQUE',
  'SUM',
  'MEAN',
  'QUANTILE',
  'RATIO',
  'CONVERSION',
  'RETENTION',
  'DURATION',
  'RECURRING',
  'FORMULA',
  'IMPORTED',
] as const;
export type MetricKind = (typeof metricKinds)[number];

export const aggregates = ['COUNT', 'UNIQUE', 'SUM', 'MEAN', 'QUANTILE'] as const;
export type Aggregate = (typeof aggregates)[number];

export const recurringStatistics = [
  'MRR',
  'NRR',
  'GRR',
  'EXPANSION',
  'CONTRACTION',
  'CHURN',
  'ACCOUNTS',
] as const;
export type RecurringStatistic = (typeof recurringStatistics)[number];

export const rollups = ['SUM', 'MEAN', 'LAST'] as const;
export type Rollup = (typeof rollups)[number];

/** The product's moments, of which the starter catalogue is made. */
export const moments = [
  'VISIT',
  'SIGN_UP',
  'QUALIFIED',
  'TRIAL_START',
  'FIRST_VALUE',
  'AHA',
  'CORE_ACTION',
  'FEATURE_USE',
  'TASK_START',
  'TASK_SUCCESS',
  'PAID',
  'SUBSCRIPTION_CHANGED',
  'SESSION',
  'CRASH',
  'REQUEST_TIMED',
  'TICKET',
  'COMPLAINT',
] as const;
export type Moment = (typeof moments)[number];

export const importKinds = ['EVENTS', 'TRAITS', 'SERIES'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStatuses = ['RUNNING', 'DONE', 'FAILED', 'UNDONE'] as const;
export type ImportStatus = (typeof importStatuses)[number];

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

export const tokenScopes = ['read', 'write', 'ingest'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What a share link shows. */
export const sharePages = ['QUARTER', 'READOUT', 'BET', 'SERIES_CSV', 'BETS_CSV'] as const;
export type SharePage = (typeof sharePages)[number];

export const auditOutcomes = ['DONE', 'REFUSED', 'FAILED'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

export const readings = ['FIXED', 'ANYTIME'] as const;
export type Reading = (typeof readings)[number];

export const betStatuses = ['DRAFT', 'COMMITTED', 'LIVE', 'VERDICT_DUE', 'DECIDED', 'DROPPED'] as const;
export type BetStatus = (typeof betStatuses)[number];

export const verdictKinds = [
  'HIT',
  'PARTIAL',
  'MISS',
  'HARMED',
  'INCONCLUSIVE',
  'INVALID',
  'IN_EVALUATION',
] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** Strongest first. */
export const evidenceGrades = [
  'RANDOMISED',
  'CONTROLLED',
  'INTERRUPTED',
  'BEFORE_AFTER',
  'JUDGEMENT',
] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

export const guardrailStates = ['SAFE', 'BREACHED', 'UNDECIDED', 'NO_DATA'] as const;
export type GuardrailState = (typeof guardrailStates)[number];

export const nextSteps = ['KEEP', 'ITERATE', 'ROLL_BACK'] as const;
export type NextStep = (typeof nextSteps)[number];

export const decisionStatuses = ['PROPOSED', 'DECIDED', 'STANDS', 'REVERSED'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** NONE has never had the demo; one that was removed stays away. */
export const demoStates = ['NONE', 'FILLING', 'SHOWN', 'REMOVED'] as const;
export type DemoState = (typeof demoStates)[number];

/** What a dimension's name begins with when it is a subject's trait and no event's property. */
export const traitPrefix = 'trait.';

/**
 * One condition on an event's property (`plan`) or on its subject's trait (`trait.persona`); several are
 * joined by AND. Numbers are given as text.
 */
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

/** One number computed from matching events. */
export interface Measure {
  aggregate: Aggregate;
  of: EventMatch;
  /** The numeric property that SUM, MEAN and QUANTILE read; the event's `value` when left out. */
  property?: string;
  /** 0 < q < 1, of a QUANTILE. */
  quantile?: number;
  /** The trailing window of a UNIQUE. */
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

/** `back` in [fromDay, toDay) days of 24 hours after the first `start`. */
export interface Retention {
  start: EventMatch;
  back: EventMatch;
  fromDay: number;
  toDay: number;
}

/** A quantile, 0 < q < 1, of the time from the first `from` to the next `to`. */
export interface Duration extends Conversion {
  quantile: number;
}

/** Read from events whose `value` is an account's new monthly revenue. */
export interface Recurring {
  event: EventMatch;
  statistic: RecurringStatistic;
  periodDays: number;
}

/** Arithmetic over other metrics, by their keys: `spend / qualified-signups`. */
export interface Formula {
  expression: string;
}

/** A formula as it was read: a tree of numbers, metrics by their keys, and the four operations. */
export type Expression =
  | { number: number }
  | { metric: string }
  | { operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

/** Points come from outside; `rollup` makes coarser grains where there is no numerator and denominator. */
export interface Imported {
  rollup: Rollup;
  note?: string;
}

/** How a metric is computed: exactly one member, as in the contract's MetricDefinitionInput. */
export type MetricDefinition =
  | { measure: Measure }
  | { ratio: Ratio }
  | { conversion: Conversion }
  | { retention: Retention }
  | { duration: Duration }
  | { recurring: Recurring }
  | { formula: Formula }
  | { imported: Imported };

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

/** A number with its 95 % interval, as it is stored and given out. */
export interface RecordedEstimate {
  value: number;
  lower: number;
  upper: number;
  pValue: number | null;
  chanceToWin: number | null;
}

export interface RecordedGuardrail {
  metricKey: string;
  metricVersion: number;
  margin: number;
  state: GuardrailState;
  effect: RecordedEstimate | null;
  text: string;
}

/** What was observed each day since a launch, and what was to be expected without it; t is epoch milliseconds. */
export interface RecordedCounterfactual {
  t: number[];
  observed: (number | null)[];
  expected: (number | null)[];
  lower: (number | null)[];
  upper: (number | null)[];
}

/** The evidence of a bet at a time, with the verdict that its sealed rules give. */
export interface EvidenceRecord {
  grade: EvidenceGrade;
  metricKey: string;
  metricVersion: number;
  method: string;
  relative: RecordedEstimate | null;
  absolute: RecordedEstimate | null;
  anytime: { lower: number; upper: number } | null;
  control: { variant: string; subjects: number; value: number | null } | null;
  treatment: { variant: string; subjects: number; value: number | null } | null;
  counterfactual: RecordedCounterfactual | null;
  guardrails: RecordedGuardrail[];
  alsoWatch: { metricKey: string; effect: RecordedEstimate | null }[];
  warnings: { code: string; text: string }[];
  daysLeft: number | null;
  verdict: { kind: VerdictKind; rule: string; reasons: string[] };
}

export const readoutFields = ['shipped', 'changed', 'learned', 'next', 'risks'] as const;
/** What a team says of a week, in sentences; empty where there is nothing to say. */
export type ReadoutTexts = Record<(typeof readoutFields)[number], string>;

/** Whether text is written as a plain decimal number, and so is one wherever a type is not declared. */
export function isDecimal(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text);
}
