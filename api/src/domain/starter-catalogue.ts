import type {
  EventMatch,
  GoodDirection,
  MetricDefinition,
  Moment,
  Stage,
  Unit,
} from '@leadline/db/vocabulary';
import {
  conversion,
  count,
  formula,
  measure,
  medianDuration,
  quantile,
  ratio,
  recurring,
  repetition,
  unique,
} from './starter-definition.ts';

/** The events that the product's moments are; a moment that was not named is missing. */
export type MomentEvents = Partial<Record<Moment, EventMatch>>;

/** A metric that can be made once its moments are named. */
export interface StarterMetric {
  key: string;
  name: string;
  description: string;
  stage: Stage;
  unit: Unit;
  goodDirection: GoodDirection;
  /** The moments it is computed from, its parts' included; of QUALIFIED and SIGN_UP one is enough. */
  needs: readonly Moment[];
  /** Metrics of the catalogue that it is believed to move. */
  drives: readonly string[];
  /**
   * undefined while a moment that it reads itself is missing; `spend` is the key of the metric of what
   * acquisition costs.
   */
  define(events: MomentEvents, spend: string): MetricDefinition | undefined;
}

/** The sixteen metrics of the catalogue, by stage. */
export const starterMetrics: readonly StarterMetric[] = [
  {
    key: 'qualified-signups',
    name: 'Qualified sign-ups',
    description: 'How many people of the kind the product is for sign up.',
    stage: 'ACQUISITION',
    unit: 'COUNT',
    goodDirection: 'UP',
    needs: ['QUALIFIED', 'SIGN_UP'],
    drives: [],
    define: ({ QUALIFIED, SIGN_UP }) => measure(unique(QUALIFIED ?? SIGN_UP)),
  },
  {
    key: 'cost-per-acquisition',
    name: 'Cost per acquisition',
    description: 'What one qualified sign-up costs.',
    stage: 'ACQUISITION',
    unit: 'CURRENCY',
    goodDirection: 'DOWN',
    needs: ['QUALIFIED', 'SIGN_UP'],
    drives: ['payback-period'],
    define: (_, spend) => formula(`${spend} / qualified-signups`),
  },
  {
    key: 'trial-to-start',
    name: 'Sign-ups that start a trial',
    description: 'How many of those who sign up begin a trial within a week.',
    stage: 'ACQUISITION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SIGN_UP', 'TRIAL_START'],
    drives: ['conversion-to-paid'],
    define: ({ SIGN_UP, TRIAL_START }) => conversion(SIGN_UP, TRIAL_START, 7),
  },
  {
    key: 'time-to-first-value',
    name: 'Time to first value',
    description: 'How long a typical newcomer takes from signing up to the first result they came for.',
    stage: 'ACTIVATION',
    unit: 'SECONDS',
    goodDirection: 'DOWN',
    needs: ['SIGN_UP', 'FIRST_VALUE'],
    drives: ['activation-rate'],
    define: ({ SIGN_UP, FIRST_VALUE }) => medianDuration(SIGN_UP, FIRST_VALUE, 14),
  },
  {
    key: 'activation-rate',
    name: 'Activation rate',
    description: 'How many of those who sign up reach, within a week, what makes people stay.',
    stage: 'ACTIVATION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SIGN_UP', 'AHA'],
    drives: ['conversion-to-paid', 'wau-mau'],
    define: ({ SIGN_UP, AHA }) => conversion(SIGN_UP, AHA, 7),
  },
  {
    key: 'wau-mau',
    name: 'Weekly of monthly users',
    description: 'How many of the people active in four weeks were active in the last one of them.',
    stage: 'RETENTION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['CORE_ACTION'],
    drives: ['net-revenue-retention'],
    define: ({ CORE_ACTION }) => ratio(unique(CORE_ACTION, 7), unique(CORE_ACTION, 28)),
  },
  {
    key: 'feature-adoption',
    name: 'Feature adoption',
    description: 'How many of the people active in four weeks have used the feature.',
    stage: 'RETENTION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['FEATURE_USE', 'CORE_ACTION'],
    drives: ['expansion'],
    define: ({ FEATURE_USE, CORE_ACTION }) => ratio(unique(FEATURE_USE, 28), unique(CORE_ACTION, 28)),
  },
  {
    key: 'repeat-task-success',
    name: 'Repeat task success',
    description:
      'How many of those who succeed at a task for the first time succeed again in the week after.',
    stage: 'RETENTION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['TASK_SUCCESS'],
    drives: ['wau-mau'],
    define: ({ TASK_SUCCESS }) => repetition(TASK_SUCCESS, { fromDay: 1, toDay: 8 }),
  },
  {
    key: 'conversion-to-paid',
    name: 'Conversion to paid',
    description: 'How many of those who sign up pay within thirty days.',
    stage: 'MONETIZATION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SIGN_UP', 'PAID'],
    drives: [],
    define: ({ SIGN_UP, PAID }) => conversion(SIGN_UP, PAID, 30),
  },
  {
    key: 'expansion',
    name: 'Expansion',
    description: 'How much more a month the accounts that have grown pay than thirty days before.',
    stage: 'MONETIZATION',
    unit: 'CURRENCY',
    goodDirection: 'UP',
    needs: ['SUBSCRIPTION_CHANGED'],
    drives: ['net-revenue-retention'],
    define: ({ SUBSCRIPTION_CHANGED }) => recurring(SUBSCRIPTION_CHANGED, 'EXPANSION', 30),
  },
  {
    key: 'net-revenue-retention',
    name: 'Net revenue retention',
    description: 'What accounts that paid thirty days ago pay now, as a share of what they paid then.',
    stage: 'MONETIZATION',
    unit: 'SHARE',
    goodDirection: 'UP',
    needs: ['SUBSCRIPTION_CHANGED'],
    drives: [],
    define: ({ SUBSCRIPTION_CHANGED }) => recurring(SUBSCRIPTION_CHANGED, 'NRR', 30),
  },
  {
    key: 'payback-period',
    name: 'Payback period',
    description: 'How many months an average account pays until it has paid back what winning it has cost.',
    stage: 'MONETIZATION',
    unit: 'MONTHS',
    goodDirection: 'DOWN',
    needs: ['QUALIFIED', 'SIGN_UP', 'SUBSCRIPTION_CHANGED'],
    drives: [],
    define: () => formula('cost-per-acquisition / (mrr / paying-accounts)'),
  },
  {
    key: 'crash-rate',
    name: 'Crash rate',
    description: 'How many crashes there are for each session.',
    stage: 'QUALITY',
    unit: 'RATIO',
    goodDirection: 'DOWN',
    needs: ['CRASH', 'SESSION'],
    drives: ['repeat-task-success'],
    define: ({ CRASH, SESSION }) => ratio(count(CRASH), count(SESSION)),
  },
  {
    key: 'latency-p95',
    name: 'Latency, 95th percentile',
    description: 'How long nineteen of twenty requests take at most.',
    stage: 'QUALITY',
    unit: 'MILLISECONDS',
    goodDirection: 'DOWN',
    needs: ['REQUEST_TIMED'],
    drives: ['wau-mau'],
    define: ({ REQUEST_TIMED }) => measure(quantile(REQUEST_TIMED, 0.95)),
  },
  {
    key: 'ticket-volume',
    name: 'Support tickets',
    description: 'How many support tickets are opened.',
    stage: 'QUALITY',
    unit: 'COUNT',
    goodDirection: 'DOWN',
    needs: ['TICKET'],
    drives: ['complaint-rate'],
    define: ({ TICKET }) => measure(count(TICKET)),
  },
  {
    key: 'complaint-rate',
    name: 'Complaint rate',
    description: 'How many complaints there are for each person with a session.',
    stage: 'QUALITY',
    unit: 'RATIO',
    goodDirection: 'DOWN',
    needs: ['COMPLAINT', 'SESSION'],
    drives: ['net-revenue-retention'],
    define: ({ COMPLAINT, SESSION }) => ratio(count(COMPLAINT), unique(SESSION)),
  },
];

/** What formulas of the catalogue are made of besides its metrics. */
export const starterHelpers: readonly StarterMetric[] = [
  {
    key: 'spend',
    name: 'Spend on acquisition',
    description: 'What winning customers costs: a day a row, from a file.',
    stage: 'ACQUISITION',
    unit: 'CURRENCY',
    goodDirection: 'NEUTRAL',
    needs: ['QUALIFIED', 'SIGN_UP'],
    drives: [],
    define: () => ({ imported: { rollup: 'SUM' } }),
  },
  {
    key: 'mrr',
    name: 'Monthly recurring revenue',
    description: 'What all accounts together pay a month.',
    stage: 'MONETIZATION',
    unit: 'CURRENCY',
    goodDirection: 'UP',
    needs: ['SUBSCRIPTION_CHANGED'],
    drives: [],
    define: ({ SUBSCRIPTION_CHANGED }) => recurring(SUBSCRIPTION_CHANGED, 'MRR', 30),
  },
  {
    key: 'paying-accounts',
    name: 'Paying accounts',
    description: 'How many accounts pay.',
    stage: 'MONETIZATION',
    unit: 'COUNT',
    goodDirection: 'UP',
    needs: ['SUBSCRIPTION_CHANGED'],
    drives: [],
    define: ({ SUBSCRIPTION_CHANGED }) => recurring(SUBSCRIPTION_CHANGED, 'ACCOUNTS', 30),
  },
];
