import type {
  BetStatus,
  GoodDirection,
  Grain,
  MetricKind,
  Stage,
  Unit,
} from './graphql/generated/graphql.ts';

/* The API speaks to analysts, the pages to everyone: what each of its words is called on a page. */

export type Mark = 'full' | 'half' | 'square' | 'diamond' | 'ring' | 'dashed';
export type Tone = 'good' | 'bad' | 'caution' | 'unknown' | 'plain';

export const statusWords: Record<BetStatus, { word: string; mark: Mark; tone: Tone }> = {
  DRAFT: { word: 'Draft', mark: 'dashed', tone: 'unknown' },
  COMMITTED: { word: 'Locked', mark: 'ring', tone: 'plain' },
  LIVE: { word: 'Live', mark: 'full', tone: 'plain' },
  VERDICT_DUE: { word: 'Verdict due', mark: 'half', tone: 'caution' },
  DECIDED: { word: 'Decided', mark: 'full', tone: 'unknown' },
  DROPPED: { word: 'Dropped', mark: 'square', tone: 'unknown' },
};

export const stageWords: Record<Stage, string> = {
  ACQUISITION: 'Acquisition',
  ACTIVATION: 'Activation',
  RETENTION: 'Retention',
  MONETIZATION: 'Monetization',
  QUALITY: 'Quality',
};

export const stages = Object.keys(stageWords) as Stage[];

export const goalWords: Record<GoodDirection, string> = {
  UP: 'goal: higher',
  DOWN: 'goal: lower',
  NEUTRAL: 'only watched',
};

export const kindWords: Record<MetricKind, string> = {
  COUNT: 'Events, counted',
  UNIQUE: 'People, counted once',
  RATIO: 'One count divided by another',
  CONVERSION: 'Share that gets from one event to another',
};

/** The same in a word or two, for rows. */
export const shortKindWords: Record<MetricKind, string> = {
  COUNT: 'events counted',
  UNIQUE: 'people counted',
  RATIO: 'ratio',
  CONVERSION: 'conversion',
};

export const unitWords: Record<Unit, string> = {
  COUNT: 'a number of things',
  SHARE: 'a share, shown in %',
  RATIO: 'one quantity per another',
  CURRENCY: 'an amount of money',
  MILLISECONDS: 'milliseconds',
  SECONDS: 'seconds',
  DAYS: 'days',
  MONTHS: 'months',
};

export const grainWords: Record<Grain, { name: string; per: string }> = {
  HOUR: { name: 'Hour', per: 'per hour' },
  DAY: { name: 'Day', per: 'per day' },
  WEEK: { name: 'Week', per: 'per week' },
  MONTH: { name: 'Month', per: 'per month' },
  QUARTER: { name: 'Quarter', per: 'per quarter' },
};

export const grains = Object.keys(grainWords) as Grain[];
