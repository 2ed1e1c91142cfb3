/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How the caller got in. */
export type AccessMode =
  /** On the machine itself: the server is bound to loopback and nobody can sign in yet. */
  | 'LOCAL'
  /** By a share link, which shows one page. */
  | 'SHARED_LINK'
  /** With a signed-in session. */
  | 'SIGNED_IN'
  /** With an API token. */
  | 'TOKEN';

/** How one measure adds up its events. */
export type Aggregate =
  /** Number of matching events. */
  | 'COUNT'
  /** Mean of a numeric property over matching events that have it. */
  | 'MEAN'
  /** A quantile of a numeric property over matching events that have it. */
  | 'QUANTILE'
  /** Sum of a numeric property over matching events that have it. */
  | 'SUM'
  /** Number of distinct subjects with a matching event. */
  | 'UNIQUE';

/** What came of an action. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It went wrong by what was given, or by a fault. */
  | 'FAILED'
  /** The caller was not let: UNAUTHENTICATED, FORBIDDEN or RATE_LIMITED. */
  | 'REFUSED';

/** Which bets; what is left out does not filter. */
export type BetFilter = {
  /** How strong their latest evaluation is. */
  grade?: Array<EvidenceGrade> | null | undefined;
  /** Launched on this day or later. */
  launchedFrom?: string | null | undefined;
  /** Launched before this day. */
  launchedTo?: string | null | undefined;
  /** Key of a metric that leads or guards them. */
  metric?: string | number | null | undefined;
  /** Whether the caller owns them. */
  mine?: boolean | null | undefined;
  /** Id of the owner. */
  owner?: string | number | null | undefined;
  /** Key of the quarter they are planned for. */
  quarter?: string | number | null | undefined;
  /** Whether they were entered from the past. */
  retrospective?: boolean | null | undefined;
  /** Review date before this day. */
  reviewBefore?: string | null | undefined;
  /** Text in key, title or problem, whatever its case. */
  search?: string | null | undefined;
  /** Stage of the leading metric. */
  stage?: Stage | null | undefined;
  /** Where they stand. */
  status?: Array<BetStatus> | null | undefined;
  /** Key of the team. */
  team?: string | number | null | undefined;
  /** Id of the theme. */
  theme?: string | number | null | undefined;
  /** How they ended, as signed. */
  verdict?: Array<VerdictKind> | null | undefined;
};

/** A draft needs only its title; `commitBet` wants all of it. In updateBet and amendBet it replaces the whole bet; defaults apply as in a draft. */
export type BetInput = {
  /** Keys of metrics shown beside the evidence, judged by no rule. */
  alsoWatch?: Array<string | number>;
  /** What is asked of whom. */
  ask?: string | null | undefined;
  /** Person-weeks, for ordering drafts. */
  effortWeeks?: number | null | undefined;
  /** Metrics that it must not break. */
  guardrails?: Array<GuardrailInput>;
  /** The falsifiable claim. */
  hypothesis?: HypothesisInput | null | undefined;
  /** The day by which it is launched. */
  launchBy?: string | null | undefined;
  /** Key of the one metric that it must move. */
  leadingMetric?: string | number | null | undefined;
  /** Id of the member who owns it; the caller when left out. */
  owner?: string | number | null | undefined;
  /** How it will be measured. */
  plan?: EvidencePlanInput | null | undefined;
  /** By how much. */
  prediction?: PredictionInput | null | undefined;
  /** The customer's moment, and what the status quo costs them. */
  problem?: string | null | undefined;
  /** Key of the quarter, such as 2026-Q4; the current one when left out. */
  quarter?: string | number | null | undefined;
  /** The day on which the verdict is due. */
  reviewOn?: string | null | undefined;
  /** What could go wrong. */
  risks?: string | null | undefined;
  /** Key of the team; the caller's when left out. */
  team?: string | number | null | undefined;
  /** Id of the theme that it is made for. */
  theme?: string | number | null | undefined;
  /** What is done, in a few words. */
  title: string;
  /** Days after launch (or after a subject's exposure) in which the effect should show. */
  windowDays?: number | null | undefined;
};

/** How a list of bets is ordered. */
export type BetOrder =
  /** Newest key first. */
  | 'KEY'
  /** Latest launch first. */
  | 'LAUNCHED_ON'
  /** Drafts by reach × the modest end of the prediction × confidence ÷ effort, highest first; those without come last. */
  | 'PRIORITY'
  /** Next review date first. */
  | 'REVIEW_ON';

/** Where a bet stands. VERDICT_DUE begins with the review date; a filter on LIVE does not match it. */
export type BetStatus =
  /** Promised, not launched yet. */
  | 'COMMITTED'
  /** Its verdict is signed. */
  | 'DECIDED'
  /** Being written. */
  | 'DRAFT'
  /** Given up before launch. */
  | 'DROPPED'
  /** Launched, before its review date. */
  | 'LIVE'
  /** Launched, and its review date has come. */
  | 'VERDICT_DUE';

/** What kind of thing has happened. */
export type ChangeKind =
  /** A bet was changed after its commit. */
  | 'AMENDED'
  /** A bet was committed. */
  | 'BET_COMMITTED'
  /** A bet was launched. */
  | 'BET_LAUNCHED'
  /** Something was decided, or reviewed. */
  | 'DECISION'
  /** The evidence of a bet has changed what it says. */
  | 'EVIDENCE_SHIFTED'
  /** A guardrail has changed its state. */
  | 'GUARDRAIL_CHANGED'
  /** A metric's definition has changed. */
  | 'METRIC_REDEFINED'
  /** Somebody has written a note. */
  | 'NOTE'
  /** The condition of a won't-do item has come true. */
  | 'NOT_NOW_TRIGGERED'
  /** A target was set. */
  | 'TARGET'
  /** A verdict was signed. */
  | 'VERDICT_SIGNED';

/** Period to compare with. Exactly one member is given. */
export type Compare =
  {   /** As many buckets before, where both ends of the range are bucket edges; else as many days. */
  previousPeriod: boolean; previousYear?: never; range?: never; }
  |  { previousPeriod?: never;   /** The same dates of the year before; weeks 52 back. */
  previousYear: boolean; range?: never; }
  |  { previousPeriod?: never; previousYear?: never;   /** These dates. */
  range: DateRange; };

/** Share of subjects whose first `from` falls in the bucket that do `to` within the window. */
export type ConversionInput = {
  /** The event that puts a subject into the cohort. */
  from: EventMatchInput;
  /** The event that converts it. */
  to: EventMatchInput;
  /** Window in days of 24 hours, more than 0 and at most 366. */
  withinDays: number;
};

/** Half-open range of dates in the workspace's time zone: `from` is in, `to` is not. */
export type DateRange = {
  /** The first day. */
  from: string;
  /** The day after the last day. */
  to: string;
};

/** A decision; with chosen and why left out it is a proposal, on which others take positions. */
export type DecisionInput = {
  /** What is asked of whom. */
  ask?: string | null | undefined;
  /** Key of the bet that it is about. */
  bet?: string | number | null | undefined;
  /** What was chosen. */
  chosen?: string | null | undefined;
  /** What led to it. */
  context?: string | null | undefined;
  /** The day on which it was, or is to be, decided. */
  on: string;
  /** What there was to choose from. */
  options: Array<string>;
  /** Id of the member who owns it; the caller when left out. */
  owner?: string | number | null | undefined;
  /** The day on which it is looked at again. */
  reviewOn?: string | null | undefined;
  /** What could go wrong. */
  risks?: string | null | undefined;
  /** Id of the decision that it takes the place of. */
  supersedes?: string | number | null | undefined;
  /** What is decided, in a few words. */
  title: string;
  /** Why. */
  why?: string | null | undefined;
};

/** Where an entry of the decision log stands. */
export type DecisionStatus =
  /** Decided, and not reviewed yet. */
  | 'DECIDED'
  /** Not decided yet: others take positions. */
  | 'PROPOSED'
  /** Reviewed and given up, or superseded by a later decision. */
  | 'REVERSED'
  /** Reviewed, and it stands. */
  | 'STANDS';

/** Where a dimension's values are kept. */
export type DimensionKind =
  /** On the event itself. */
  | 'PROPERTY'
  /** On the subject: the latest known value. */
  | 'TRAIT';

/** A quantile of the time from a subject's first `from` to the next `to`, among those who got there within the window; in seconds. */
export type DurationInput = {
  /** The event that starts the clock. */
  from: EventMatchInput;
  /** 0 < q < 1; 0.5 is the median. */
  quantile?: number;
  /** The event that stops it. */
  to: EventMatchInput;
  /** Window in days of 24 hours, more than 0 and at most 366. */
  withinDays: number;
};

/** An event to look for: its name, and filters on its properties or on the subject's traits. */
export type EventMatchInput = {
  /** Name of the event. */
  event: string;
  /** Conditions, joined by AND. */
  where?: Array<SegmentFilter>;
};

/** How strong the evidence is, strongest first. */
export type EvidenceGrade =
  /** A comparison of before and after; it decides nothing. */
  | 'BEFORE_AFTER'
  /** A forecast from the metric's past and from control metrics. */
  | 'CONTROLLED'
  /** A forecast from the metric's own past. */
  | 'INTERRUPTED'
  /** Not measured. */
  | 'JUDGEMENT'
  /** Two groups, drawn at random. */
  | 'RANDOMISED';

/** How the bet will be measured. Exactly one member is given. */
export type EvidencePlanInput =
  {   /** Two groups, drawn at random. */
  experiment: ExperimentPlanInput; rollout?: never; }
  |  { experiment?: never;   /** Everyone gets it on launch. */
  rollout: RolloutPlanInput; };

/** How a bet will be measured. */
export type EvidencePlanKind =
  /** Two groups, drawn at random. */
  | 'EXPERIMENT'
  /** Everyone gets it on launch. */
  | 'ROLLOUT';

/** Subjects are exposed by `exposure` events whose `variantProperty` names their variant. */
export type ExperimentPlanInput = {
  /** Days before exposure from which the covariate for variance reduction is taken. */
  baselineDays?: number;
  /** Value of the control arm. */
  control: string;
  /** The treatment's share of the two arms, between 0 and 1. */
  expectedShare?: number;
  /** The event that exposes a subject. */
  exposure: EventMatchInput;
  /** When the rules may read it. */
  reading?: Reading;
  /** Value of the treatment arm. */
  treatment: string;
  /** The property of the exposure that names the variant. */
  variantProperty?: string;
};

/** How a filter compares. */
export type FilterOp =
  /** Contains the one value as text, case-sensitive. */
  | 'CONTAINS'
  /** Is the one value. */
  | 'EQ'
  /** Is a number greater than the one value. */
  | 'GT'
  /** Is a number greater than or equal to the one value. */
  | 'GTE'
  /** Is one of the values. */
  | 'IN'
  /** Is missing; takes no value. */
  | 'IS_NOT_SET'
  /** Is there, whatever its value; takes no value. */
  | 'IS_SET'
  /** Is a number less than the one value. */
  | 'LT'
  /** Is a number less than or equal to the one value. */
  | 'LTE'
  /** Is not the one value; a missing property matches. */
  | 'NOT_EQ'
  /** Is none of the values; a missing property matches. */
  | 'NOT_IN';

/** Arithmetic over other metrics. */
export type FormulaInput = {
  /** `+ - * / ( )`, numbers, and metric keys; a minus has spaces around it: `cac / (arpa * 0.8)`. */
  expression: string;
};

/** Which way a metric should move. NEUTRAL metrics are watched: they neither lead nor guard. */
export type GoodDirection =
  /** Lower is better. */
  | 'DOWN'
  /** Neither; only watched. */
  | 'NEUTRAL'
  /** Higher is better. */
  | 'UP';

/** Size of a bucket of time, cut in the workspace's calendar. */
export type Grain =
  /** A local calendar day; 23 or 25 hours where the clocks change. */
  | 'DAY'
  /** A local clock hour. */
  | 'HOUR'
  /** A calendar month. */
  | 'MONTH'
  /** A quarter of the workspace's fiscal year. */
  | 'QUARTER'
  /** A week, from the workspace's first weekday. */
  | 'WEEK';

/** A metric that the bet must not break. */
export type GuardrailInput = {
  /** The largest tolerated relative change in the bad direction: 0.02 is two per cent. */
  margin: number;
  /** Key of the metric. */
  metric: string | number;
};

/** The state of one guardrail: its interval is inside the margin, wholly beyond it, or spans it. */
export type GuardrailState =
  /** The whole interval is beyond the margin. */
  | 'BREACHED'
  /** Nothing was measured. */
  | 'NO_DATA'
  /** The whole interval is short of the margin. */
  | 'SAFE'
  /** The interval spans the margin. */
  | 'UNDECIDED';

/** The falsifiable claim, in parts. */
export type HypothesisInput = {
  /** For whom, and who is left out, in words. */
  audience: string;
  /** Why it should work; the evidence behind it. */
  because: string;
  /** What will change. */
  change: string;
  /** The same as filters: the leading metric's evidence reads these subjects, guardrails read everyone. */
  segment?: Array<SegmentFilter>;
};

/** What a file holds. */
export type ImportKind =
  /** One event a row. */
  | 'EVENTS'
  /** One day a row: points of an IMPORTED metric. */
  | 'SERIES'
  /** One subject a row: its traits. */
  | 'TRAITS';

/** How far an import is. */
export type ImportStatus =
  /** It has ended. */
  | 'DONE'
  /** It has failed; what it had stored before stays, and importing the file again completes it. */
  | 'FAILED'
  /** It goes on, or was killed. */
  | 'RUNNING'
  /** What it had stored was taken out again. */
  | 'UNDONE';

/** Points come from outside: by `leadline import series`, or on the page `/data`. */
export type ImportedInput = {
  /** Where the points come from, in words. */
  note?: string | null | undefined;
  /** How days become coarser buckets where there is no numerator and denominator. */
  rollup?: Rollup;
};

/** One number computed from matching events. */
export type MeasureInput = {
  /** How the events are added up. */
  aggregate: Aggregate;
  /** Which events. */
  of: EventMatchInput;
  /** A numeric property; the event's `value` when left out. Only for SUM, MEAN and QUANTILE. */
  property?: string | null | undefined;
  /** 0 < q < 1, such as 0.95. Only for QUANTILE, which needs it. */
  quantile?: number | null | undefined;
  /** Trailing window in days, 1 to 366, for WAU, MAU and the like. Only for UNIQUE. */
  windowDays?: number | null | undefined;
};

/** How a metric is computed. Exactly one member is given. */
export type MetricDefinitionInput =
  {   /** Share of a cohort that converts. */
  conversion: ConversionInput; duration?: never; formula?: never; imported?: never; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  { conversion?: never;   /** How long a cohort takes. */
  duration: DurationInput; formula?: never; imported?: never; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  { conversion?: never; duration?: never;   /** Arithmetic over other metrics. */
  formula: FormulaInput; imported?: never; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  { conversion?: never; duration?: never; formula?: never;   /** Points that come from outside. */
  imported: ImportedInput; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  { conversion?: never; duration?: never; formula?: never; imported?: never;   /** Events or subjects, counted; or a property of them, added up. */
  measure: MeasureInput; ratio?: never; recurring?: never; retention?: never; }
  |  { conversion?: never; duration?: never; formula?: never; imported?: never; measure?: never;   /** One measure divided by another. */
  ratio: RatioInput; recurring?: never; retention?: never; }
  |  { conversion?: never; duration?: never; formula?: never; imported?: never; measure?: never; ratio?: never;   /** Recurring revenue. */
  recurring: RecurringInput; retention?: never; }
  |  { conversion?: never; duration?: never; formula?: never; imported?: never; measure?: never; ratio?: never; recurring?: never;   /** Share of a cohort that comes back. */
  retention: RetentionInput; };

/** A metric as its owner writes it. */
export type MetricInput = {
  /** ISO 4217 code for unit CURRENCY; the workspace's when left out. */
  currency?: string | null | undefined;
  /** How it is computed. */
  definition: MetricDefinitionInput;
  /** Why it matters, in a sentence. */
  description: string;
  /** Keys of lagging metrics that this one is believed to move. */
  drives?: Array<string | number>;
  /** Which way it should move. */
  goodDirection: GoodDirection;
  /** Short and stable: lower-case words joined by `-`, such as `activation-rate`. */
  key: string | number;
  /** Name shown on pages. */
  name: string;
  /** Id of the member who answers for it; the caller when left out. */
  owner?: string | number | null | undefined;
  /** Stage of the funnel. */
  stage: Stage;
  /** What its values are measured in. */
  unit: Unit;
};

/** How a metric is computed. */
export type MetricKind =
  /** Share of a cohort that gets from one event to another within a window. */
  | 'CONVERSION'
  /** Matching events. */
  | 'COUNT'
  /** A quantile of the time from one event to another. */
  | 'DURATION'
  /** Arithmetic over other metrics. */
  | 'FORMULA'
  /** Points that come from outside. */
  | 'IMPORTED'
  /** Its mean. */
  | 'MEAN'
  /** A quantile of it. */
  | 'QUANTILE'
  /** One measure divided by another. */
  | 'RATIO'
  /** What accounts pay at the end of the bucket. */
  | 'RECURRING'
  /** Share of a cohort that comes back in a span of days. */
  | 'RETENTION'
  /** A numeric property of matching events, added up. */
  | 'SUM'
  /** Distinct subjects with a matching event. */
  | 'UNIQUE';

/** The product's moments, named once by the workspace's own events, from which the starter catalogue is made. */
export type Moment =
  /** The event after which people tend to stay. */
  | 'AHA'
  /** Somebody complains. */
  | 'COMPLAINT'
  /** What people do when they use the product. */
  | 'CORE_ACTION'
  /** The product crashes. */
  | 'CRASH'
  /** Use of the feature whose adoption is watched. */
  | 'FEATURE_USE'
  /** A person gets the first result they came for. */
  | 'FIRST_VALUE'
  /** The first payment. */
  | 'PAID'
  /** A sign-up turns out to be one of those the product is for. */
  | 'QUALIFIED'
  /** A request is answered; the event's value is its milliseconds. */
  | 'REQUEST_TIMED'
  /** A session begins. */
  | 'SESSION'
  /** A person signs up. */
  | 'SIGN_UP'
  /** An account's monthly revenue changes; the event's value is the new one. */
  | 'SUBSCRIPTION_CHANGED'
  /** A task is begun. */
  | 'TASK_START'
  /** A task succeeds. */
  | 'TASK_SUCCESS'
  /** A support ticket is opened. */
  | 'TICKET'
  /** A trial begins. */
  | 'TRIAL_START'
  /** Somebody looks at the product's site. */
  | 'VISIT';

/** One of the product's moments, by the workspace's own event. */
export type MomentInput = {
  /** The event that is it. */
  event: EventMatchInput;
  /** The moment. */
  moment: Moment;
};

/** What is done with what was launched. */
export type NextStep =
  /** It stays, and is worked on. */
  | 'ITERATE'
  /** It stays. */
  | 'KEEP'
  /** It is taken back. */
  | 'ROLL_BACK';

/** The predicted relative lift of the leading metric: +0.03 is three per cent. low ≤ lift ≤ high hold the author's 80 % interval; low is always the smaller number. */
export type PredictionInput = {
  /** The author's probability of a HIT, 0 to 1. */
  confidence: number;
  /** Upper end of the author's 80 % interval. */
  high: number;
  /** The expected relative lift. */
  lift: number;
  /** Lower end of the author's 80 % interval. */
  low: number;
};

/** One measure divided by another. */
export type RatioInput = {
  /** Below the line. */
  denominator: MeasureInput;
  /** Above the line. */
  numerator: MeasureInput;
};

/** When the rules may read an experiment: once, on the review date, or on any day by intervals that allow it. */
export type Reading =
  /** On any day, by intervals that allow it. */
  | 'ANYTIME'
  /** Once, on the review date. */
  | 'FIXED';

/** Read from events whose value is an account's new monthly recurring revenue. */
export type RecurringInput = {
  /** The event that says an account's new monthly revenue. */
  event: EventMatchInput;
  /** How far back is compared, 1 to 366 days of 24 hours. */
  periodDays?: number;
  /** What is read from it. */
  statistic: RecurringStatistic;
};

/**
 * What is read from recurring revenue at the end t of a bucket, with P = periodDays. An account pays at a
 * time when its last event before that time has a value above 0.
 */
export type RecurringStatistic =
  /** How many accounts pay at t. */
  | 'ACCOUNTS'
  /** What the accounts paid at t − P that pay no more at t. */
  | 'CHURN'
  /** How much less those still paying pay at t, where they pay less. */
  | 'CONTRACTION'
  /** How much more those accounts pay at t, where they pay more. */
  | 'EXPANSION'
  /** Gross revenue retention: the same without the rises. */
  | 'GRR'
  /** Monthly recurring revenue: the sum of all at t. */
  | 'MRR'
  /** Net revenue retention: of the accounts that paid at t − P, their sum at t divided by their sum at t − P. */
  | 'NRR';

/** Share of subjects whose first `start` falls in the bucket that do `back` in [fromDay, toDay) after it, a day being 24 hours. */
export type RetentionInput = {
  /** The event by which it is seen again. */
  back: EventMatchInput;
  /** First day after the start, 0 or more. */
  fromDay: number;
  /** The event that puts a subject into the cohort. */
  start: EventMatchInput;
  /** The day after the last; at most 366. */
  toDay: number;
};

/** What a member may do: VIEWER reads; EDITOR writes bets, metrics and decisions; ADMIN also members, caps and settings. */
export type Role =
  /** Does what an EDITOR does, and manages members, caps and settings. */
  | 'ADMIN'
  /** Reads everything; writes bets, metrics and decisions. */
  | 'EDITOR'
  /** Reads everything. */
  | 'VIEWER';

/** Everyone gets it on launch. */
export type RolloutPlanInput = {
  /** Days before launch from which the forecast is learned; whole weeks. */
  baselineDays?: number;
  /** Keys of metrics that the bet cannot move, which serve as controls. */
  controls?: Array<string | number>;
};

/** How the days of an imported series become coarser buckets. */
export type Rollup =
  /** The last of them. */
  | 'LAST'
  /** Their mean. */
  | 'MEAN'
  /** The sum of the days. */
  | 'SUM';

/** One condition; several are joined by AND. */
export type SegmentFilter = {
  /** An event property (`plan`) or a subject's trait (`trait.persona`). */
  dimension: string | number;
  /** How it is compared. */
  op: FilterOp;
  /** With what; numbers are given as text. */
  values?: Array<string>;
};

/** How serious a problem is. */
export type Severity =
  /** It stops the commit. */
  | 'ERROR'
  /** It should be known before the commit. */
  | 'WARNING';

/** What a share link shows. */
export type SharePage =
  /** The page of a bet. */
  | 'BET'
  /** The file that `/export/bets.csv` answers. */
  | 'BETS_CSV'
  /** The page of a quarter. */
  | 'QUARTER'
  /** The page of a readout. */
  | 'READOUT'
  /** The file that `/export/series.csv` answers. */
  | 'SERIES_CSV';

/** The five stages of the funnel, in order. */
export type Stage =
  /** How people find the product and sign up. */
  | 'ACQUISITION'
  /** How they reach first value. */
  | 'ACTIVATION'
  /** How they pay. */
  | 'MONETIZATION'
  /** How well it works for them. */
  | 'QUALITY'
  /** How they keep using it. */
  | 'RETENTION';

/** A level that a metric is to reach by a day. */
export type TargetInput = {
  /** The day by which. */
  by: string;
  /** Key of the metric. */
  metric: string | number;
  /** The level, in the metric's own unit: 0.3 is 30 % of a SHARE. */
  value: number;
  /** For whom; conditions, joined by AND. */
  where?: Array<SegmentFilter>;
};

/** What a token may be used for. */
export type TokenScope =
  /** Sending events, traits and series to `/v1`. */
  | 'INGEST'
  /** Reading everything. */
  | 'READ'
  /** Writing bets, metrics and decisions, as an EDITOR. */
  | 'WRITE';

/** What a metric's values are measured in. */
export type Unit =
  /** A number of things. */
  | 'COUNT'
  /** An amount of money. */
  | 'CURRENCY'
  /** Days of 24 hours. */
  | 'DAYS'
  /** Thousandths of a second. */
  | 'MILLISECONDS'
  /** Months. */
  | 'MONTHS'
  /** One quantity per another. */
  | 'RATIO'
  /** Seconds. */
  | 'SECONDS'
  /** A part of a whole, 0 to 1; shown in per cent. */
  | 'SHARE';

/** How a bet ended, or is heading. */
export type VerdictKind =
  /** A guardrail was broken. */
  | 'HARMED'
  /** The promise was kept. */
  | 'HIT'
  /** There is too little data to tell. */
  | 'INCONCLUSIVE'
  /** The data is broken, so that nothing can be said. */
  | 'INVALID'
  /** It is too early to tell; not to be signed. */
  | 'IN_EVALUATION'
  /** The promise was not kept. */
  | 'MISS'
  /** It moved, less than promised. */
  | 'PARTIAL';

export type EventChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type EventChoicesQuery = { eventNames: Array<{ name: string, count: number, properties: Array<string> }>, dimensions: Array<{ key: string, kind: DimensionKind, numeric: boolean }> };

export type DimensionValuesQueryVariables = Exact<{
  key: string;
}>;


export type DimensionValuesQuery = { dimensions: Array<{ key: string, values: Array<string> }> };

export type InvitationForQueryVariables = Exact<{
  token: string;
}>;


export type InvitationForQuery = { invitation: { name: string, email: string | null, expiresAt: string } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  password: string;
  name?: string | null | undefined;
  email?: string | null | undefined;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { role: Role } };

export type SeriesColumnsFragment = { t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null };

export type MetricMeasureFragment = { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection };

export type MetricFiguresFragment = { stage: Stage, kind: MetricKind, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection, latest: { t: string, label: string, value: number | null, previous: number | null, change: number | null, good: boolean | null, usual: { lower: number, upper: number } | null } | null, series: { t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null } };

export type BetRowFragment = { key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null };

export type EstimateFiguresFragment = { value: number, lower: number, upper: number };

export type GuardrailFiguresFragment = { margin: number, state: GuardrailState, since: string | null, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, effect: { value: number, lower: number, upper: number } | null };

export type BetMeasuredFragment = { key: string, draftVerdict: { kind: VerdictKind } | null, evidence: { grade: EvidenceGrade, relative: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null } | null, plan: { experiment: { reading: Reading } | null } | null, leadingMetric: { goodDirection: GoodDirection } | null };

export type PaletteQueryVariables = Exact<{
  search: string;
}>;


export type PaletteQuery = { bets: { nodes: Array<{ key: string, title: string }> }, metrics: { nodes: Array<{ key: string, name: string }> }, decisions: { nodes: Array<{ id: string, title: string }> } };

export type ShellWorkspaceQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellWorkspaceQuery = { workspace: { name: string, timeZone: string, weekStartsOn: number, fiscalYearStartMonth: number, currency: string, demo: boolean, firstEventAt: string | null, dataThrough: string | null }, access: { mode: AccessMode, role: Role, member: { name: string } | null } };

export type ShellBetsInProgressQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellBetsInProgressQuery = { bets: { totalCount: number } };

export type OverviewStagesQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewStagesQuery = { metrics: { totalCount: number, nodes: Array<{ key: string, stage: Stage, bets: { totalCount: number } }> } };

export type OverviewTileQueryVariables = Exact<{
  key: string | number;
  range: DateRange;
}>;


export type OverviewTileQuery = { metric: { stage: Stage, kind: MetricKind, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection, latest: { t: string, label: string, value: number | null, previous: number | null, change: number | null, good: boolean | null, usual: { lower: number, upper: number } | null } | null, series: { t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null } } | null };

export type OverviewTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewTeamsQuery = { teams: Array<{ key: string, name: string, inProgress: number, wipLimit: number }> };

export type OverviewBetsQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewBetsQuery = { quarter: { key: string, bets: Array<{ key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null }> } | null };

export type OverviewOutcomeQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewOutcomeQuery = { quarter: { outcome: { verdicts: Array<{ kind: VerdictKind, count: number }> } } | null };

export type OverviewEvidenceQueryVariables = Exact<{
  team?: string | number | null | undefined;
}>;


export type OverviewEvidenceQuery = { bets: { nodes: Array<{ title: string, status: BetStatus, reviewOn: string | null, key: string, guardrails: Array<{ reading: { margin: number, state: GuardrailState, since: string | null, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, effect: { value: number, lower: number, upper: number } | null } | null }>, draftVerdict: { kind: VerdictKind } | null, evidence: { grade: EvidenceGrade, relative: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null } | null, plan: { experiment: { reading: Reading } | null } | null, leadingMetric: { goodDirection: GoodDirection } | null }> } };

export type OverviewChangesQueryVariables = Exact<{
  since: string;
  until?: string | null | undefined;
  team?: string | number | null | undefined;
}>;


export type OverviewChangesQuery = { changes: Array<{ at: string, kind: ChangeKind, text: string, bet: { key: string } | null, metric: { key: string } | null, decision: { id: string } | null }> };

export type OverviewReadoutsQueryVariables = Exact<{
  team?: string | number | null | undefined;
  from: string;
}>;


export type OverviewReadoutsQuery = { readouts: { nodes: Array<{ week: string, publishedAt: string | null, team: { key: string } }> } };

export type OverviewStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type OverviewStepsQuery = { bets: { totalCount: number } };

export type BetsOpenQueryVariables = Exact<{
  filter: BetFilter;
}>;


export type BetsOpenQuery = { bets: { totalCount: number, nodes: Array<{ key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null }> } };

export type BetsMeasuredQueryVariables = Exact<{
  filter: BetFilter;
  first: number;
}>;


export type BetsMeasuredQuery = { bets: { nodes: Array<{ key: string, draftVerdict: { kind: VerdictKind } | null, evidence: { grade: EvidenceGrade, relative: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null } | null, plan: { experiment: { reading: Reading } | null } | null, leadingMetric: { goodDirection: GoodDirection } | null }> } };

export type BetsDraftsQueryVariables = Exact<{
  filter: BetFilter;
}>;


export type BetsDraftsQuery = { bets: { totalCount: number, nodes: Array<{ reach: number | null, effortWeeks: number | null, key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null }> } };

export type BetsEndedQueryVariables = Exact<{
  filter: BetFilter;
  orderBy: BetOrder;
  first: number;
}>;


export type BetsEndedQuery = { bets: { totalCount: number, nodes: Array<{ dropReason: string | null, key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null }> } };

export type BetsChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type BetsChoicesQuery = { teams: Array<{ key: string, name: string, inProgress: number, wipLimit: number, usuallyFinishes: number | null }>, members: Array<{ id: string, name: string }> };

export type BetsQuartersQueryVariables = Exact<{ [key: string]: never; }>;


export type BetsQuartersQuery = { quarters: Array<{ key: string }> };

export type AmendedBetQueryVariables = Exact<{
  key: string | number;
}>;


export type AmendedBetQuery = { bet: { key: string, revision: number, status: BetStatus, title: string, problem: string | null, windowDays: number | null, launchBy: string | null, reviewOn: string | null, effortWeeks: number | null, risks: string | null, ask: string | null, team: { key: string }, quarter: { key: string }, theme: { id: string } | null, owner: { id: string } | null, hypothesis: { change: string, audience: string, because: string, segment: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } | null, leadingMetric: { key: string } | null, prediction: { lift: number, low: number, high: number, confidence: number } | null, guardrails: Array<{ margin: number, metric: { key: string } }>, alsoWatch: Array<{ key: string }>, plan: { kind: EvidencePlanKind, experiment: { variantProperty: string, control: string, treatment: string, expectedShare: number, reading: Reading, baselineDays: number, exposure: { event: string, where: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } } | null, rollout: { baselineDays: number, controls: Array<{ key: string }> } | null } | null } | null };

export type AmendBetMutationVariables = Exact<{
  key: string | number;
  input: BetInput;
  reason: string;
  revision?: number | null | undefined;
}>;


export type AmendBetMutation = { amendBet: { key: string } };

export type BetPageQueryVariables = Exact<{
  key: string | number;
}>;


export type BetPageQuery = { bet: { revision: number, problem: string | null, statement: string, leadingMetricVersion: number | null, baseline: number | null, predictedLevel: number | null, committedAt: string | null, effortWeeks: number | null, risks: string | null, ask: string | null, overrideReason: string | null, dropReason: string | null, droppedAt: string | null, key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, theme: { id: string, title: string } | null, hypothesis: { change: string, audience: string, because: string, segment: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } | null, leadingMetric: { dataThrough: string | null, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection } | null, prediction: { lift: number, low: number, high: number, confidence: number } | null, guardrails: Array<{ metricVersion: number | null, margin: number, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection } }>, alsoWatch: Array<{ key: string, name: string }>, plan: { kind: EvidencePlanKind, experiment: { control: string, treatment: string, expectedShare: number, reading: Reading, baselineDays: number } | null, rollout: { baselineDays: number, controls: Array<{ key: string, name: string }> } | null } | null, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, verdict: { kind: VerdictKind, step: NextStep } | null } | null };

export type BetRecordQueryVariables = Exact<{
  key: string | number;
}>;


export type BetRecordQuery = { bet: { seal: string | null, sealed: string | null, amendments: Array<{ at: string, reason: string, field: string, before: string, after: string, by: { name: string } | null }>, verdict: { kind: VerdictKind, draft: VerdictKind, step: NextStep, at: string, reason: string | null, stoppedEarly: boolean, learned: string, next: string, by: { name: string } | null } | null, remeasurements: Array<{ dueOn: string, asOf: string | null, held: boolean | null, relative: { value: number, lower: number, upper: number } | null }> } | null, members: Array<{ id: string, name: string }> };

export type BetOutlookQueryVariables = Exact<{
  key: string | number;
}>;


export type BetOutlookQuery = { bet: { reach: number | null, priority: number | null, baseRate: { scope: string, bets: number, medianLift: number | null, bestLift: number | null, hitRate: number | null } | null } | null };

export type BetDecisionsQueryVariables = Exact<{
  key: string | number;
}>;


export type BetDecisionsQuery = { bet: { decisions: Array<{ id: string, status: DecisionStatus, title: string, on: string, chosen: string | null, why: string | null, reviewOn: string | null, owner: { name: string } | null }> } | null };

export type BetDraftTermsQueryVariables = Exact<{
  key: string | number;
}>;


export type BetDraftTermsQuery = { bet: { key: string, revision: number, status: BetStatus, title: string, problem: string | null, windowDays: number | null, launchBy: string | null, reviewOn: string | null, effortWeeks: number | null, risks: string | null, ask: string | null, team: { key: string }, quarter: { key: string }, theme: { id: string } | null, owner: { id: string } | null, hypothesis: { change: string, audience: string, because: string, segment: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } | null, leadingMetric: { key: string } | null, prediction: { lift: number, low: number, high: number, confidence: number } | null, guardrails: Array<{ margin: number, metric: { key: string } }>, alsoWatch: Array<{ key: string }>, plan: { kind: EvidencePlanKind, experiment: { variantProperty: string, control: string, treatment: string, expectedShare: number, reading: Reading, baselineDays: number, exposure: { event: string, where: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } } | null, rollout: { baselineDays: number, controls: Array<{ key: string }> } | null } | null } | null };

export type BetMetricSeriesQueryVariables = Exact<{
  metric: string | number;
  range: DateRange;
  grain: Grain;
  where: Array<SegmentFilter> | SegmentFilter;
}>;


export type BetMetricSeriesQuery = { series: { series: Array<{ t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null }> } };

export type BetEvidenceQueryVariables = Exact<{
  key: string | number;
}>;


export type BetEvidenceQuery = { bet: { draftVerdict: { kind: VerdictKind, rule: string, reasons: Array<string> } | null, evidence: { asOf: string, grade: EvidenceGrade, metricVersion: number, daysLeft: number | null, relative: { value: number, lower: number, upper: number } | null, absolute: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null, control: { variant: string, subjects: number, value: number | null } | null, treatment: { variant: string, subjects: number, value: number | null } | null, counterfactual: { t: Array<string>, observed: Array<number | null>, expected: Array<number | null>, lower: Array<number | null>, upper: Array<number | null> } | null, guardrails: Array<{ margin: number, state: GuardrailState, since: string | null, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, effect: { value: number, lower: number, upper: number } | null }>, alsoWatch: Array<{ metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, effect: { value: number, lower: number, upper: number } | null }>, warnings: Array<{ code: string, text: string }> } | null, evidenceHistory: Array<{ asOf: string, relative: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null }> } | null };

export type BetEvaluateMutationVariables = Exact<{
  key: string | number;
}>;


export type BetEvaluateMutation = { evaluateBet: { key: string } };

export type BetCommitMutationVariables = Exact<{
  key: string | number;
  overrideReason?: string | null | undefined;
  revision?: number | null | undefined;
}>;


export type BetCommitMutation = { commitBet: { key: string } };

export type BetLaunchMutationVariables = Exact<{
  key: string | number;
  on: string;
  revision?: number | null | undefined;
}>;


export type BetLaunchMutation = { launchBet: { key: string } };

export type BetDropMutationVariables = Exact<{
  key: string | number;
  reason: string;
  revision?: number | null | undefined;
}>;


export type BetDropMutation = { dropBet: { key: string } };

export type BetDecideMutationVariables = Exact<{
  key: string | number;
  kind: VerdictKind;
  step: NextStep;
  learned: string;
  next: string;
  reason?: string | null | undefined;
  revision?: number | null | undefined;
}>;


export type BetDecideMutation = { decideBet: { key: string } };

export type EditedBetQueryVariables = Exact<{
  key: string | number;
}>;


export type EditedBetQuery = { bet: { key: string, revision: number, status: BetStatus, title: string, problem: string | null, windowDays: number | null, launchBy: string | null, reviewOn: string | null, effortWeeks: number | null, risks: string | null, ask: string | null, team: { key: string }, quarter: { key: string }, theme: { id: string } | null, owner: { id: string } | null, hypothesis: { change: string, audience: string, because: string, segment: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } | null, leadingMetric: { key: string } | null, prediction: { lift: number, low: number, high: number, confidence: number } | null, guardrails: Array<{ margin: number, metric: { key: string } }>, alsoWatch: Array<{ key: string }>, plan: { kind: EvidencePlanKind, experiment: { variantProperty: string, control: string, treatment: string, expectedShare: number, reading: Reading, baselineDays: number, exposure: { event: string, where: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } } | null, rollout: { baselineDays: number, controls: Array<{ key: string }> } | null } | null } | null };

export type EditBetUpdateMutationVariables = Exact<{
  key: string | number;
  input: BetInput;
  revision?: number | null | undefined;
}>;


export type EditBetUpdateMutation = { updateBet: { key: string, revision: number } };

export type SealedBetQueryVariables = Exact<{
  key: string | number;
}>;


export type SealedBetQuery = { bet: { key: string, sealed: string | null } | null };

export type BaseRateFiguresFragment = { scope: string, bets: number, medianLift: number | null, bestLift: number | null, hitRate: number | null };

export type BetFormFieldsFragment = { key: string, revision: number, status: BetStatus, title: string, problem: string | null, windowDays: number | null, launchBy: string | null, reviewOn: string | null, effortWeeks: number | null, risks: string | null, ask: string | null, team: { key: string }, quarter: { key: string }, theme: { id: string } | null, owner: { id: string } | null, hypothesis: { change: string, audience: string, because: string, segment: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } | null, leadingMetric: { key: string } | null, prediction: { lift: number, low: number, high: number, confidence: number } | null, guardrails: Array<{ margin: number, metric: { key: string } }>, alsoWatch: Array<{ key: string }>, plan: { kind: EvidencePlanKind, experiment: { variantProperty: string, control: string, treatment: string, expectedShare: number, reading: Reading, baselineDays: number, exposure: { event: string, where: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } } | null, rollout: { baselineDays: number, controls: Array<{ key: string }> } | null } | null };

export type BetFormChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type BetFormChoicesQuery = { metrics: { nodes: Array<{ stage: Stage, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }> }, teams: Array<{ key: string, name: string, wipLimit: number, inProgress: number }>, members: Array<{ id: string, name: string }>, viewer: { id: string, team: { key: string } | null } | null };

export type BetFormQuartersQueryVariables = Exact<{ [key: string]: never; }>;


export type BetFormQuartersQuery = { quarters: Array<{ key: string, isCurrent: boolean, themes: Array<{ id: string, title: string }> }> };

export type BetFormCheckQueryVariables = Exact<{
  input: BetInput;
}>;


export type BetFormCheckQuery = { checkBet: { statement: string, baseline: number | null, predictedLevel: number | null, reach: number | null, detectableLift: number | null, daysNeeded: number | null, problems: Array<{ code: string, field: string, severity: Severity, message: string }>, baseRate: { scope: string, bets: number, medianLift: number | null, bestLift: number | null, hitRate: number | null } | null, guardrails: Array<{ detectableMargin: number | null, metric: { key: string } }> } };

export type BetFormLockMutationVariables = Exact<{
  key: string | number;
  revision?: number | null | undefined;
}>;


export type BetFormLockMutation = { commitBet: { key: string } };

export type NewBetDraftMutationVariables = Exact<{
  input: BetInput;
}>;


export type NewBetDraftMutation = { draftBet: { key: string, revision: number } };

export type DataImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type DataImportsQuery = { imports: { totalCount: number, nodes: Array<{ id: string, kind: ImportKind, status: ImportStatus, fileName: string, startedAt: string, finishedAt: string | null, stored: number, duplicates: number, rejected: number, metric: { key: string, name: string } | null, by: { name: string } | null }> } };

export type DataRefreshStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type DataRefreshStatusQuery = { refreshStatus: { isRunning: boolean, metricsDone: number, metrics: number, failure: string | null } };

export type DataImportedMetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type DataImportedMetricsQuery = { metrics: { nodes: Array<{ key: string, name: string, kind: MetricKind }> } };

export type DataUndoImportMutationVariables = Exact<{
  id: string | number;
}>;


export type DataUndoImportMutation = { undoImport: { id: string, fileName: string } };

export type DecisionEntryFragment = { id: string, revision: number, status: DecisionStatus, title: string, on: string, context: string, options: Array<string>, chosen: string | null, why: string | null, risks: string | null, ask: string | null, reviewOn: string | null, reviewNote: string | null, owner: { id: string, name: string } | null, bet: { key: string, title: string } | null, supersedes: { id: string, title: string } | null, positions: Array<{ agrees: boolean, comment: string, at: string, by: { id: string, name: string } }> };

export type DecisionOfIdQueryVariables = Exact<{
  id: string | number;
}>;


export type DecisionOfIdQuery = { decision: { id: string, revision: number, status: DecisionStatus, title: string, on: string, context: string, options: Array<string>, chosen: string | null, why: string | null, risks: string | null, ask: string | null, reviewOn: string | null, reviewNote: string | null, owner: { id: string, name: string } | null, bet: { key: string, title: string } | null, supersedes: { id: string, title: string } | null, positions: Array<{ agrees: boolean, comment: string, at: string, by: { id: string, name: string } }> } | null };

export type DecisionsQueryVariables = Exact<{
  bet?: string | number | null | undefined;
  search?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  reviewDueBefore?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DecisionsQuery = { decisions: { totalCount: number, nodes: Array<{ id: string, revision: number, status: DecisionStatus, title: string, on: string, context: string, options: Array<string>, chosen: string | null, why: string | null, risks: string | null, ask: string | null, reviewOn: string | null, reviewNote: string | null, owner: { id: string, name: string } | null, bet: { key: string, title: string } | null, supersedes: { id: string, title: string } | null, positions: Array<{ agrees: boolean, comment: string, at: string, by: { id: string, name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DecisionChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type DecisionChoicesQuery = { members: Array<{ id: string, name: string }>, viewer: { id: string } | null, bets: { nodes: Array<{ key: string, title: string }> }, decisions: { nodes: Array<{ id: string, title: string, on: string, status: DecisionStatus }> } };

export type DecisionLogMutationVariables = Exact<{
  id?: string | number | null | undefined;
  input: DecisionInput;
  revision?: number | null | undefined;
}>;


export type DecisionLogMutation = { logDecision: { id: string } };

export type DecisionProposeMutationVariables = Exact<{
  input: DecisionInput;
}>;


export type DecisionProposeMutation = { proposeDecision: { id: string } };

export type DecisionTakePositionMutationVariables = Exact<{
  decision: string | number;
  agrees: boolean;
  comment: string;
}>;


export type DecisionTakePositionMutation = { takePosition: { id: string } };

export type DecisionReviewMutationVariables = Exact<{
  id: string | number;
  stands: boolean;
  note: string;
  revision?: number | null | undefined;
}>;


export type DecisionReviewMutation = { reviewDecision: { id: string } };

export type DemoRemoveMutationVariables = Exact<{ [key: string]: never; }>;


export type DemoRemoveMutation = { removeDemo: { demo: boolean } };

export type FunnelPageQueryVariables = Exact<{
  steps: Array<EventMatchInput> | EventMatchInput;
  range: DateRange;
  withinDays: number;
  groupBy: Array<string | number> | string | number;
}>;


export type FunnelPageQuery = { funnel: { steps: Array<{ name: string, entered: number, share: number | null, fromPrevious: number | null, medianSeconds: number | null }>, segments: Array<{ segment: Array<{ dimension: string, value: string | null }>, steps: Array<{ name: string, entered: number, share: number | null, fromPrevious: number | null, medianSeconds: number | null }> }>, meta: { dataThrough: string | null, elapsedMs: number, sql: string | null } } };

export type CatalogueQueryVariables = Exact<{
  search?: string | null | undefined;
  includeArchived: boolean;
}>;


export type CatalogueQuery = { metrics: { totalCount: number, nodes: Array<{ key: string, name: string, stage: Stage, kind: MetricKind, dataThrough: string | null, archived: boolean, owner: { name: string } | null, bets: { totalCount: number } }> } };

export type CatalogueFiguresQueryVariables = Exact<{
  stage?: Stage | null | undefined;
  search?: string | null | undefined;
  includeArchived: boolean;
  range: DateRange;
}>;


export type CatalogueFiguresQuery = { metrics: { nodes: Array<{ stage: Stage, kind: MetricKind, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection, warnings: Array<{ code: string, text: string }>, latest: { t: string, label: string, value: number | null, previous: number | null, change: number | null, good: boolean | null, usual: { lower: number, upper: number } | null } | null, series: { t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null } }> } };

export type ExplorerMetricQueryVariables = Exact<{
  key: string | number;
}>;


export type ExplorerMetricQuery = { metric: { description: string, stage: Stage, kind: MetricKind, definition: string, definitionText: string, version: number, lint: Array<string>, dataThrough: string | null, archived: boolean, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection, owner: { name: string } | null, versions: Array<{ version: number, from: string, definitionText: string, by: { name: string } | null }>, warnings: Array<{ code: string, text: string }>, drives: Array<{ key: string, name: string }>, bets: { totalCount: number, nodes: Array<{ key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null }> } } | null };

export type ExplorerSeriesQueryVariables = Exact<{
  key: string | number;
  range: DateRange;
  grain: Grain;
  where: Array<SegmentFilter> | SegmentFilter;
  compare?: Compare | null | undefined;
}>;


export type ExplorerSeriesQuery = { series: { series: Array<{ lower: Array<number | null> | null, upper: Array<number | null> | null, t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null }>, warnings: Array<{ code: string, text: string }>, meta: { elapsedMs: number, rowsRead: number, cached: boolean, sql: string | null } } };

export type EditedMetricQueryVariables = Exact<{
  key: string | number;
}>;


export type EditedMetricQuery = { metric: { key: string, name: string, description: string, stage: Stage, kind: MetricKind, unit: Unit, currency: string | null, goodDirection: GoodDirection, definition: string, version: number, revision: number, archived: boolean, owner: { id: string } | null, drives: Array<{ key: string }> } | null };

export type EditMetricSaveMutationVariables = Exact<{
  input: MetricInput;
  revision?: number | null | undefined;
}>;


export type EditMetricSaveMutation = { saveMetric: { key: string } };

export type EditMetricArchiveMutationVariables = Exact<{
  key: string | number;
  revision?: number | null | undefined;
}>;


export type EditMetricArchiveMutation = { archiveMetric: { key: string } };

export type ExplorerDimensionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplorerDimensionsQuery = { dimensions: Array<{ key: string, kind: DimensionKind, numeric: boolean, coverage: number }> };

export type ExplorerBreakdownQueryVariables = Exact<{
  key: string | number;
  range: DateRange;
  by: string | number;
  where: Array<SegmentFilter> | SegmentFilter;
  compare?: Compare | null | undefined;
}>;


export type ExplorerBreakdownQuery = { series: { series: Array<{ isOther: boolean, n: Array<number | null>, total: number | null, compareTotal: number | null, segment: Array<{ dimension: string, value: string | null }> }> } };

export type ExplorerLinesQueryVariables = Exact<{
  key: string | number;
  range: DateRange;
  grain: Grain;
  by: string | number;
  where: Array<SegmentFilter> | SegmentFilter;
}>;


export type ExplorerLinesQuery = { series: { series: Array<{ isOther: boolean, value: Array<number | null>, segment: Array<{ dimension: string, value: string | null }> }> } };

export type ExplorerAnnotationsQueryVariables = Exact<{
  key: string | number;
  range: DateRange;
}>;


export type ExplorerAnnotationsQuery = { metric: { notes: Array<{ id: string, from: string, to: string | null, text: string, by: { name: string } | null, metrics: Array<{ key: string }> }> } | null };

export type ExplorerUsualMoveQueryVariables = Exact<{
  key: string | number;
  grain: Grain;
}>;


export type ExplorerUsualMoveQuery = { metric: { latest: { label: string, usual: { lower: number, upper: number } | null } | null } | null };

export type ExplorerTargetsQueryVariables = Exact<{
  key: string | number;
}>;


export type ExplorerTargetsQuery = { metric: { targets: Array<{ id: string, value: number, by: string, current: number | null, onTrack: boolean | null, where: Array<{ dimension: string, op: FilterOp, values: Array<string> }> }> } | null };

export type ExplorerSubjectsQueryVariables = Exact<{
  key: string | number;
  range: DateRange;
  where: Array<SegmentFilter> | SegmentFilter;
  reached?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type ExplorerSubjectsQuery = { subjects: { totalCount: number, nodes: Array<{ id: string, at: string, reached: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ExplorerAddNoteMutationVariables = Exact<{
  from: string;
  to?: string | null | undefined;
  text: string;
  metrics: Array<string | number> | string | number;
}>;


export type ExplorerAddNoteMutation = { addNote: { id: string } };

export type ExplorerSaveTargetMutationVariables = Exact<{
  input: TargetInput;
}>;


export type ExplorerSaveTargetMutation = { saveTarget: { id: string } };

export type MetricFormFieldsFragment = { key: string, name: string, description: string, stage: Stage, kind: MetricKind, unit: Unit, currency: string | null, goodDirection: GoodDirection, definition: string, version: number, revision: number, archived: boolean, owner: { id: string } | null, drives: Array<{ key: string }> };

export type MetricFormChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricFormChoicesQuery = { members: Array<{ id: string, name: string }>, metrics: { nodes: Array<{ key: string, name: string, unit: Unit }> } };

export type MetricPreviewOfQueryVariables = Exact<{
  definition: MetricDefinitionInput;
  range: DateRange;
}>;


export type MetricPreviewOfQuery = { previewMetric: { kind: MetricKind, definitionText: string, lint: Array<string>, warnings: Array<{ code: string, text: string }>, series: Array<{ t: Array<string>, label: Array<string>, value: Array<number | null>, n: Array<number | null>, compareValue: Array<number | null> | null, total: number | null, compareTotal: number | null, partialFrom: number | null, dataThrough: string | null }>, meta: { elapsedMs: number } } };

export type NewMetricTakenKeyQueryVariables = Exact<{
  key: string | number;
}>;


export type NewMetricTakenKeyQuery = { metric: { name: string } | null };

export type NewMetricSaveMutationVariables = Exact<{
  input: MetricInput;
}>;


export type NewMetricSaveMutation = { saveMetric: { key: string } };

export type StarterCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type StarterCatalogueQuery = { starterMetrics: Array<{ key: string, name: string, stage: Stage, needs: Array<Moment> }> };

export type StarterPresentMetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type StarterPresentMetricsQuery = { metrics: { nodes: Array<{ key: string, name: string, kind: MetricKind }> } };

export type AdoptStarterMutationVariables = Exact<{
  moments: Array<MomentInput> | MomentInput;
  spend?: string | number | null | undefined;
}>;


export type AdoptStarterMutation = { adoptStarter: Array<{ key: string }> };

export type QuarterHeadQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterHeadQuery = { quarter: { key: string, from: string, to: string, isCurrent: boolean } | null };

export type QuarterBetsQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterBetsQuery = { quarter: { bets: Array<{ dropReason: string | null, key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, leadingMetric: { key: string, name: string } | null, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null }> } | null };

export type QuarterEvidenceQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterEvidenceQuery = { quarter: { bets: Array<{ key: string, verdict: { draft: VerdictKind } | null, remeasurements: Array<{ dueOn: string, asOf: string | null, held: boolean | null, relative: { value: number, lower: number, upper: number } | null }>, draftVerdict: { kind: VerdictKind } | null, evidence: { grade: EvidenceGrade, relative: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null } | null, plan: { experiment: { reading: Reading } | null } | null, leadingMetric: { goodDirection: GoodDirection } | null }> } | null };

export type QuarterOutcomeQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterOutcomeQuery = { quarter: { outcome: { shipped: number, decided: number, overdue: number, dropped: number, retrospective: number, medianDaysOverdue: number | null, verdicts: Array<{ kind: VerdictKind, count: number }>, guardrailBreaches: Array<{ bet: { key: string, title: string, owner: { name: string } | null, verdict: { step: NextStep } | null, guardrails: Array<{ margin: number, metric: { key: string } }> }, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, effect: { value: number, lower: number, upper: number } | null }> } } | null };

export type QuarterLedgersQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterLedgersQuery = { quarter: { outcome: { headline: string, ledgers: Array<{ start: number | null, end: number | null, unexplained: number | null, metric: { kind: MetricKind, definition: string, key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, contributions: Array<{ predicted: number, grade: EvidenceGrade, shrunk: number | null, amount: number | null, bet: { key: string, title: string, status: BetStatus, reviewOn: string | null }, measured: { value: number, lower: number, upper: number } | null, jointWith: Array<{ key: string }> }> }> } } | null };

export type QuarterCalibrationQueryVariables = Exact<{ [key: string]: never; }>;


export type QuarterCalibrationQuery = { calibration: { bets: number, text: string, hitRate: { value: number, lower: number, upper: number } | null, bins: Array<{ from: number, to: number, stated: number, observed: number, bets: number }> } };

export type QuarterThemesQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterThemesQuery = { quarter: { themes: Array<{ id: string, revision: number, title: string, narrative: string, outcome: { value: number, by: string, current: number | null, onTrack: boolean | null, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, where: Array<{ dimension: string, op: FilterOp, values: Array<string> }> } | null, bets: Array<{ key: string, title: string }> }> } | null };

export type QuarterThemeWeeksQueryVariables = Exact<{
  metric: string | number;
  range: DateRange;
  where: Array<SegmentFilter> | SegmentFilter;
}>;


export type QuarterThemeWeeksQuery = { series: { series: Array<{ value: Array<number | null>, partialFrom: number | null }> } };

export type QuarterNotNowQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterNotNowQuery = { quarter: { notNow: Array<{ id: string, revision: number, title: string, why: string, reopenWhen: string | null, triggered: boolean }> } | null };

export type QuarterReopenMetricQueryVariables = Exact<{
  key: string | number;
}>;


export type QuarterReopenMetricQuery = { metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection, latest: { value: number | null } | null } | null };

export type QuarterMetricChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type QuarterMetricChoicesQuery = { metrics: { nodes: Array<{ key: string, name: string, stage: Stage, unit: Unit }> } };

export type QuarterSaveThemeMutationVariables = Exact<{
  id?: string | number | null | undefined;
  quarter: string | number;
  title: string;
  narrative: string;
  outcome?: TargetInput | null | undefined;
  revision?: number | null | undefined;
}>;


export type QuarterSaveThemeMutation = { saveTheme: { id: string } };

export type QuarterSaveNotNowMutationVariables = Exact<{
  id?: string | number | null | undefined;
  quarter: string | number;
  title: string;
  why: string;
  reopenWhen?: string | null | undefined;
  revision?: number | null | undefined;
}>;


export type QuarterSaveNotNowMutation = { saveNotNow: { id: string } };

export type QuarterRemoveNotNowMutationVariables = Exact<{
  id: string | number;
  reason: string;
  revision?: number | null | undefined;
}>;


export type QuarterRemoveNotNowMutation = { removeNotNow: { id: string } };

export type ReadoutEntryFragment = { id: string, revision: number, week: string, shipped: string, changed: string, learned: string, next: string, risks: string, edited: Array<string>, publishedAt: string | null, team: { key: string, name: string }, focus: Array<{ key: string, title: string }> };

export type ReadoutsQueryVariables = Exact<{
  team?: string | number | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadoutsQuery = { readouts: { totalCount: number, nodes: Array<{ id: string, revision: number, week: string, shipped: string, changed: string, learned: string, next: string, risks: string, edited: Array<string>, publishedAt: string | null, team: { key: string, name: string }, focus: Array<{ key: string, title: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadoutTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadoutTeamsQuery = { teams: Array<{ key: string, name: string, inProgress: number }>, viewer: { team: { key: string } | null } | null };

export type ReadoutOfWeekQueryVariables = Exact<{
  team: string | number;
  week: string;
}>;


export type ReadoutOfWeekQuery = { readout: { id: string, revision: number, week: string, shipped: string, changed: string, learned: string, next: string, risks: string, edited: Array<string>, publishedAt: string | null, team: { key: string, name: string }, focus: Array<{ key: string, title: string }> } | null, teams: Array<{ key: string, name: string }> };

export type ReadoutFocusQueryVariables = Exact<{
  team: string | number;
  week: string;
}>;


export type ReadoutFocusQuery = { readout: { focus: Array<{ key: string, title: string, status: BetStatus, launchBy: string | null, launchedOn: string | null, reviewOn: string | null, windowDays: number | null, retrospective: boolean, leadingMetric: { key: string, name: string, goodDirection: GoodDirection, unit: Unit, currency: string | null } | null, evidence: { asOf: string, grade: EvidenceGrade, absolute: { value: number, lower: number, upper: number } | null, control: { value: number | null } | null, treatment: { value: number | null } | null, counterfactual: { observed: Array<number | null>, expected: Array<number | null> } | null, guardrails: Array<{ margin: number, state: GuardrailState, since: string | null, metric: { key: string, name: string, unit: Unit, currency: string | null, goodDirection: GoodDirection }, effect: { value: number, lower: number, upper: number } | null }>, relative: { value: number, lower: number, upper: number } | null, anytime: { lower: number, upper: number } | null } | null, owner: { name: string } | null, team: { key: string, name: string }, quarter: { key: string, isCurrent: boolean }, prediction: { lift: number, low: number, high: number } | null, verdict: { kind: VerdictKind, step: NextStep } | null, draftVerdict: { kind: VerdictKind } | null, plan: { experiment: { reading: Reading } | null } | null }> } | null };

export type ReadoutFocusChoicesQueryVariables = Exact<{
  team: string | number;
}>;


export type ReadoutFocusChoicesQuery = { bets: { nodes: Array<{ key: string, title: string, status: BetStatus }> } };

export type ReadoutDraftMutationVariables = Exact<{
  team: string | number;
  week: string;
  overwrite: boolean;
  revision?: number | null | undefined;
}>;


export type ReadoutDraftMutation = { draftReadout: { id: string, revision: number, week: string, shipped: string, changed: string, learned: string, next: string, risks: string, edited: Array<string>, publishedAt: string | null, team: { key: string, name: string }, focus: Array<{ key: string, title: string }> } };

export type ReadoutSetFocusMutationVariables = Exact<{
  team: string | number;
  week: string;
  bets: Array<string | number> | string | number;
  risks?: string | null | undefined;
  revision?: number | null | undefined;
}>;


export type ReadoutSetFocusMutation = { setFocus: { publishedAt: string | null } };

export type ReadoutSaveMutationVariables = Exact<{
  id: string | number;
  shipped: string;
  changed: string;
  learned: string;
  next: string;
  risks: string;
  publish: boolean;
  revision?: number | null | undefined;
}>;


export type ReadoutSaveMutation = { saveReadout: { id: string } };

export type RetentionPageQueryVariables = Exact<{
  start: EventMatchInput;
  back: EventMatchInput;
  range: DateRange;
  grain: Grain;
  periods: number;
}>;


export type RetentionPageQuery = { retention: { grain: Grain, cohorts: Array<{ t: string, label: string, size: number, values: Array<number | null> }>, meta: { dataThrough: string | null, elapsedMs: number, sql: string | null } } };

export type SettingsYouQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsYouQuery = { viewer: { id: string, name: string, email: string | null, role: Role, canSignIn: boolean } | null, sessions: Array<{ id: string, isCurrent: boolean, userAgent: string | null, createdAt: string, lastSeenAt: string }> };

export type SettingsIntroduceMutationVariables = Exact<{
  id: string | number;
  name: string;
  email?: string | null | undefined;
}>;


export type SettingsIntroduceMutation = { savePerson: { id: string } };

export type SettingsPasswordMutationVariables = Exact<{
  password: string;
  current?: string | null | undefined;
}>;


export type SettingsPasswordMutation = { setPassword: { id: string } };

export type SettingsEndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type SettingsEndSessionMutation = { endSession: { id: string } };

export type SettingsAuditQueryVariables = Exact<{
  outcome?: AuditOutcome | null | undefined;
  after?: string | null | undefined;
}>;


export type SettingsAuditQuery = { auditLog: { nodes: Array<{ id: string, at: string, who: string, action: string, outcome: AuditOutcome, code: string | null, given: string | null, before: string | null, after: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SettingsLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsLinksQuery = { shareLinks: Array<{ id: string, page: SharePage, key: string | null, query: string | null, createdAt: string, expiresOn: string | null, lastUsedAt: string | null, withdrawnAt: string | null, createdBy: { name: string } | null }> };

export type SettingsCreateLinkMutationVariables = Exact<{
  page: SharePage;
  key?: string | number | null | undefined;
  query?: string | null | undefined;
  expiresOn?: string | null | undefined;
}>;


export type SettingsCreateLinkMutation = { createShareLink: { url: string | null } };

export type SettingsWithdrawLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type SettingsWithdrawLinkMutation = { withdrawShareLink: { id: string } };

export type SettingsMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsMembersQuery = { members: Array<{ id: string, name: string, email: string | null, role: Role, canSignIn: boolean }>, invitations: Array<{ id: string, expiresAt: string, member: { name: string, email: string | null } }> };

export type SettingsInviteMutationVariables = Exact<{
  email: string;
  name?: string | null | undefined;
  role?: Role | null | undefined;
}>;


export type SettingsInviteMutation = { inviteMember: { link: string } };

export type SettingsWithdrawMutationVariables = Exact<{
  id: string | number;
}>;


export type SettingsWithdrawMutation = { withdrawInvitation: { id: string } };

export type SettingsRoleMutationVariables = Exact<{
  member: string | number;
  role: Role;
}>;


export type SettingsRoleMutation = { setRole: { id: string } };

export type SettingsRemoveMutationVariables = Exact<{
  member: string | number;
}>;


export type SettingsRemoveMutation = { removeSignIn: { id: string } };

export type SettingsTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsTeamsQuery = { teams: Array<{ key: string, revision: number, name: string, wipLimit: number, inProgress: number }>, members: Array<{ id: string, revision: number, name: string, team: { key: string } | null }> };

export type SettingsSaveTeamMutationVariables = Exact<{
  key: string | number;
  name: string;
  wipLimit: number;
  revision: number;
}>;


export type SettingsSaveTeamMutation = { saveTeam: { key: string } };

export type SettingsMovePersonMutationVariables = Exact<{
  id: string | number;
  name: string;
  team?: string | number | null | undefined;
  revision: number;
}>;


export type SettingsMovePersonMutation = { savePerson: { id: string } };

export type SettingsTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsTokensQuery = { apiTokens: Array<{ id: string, name: string, scopes: Array<TokenScope>, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, owner: { name: string } }> };

export type SettingsCreateTokenMutationVariables = Exact<{
  name: string;
  scopes: Array<TokenScope> | TokenScope;
  expiresOn?: string | null | undefined;
}>;


export type SettingsCreateTokenMutation = { createApiToken: { secret: string } };

export type SettingsRevokeTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type SettingsRevokeTokenMutation = { revokeApiToken: { id: string } };

export type SettingsWorkspaceQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsWorkspaceQuery = { workspace: { revision: number, name: string, timeZone: string, weekStartsOn: number, fiscalYearStartMonth: number, currency: string } };

export type SettingsSaveWorkspaceMutationVariables = Exact<{
  name?: string | null | undefined;
  timeZone?: string | null | undefined;
  weekStartsOn?: number | null | undefined;
  fiscalYearStartMonth?: number | null | undefined;
  currency?: string | null | undefined;
  revision?: number | null | undefined;
}>;


export type SettingsSaveWorkspaceMutation = { saveWorkspace: { revision: number } };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { oidc: boolean } };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { signIn: { role: Role } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MetricMeasureFragmentDoc = new TypedDocumentString(`
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
    `, {"fragmentName":"MetricMeasure"}) as unknown as TypedDocumentString<MetricMeasureFragment, unknown>;
export const SeriesColumnsFragmentDoc = new TypedDocumentString(`
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}
    `, {"fragmentName":"SeriesColumns"}) as unknown as TypedDocumentString<SeriesColumnsFragment, unknown>;
export const MetricFiguresFragmentDoc = new TypedDocumentString(`
    fragment MetricFigures on Metric {
  ...MetricMeasure
  stage
  kind
  latest(grain: WEEK) {
    t
    label
    value
    previous
    change
    good
    usual {
      lower
      upper
    }
  }
  series(range: $range, grain: WEEK) {
    ...SeriesColumns
  }
}
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}
fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}`, {"fragmentName":"MetricFigures"}) as unknown as TypedDocumentString<MetricFiguresFragment, unknown>;
export const BetRowFragmentDoc = new TypedDocumentString(`
    fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}
    `, {"fragmentName":"BetRow"}) as unknown as TypedDocumentString<BetRowFragment, unknown>;
export const EstimateFiguresFragmentDoc = new TypedDocumentString(`
    fragment EstimateFigures on Estimate {
  value
  lower
  upper
}
    `, {"fragmentName":"EstimateFigures"}) as unknown as TypedDocumentString<EstimateFiguresFragment, unknown>;
export const GuardrailFiguresFragmentDoc = new TypedDocumentString(`
    fragment GuardrailFigures on GuardrailReading {
  metric {
    ...MetricMeasure
  }
  margin
  state
  effect {
    ...EstimateFigures
  }
  since
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment EstimateFigures on Estimate {
  value
  lower
  upper
}`, {"fragmentName":"GuardrailFigures"}) as unknown as TypedDocumentString<GuardrailFiguresFragment, unknown>;
export const BetMeasuredFragmentDoc = new TypedDocumentString(`
    fragment BetMeasured on Bet {
  key
  draftVerdict {
    kind
  }
  evidence {
    grade
    relative {
      ...EstimateFigures
    }
    anytime {
      lower
      upper
    }
  }
  plan {
    experiment {
      reading
    }
  }
  leadingMetric {
    goodDirection
  }
}
    fragment EstimateFigures on Estimate {
  value
  lower
  upper
}`, {"fragmentName":"BetMeasured"}) as unknown as TypedDocumentString<BetMeasuredFragment, unknown>;
export const BaseRateFiguresFragmentDoc = new TypedDocumentString(`
    fragment BaseRateFigures on BaseRate {
  scope
  bets
  medianLift
  bestLift
  hitRate
}
    `, {"fragmentName":"BaseRateFigures"}) as unknown as TypedDocumentString<BaseRateFiguresFragment, unknown>;
export const BetFormFieldsFragmentDoc = new TypedDocumentString(`
    fragment BetFormFields on Bet {
  key
  revision
  status
  title
  problem
  team {
    key
  }
  quarter {
    key
  }
  theme {
    id
  }
  owner {
    id
  }
  hypothesis {
    change
    audience
    because
    segment {
      dimension
      op
      values
    }
  }
  leadingMetric {
    key
  }
  prediction {
    lift
    low
    high
    confidence
  }
  guardrails {
    metric {
      key
    }
    margin
  }
  alsoWatch {
    key
  }
  plan {
    kind
    experiment {
      exposure {
        event
        where {
          dimension
          op
          values
        }
      }
      variantProperty
      control
      treatment
      expectedShare
      reading
      baselineDays
    }
    rollout {
      controls {
        key
      }
      baselineDays
    }
  }
  windowDays
  launchBy
  reviewOn
  effortWeeks
  risks
  ask
}
    `, {"fragmentName":"BetFormFields"}) as unknown as TypedDocumentString<BetFormFieldsFragment, unknown>;
export const DecisionEntryFragmentDoc = new TypedDocumentString(`
    fragment DecisionEntry on Decision {
  id
  revision
  status
  title
  on
  owner {
    id
    name
  }
  context
  options
  chosen
  why
  risks
  ask
  reviewOn
  reviewNote
  bet {
    key
    title
  }
  supersedes {
    id
    title
  }
  positions {
    by {
      id
      name
    }
    agrees
    comment
    at
  }
}
    `, {"fragmentName":"DecisionEntry"}) as unknown as TypedDocumentString<DecisionEntryFragment, unknown>;
export const MetricFormFieldsFragmentDoc = new TypedDocumentString(`
    fragment MetricFormFields on Metric {
  key
  name
  description
  stage
  kind
  unit
  currency
  goodDirection
  owner {
    id
  }
  definition
  version
  revision
  archived
  drives {
    key
  }
}
    `, {"fragmentName":"MetricFormFields"}) as unknown as TypedDocumentString<MetricFormFieldsFragment, unknown>;
export const ReadoutEntryFragmentDoc = new TypedDocumentString(`
    fragment ReadoutEntry on Readout {
  id
  revision
  week
  team {
    key
    name
  }
  focus {
    key
    title
  }
  shipped
  changed
  learned
  next
  risks
  edited
  publishedAt
}
    `, {"fragmentName":"ReadoutEntry"}) as unknown as TypedDocumentString<ReadoutEntryFragment, unknown>;
export const EventChoicesDocument = new TypedDocumentString(`
    query EventChoices {
  eventNames(first: 100) {
    name
    count
    properties
  }
  dimensions {
    key
    kind
    numeric
  }
}
    `) as unknown as TypedDocumentString<EventChoicesQuery, EventChoicesQueryVariables>;
export const DimensionValuesDocument = new TypedDocumentString(`
    query DimensionValues($key: String!) {
  dimensions(search: $key) {
    key
    values(first: 50)
  }
}
    `) as unknown as TypedDocumentString<DimensionValuesQuery, DimensionValuesQueryVariables>;
export const InvitationForDocument = new TypedDocumentString(`
    query InvitationFor($token: String!) {
  invitation(token: $token) {
    name
    email
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<InvitationForQuery, InvitationForQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($token: String!, $password: String!, $name: String, $email: String) {
  acceptInvitation(token: $token, password: $password, name: $name, email: $email) {
    role
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const PaletteDocument = new TypedDocumentString(`
    query Palette($search: String!) {
  bets(filter: {search: $search}, orderBy: KEY, first: 6) {
    nodes {
      key
      title
    }
  }
  metrics(search: $search, first: 6) {
    nodes {
      key
      name
    }
  }
  decisions(search: $search, first: 4) {
    nodes {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<PaletteQuery, PaletteQueryVariables>;
export const ShellWorkspaceDocument = new TypedDocumentString(`
    query ShellWorkspace {
  workspace {
    name
    timeZone
    weekStartsOn
    fiscalYearStartMonth
    currency
    demo
    firstEventAt
    dataThrough
  }
  access {
    mode
    role
    member {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ShellWorkspaceQuery, ShellWorkspaceQueryVariables>;
export const ShellBetsInProgressDocument = new TypedDocumentString(`
    query ShellBetsInProgress {
  bets(filter: {status: [COMMITTED, LIVE, VERDICT_DUE]}, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ShellBetsInProgressQuery, ShellBetsInProgressQueryVariables>;
export const OverviewStagesDocument = new TypedDocumentString(`
    query OverviewStages {
  metrics(first: 100) {
    nodes {
      key
      stage
      bets(first: 1) {
        totalCount
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OverviewStagesQuery, OverviewStagesQueryVariables>;
export const OverviewTileDocument = new TypedDocumentString(`
    query OverviewTile($key: ID!, $range: DateRange!) {
  metric(key: $key) {
    ...MetricFigures
  }
}
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}
fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment MetricFigures on Metric {
  ...MetricMeasure
  stage
  kind
  latest(grain: WEEK) {
    t
    label
    value
    previous
    change
    good
    usual {
      lower
      upper
    }
  }
  series(range: $range, grain: WEEK) {
    ...SeriesColumns
  }
}`) as unknown as TypedDocumentString<OverviewTileQuery, OverviewTileQueryVariables>;
export const OverviewTeamsDocument = new TypedDocumentString(`
    query OverviewTeams {
  teams {
    key
    name
    inProgress
    wipLimit
  }
}
    `) as unknown as TypedDocumentString<OverviewTeamsQuery, OverviewTeamsQueryVariables>;
export const OverviewBetsDocument = new TypedDocumentString(`
    query OverviewBets {
  quarter {
    key
    bets {
      ...BetRow
    }
  }
}
    fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<OverviewBetsQuery, OverviewBetsQueryVariables>;
export const OverviewOutcomeDocument = new TypedDocumentString(`
    query OverviewOutcome {
  quarter {
    outcome {
      verdicts {
        kind
        count
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewOutcomeQuery, OverviewOutcomeQueryVariables>;
export const OverviewEvidenceDocument = new TypedDocumentString(`
    query OverviewEvidence($team: ID) {
  bets(filter: {status: [LIVE, VERDICT_DUE], team: $team}, first: 100) {
    nodes {
      ...BetMeasured
      title
      status
      reviewOn
      guardrails {
        reading {
          ...GuardrailFigures
        }
      }
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment EstimateFigures on Estimate {
  value
  lower
  upper
}
fragment GuardrailFigures on GuardrailReading {
  metric {
    ...MetricMeasure
  }
  margin
  state
  effect {
    ...EstimateFigures
  }
  since
}
fragment BetMeasured on Bet {
  key
  draftVerdict {
    kind
  }
  evidence {
    grade
    relative {
      ...EstimateFigures
    }
    anytime {
      lower
      upper
    }
  }
  plan {
    experiment {
      reading
    }
  }
  leadingMetric {
    goodDirection
  }
}`) as unknown as TypedDocumentString<OverviewEvidenceQuery, OverviewEvidenceQueryVariables>;
export const OverviewChangesDocument = new TypedDocumentString(`
    query OverviewChanges($since: Date!, $until: Date, $team: ID) {
  changes(since: $since, until: $until, team: $team) {
    at
    kind
    text
    bet {
      key
    }
    metric {
      key
    }
    decision {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewChangesQuery, OverviewChangesQueryVariables>;
export const OverviewReadoutsDocument = new TypedDocumentString(`
    query OverviewReadouts($team: ID, $from: Date!) {
  readouts(team: $team, from: $from, first: 100) {
    nodes {
      week
      team {
        key
      }
      publishedAt
    }
  }
}
    `) as unknown as TypedDocumentString<OverviewReadoutsQuery, OverviewReadoutsQueryVariables>;
export const OverviewStepsDocument = new TypedDocumentString(`
    query OverviewSteps {
  bets(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OverviewStepsQuery, OverviewStepsQueryVariables>;
export const BetsOpenDocument = new TypedDocumentString(`
    query BetsOpen($filter: BetFilter!) {
  bets(filter: $filter, orderBy: REVIEW_ON, first: 100) {
    nodes {
      ...BetRow
    }
    totalCount
  }
}
    fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<BetsOpenQuery, BetsOpenQueryVariables>;
export const BetsMeasuredDocument = new TypedDocumentString(`
    query BetsMeasured($filter: BetFilter!, $first: Int!) {
  bets(filter: $filter, orderBy: LAUNCHED_ON, first: $first) {
    nodes {
      ...BetMeasured
    }
  }
}
    fragment EstimateFigures on Estimate {
  value
  lower
  upper
}
fragment BetMeasured on Bet {
  key
  draftVerdict {
    kind
  }
  evidence {
    grade
    relative {
      ...EstimateFigures
    }
    anytime {
      lower
      upper
    }
  }
  plan {
    experiment {
      reading
    }
  }
  leadingMetric {
    goodDirection
  }
}`) as unknown as TypedDocumentString<BetsMeasuredQuery, BetsMeasuredQueryVariables>;
export const BetsDraftsDocument = new TypedDocumentString(`
    query BetsDrafts($filter: BetFilter!) {
  bets(filter: $filter, orderBy: PRIORITY, first: 100) {
    nodes {
      ...BetRow
      reach
      effortWeeks
    }
    totalCount
  }
}
    fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<BetsDraftsQuery, BetsDraftsQueryVariables>;
export const BetsEndedDocument = new TypedDocumentString(`
    query BetsEnded($filter: BetFilter!, $orderBy: BetOrder!, $first: Int!) {
  bets(filter: $filter, orderBy: $orderBy, first: $first) {
    nodes {
      ...BetRow
      dropReason
    }
    totalCount
  }
}
    fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<BetsEndedQuery, BetsEndedQueryVariables>;
export const BetsChoicesDocument = new TypedDocumentString(`
    query BetsChoices {
  teams {
    key
    name
    inProgress
    wipLimit
    usuallyFinishes
  }
  members {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<BetsChoicesQuery, BetsChoicesQueryVariables>;
export const BetsQuartersDocument = new TypedDocumentString(`
    query BetsQuarters {
  quarters {
    key
  }
}
    `) as unknown as TypedDocumentString<BetsQuartersQuery, BetsQuartersQueryVariables>;
export const AmendedBetDocument = new TypedDocumentString(`
    query AmendedBet($key: ID!) {
  bet(key: $key) {
    ...BetFormFields
  }
}
    fragment BetFormFields on Bet {
  key
  revision
  status
  title
  problem
  team {
    key
  }
  quarter {
    key
  }
  theme {
    id
  }
  owner {
    id
  }
  hypothesis {
    change
    audience
    because
    segment {
      dimension
      op
      values
    }
  }
  leadingMetric {
    key
  }
  prediction {
    lift
    low
    high
    confidence
  }
  guardrails {
    metric {
      key
    }
    margin
  }
  alsoWatch {
    key
  }
  plan {
    kind
    experiment {
      exposure {
        event
        where {
          dimension
          op
          values
        }
      }
      variantProperty
      control
      treatment
      expectedShare
      reading
      baselineDays
    }
    rollout {
      controls {
        key
      }
      baselineDays
    }
  }
  windowDays
  launchBy
  reviewOn
  effortWeeks
  risks
  ask
}`) as unknown as TypedDocumentString<AmendedBetQuery, AmendedBetQueryVariables>;
export const AmendBetDocument = new TypedDocumentString(`
    mutation AmendBet($key: ID!, $input: BetInput!, $reason: String!, $revision: Int) {
  amendBet(key: $key, input: $input, reason: $reason, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<AmendBetMutation, AmendBetMutationVariables>;
export const BetPageDocument = new TypedDocumentString(`
    query BetPage($key: ID!) {
  bet(key: $key) {
    ...BetRow
    revision
    problem
    statement
    theme {
      id
      title
    }
    hypothesis {
      change
      audience
      because
      segment {
        dimension
        op
        values
      }
    }
    leadingMetric {
      ...MetricMeasure
      dataThrough
    }
    leadingMetricVersion
    prediction {
      lift
      low
      high
      confidence
    }
    baseline
    predictedLevel
    guardrails {
      metric {
        ...MetricMeasure
      }
      metricVersion
      margin
    }
    alsoWatch {
      key
      name
    }
    plan {
      kind
      experiment {
        control
        treatment
        expectedShare
        reading
        baselineDays
      }
      rollout {
        controls {
          key
          name
        }
        baselineDays
      }
    }
    committedAt
    effortWeeks
    risks
    ask
    overrideReason
    dropReason
    droppedAt
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<BetPageQuery, BetPageQueryVariables>;
export const BetRecordDocument = new TypedDocumentString(`
    query BetRecord($key: ID!) {
  bet(key: $key) {
    seal
    sealed
    amendments {
      at
      by {
        name
      }
      reason
      field
      before
      after
    }
    verdict {
      kind
      draft
      step
      by {
        name
      }
      at
      reason
      stoppedEarly
      learned
      next
    }
    remeasurements {
      dueOn
      asOf
      held
      relative {
        ...EstimateFigures
      }
    }
  }
  members {
    id
    name
  }
}
    fragment EstimateFigures on Estimate {
  value
  lower
  upper
}`) as unknown as TypedDocumentString<BetRecordQuery, BetRecordQueryVariables>;
export const BetOutlookDocument = new TypedDocumentString(`
    query BetOutlook($key: ID!) {
  bet(key: $key) {
    reach
    priority
    baseRate {
      ...BaseRateFigures
    }
  }
}
    fragment BaseRateFigures on BaseRate {
  scope
  bets
  medianLift
  bestLift
  hitRate
}`) as unknown as TypedDocumentString<BetOutlookQuery, BetOutlookQueryVariables>;
export const BetDecisionsDocument = new TypedDocumentString(`
    query BetDecisions($key: ID!) {
  bet(key: $key) {
    decisions {
      id
      status
      title
      on
      chosen
      why
      reviewOn
      owner {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BetDecisionsQuery, BetDecisionsQueryVariables>;
export const BetDraftTermsDocument = new TypedDocumentString(`
    query BetDraftTerms($key: ID!) {
  bet(key: $key) {
    ...BetFormFields
  }
}
    fragment BetFormFields on Bet {
  key
  revision
  status
  title
  problem
  team {
    key
  }
  quarter {
    key
  }
  theme {
    id
  }
  owner {
    id
  }
  hypothesis {
    change
    audience
    because
    segment {
      dimension
      op
      values
    }
  }
  leadingMetric {
    key
  }
  prediction {
    lift
    low
    high
    confidence
  }
  guardrails {
    metric {
      key
    }
    margin
  }
  alsoWatch {
    key
  }
  plan {
    kind
    experiment {
      exposure {
        event
        where {
          dimension
          op
          values
        }
      }
      variantProperty
      control
      treatment
      expectedShare
      reading
      baselineDays
    }
    rollout {
      controls {
        key
      }
      baselineDays
    }
  }
  windowDays
  launchBy
  reviewOn
  effortWeeks
  risks
  ask
}`) as unknown as TypedDocumentString<BetDraftTermsQuery, BetDraftTermsQueryVariables>;
export const BetMetricSeriesDocument = new TypedDocumentString(`
    query BetMetricSeries($metric: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!) {
  series(metrics: [$metric], range: $range, grain: $grain, where: $where) {
    series {
      ...SeriesColumns
    }
  }
}
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}`) as unknown as TypedDocumentString<BetMetricSeriesQuery, BetMetricSeriesQueryVariables>;
export const BetEvidenceDocument = new TypedDocumentString(`
    query BetEvidence($key: ID!) {
  bet(key: $key) {
    draftVerdict {
      kind
      rule
      reasons
    }
    evidence {
      asOf
      grade
      metricVersion
      relative {
        ...EstimateFigures
      }
      absolute {
        ...EstimateFigures
      }
      anytime {
        lower
        upper
      }
      control {
        variant
        subjects
        value
      }
      treatment {
        variant
        subjects
        value
      }
      counterfactual {
        t
        observed
        expected
        lower
        upper
      }
      guardrails {
        ...GuardrailFigures
      }
      alsoWatch {
        metric {
          ...MetricMeasure
        }
        effect {
          ...EstimateFigures
        }
      }
      warnings {
        code
        text
      }
      daysLeft
    }
    evidenceHistory(last: 400) {
      asOf
      relative {
        ...EstimateFigures
      }
      anytime {
        lower
        upper
      }
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment EstimateFigures on Estimate {
  value
  lower
  upper
}
fragment GuardrailFigures on GuardrailReading {
  metric {
    ...MetricMeasure
  }
  margin
  state
  effect {
    ...EstimateFigures
  }
  since
}`) as unknown as TypedDocumentString<BetEvidenceQuery, BetEvidenceQueryVariables>;
export const BetEvaluateDocument = new TypedDocumentString(`
    mutation BetEvaluate($key: ID!) {
  evaluateBet(key: $key) {
    key
  }
}
    `) as unknown as TypedDocumentString<BetEvaluateMutation, BetEvaluateMutationVariables>;
export const BetCommitDocument = new TypedDocumentString(`
    mutation BetCommit($key: ID!, $overrideReason: String, $revision: Int) {
  commitBet(key: $key, overrideReason: $overrideReason, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<BetCommitMutation, BetCommitMutationVariables>;
export const BetLaunchDocument = new TypedDocumentString(`
    mutation BetLaunch($key: ID!, $on: Date!, $revision: Int) {
  launchBet(key: $key, on: $on, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<BetLaunchMutation, BetLaunchMutationVariables>;
export const BetDropDocument = new TypedDocumentString(`
    mutation BetDrop($key: ID!, $reason: String!, $revision: Int) {
  dropBet(key: $key, reason: $reason, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<BetDropMutation, BetDropMutationVariables>;
export const BetDecideDocument = new TypedDocumentString(`
    mutation BetDecide($key: ID!, $kind: VerdictKind!, $step: NextStep!, $learned: String!, $next: String!, $reason: String, $revision: Int) {
  decideBet(
    key: $key
    kind: $kind
    step: $step
    learned: $learned
    next: $next
    reason: $reason
    revision: $revision
  ) {
    key
  }
}
    `) as unknown as TypedDocumentString<BetDecideMutation, BetDecideMutationVariables>;
export const EditedBetDocument = new TypedDocumentString(`
    query EditedBet($key: ID!) {
  bet(key: $key) {
    ...BetFormFields
  }
}
    fragment BetFormFields on Bet {
  key
  revision
  status
  title
  problem
  team {
    key
  }
  quarter {
    key
  }
  theme {
    id
  }
  owner {
    id
  }
  hypothesis {
    change
    audience
    because
    segment {
      dimension
      op
      values
    }
  }
  leadingMetric {
    key
  }
  prediction {
    lift
    low
    high
    confidence
  }
  guardrails {
    metric {
      key
    }
    margin
  }
  alsoWatch {
    key
  }
  plan {
    kind
    experiment {
      exposure {
        event
        where {
          dimension
          op
          values
        }
      }
      variantProperty
      control
      treatment
      expectedShare
      reading
      baselineDays
    }
    rollout {
      controls {
        key
      }
      baselineDays
    }
  }
  windowDays
  launchBy
  reviewOn
  effortWeeks
  risks
  ask
}`) as unknown as TypedDocumentString<EditedBetQuery, EditedBetQueryVariables>;
export const EditBetUpdateDocument = new TypedDocumentString(`
    mutation EditBetUpdate($key: ID!, $input: BetInput!, $revision: Int) {
  updateBet(key: $key, input: $input, revision: $revision) {
    key
    revision
  }
}
    `) as unknown as TypedDocumentString<EditBetUpdateMutation, EditBetUpdateMutationVariables>;
export const SealedBetDocument = new TypedDocumentString(`
    query SealedBet($key: ID!) {
  bet(key: $key) {
    key
    sealed
  }
}
    `) as unknown as TypedDocumentString<SealedBetQuery, SealedBetQueryVariables>;
export const BetFormChoicesDocument = new TypedDocumentString(`
    query BetFormChoices {
  metrics(first: 100) {
    nodes {
      ...MetricMeasure
      stage
    }
  }
  teams {
    key
    name
    wipLimit
    inProgress
  }
  members {
    id
    name
  }
  viewer {
    id
    team {
      key
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}`) as unknown as TypedDocumentString<BetFormChoicesQuery, BetFormChoicesQueryVariables>;
export const BetFormQuartersDocument = new TypedDocumentString(`
    query BetFormQuarters {
  quarters {
    key
    isCurrent
    themes {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<BetFormQuartersQuery, BetFormQuartersQueryVariables>;
export const BetFormCheckDocument = new TypedDocumentString(`
    query BetFormCheck($input: BetInput!) {
  checkBet(input: $input) {
    statement
    problems {
      code
      field
      severity
      message
    }
    baseRate {
      ...BaseRateFigures
    }
    baseline
    predictedLevel
    reach
    detectableLift
    daysNeeded
    guardrails {
      metric {
        key
      }
      detectableMargin
    }
  }
}
    fragment BaseRateFigures on BaseRate {
  scope
  bets
  medianLift
  bestLift
  hitRate
}`) as unknown as TypedDocumentString<BetFormCheckQuery, BetFormCheckQueryVariables>;
export const BetFormLockDocument = new TypedDocumentString(`
    mutation BetFormLock($key: ID!, $revision: Int) {
  commitBet(key: $key, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<BetFormLockMutation, BetFormLockMutationVariables>;
export const NewBetDraftDocument = new TypedDocumentString(`
    mutation NewBetDraft($input: BetInput!) {
  draftBet(input: $input) {
    key
    revision
  }
}
    `) as unknown as TypedDocumentString<NewBetDraftMutation, NewBetDraftMutationVariables>;
export const DataImportsDocument = new TypedDocumentString(`
    query DataImports {
  imports(first: 50) {
    nodes {
      id
      kind
      status
      fileName
      metric {
        key
        name
      }
      startedAt
      finishedAt
      by {
        name
      }
      stored
      duplicates
      rejected
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<DataImportsQuery, DataImportsQueryVariables>;
export const DataRefreshStatusDocument = new TypedDocumentString(`
    query DataRefreshStatus {
  refreshStatus {
    isRunning
    metricsDone
    metrics
    failure
  }
}
    `) as unknown as TypedDocumentString<DataRefreshStatusQuery, DataRefreshStatusQueryVariables>;
export const DataImportedMetricsDocument = new TypedDocumentString(`
    query DataImportedMetrics {
  metrics(first: 100) {
    nodes {
      key
      name
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<DataImportedMetricsQuery, DataImportedMetricsQueryVariables>;
export const DataUndoImportDocument = new TypedDocumentString(`
    mutation DataUndoImport($id: ID!) {
  undoImport(id: $id) {
    id
    fileName
  }
}
    `) as unknown as TypedDocumentString<DataUndoImportMutation, DataUndoImportMutationVariables>;
export const DecisionOfIdDocument = new TypedDocumentString(`
    query DecisionOfId($id: ID!) {
  decision(id: $id) {
    ...DecisionEntry
  }
}
    fragment DecisionEntry on Decision {
  id
  revision
  status
  title
  on
  owner {
    id
    name
  }
  context
  options
  chosen
  why
  risks
  ask
  reviewOn
  reviewNote
  bet {
    key
    title
  }
  supersedes {
    id
    title
  }
  positions {
    by {
      id
      name
    }
    agrees
    comment
    at
  }
}`) as unknown as TypedDocumentString<DecisionOfIdQuery, DecisionOfIdQueryVariables>;
export const DecisionsDocument = new TypedDocumentString(`
    query Decisions($bet: ID, $search: String, $from: Date, $to: Date, $reviewDueBefore: Date, $first: Int!, $after: String) {
  decisions(
    bet: $bet
    search: $search
    from: $from
    to: $to
    reviewDueBefore: $reviewDueBefore
    first: $first
    after: $after
  ) {
    nodes {
      ...DecisionEntry
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment DecisionEntry on Decision {
  id
  revision
  status
  title
  on
  owner {
    id
    name
  }
  context
  options
  chosen
  why
  risks
  ask
  reviewOn
  reviewNote
  bet {
    key
    title
  }
  supersedes {
    id
    title
  }
  positions {
    by {
      id
      name
    }
    agrees
    comment
    at
  }
}`) as unknown as TypedDocumentString<DecisionsQuery, DecisionsQueryVariables>;
export const DecisionChoicesDocument = new TypedDocumentString(`
    query DecisionChoices {
  members {
    id
    name
  }
  viewer {
    id
  }
  bets(orderBy: KEY, first: 100) {
    nodes {
      key
      title
    }
  }
  decisions(first: 100) {
    nodes {
      id
      title
      on
      status
    }
  }
}
    `) as unknown as TypedDocumentString<DecisionChoicesQuery, DecisionChoicesQueryVariables>;
export const DecisionLogDocument = new TypedDocumentString(`
    mutation DecisionLog($id: ID, $input: DecisionInput!, $revision: Int) {
  logDecision(id: $id, input: $input, revision: $revision) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecisionLogMutation, DecisionLogMutationVariables>;
export const DecisionProposeDocument = new TypedDocumentString(`
    mutation DecisionPropose($input: DecisionInput!) {
  proposeDecision(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecisionProposeMutation, DecisionProposeMutationVariables>;
export const DecisionTakePositionDocument = new TypedDocumentString(`
    mutation DecisionTakePosition($decision: ID!, $agrees: Boolean!, $comment: String!) {
  takePosition(decision: $decision, agrees: $agrees, comment: $comment) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecisionTakePositionMutation, DecisionTakePositionMutationVariables>;
export const DecisionReviewDocument = new TypedDocumentString(`
    mutation DecisionReview($id: ID!, $stands: Boolean!, $note: String!, $revision: Int) {
  reviewDecision(id: $id, stands: $stands, note: $note, revision: $revision) {
    id
  }
}
    `) as unknown as TypedDocumentString<DecisionReviewMutation, DecisionReviewMutationVariables>;
export const DemoRemoveDocument = new TypedDocumentString(`
    mutation DemoRemove {
  removeDemo {
    demo
  }
}
    `) as unknown as TypedDocumentString<DemoRemoveMutation, DemoRemoveMutationVariables>;
export const FunnelPageDocument = new TypedDocumentString(`
    query FunnelPage($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $groupBy: [ID!]!) {
  funnel(steps: $steps, range: $range, withinDays: $withinDays, groupBy: $groupBy) {
    steps {
      name
      entered
      share
      fromPrevious
      medianSeconds
    }
    segments {
      segment {
        dimension
        value
      }
      steps {
        name
        entered
        share
        fromPrevious
        medianSeconds
      }
    }
    meta {
      dataThrough
      elapsedMs
      sql
    }
  }
}
    `) as unknown as TypedDocumentString<FunnelPageQuery, FunnelPageQueryVariables>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue($search: String, $includeArchived: Boolean!) {
  metrics(search: $search, includeArchived: $includeArchived, first: 100) {
    nodes {
      key
      name
      stage
      kind
      dataThrough
      archived
      owner {
        name
      }
      bets(first: 1) {
        totalCount
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const CatalogueFiguresDocument = new TypedDocumentString(`
    query CatalogueFigures($stage: Stage, $search: String, $includeArchived: Boolean!, $range: DateRange!) {
  metrics(
    stage: $stage
    search: $search
    includeArchived: $includeArchived
    first: 100
  ) {
    nodes {
      ...MetricFigures
      warnings {
        code
        text
      }
    }
  }
}
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}
fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment MetricFigures on Metric {
  ...MetricMeasure
  stage
  kind
  latest(grain: WEEK) {
    t
    label
    value
    previous
    change
    good
    usual {
      lower
      upper
    }
  }
  series(range: $range, grain: WEEK) {
    ...SeriesColumns
  }
}`) as unknown as TypedDocumentString<CatalogueFiguresQuery, CatalogueFiguresQueryVariables>;
export const ExplorerMetricDocument = new TypedDocumentString(`
    query ExplorerMetric($key: ID!) {
  metric(key: $key) {
    ...MetricMeasure
    description
    stage
    kind
    owner {
      name
    }
    definition
    definitionText
    version
    versions {
      version
      from
      by {
        name
      }
      definitionText
    }
    lint
    warnings {
      code
      text
    }
    dataThrough
    archived
    drives {
      key
      name
    }
    bets(first: 20) {
      nodes {
        ...BetRow
      }
      totalCount
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<ExplorerMetricQuery, ExplorerMetricQueryVariables>;
export const ExplorerSeriesDocument = new TypedDocumentString(`
    query ExplorerSeries($key: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!, $compare: Compare) {
  series(
    metrics: [$key]
    range: $range
    grain: $grain
    where: $where
    compare: $compare
  ) {
    series {
      ...SeriesColumns
      lower
      upper
    }
    warnings {
      code
      text
    }
    meta {
      elapsedMs
      rowsRead
      cached
      sql
    }
  }
}
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}`) as unknown as TypedDocumentString<ExplorerSeriesQuery, ExplorerSeriesQueryVariables>;
export const EditedMetricDocument = new TypedDocumentString(`
    query EditedMetric($key: ID!) {
  metric(key: $key) {
    ...MetricFormFields
  }
}
    fragment MetricFormFields on Metric {
  key
  name
  description
  stage
  kind
  unit
  currency
  goodDirection
  owner {
    id
  }
  definition
  version
  revision
  archived
  drives {
    key
  }
}`) as unknown as TypedDocumentString<EditedMetricQuery, EditedMetricQueryVariables>;
export const EditMetricSaveDocument = new TypedDocumentString(`
    mutation EditMetricSave($input: MetricInput!, $revision: Int) {
  saveMetric(input: $input, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<EditMetricSaveMutation, EditMetricSaveMutationVariables>;
export const EditMetricArchiveDocument = new TypedDocumentString(`
    mutation EditMetricArchive($key: ID!, $revision: Int) {
  archiveMetric(key: $key, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<EditMetricArchiveMutation, EditMetricArchiveMutationVariables>;
export const ExplorerDimensionsDocument = new TypedDocumentString(`
    query ExplorerDimensions {
  dimensions {
    key
    kind
    numeric
    coverage
  }
}
    `) as unknown as TypedDocumentString<ExplorerDimensionsQuery, ExplorerDimensionsQueryVariables>;
export const ExplorerBreakdownDocument = new TypedDocumentString(`
    query ExplorerBreakdown($key: ID!, $range: DateRange!, $by: ID!, $where: [SegmentFilter!]!, $compare: Compare) {
  series(
    metrics: [$key]
    range: $range
    grain: MONTH
    groupBy: [$by]
    where: $where
    compare: $compare
    topN: 8
  ) {
    series {
      segment {
        dimension
        value
      }
      isOther
      n
      total
      compareTotal
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerBreakdownQuery, ExplorerBreakdownQueryVariables>;
export const ExplorerLinesDocument = new TypedDocumentString(`
    query ExplorerLines($key: ID!, $range: DateRange!, $grain: Grain!, $by: ID!, $where: [SegmentFilter!]!) {
  series(
    metrics: [$key]
    range: $range
    grain: $grain
    groupBy: [$by]
    where: $where
    topN: 5
  ) {
    series {
      segment {
        dimension
        value
      }
      isOther
      value
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerLinesQuery, ExplorerLinesQueryVariables>;
export const ExplorerAnnotationsDocument = new TypedDocumentString(`
    query ExplorerAnnotations($key: ID!, $range: DateRange!) {
  metric(key: $key) {
    notes(range: $range) {
      id
      from
      to
      text
      by {
        name
      }
      metrics {
        key
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerAnnotationsQuery, ExplorerAnnotationsQueryVariables>;
export const ExplorerUsualMoveDocument = new TypedDocumentString(`
    query ExplorerUsualMove($key: ID!, $grain: Grain!) {
  metric(key: $key) {
    latest(grain: $grain) {
      label
      usual {
        lower
        upper
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerUsualMoveQuery, ExplorerUsualMoveQueryVariables>;
export const ExplorerTargetsDocument = new TypedDocumentString(`
    query ExplorerTargets($key: ID!) {
  metric(key: $key) {
    targets {
      id
      value
      by
      current
      onTrack
      where {
        dimension
        op
        values
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExplorerTargetsQuery, ExplorerTargetsQueryVariables>;
export const ExplorerSubjectsDocument = new TypedDocumentString(`
    query ExplorerSubjects($key: ID!, $range: DateRange!, $where: [SegmentFilter!]!, $reached: Boolean, $after: String) {
  subjects(
    metric: $key
    range: $range
    where: $where
    reached: $reached
    first: 10
    after: $after
  ) {
    nodes {
      id
      at
      reached
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ExplorerSubjectsQuery, ExplorerSubjectsQueryVariables>;
export const ExplorerAddNoteDocument = new TypedDocumentString(`
    mutation ExplorerAddNote($from: Date!, $to: Date, $text: String!, $metrics: [ID!]!) {
  addNote(from: $from, to: $to, text: $text, metrics: $metrics) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExplorerAddNoteMutation, ExplorerAddNoteMutationVariables>;
export const ExplorerSaveTargetDocument = new TypedDocumentString(`
    mutation ExplorerSaveTarget($input: TargetInput!) {
  saveTarget(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExplorerSaveTargetMutation, ExplorerSaveTargetMutationVariables>;
export const MetricFormChoicesDocument = new TypedDocumentString(`
    query MetricFormChoices {
  members {
    id
    name
  }
  metrics(first: 100) {
    nodes {
      key
      name
      unit
    }
  }
}
    `) as unknown as TypedDocumentString<MetricFormChoicesQuery, MetricFormChoicesQueryVariables>;
export const MetricPreviewOfDocument = new TypedDocumentString(`
    query MetricPreviewOf($definition: MetricDefinitionInput!, $range: DateRange!) {
  previewMetric(definition: $definition, range: $range, grain: DAY) {
    kind
    definitionText
    lint
    warnings {
      code
      text
    }
    series {
      ...SeriesColumns
    }
    meta {
      elapsedMs
    }
  }
}
    fragment SeriesColumns on Series {
  t
  label
  value
  n
  compareValue
  total
  compareTotal
  partialFrom
  dataThrough
}`) as unknown as TypedDocumentString<MetricPreviewOfQuery, MetricPreviewOfQueryVariables>;
export const NewMetricTakenKeyDocument = new TypedDocumentString(`
    query NewMetricTakenKey($key: ID!) {
  metric(key: $key) {
    name
  }
}
    `) as unknown as TypedDocumentString<NewMetricTakenKeyQuery, NewMetricTakenKeyQueryVariables>;
export const NewMetricSaveDocument = new TypedDocumentString(`
    mutation NewMetricSave($input: MetricInput!) {
  saveMetric(input: $input) {
    key
  }
}
    `) as unknown as TypedDocumentString<NewMetricSaveMutation, NewMetricSaveMutationVariables>;
export const StarterCatalogueDocument = new TypedDocumentString(`
    query StarterCatalogue {
  starterMetrics {
    key
    name
    stage
    needs
  }
}
    `) as unknown as TypedDocumentString<StarterCatalogueQuery, StarterCatalogueQueryVariables>;
export const StarterPresentMetricsDocument = new TypedDocumentString(`
    query StarterPresentMetrics {
  metrics(first: 100) {
    nodes {
      key
      name
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<StarterPresentMetricsQuery, StarterPresentMetricsQueryVariables>;
export const AdoptStarterDocument = new TypedDocumentString(`
    mutation AdoptStarter($moments: [MomentInput!]!, $spend: ID) {
  adoptStarter(moments: $moments, spend: $spend) {
    key
  }
}
    `) as unknown as TypedDocumentString<AdoptStarterMutation, AdoptStarterMutationVariables>;
export const QuarterHeadDocument = new TypedDocumentString(`
    query QuarterHead($key: ID!) {
  quarter(key: $key) {
    key
    from
    to
    isCurrent
  }
}
    `) as unknown as TypedDocumentString<QuarterHeadQuery, QuarterHeadQueryVariables>;
export const QuarterBetsDocument = new TypedDocumentString(`
    query QuarterBets($key: ID!) {
  quarter(key: $key) {
    bets {
      ...BetRow
      dropReason
    }
  }
}
    fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}`) as unknown as TypedDocumentString<QuarterBetsQuery, QuarterBetsQueryVariables>;
export const QuarterEvidenceDocument = new TypedDocumentString(`
    query QuarterEvidence($key: ID!) {
  quarter(key: $key) {
    bets {
      ...BetMeasured
      verdict {
        draft
      }
      remeasurements {
        dueOn
        asOf
        held
        relative {
          ...EstimateFigures
        }
      }
    }
  }
}
    fragment EstimateFigures on Estimate {
  value
  lower
  upper
}
fragment BetMeasured on Bet {
  key
  draftVerdict {
    kind
  }
  evidence {
    grade
    relative {
      ...EstimateFigures
    }
    anytime {
      lower
      upper
    }
  }
  plan {
    experiment {
      reading
    }
  }
  leadingMetric {
    goodDirection
  }
}`) as unknown as TypedDocumentString<QuarterEvidenceQuery, QuarterEvidenceQueryVariables>;
export const QuarterOutcomeDocument = new TypedDocumentString(`
    query QuarterOutcome($key: ID!) {
  quarter(key: $key) {
    outcome {
      shipped
      decided
      overdue
      dropped
      retrospective
      medianDaysOverdue
      verdicts {
        kind
        count
      }
      guardrailBreaches {
        bet {
          key
          title
          owner {
            name
          }
          verdict {
            step
          }
          guardrails {
            margin
            metric {
              key
            }
          }
        }
        metric {
          ...MetricMeasure
        }
        effect {
          ...EstimateFigures
        }
      }
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment EstimateFigures on Estimate {
  value
  lower
  upper
}`) as unknown as TypedDocumentString<QuarterOutcomeQuery, QuarterOutcomeQueryVariables>;
export const QuarterLedgersDocument = new TypedDocumentString(`
    query QuarterLedgers($key: ID!) {
  quarter(key: $key) {
    outcome {
      headline
      ledgers {
        metric {
          ...MetricMeasure
          kind
          definition
        }
        start
        end
        unexplained
        contributions {
          bet {
            key
            title
            status
            reviewOn
          }
          predicted
          measured {
            ...EstimateFigures
          }
          grade
          shrunk
          amount
          jointWith {
            key
          }
        }
      }
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment EstimateFigures on Estimate {
  value
  lower
  upper
}`) as unknown as TypedDocumentString<QuarterLedgersQuery, QuarterLedgersQueryVariables>;
export const QuarterCalibrationDocument = new TypedDocumentString(`
    query QuarterCalibration {
  calibration {
    bets
    hitRate {
      ...EstimateFigures
    }
    bins {
      from
      to
      stated
      observed
      bets
    }
    text
  }
}
    fragment EstimateFigures on Estimate {
  value
  lower
  upper
}`) as unknown as TypedDocumentString<QuarterCalibrationQuery, QuarterCalibrationQueryVariables>;
export const QuarterThemesDocument = new TypedDocumentString(`
    query QuarterThemes($key: ID!) {
  quarter(key: $key) {
    themes {
      id
      revision
      title
      narrative
      outcome {
        value
        by
        current
        onTrack
        metric {
          ...MetricMeasure
        }
        where {
          dimension
          op
          values
        }
      }
      bets {
        key
        title
      }
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}`) as unknown as TypedDocumentString<QuarterThemesQuery, QuarterThemesQueryVariables>;
export const QuarterThemeWeeksDocument = new TypedDocumentString(`
    query QuarterThemeWeeks($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!) {
  series(metrics: [$metric], range: $range, grain: WEEK, where: $where) {
    series {
      value
      partialFrom
    }
  }
}
    `) as unknown as TypedDocumentString<QuarterThemeWeeksQuery, QuarterThemeWeeksQueryVariables>;
export const QuarterNotNowDocument = new TypedDocumentString(`
    query QuarterNotNow($key: ID!) {
  quarter(key: $key) {
    notNow {
      id
      revision
      title
      why
      reopenWhen
      triggered
    }
  }
}
    `) as unknown as TypedDocumentString<QuarterNotNowQuery, QuarterNotNowQueryVariables>;
export const QuarterReopenMetricDocument = new TypedDocumentString(`
    query QuarterReopenMetric($key: ID!) {
  metric(key: $key) {
    ...MetricMeasure
    latest(grain: WEEK) {
      value
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}`) as unknown as TypedDocumentString<QuarterReopenMetricQuery, QuarterReopenMetricQueryVariables>;
export const QuarterMetricChoicesDocument = new TypedDocumentString(`
    query QuarterMetricChoices {
  metrics(first: 100) {
    nodes {
      key
      name
      stage
      unit
    }
  }
}
    `) as unknown as TypedDocumentString<QuarterMetricChoicesQuery, QuarterMetricChoicesQueryVariables>;
export const QuarterSaveThemeDocument = new TypedDocumentString(`
    mutation QuarterSaveTheme($id: ID, $quarter: ID!, $title: String!, $narrative: String!, $outcome: TargetInput, $revision: Int) {
  saveTheme(
    id: $id
    quarter: $quarter
    title: $title
    narrative: $narrative
    outcome: $outcome
    revision: $revision
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<QuarterSaveThemeMutation, QuarterSaveThemeMutationVariables>;
export const QuarterSaveNotNowDocument = new TypedDocumentString(`
    mutation QuarterSaveNotNow($id: ID, $quarter: ID!, $title: String!, $why: String!, $reopenWhen: String, $revision: Int) {
  saveNotNow(
    id: $id
    quarter: $quarter
    title: $title
    why: $why
    reopenWhen: $reopenWhen
    revision: $revision
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<QuarterSaveNotNowMutation, QuarterSaveNotNowMutationVariables>;
export const QuarterRemoveNotNowDocument = new TypedDocumentString(`
    mutation QuarterRemoveNotNow($id: ID!, $reason: String!, $revision: Int) {
  removeNotNow(id: $id, reason: $reason, revision: $revision) {
    id
  }
}
    `) as unknown as TypedDocumentString<QuarterRemoveNotNowMutation, QuarterRemoveNotNowMutationVariables>;
export const ReadoutsDocument = new TypedDocumentString(`
    query Readouts($team: ID, $first: Int!, $after: String) {
  readouts(team: $team, first: $first, after: $after) {
    nodes {
      ...ReadoutEntry
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ReadoutEntry on Readout {
  id
  revision
  week
  team {
    key
    name
  }
  focus {
    key
    title
  }
  shipped
  changed
  learned
  next
  risks
  edited
  publishedAt
}`) as unknown as TypedDocumentString<ReadoutsQuery, ReadoutsQueryVariables>;
export const ReadoutTeamsDocument = new TypedDocumentString(`
    query ReadoutTeams {
  teams {
    key
    name
    inProgress
  }
  viewer {
    team {
      key
    }
  }
}
    `) as unknown as TypedDocumentString<ReadoutTeamsQuery, ReadoutTeamsQueryVariables>;
export const ReadoutOfWeekDocument = new TypedDocumentString(`
    query ReadoutOfWeek($team: ID!, $week: Date!) {
  readout(team: $team, week: $week) {
    ...ReadoutEntry
  }
  teams {
    key
    name
  }
}
    fragment ReadoutEntry on Readout {
  id
  revision
  week
  team {
    key
    name
  }
  focus {
    key
    title
  }
  shipped
  changed
  learned
  next
  risks
  edited
  publishedAt
}`) as unknown as TypedDocumentString<ReadoutOfWeekQuery, ReadoutOfWeekQueryVariables>;
export const ReadoutFocusDocument = new TypedDocumentString(`
    query ReadoutFocus($team: ID!, $week: Date!) {
  readout(team: $team, week: $week) {
    focus {
      ...BetRow
      ...BetMeasured
      leadingMetric {
        ...MetricMeasure
      }
      evidence {
        asOf
        absolute {
          ...EstimateFigures
        }
        control {
          value
        }
        treatment {
          value
        }
        counterfactual {
          observed
          expected
        }
        guardrails {
          ...GuardrailFigures
        }
      }
    }
  }
}
    fragment MetricMeasure on Metric {
  key
  name
  unit
  currency
  goodDirection
}
fragment BetRow on Bet {
  key
  title
  status
  launchBy
  launchedOn
  reviewOn
  windowDays
  retrospective
  owner {
    name
  }
  team {
    key
    name
  }
  quarter {
    key
    isCurrent
  }
  leadingMetric {
    key
    name
  }
  prediction {
    lift
    low
    high
  }
  verdict {
    kind
    step
  }
}
fragment EstimateFigures on Estimate {
  value
  lower
  upper
}
fragment GuardrailFigures on GuardrailReading {
  metric {
    ...MetricMeasure
  }
  margin
  state
  effect {
    ...EstimateFigures
  }
  since
}
fragment BetMeasured on Bet {
  key
  draftVerdict {
    kind
  }
  evidence {
    grade
    relative {
      ...EstimateFigures
    }
    anytime {
      lower
      upper
    }
  }
  plan {
    experiment {
      reading
    }
  }
  leadingMetric {
    goodDirection
  }
}`) as unknown as TypedDocumentString<ReadoutFocusQuery, ReadoutFocusQueryVariables>;
export const ReadoutFocusChoicesDocument = new TypedDocumentString(`
    query ReadoutFocusChoices($team: ID!) {
  bets(filter: {team: $team}, orderBy: KEY, first: 100) {
    nodes {
      key
      title
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ReadoutFocusChoicesQuery, ReadoutFocusChoicesQueryVariables>;
export const ReadoutDraftDocument = new TypedDocumentString(`
    mutation ReadoutDraft($team: ID!, $week: Date!, $overwrite: Boolean!, $revision: Int) {
  draftReadout(
    team: $team
    week: $week
    overwrite: $overwrite
    revision: $revision
  ) {
    ...ReadoutEntry
  }
}
    fragment ReadoutEntry on Readout {
  id
  revision
  week
  team {
    key
    name
  }
  focus {
    key
    title
  }
  shipped
  changed
  learned
  next
  risks
  edited
  publishedAt
}`) as unknown as TypedDocumentString<ReadoutDraftMutation, ReadoutDraftMutationVariables>;
export const ReadoutSetFocusDocument = new TypedDocumentString(`
    mutation ReadoutSetFocus($team: ID!, $week: Date!, $bets: [ID!]!, $risks: String, $revision: Int) {
  setFocus(
    team: $team
    week: $week
    bets: $bets
    risks: $risks
    revision: $revision
  ) {
    publishedAt
  }
}
    `) as unknown as TypedDocumentString<ReadoutSetFocusMutation, ReadoutSetFocusMutationVariables>;
export const ReadoutSaveDocument = new TypedDocumentString(`
    mutation ReadoutSave($id: ID!, $shipped: String!, $changed: String!, $learned: String!, $next: String!, $risks: String!, $publish: Boolean!, $revision: Int) {
  saveReadout(
    id: $id
    shipped: $shipped
    changed: $changed
    learned: $learned
    next: $next
    risks: $risks
    publish: $publish
    revision: $revision
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadoutSaveMutation, ReadoutSaveMutationVariables>;
export const RetentionPageDocument = new TypedDocumentString(`
    query RetentionPage($start: EventMatchInput!, $back: EventMatchInput!, $range: DateRange!, $grain: Grain!, $periods: Int!) {
  retention(
    start: $start
    back: $back
    range: $range
    grain: $grain
    periods: $periods
  ) {
    grain
    cohorts {
      t
      label
      size
      values
    }
    meta {
      dataThrough
      elapsedMs
      sql
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionPageQuery, RetentionPageQueryVariables>;
export const SettingsYouDocument = new TypedDocumentString(`
    query SettingsYou {
  viewer {
    id
    name
    email
    role
    canSignIn
  }
  sessions {
    id
    isCurrent
    userAgent
    createdAt
    lastSeenAt
  }
}
    `) as unknown as TypedDocumentString<SettingsYouQuery, SettingsYouQueryVariables>;
export const SettingsIntroduceDocument = new TypedDocumentString(`
    mutation SettingsIntroduce($id: ID!, $name: String!, $email: String) {
  savePerson(id: $id, name: $name, email: $email) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsIntroduceMutation, SettingsIntroduceMutationVariables>;
export const SettingsPasswordDocument = new TypedDocumentString(`
    mutation SettingsPassword($password: String!, $current: String) {
  setPassword(password: $password, current: $current) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsPasswordMutation, SettingsPasswordMutationVariables>;
export const SettingsEndSessionDocument = new TypedDocumentString(`
    mutation SettingsEndSession($id: ID!) {
  endSession(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsEndSessionMutation, SettingsEndSessionMutationVariables>;
export const SettingsAuditDocument = new TypedDocumentString(`
    query SettingsAudit($outcome: AuditOutcome, $after: String) {
  auditLog(outcome: $outcome, first: 50, after: $after) {
    nodes {
      id
      at
      who
      action
      outcome
      code
      given
      before
      after
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsAuditQuery, SettingsAuditQueryVariables>;
export const SettingsLinksDocument = new TypedDocumentString(`
    query SettingsLinks {
  shareLinks {
    id
    page
    key
    query
    createdAt
    createdBy {
      name
    }
    expiresOn
    lastUsedAt
    withdrawnAt
  }
}
    `) as unknown as TypedDocumentString<SettingsLinksQuery, SettingsLinksQueryVariables>;
export const SettingsCreateLinkDocument = new TypedDocumentString(`
    mutation SettingsCreateLink($page: SharePage!, $key: ID, $query: String, $expiresOn: Date) {
  createShareLink(page: $page, key: $key, query: $query, expiresOn: $expiresOn) {
    url
  }
}
    `) as unknown as TypedDocumentString<SettingsCreateLinkMutation, SettingsCreateLinkMutationVariables>;
export const SettingsWithdrawLinkDocument = new TypedDocumentString(`
    mutation SettingsWithdrawLink($id: ID!) {
  withdrawShareLink(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsWithdrawLinkMutation, SettingsWithdrawLinkMutationVariables>;
export const SettingsMembersDocument = new TypedDocumentString(`
    query SettingsMembers {
  members {
    id
    name
    email
    role
    canSignIn
  }
  invitations {
    id
    expiresAt
    member {
      name
      email
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsMembersQuery, SettingsMembersQueryVariables>;
export const SettingsInviteDocument = new TypedDocumentString(`
    mutation SettingsInvite($email: String!, $name: String, $role: Role) {
  inviteMember(email: $email, name: $name, role: $role) {
    link
  }
}
    `) as unknown as TypedDocumentString<SettingsInviteMutation, SettingsInviteMutationVariables>;
export const SettingsWithdrawDocument = new TypedDocumentString(`
    mutation SettingsWithdraw($id: ID!) {
  withdrawInvitation(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsWithdrawMutation, SettingsWithdrawMutationVariables>;
export const SettingsRoleDocument = new TypedDocumentString(`
    mutation SettingsRole($member: ID!, $role: Role!) {
  setRole(member: $member, role: $role) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsRoleMutation, SettingsRoleMutationVariables>;
export const SettingsRemoveDocument = new TypedDocumentString(`
    mutation SettingsRemove($member: ID!) {
  removeSignIn(member: $member) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsRemoveMutation, SettingsRemoveMutationVariables>;
export const SettingsTeamsDocument = new TypedDocumentString(`
    query SettingsTeams {
  teams {
    key
    revision
    name
    wipLimit
    inProgress
  }
  members {
    id
    revision
    name
    team {
      key
    }
  }
}
    `) as unknown as TypedDocumentString<SettingsTeamsQuery, SettingsTeamsQueryVariables>;
export const SettingsSaveTeamDocument = new TypedDocumentString(`
    mutation SettingsSaveTeam($key: ID!, $name: String!, $wipLimit: Int!, $revision: Int!) {
  saveTeam(key: $key, name: $name, wipLimit: $wipLimit, revision: $revision) {
    key
  }
}
    `) as unknown as TypedDocumentString<SettingsSaveTeamMutation, SettingsSaveTeamMutationVariables>;
export const SettingsMovePersonDocument = new TypedDocumentString(`
    mutation SettingsMovePerson($id: ID!, $name: String!, $team: ID, $revision: Int!) {
  savePerson(id: $id, name: $name, team: $team, revision: $revision) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsMovePersonMutation, SettingsMovePersonMutationVariables>;
export const SettingsTokensDocument = new TypedDocumentString(`
    query SettingsTokens {
  apiTokens {
    id
    name
    scopes
    owner {
      name
    }
    createdAt
    expiresAt
    lastUsedAt
  }
}
    `) as unknown as TypedDocumentString<SettingsTokensQuery, SettingsTokensQueryVariables>;
export const SettingsCreateTokenDocument = new TypedDocumentString(`
    mutation SettingsCreateToken($name: String!, $scopes: [TokenScope!]!, $expiresOn: Date) {
  createApiToken(name: $name, scopes: $scopes, expiresOn: $expiresOn) {
    secret
  }
}
    `) as unknown as TypedDocumentString<SettingsCreateTokenMutation, SettingsCreateTokenMutationVariables>;
export const SettingsRevokeTokenDocument = new TypedDocumentString(`
    mutation SettingsRevokeToken($id: ID!) {
  revokeApiToken(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<SettingsRevokeTokenMutation, SettingsRevokeTokenMutationVariables>;
export const SettingsWorkspaceDocument = new TypedDocumentString(`
    query SettingsWorkspace {
  workspace {
    revision
    name
    timeZone
    weekStartsOn
    fiscalYearStartMonth
    currency
  }
}
    `) as unknown as TypedDocumentString<SettingsWorkspaceQuery, SettingsWorkspaceQueryVariables>;
export const SettingsSaveWorkspaceDocument = new TypedDocumentString(`
    mutation SettingsSaveWorkspace($name: String, $timeZone: TimeZone, $weekStartsOn: Int, $fiscalYearStartMonth: Int, $currency: String, $revision: Int) {
  saveWorkspace(
    name: $name
    timeZone: $timeZone
    weekStartsOn: $weekStartsOn
    fiscalYearStartMonth: $fiscalYearStartMonth
    currency: $currency
    revision: $revision
  ) {
    revision
  }
}
    `) as unknown as TypedDocumentString<SettingsSaveWorkspaceMutation, SettingsSaveWorkspaceMutationVariables>;
export const SignInOptionsDocument = new TypedDocumentString(`
    query SignInOptions {
  signInOptions {
    oidc
  }
}
    `) as unknown as TypedDocumentString<SignInOptionsQuery, SignInOptionsQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    role
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;