import type { Moment } from '@leadline/db/vocabulary';

/** The product's own names of the moments from which the starter catalogue is made. */
export const eventOf = {
  VISIT: 'site_visited',
  SIGN_UP: 'account_created',
  QUALIFIED: 'lead_qualified',
  TRIAL_START: 'trial_started',
  FIRST_VALUE: 'board_created',
  AHA: 'board_shared',
  CORE_ACTION: 'card_moved',
  FEATURE_USE: 'search_used',
  TASK_START: 'import_started',
  TASK_SUCCESS: 'import_finished',
  PAID: 'plan_bought',
  SUBSCRIPTION_CHANGED: 'subscription_changed',
  SESSION: 'session_started',
  CRASH: 'app_crashed',
  REQUEST_TIMED: 'request_timed',
  TICKET: 'ticket_opened',
  COMPLAINT: 'complaint_filed',
} as const satisfies Record<Moment, string>;

/** Says which variant somebody was shown; the properties are `experiment` and `variant`. */
export const exposureEvent = 'experiment_exposed';

/** Something that happened. Properties that it lacks are left out. */
export interface DemoEvent {
  /** Epoch milliseconds. */
  at: number;
  name: string;
  subject: string;
  /** Empty where there is none. */
  account: string;
  value?: number;
  properties: DemoProperties;
}

export const propertyNames = [
  'platform',
  'source',
  'plan',
  'route',
  'topic',
  'experiment',
  'variant',
] as const;

export type DemoProperties = Partial<Record<(typeof propertyNames)[number], string>>;
