import type {
  BetStatus,
  DecisionStatus,
  EvidenceGrade,
  GoodDirection,
  Grain,
  GuardrailState,
  MetricKind,
  NextStep,
  RecurringStatistic,
  Rollup,
  Stage,
  Unit,
  VerdictKind,
} from './graphql/generated/graphql.ts';

/* The API speaks to analysts, the pages to everyone: what each of its words is called on a page. */

export type Mark = 'full' | 'half' | 'square' | 'diamond' | 'ring' | 'dashed';
export type Tone = 'good' | 'bad' | 'caution' | 'unknown' | 'plain';

/** A mark with its word, as StatusChip shows it. */
export interface Chip {
  word: string;
  mark: Mark;
  tone: Tone;
}

export const statusWords: Record<BetStatus, Chip> = {
  DRAFT: { word: 'Draft', mark: 'dashed', tone: 'unknown' },
  COMMITTED: { word: 'Locked', mark: 'ring', tone: 'plain' },
  LIVE: { word: 'Live', mark: 'full', tone: 'plain' },
  VERDICT_DUE: { word: 'Verdict due', mark: 'half', tone: 'caution' },
  DECIDED: { word: 'Decided', mark: 'full', tone: 'unknown' },
  DROPPED: { word: 'Dropped', mark: 'square', tone: 'unknown' },
};

export const verdictWords: Record<VerdictKind, Chip> = {
  HIT: { word: 'Promise kept', mark: 'full', tone: 'good' },
  PARTIAL: { word: 'Moved, less than promised', mark: 'half', tone: 'good' },
  MISS: { word: 'Promise not kept', mark: 'square', tone: 'bad' },
  HARMED: { word: 'Guardrail broken', mark: 'diamond', tone: 'bad' },
  INCONCLUSIVE: { word: 'Too little data to tell', mark: 'dashed', tone: 'unknown' },
  INVALID: { word: 'Data broken', mark: 'diamond', tone: 'unknown' },
  IN_EVALUATION: { word: 'Too early to tell', mark: 'ring', tone: 'unknown' },
};

export const nextStepWords: Record<NextStep, string> = {
  KEEP: 'Keep',
  ITERATE: 'Iterate',
  ROLL_BACK: 'Roll back',
};

/** Strongest first, as the ladder stands. */
export const gradeWords: Record<EvidenceGrade, { word: string; meaning: string }> = {
  RANDOMISED: {
    word: 'A/B test',
    meaning: 'The groups were drawn at random: what differs between them differs because of the change.',
  },
  CONTROLLED: {
    word: 'Forecast with control metrics',
    meaning: 'Shows what has changed since the launch, not that the launch is why.',
  },
  INTERRUPTED: {
    word: 'Forecast from its own past',
    meaning:
      'Shows what has changed since the launch, against what the metric’s own past led one to expect; not that the launch is why.',
  },
  BEFORE_AFTER: {
    word: 'Before and after only',
    meaning: 'Shows that it has changed since the launch, and no more: it decides nothing.',
  },
  JUDGEMENT: { word: 'Not measured', meaning: 'Nothing was measured: what is signed is a judgement.' },
};

export const guardrailWords: Record<GuardrailState, Chip> = {
  SAFE: { word: 'Safe', mark: 'full', tone: 'good' },
  BREACHED: { word: 'Broken', mark: 'diamond', tone: 'bad' },
  UNDECIDED: { word: 'Cannot tell yet', mark: 'half', tone: 'caution' },
  NO_DATA: { word: 'No data', mark: 'dashed', tone: 'unknown' },
};

/** What a warning is about, by its code; its own sentence follows. */
export const warningWords: Record<string, string> = {
  SRM: 'The two groups are not the size they should be',
  PLACEBO_FAILS: 'This metric swings too much to forecast',
  LOW_POWER: 'Too few data for a promise so small',
  IMPRECISE: 'It is not known closely enough',
  TWYMAN: 'Too good to be believed unchecked',
  STOPPED_EARLY: 'Stopped early',
  OVERLAPPING_BETS: 'Another bet moved the same metric',
  OUTSIDE_CHANGE: 'Something else happened',
  MULTIPLE_VARIANTS: 'Some were in both groups',
  IMMATURE: 'Not old enough yet',
  OUTLIERS: 'A few weigh much',
  EXPOSURE_DRIFT: 'The split between the groups changed',
  PRE_EXPOSURE_BIAS: 'The groups differed before',
  DENOMINATOR_MOVED: 'Both parts of the ratio moved',
  NOVELTY: 'The effect changes with time',
  NO_MODEL: 'No forecast was possible',
  NO_RELATIVE: 'It cannot be told in per cent',
  DATA_GAP: 'Days are missing',
  LOW_COUNTS: 'Too few events',
};

export const decisionWords: Record<DecisionStatus, Chip> = {
  PROPOSED: { word: 'Proposed', mark: 'dashed', tone: 'unknown' },
  DECIDED: { word: 'Decided', mark: 'ring', tone: 'plain' },
  STANDS: { word: 'Stands', mark: 'full', tone: 'plain' },
  REVERSED: { word: 'Reversed', mark: 'square', tone: 'unknown' },
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
  SUM: 'A number, added up',
  MEAN: 'A number, on average',
  QUANTILE: 'A number, for most',
  RATIO: 'One per another',
  CONVERSION: 'Who gets from one event to another',
  RETENTION: 'Who comes back',
  DURATION: 'How long it takes',
  RECURRING: 'Recurring revenue',
  FORMULA: 'Other metrics, calculated',
  IMPORTED: 'Figures from outside',
};

/** The same in a word or two, for rows. */
export const shortKindWords: Record<MetricKind, string> = {
  COUNT: 'events counted',
  UNIQUE: 'people counted',
  SUM: 'sum',
  MEAN: 'mean',
  QUANTILE: 'quantile',
  RATIO: 'ratio',
  CONVERSION: 'conversion',
  RETENTION: 'retention',
  DURATION: 'duration',
  RECURRING: 'recurring revenue',
  FORMULA: 'formula',
  IMPORTED: 'imported',
};

export const metricKinds = Object.keys(kindWords) as MetricKind[];

/** Kinds whose people are followed from a first event on, so that those behind a figure can be listed. */
export const cohortKinds: readonly MetricKind[] = ['CONVERSION', 'RETENTION', 'DURATION'];

export const statisticWords: Record<RecurringStatistic, string> = {
  MRR: 'monthly recurring revenue',
  NRR: 'net revenue retention',
  GRR: 'gross revenue retention, rises left out',
  EXPANSION: 'expansion: what paying accounts pay more',
  CONTRACTION: 'contraction: what paying accounts pay less',
  CHURN: 'churn: what lost accounts paid',
  ACCOUNTS: 'how many accounts pay',
};

export const rollupWords: Record<Rollup, string> = {
  SUM: 'added up',
  MEAN: 'averaged',
  LAST: 'the last of them',
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

/** What is said after the bets that a team has in progress and its cap, where there is no place left. */
export function capWord({ inProgress, wipLimit }: { inProgress: number; wipLimit: number }): string {
  if (inProgress > wipLimit) return ', over the cap';
  return inProgress === wipLimit ? ', full' : '';
}
