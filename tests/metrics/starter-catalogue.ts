import type { Definition, Recurring } from './oracle/definition.ts';
import type { Match } from './oracle/event.ts';

/** The design's table of the starter catalogue, row by row. */
export interface StarterRow {
  key: string;
  stage: string;
  unit: string;
  goodDirection: string;
  needs: string[];
  definition: (moment: (name: string) => Match) => Definition;
}

const conversion = (from: string, to: string, withinDays: number): StarterRow['definition'] => {
  return (moment) => ({ conversion: { from: moment(from), to: moment(to), withinDays } });
};
const recurring = (statistic: Recurring['statistic']): StarterRow['definition'] => {
  return (moment) => ({ recurring: { event: moment('SUBSCRIPTION_CHANGED'), statistic, periodDays: 30 } });
};
const formula = (expression: string): StarterRow['definition'] => {
  return () => ({ formula: { expression } });
};
const count = (name: string): StarterRow['definition'] => {
  return (moment) => ({ measure: { aggregate: 'COUNT', of: moment(name) } });
};

export const starterCatalogue: StarterRow[] = [
  {
    key: 'qualified-signups',
    stage: 'ACQUISITION',
    unit: 'COUNT',
    goodDirection: 'UP',
    needs: ['QUALIFIED'],
    definition: (moment) => ({ measure: { aggregate: 'UNIQUE', of: moment('QUALIFIED') } }),
  },
  {
    key: 'cost-per-acquisition',
    stage: 'ACQUISITION',
    unit: 'CURRENCY',
    goodDirection: 'DOWN',
    needs: ['QUALIFIED'],
    definition: formula('spend / qualified-signups'),
  },
  {
    key: 'trial-to-start',
    stage: 'ACQUISITION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SIGN_UP', 'TRIAL_START'],
    definition: conversion('SIGN_UP', 'TRIAL_START', 7),
  },
  {
    key: 'time-to-first-value',
    stage: 'ACTIVATION',
    unit: 'SECONDS',
    goodDirection: 'DOWN',
    needs: ['SIGN_UP', 'FIRST_VALUE'],
    definition: (moment) => ({
      duration: { from: moment('SIGN_UP'), to: moment('FIRST_VALUE'), withinDays: 14, quantile: 0.5 },
    }),
  },
  {
    key: 'activation-rate',
    stage: 'ACTIVATION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SIGN_UP', 'AHA'],
    definition: conversion('SIGN_UP', 'AHA', 7),
  },
  {
    key: 'wau-mau',
    stage: 'RETENTION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['CORE_ACTION'],
    definition: (moment) => ({
      ratio: {
        numerator: { aggregate: 'UNIQUE', of: moment('CORE_ACTION'), windowDays: 7 },
        denominator: { aggregate: 'UNIQUE', of: moment('CORE_ACTION'), windowDays: 28 },
      },
    }),
  },
  {
    key: 'feature-adoption',
    stage: 'RETENTION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['FEATURE_USE', 'CORE_ACTION'],
    definition: (moment) => ({
      ratio: {
        numerator: { aggregate: 'UNIQUE', of: moment('FEATURE_USE'), windowDays: 28 },
        denominator: { aggregate: 'UNIQUE', of: moment('CORE_ACTION'), windowDays: 28 },
      },
    }),
  },
  {
    key: 'repeat-task-success',
    stage: 'RETENTION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['TASK_SUCCESS'],
    definition: (moment) => ({
      retention: { start: moment('TASK_SUCCESS'), back: moment('TASK_SUCCESS'), fromDay: 1, toDay: 8 },
    }),
  },
  {
    key: 'conversion-to-paid',
    stage: 'MONETIZATION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SIGN_UP', 'PAID'],
    definition: conversion('SIGN_UP', 'PAID', 30),
  },
  {
    key: 'expansion',
    stage: 'MONETIZATION',
    unit: 'CURRENCY',
    goodDirection: 'UP',
    needs: ['SUBSCRIPTION_CHANGED'],
    definition: recurring('EXPANSION'),
  },
  {
    key: 'net-revenue-retention',
    stage: 'MONETIZATION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SUBSCRIPTION_CHANGED'],
    definition: recurring('NRR'),
  },
  {
    key: 'payback-period',
    stage: 'MONETIZATION',
    unit: 'MONTHS',
    goodDirection: 'DOWN',
    needs: ['QUALIFIED', 'SUBSCRIPTION_CHANGED'],
    definition: formula('cost-per-acquisition / (mrr / paying-accounts)'),
  },
  {
    key: 'crash-rate',
    stage: 'QUALITY',
    unit: 'RATIO',
    goodDirection: 'DOWN',
    needs: ['CRASH', 'SESSION'],
    definition: (moment) => ({
      ratio: {
        numerator: { aggregate: 'COUNT', of: moment('CRASH') },
        denominator: { aggregate: 'COUNT', of: moment('SESSION') },
      },
    }),
  },
  {
    key: 'latency-p95',
    stage: 'QUALITY',
    unit: 'MILLISECONDS',
    goodDirection: 'DOWN',
    needs: ['REQUEST_TIMED'],
    definition: (moment) => ({
      measure: { aggregate: 'QUANTILE', of: moment('REQUEST_TIMED'), quantile: 0.95 },
    }),
  },
  {
    key: 'ticket-volume',
    stage: 'QUALITY',
    unit: 'COUNT',
    goodDirection: 'DOWN',
    needs: ['TICKET'],
    definition: count('TICKET'),
  },
  {
    key: 'complaint-rate',
    stage: 'QUALITY',
    unit: 'RATIO',
    goodDirection: 'DOWN',
    needs: ['COMPLAINT', 'SESSION'],
    definition: (moment) => ({
      ratio: {
        numerator: { aggregate: 'COUNT', of: moment('COMPLAINT') },
        denominator: { aggregate: 'UNIQUE', of: moment('SESSION') },
      },
    }),
  },
];

/** What the catalogue's formulas read beside it. */
export const starterHelpers: Pick<StarterRow, 'key' | 'definition'>[] = [
  { key: 'spend', definition: () => ({ imported: { rollup: 'SUM' } }) },
  { key: 'mrr', definition: recurring('MRR') },
  { key: 'paying-accounts', definition: recurring('ACCOUNTS') },
];
