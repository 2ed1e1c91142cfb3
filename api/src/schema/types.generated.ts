import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from './shared/connection.ts';
import type { MetricRow, MetricVersionRow } from '@leadline/db/relational/metric';
import type { MemberRow, TeamRow } from '@leadline/db/relational/member';
import type { WorkspaceRow } from '@leadline/db/relational/workspace';
import type { Access as AccessRow } from '../auth/access.ts';
import type { SessionRow } from '@leadline/db/relational/session';
import type { InvitationRow } from '@leadline/db/relational/invitation';
import type { ApiTokenRow } from '@leadline/db/relational/api-token';
import type { SharedLink } from './share-link/service.ts';
import type { AuditEntryRow } from '@leadline/db/relational/audit-entry';
import type { TargetRow } from '@leadline/db/relational/target';
import type { NoteRow } from '@leadline/db/relational/note';
import type { DataImportRow } from '@leadline/db/relational/data-import';
import type { BetRow, AmendmentRow, VerdictRow, GuardrailRow } from '@leadline/db/relational/bet';
import type { BetCheckRow, GuardrailCheckRow } from './bet-check/service.ts';
import type { QuarterRow } from './quarter/service.ts';
import type { QuarterOutcomeRow, GuardrailBreachRow } from './outcome/service.ts';
import type { MetricLedgerRow, ContributionRow } from './outcome/ledger.ts';
import type { Calibration as CalibrationOfBets } from '../domain/calibration.ts';
import type { ReadoutRow } from '@leadline/db/relational/readout';
import type { ThemeRow } from '@leadline/db/relational/theme';
import type { NotNowRow } from '@leadline/db/relational/not-now';
import type { DecisionRow, PositionRow } from '@leadline/db/relational/decision';
import type { ChangeRow } from './change/service.ts';
import type { EvidenceRow, GuardrailReadingRow, WatchReadingRow } from './evidence/evidence.ts';
import type { SegmentEffectRow } from './evidence/segments.ts';
import type { RecordedCounterfactual, RecordedEstimate, RolloutPlan as RolloutPlanRow } from '@leadline/db/vocabulary';
import type { DimensionRow } from '@leadline/db/facts/queries/dimensions';
import type { EventNameRow } from '@leadline/db/facts/queries/event-names';
import type { SeriesRow, SeriesSetRow, SeriesMetaRow } from './series/service.ts';
import type { PointRow } from './series/answer.ts';
import type { SubjectRow as CohortSubjectRow } from '@leadline/db/facts/queries/subjects';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar date in the workspace's time zone, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** Instant, RFC 3339, UTC. */
  DateTime: { input: Date; output: Date | number; }
  /** IANA time zone name, such as `Europe/Berlin`. */
  TimeZone: { input: string; output: string; }
};

/** How the caller got in, and what they may do. */
export type Access = {
  __typename?: 'Access';
  /** The person behind the request; null for tokens and share links. */
  member: Maybe<Member>;
  /** How the caller got in. */
  mode: AccessMode;
  /** What the caller may do. */
  role: Role;
  /** What the caller's credential allows: `read`, `write`, `ingest`. */
  scopes: Array<Scalars['String']['output']>;
};

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

/** One value of a commitment that was changed after it was sealed. */
export type Amendment = {
  __typename?: 'Amendment';
  /** The value after, as text; empty where there is none. */
  after: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The value before, as text; empty where there was none. */
  before: Scalars['String']['output'];
  /** By whom; null when they are not known any more. */
  by: Maybe<Member>;
  /** A dotted path into the bet, such as `prediction.lift`. */
  field: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
};

/** A program's credential, sent as `Authorization: Bearer ll_…`. One with the scope INGEST alone is a write key: it may also be sent as the user name of Basic authorization, as Segment's SDKs do. */
export type ApiToken = {
  __typename?: 'ApiToken';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself; null when it does not. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null when it never was. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is called, to be told from others. */
  name: Scalars['String']['output'];
  /** Who made it; it may never do more than they may. */
  owner: Member;
  /** What it may be used for. */
  scopes: Array<TokenScope>;
};

/** One arm of an experiment. */
export type ArmSummary = {
  __typename?: 'ArmSummary';
  /** How many subjects count. */
  subjects: Scalars['Float']['output'];
  /** The metric's level in it; null without data. */
  value: Maybe<Scalars['Float']['output']>;
  /** Its name: the value of the variant property. */
  variant: Scalars['String']['output'];
};

/** A row of the audit log, which is only ever added to. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What: the field of Mutation that was asked, the fields of a query that was refused, `/graphql` where a request was refused before it was read, or `import`. */
  action: Scalars['String']['output'];
  /** What is there now of what has changed, as JSON. */
  after: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was there before of what has changed, as JSON. */
  before: Maybe<Scalars['String']['output']>;
  /** The error's code, of what was not done. */
  code: Maybe<Scalars['String']['output']>;
  /** The arguments as JSON, without what is secret; null when there were none. */
  given: Maybe<Scalars['String']['output']>;
  /** Stable id; a later row has a higher one. */
  id: Scalars['ID']['output'];
  /** The person; null for tokens, for nobody, and where they are gone. */
  member: Maybe<Member>;
  /** What came of it. */
  outcome: AuditOutcome;
  /** Id of the request, as in the server's log. */
  requestId: Scalars['String']['output'];
  /** Who, in words: a person, a token, or nobody who was signed in. */
  who: Scalars['String']['output'];
};

/** A page of the audit log. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The rows with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The rows. */
  nodes: Array<AuditEntry>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many rows there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A row and its cursor. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AuditEntry;
};

/** What came of an action. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It went wrong by what was given, or by a fault. */
  | 'FAILED'
  /** The caller was not let: UNAUTHENTICATED, FORBIDDEN or RATE_LIMITED. */
  | 'REFUSED';

/** What past bets came to: those on the metric, on its stage, or all, the narrowest with five. */
export type BaseRate = {
  __typename?: 'BaseRate';
  /** The best of their measured relative lifts, in the good direction; null for fewer than five. */
  bestLift: Maybe<Scalars['Float']['output']>;
  /** How many were decided. */
  bets: Scalars['Int']['output'];
  /** Share of them that kept their promise; null for fewer than five. */
  hitRate: Maybe<Scalars['Float']['output']>;
  /** Median of their measured relative lifts; null for fewer than five. */
  medianLift: Maybe<Scalars['Float']['output']>;
  /** Which bets: the metric's key, the stage, or all bets. */
  scope: Scalars['String']['output'];
};

/** A change that is to move one metric by a stated amount without breaking others, and the day on which that is judged. */
export type Bet = {
  __typename?: 'Bet';
  /** Metrics shown beside the evidence, judged by no rule. */
  alsoWatch: Array<Metric>;
  /** What was changed after the commit, oldest first; it is shown beside what was sealed and changes no rule. */
  amendments: Array<Amendment>;
  /** What is asked of whom. */
  ask: Maybe<Scalars['String']['output']>;
  /** What past bets like this one came to. */
  baseRate: Maybe<BaseRate>;
  /** Level of the leading metric when the bet was committed (while a draft: now); null without data. */
  baseline: Maybe<Scalars['Float']['output']>;
  /** When it was committed; null before. */
  committedAt: Maybe<Scalars['DateTime']['output']>;
  /** When its verdict was signed; null before. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Decisions about it, newest first. */
  decisions: Array<Decision>;
  /** The verdict that the sealed rules give today; null before launch. */
  draftVerdict: Maybe<Verdict>;
  /** Why it was dropped; null when it was not. */
  dropReason: Maybe<Scalars['String']['output']>;
  /** When it was dropped; null when it was not. */
  droppedAt: Maybe<Scalars['DateTime']['output']>;
  /** Person-weeks, for ordering drafts. */
  effortWeeks: Maybe<Scalars['Float']['output']>;
  /** The latest evaluation, frozen on the horizon; null before launch. */
  evidence: Maybe<Evidence>;
  /** One entry per evaluation, oldest first. */
  evidenceHistory: Array<Evidence>;
  /** Metrics that it must not break. */
  guardrails: Array<Guardrail>;
  /** The falsifiable claim. */
  hypothesis: Maybe<Hypothesis>;
  /** Short and stable, such as B-12. */
  key: Scalars['ID']['output'];
  /** The day by which it is launched. */
  launchBy: Maybe<Scalars['Date']['output']>;
  /** The day of its launch; null before. */
  launchedOn: Maybe<Scalars['Date']['output']>;
  /** The one metric that it must move. */
  leadingMetric: Maybe<Metric>;
  /** Version of the leading metric's definition, fixed with the commit; null before. */
  leadingMetricVersion: Maybe<Scalars['Int']['output']>;
  /** Why the cap was overridden; null when it was not. */
  overrideReason: Maybe<Scalars['String']['output']>;
  /** Who owns it. */
  owner: Maybe<Member>;
  /** How it will be measured. */
  plan: Maybe<EvidencePlan>;
  /** Where the prediction puts the leading metric; null without a baseline. */
  predictedLevel: Maybe<Scalars['Float']['output']>;
  /** By how much. */
  prediction: Maybe<Prediction>;
  /** Reach × the modest end of the prediction × confidence ÷ effort in person-weeks; null where a part is missing. */
  priority: Maybe<Scalars['Float']['output']>;
  /** The customer's moment, and what the status quo costs them. */
  problem: Maybe<Scalars['String']['output']>;
  /** The quarter it is planned for. */
  quarter: Quarter;
  /** Subjects in the audience seen in the last 28 days. */
  reach: Maybe<Scalars['Float']['output']>;
  /** After a HIT, 90 and 180 days on: did it last? Empty of any other bet. */
  remeasurements: Array<Remeasurement>;
  /** Launched before the day it was committed, or exposed before: entered from the past, not pre-registered. Left out of calibration and hit rates. */
  retrospective: Scalars['Boolean']['output'];
  /** The day on which the verdict is due. */
  reviewOn: Maybe<Scalars['Date']['output']>;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** What could go wrong. */
  risks: Maybe<Scalars['String']['output']>;
  /** SHA-256 of `sealed`, in hexadecimal; null before the commit. */
  seal: Maybe<Scalars['String']['output']>;
  /** The sealed commitment as canonical JSON (RFC 8785): what is evaluated, whatever is amended; null before the commit. */
  sealed: Maybe<Scalars['String']['output']>;
  /** The falsifiable sentence, made from the parts that are there. */
  statement: Scalars['String']['output'];
  /** Where it stands today. */
  status: BetStatus;
  /** The team that makes it. */
  team: Team;
  /** The theme that it is made for. */
  theme: Maybe<Theme>;
  /** What is done, in a few words. */
  title: Scalars['String']['output'];
  /** The signed verdict; null before. */
  verdict: Maybe<SignedVerdict>;
  /** Days after launch (or after a subject's exposure) in which the effect should show. */
  windowDays: Maybe<Scalars['Int']['output']>;
};


/** A change that is to move one metric by a stated amount without breaking others, and the day on which that is judged. */
export type BetEvidenceHistoryArgs = {
  last: Scalars['Int']['input'];
};

/** Everything that a form shows beside its fields; nothing is stored. */
export type BetCheck = {
  __typename?: 'BetCheck';
  /** What past bets like this one came to. */
  baseRate: Maybe<BaseRate>;
  /** Level of the leading metric in the hypothesis' segment now; null without data. */
  baseline: Maybe<Scalars['Float']['output']>;
  /** Days that telling the predicted change from zero needs at 80 % power; null when never, or when it cannot be said. */
  daysNeeded: Maybe<Scalars['Int']['output']>;
  /** Smallest relative change of the leading metric that can be told from zero at 80 % power within the window; null when none can. */
  detectableLift: Maybe<Scalars['Float']['output']>;
  /** What can be told of each guardrail, in the order given. */
  guardrails: Array<GuardrailCheck>;
  /** Where the prediction puts the leading metric; null without a baseline. */
  predictedLevel: Maybe<Scalars['Float']['output']>;
  /** Everything that stops a commit, and what should be known before one. */
  problems: Array<BetProblem>;
  /** Subjects in the audience seen in the last 28 days. */
  reach: Maybe<Scalars['Float']['output']>;
  /** The falsifiable sentence, made from the parts that are there. */
  statement: Scalars['String']['output'];
};

/** A page of bets. */
export type BetConnection = {
  __typename?: 'BetConnection';
  /** Rows with their cursors. */
  edges: Array<BetEdge>;
  /** Rows alone. */
  nodes: Array<Bet>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many bets there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A bet and its cursor. */
export type BetEdge = {
  __typename?: 'BetEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The bet. */
  node: Bet;
};

/** Which bets; what is left out does not filter. */
export type BetFilter = {
  /** How strong their latest evaluation is. */
  grade?: InputMaybe<Array<EvidenceGrade>>;
  /** Launched on this day or later. */
  launchedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Launched before this day. */
  launchedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Key of a metric that leads or guards them. */
  metric?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the caller owns them. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Id of the owner. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the quarter they are planned for. */
  quarter?: InputMaybe<Scalars['ID']['input']>;
  /** Whether they were entered from the past. */
  retrospective?: InputMaybe<Scalars['Boolean']['input']>;
  /** Review date before this day. */
  reviewBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Text in key, title or problem, whatever its case. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Stage of the leading metric. */
  stage?: InputMaybe<Stage>;
  /** Where they stand. */
  status?: InputMaybe<Array<BetStatus>>;
  /** Key of the team. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the theme. */
  theme?: InputMaybe<Scalars['ID']['input']>;
  /** How they ended, as signed. */
  verdict?: InputMaybe<Array<VerdictKind>>;
};

/** A draft needs only its title; `commitBet` wants all of it. In updateBet and amendBet it replaces the whole bet; defaults apply as in a draft. */
export type BetInput = {
  /** Keys of metrics shown beside the evidence, judged by no rule. */
  alsoWatch: Array<Scalars['ID']['input']>;
  /** What is asked of whom. */
  ask?: InputMaybe<Scalars['String']['input']>;
  /** Person-weeks, for ordering drafts. */
  effortWeeks?: InputMaybe<Scalars['Float']['input']>;
  /** Metrics that it must not break. */
  guardrails: Array<GuardrailInput>;
  /** The falsifiable claim. */
  hypothesis?: InputMaybe<HypothesisInput>;
  /** The day by which it is launched. */
  launchBy?: InputMaybe<Scalars['Date']['input']>;
  /** Key of the one metric that it must move. */
  leadingMetric?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the member who owns it; the caller when left out. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** How it will be measured. */
  plan?: InputMaybe<EvidencePlanInput>;
  /** By how much. */
  prediction?: InputMaybe<PredictionInput>;
  /** The customer's moment, and what the status quo costs them. */
  problem?: InputMaybe<Scalars['String']['input']>;
  /** Key of the quarter, such as 2026-Q4; the current one when left out. */
  quarter?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which the verdict is due. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** What could go wrong. */
  risks?: InputMaybe<Scalars['String']['input']>;
  /** Key of the team; the caller's when left out. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the theme that it is made for. */
  theme?: InputMaybe<Scalars['ID']['input']>;
  /** What is done, in a few words. */
  title: Scalars['String']['input'];
  /** Days after launch (or after a subject's exposure) in which the effect should show. */
  windowDays?: InputMaybe<Scalars['Int']['input']>;
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

/** Something that stops a commit, or should be known before one. */
export type BetProblem = {
  __typename?: 'BetProblem';
  /** BAD_USER_INPUT, NOT_MEASURABLE, NOT_MEASURED_YET or WIP_LIMIT of an ERROR; LOW_POWER, ABOVE_BEST or such of a WARNING. */
  code: Scalars['String']['output'];
  /** A dotted path into the input: `guardrails.0.metric`. */
  field: Scalars['String']['output'];
  /** A sentence that says what would be right. */
  message: Scalars['String']['output'];
  /** Whether it stops the commit. */
  severity: Severity;
};

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

/** Whether stated confidences come true; of a team or of all, never of a person. Null fields below five bets. A bet counts once its verdict is signed, or 14 days overdue, by the sealed rules' draft on its horizon; INVALID and bets from the past do not. */
export type Calibration = {
  __typename?: 'Calibration';
  /** Bets that count. */
  bets: Scalars['Int']['output'];
  /** Bets by their stated confidence, a fifth of the scale each; those without a bet are left out. */
  bins: Array<CalibrationBin>;
  /** Mean squared error of stated confidence against HIT or not. */
  brier: Maybe<Scalars['Float']['output']>;
  /** Share of measured lifts inside the stated 80 % interval, widened by the measurement's own error; null with fewer than five measured lifts. */
  coverage: Maybe<Scalars['Float']['output']>;
  /** The share of them that are HIT, with Wilson's interval. */
  hitRate: Maybe<Estimate>;
  /** Mean of predicted less measured lift, in the good direction; null with fewer than five measured lifts. */
  optimism: Maybe<Scalars['Float']['output']>;
  /** One sentence. */
  text: Scalars['String']['output'];
};

/** Bets of about the same stated confidence. */
export type CalibrationBin = {
  __typename?: 'CalibrationBin';
  /** How many there are. */
  bets: Scalars['Int']['output'];
  /** The least confidence, which is in. */
  from: Scalars['Float']['output'];
  /** The share of them that are HIT. */
  observed: Scalars['Float']['output'];
  /** The mean of their stated confidences. */
  stated: Scalars['Float']['output'];
  /** The largest, which is in the bin after; 1 is in the last. */
  to: Scalars['Float']['output'];
};

/** Something that happened, for Monday, the readout and the monthly review. */
export type Change = {
  __typename?: 'Change';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The bet that it is about. */
  bet: Maybe<Bet>;
  /** The decision that it is about. */
  decision: Maybe<Decision>;
  /** What kind of thing. */
  kind: ChangeKind;
  /** The metric that it is about. */
  metric: Maybe<Metric>;
  /** What happened, in a sentence. */
  text: Scalars['String']['output'];
};

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
  /** As many buckets before, where both ends of the range are bucket edges; else as many days. */
  { previousPeriod: Scalars['Boolean']['input']; previousYear?: never; range?: never; }
  |  /** The same dates of the year before; weeks 52 back. */
  { previousPeriod?: never; previousYear: Scalars['Boolean']['input']; range?: never; }
  |  /** These dates. */
  { previousPeriod?: never; previousYear?: never; range: DateRange; };

/** What a bet measurably added to a metric. */
export type Contribution = {
  __typename?: 'Contribution';
  /** In the metric's own unit: shrunk × start × the share of the metric's volume that has the change × the share of the 28 days that it was new in. Null when not measured, and where it is in the amount of another launch. */
  amount: Maybe<Scalars['Float']['output']>;
  /** The bet. */
  bet: Bet;
  /** How strong the evidence is. BEFORE_AFTER and JUDGEMENT add nothing. */
  grade: EvidenceGrade;
  /** Launches whose windows overlap with this one's, directly or by others between them: each measured what all of them did, and their one amount stands with the first. */
  jointWith: Array<Bet>;
  /** The relative change that was measured on the horizon; null before it, and where the data were broken. */
  measured: Maybe<Estimate>;
  /** The relative change that was promised. */
  predicted: Scalars['Float']['output'];
  /** The measured lift, corrected towards what such bets usually do (winner's curse); null when not measured. */
  shrunk: Maybe<Scalars['Float']['output']>;
};

/** Share of subjects whose first `from` falls in the bucket that do `to` within the window. */
export type ConversionInput = {
  /** The event that puts a subject into the cohort. */
  from: EventMatchInput;
  /** The event that converts it. */
  to: EventMatchInput;
  /** Window in days of 24 hours, more than 0 and at most 366. */
  withinDays: Scalars['Float']['input'];
};

/** Aligned columns, one a day from the launch on. */
export type Counterfactual = {
  __typename?: 'Counterfactual';
  /** What was to be expected without the launch. */
  expected: Array<Maybe<Scalars['Float']['output']>>;
  /** Lower end of what was to be expected, 95 %. */
  lower: Array<Maybe<Scalars['Float']['output']>>;
  /** What was observed. */
  observed: Array<Maybe<Scalars['Float']['output']>>;
  /** Start of each day. */
  t: Array<Scalars['DateTime']['output']>;
  /** Upper end of what was to be expected, 95 %. */
  upper: Array<Maybe<Scalars['Float']['output']>>;
};

/** Half-open range of dates in the workspace's time zone: `from` is in, `to` is not. */
export type DateRange = {
  /** The first day. */
  from: Scalars['Date']['input'];
  /** The day after the last day. */
  to: Scalars['Date']['input'];
};

/** An entry of the decision log. */
export type Decision = {
  __typename?: 'Decision';
  /** What is asked of whom. */
  ask: Maybe<Scalars['String']['output']>;
  /** The bet that it is about. */
  bet: Maybe<Bet>;
  /** What was chosen; null of a proposal. */
  chosen: Maybe<Scalars['String']['output']>;
  /** What led to it; empty where nobody said. */
  context: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The day on which it was, or is to be, decided. */
  on: Scalars['Date']['output'];
  /** What there was to choose from. */
  options: Array<Scalars['String']['output']>;
  /** Who owns it. */
  owner: Maybe<Member>;
  /** Who agrees and who does not, oldest first. */
  positions: Array<Position>;
  /** What the review found; null before it. */
  reviewNote: Maybe<Scalars['String']['output']>;
  /** The day on which it is looked at again. */
  reviewOn: Maybe<Scalars['Date']['output']>;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** What could go wrong. */
  risks: Maybe<Scalars['String']['output']>;
  /** The figures of its bet as they stood when it was decided; null without a launched bet. */
  snapshot: Maybe<Evidence>;
  /** Where it stands. */
  status: DecisionStatus;
  /** The decision that it takes the place of. */
  supersedes: Maybe<Decision>;
  /** What is decided, in a few words. */
  title: Scalars['String']['output'];
  /** Why; null of a proposal. */
  why: Maybe<Scalars['String']['output']>;
};

/** A page of decisions. */
export type DecisionConnection = {
  __typename?: 'DecisionConnection';
  /** Rows with their cursors. */
  edges: Array<DecisionEdge>;
  /** Rows alone. */
  nodes: Array<Decision>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many decisions there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A decision and its cursor. */
export type DecisionEdge = {
  __typename?: 'DecisionEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The decision. */
  node: Decision;
};

/** A decision; with chosen and why left out it is a proposal, on which others take positions. */
export type DecisionInput = {
  /** What is asked of whom. */
  ask?: InputMaybe<Scalars['String']['input']>;
  /** Key of the bet that it is about. */
  bet?: InputMaybe<Scalars['ID']['input']>;
  /** What was chosen. */
  chosen?: InputMaybe<Scalars['String']['input']>;
  /** What led to it. */
  context?: InputMaybe<Scalars['String']['input']>;
  /** The day on which it was, or is to be, decided. */
  on: Scalars['Date']['input'];
  /** What there was to choose from. */
  options: Array<Scalars['String']['input']>;
  /** Id of the member who owns it; the caller when left out. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which it is looked at again. */
  reviewOn?: InputMaybe<Scalars['Date']['input']>;
  /** What could go wrong. */
  risks?: InputMaybe<Scalars['String']['input']>;
  /** Id of the decision that it takes the place of. */
  supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** What is decided, in a few words. */
  title: Scalars['String']['input'];
  /** Why. */
  why?: InputMaybe<Scalars['String']['input']>;
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

/** Something to filter or group by. */
export type Dimension = {
  __typename?: 'Dimension';
  /** Share of events (or subjects) that have it, 0 to 1. */
  coverage: Scalars['Float']['output'];
  /** Name as used in filters and groupBy: `plan`, or `trait.persona`. */
  key: Scalars['ID']['output'];
  /** Where the values are kept. */
  kind: DimensionKind;
  /** Whether all values are numbers. */
  numeric: Scalars['Boolean']['output'];
  /** The most frequent values. */
  values: Array<Scalars['String']['output']>;
};


/** Something to filter or group by. */
export type DimensionValuesArgs = {
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

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
  quantile: Scalars['Float']['input'];
  /** The event that stops it. */
  to: EventMatchInput;
  /** Window in days of 24 hours, more than 0 and at most 366. */
  withinDays: Scalars['Float']['input'];
};

/** A number with its interval. */
export type Estimate = {
  __typename?: 'Estimate';
  /** Probability that the true change is in the good direction. */
  chanceToWin: Maybe<Scalars['Float']['output']>;
  /** How often such intervals hold the true value: 0.95. */
  level: Scalars['Float']['output'];
  /** Lower end of its interval. */
  lower: Scalars['Float']['output'];
  /** Two-sided p-value of no change. */
  pValue: Maybe<Scalars['Float']['output']>;
  /** Upper end of its interval. */
  upper: Scalars['Float']['output'];
  /** The number. */
  value: Scalars['Float']['output'];
};

/** An event to look for. */
export type EventMatch = {
  __typename?: 'EventMatch';
  /** Name of the event. */
  event: Scalars['String']['output'];
  /** Conditions, joined by AND. */
  where: Array<SegmentFilterValue>;
};

/** An event to look for: its name, and filters on its properties or on the subject's traits. */
export type EventMatchInput = {
  /** Name of the event. */
  event: Scalars['String']['input'];
  /** Conditions, joined by AND. */
  where: Array<SegmentFilter>;
};

/** A name of events that has been seen. */
export type EventName = {
  __typename?: 'EventName';
  /** How many events have it. */
  count: Scalars['Float']['output'];
  /** Time of the oldest. */
  firstSeen: Scalars['DateTime']['output'];
  /** Time of the newest. */
  lastSeen: Scalars['DateTime']['output'];
  /** The name as sent. */
  name: Scalars['String']['output'];
  /** Properties seen on them, by name. */
  properties: Array<Scalars['String']['output']>;
};

/** What was measured of a bet, at a time. */
export type Evidence = {
  __typename?: 'Evidence';
  /** The same in the metric's own unit. */
  absolute: Maybe<Estimate>;
  /** What is shown beside, judged by no rule. */
  alsoWatch: Array<WatchReading>;
  /** Interval of the relative change that stays valid however often it is looked at; null where the method has none. */
  anytime: Maybe<Interval>;
  /** When it was computed. */
  asOf: Scalars['DateTime']['output'];
  /** The control arm of an experiment. */
  control: Maybe<ArmSummary>;
  /** Where there is no control arm: what was observed each day, and what is expected without the launch. */
  counterfactual: Maybe<Counterfactual>;
  /** Days until the predicted lift could be told from zero at 80 % power; null when it can be already, or never. */
  daysLeft: Maybe<Scalars['Int']['output']>;
  /** How strong it is. */
  grade: EvidenceGrade;
  /** The guardrails' readings, in the author's order. */
  guardrails: Array<GuardrailReading>;
  /** The estimator: `two-proportion`, `welch`, `delta-ratio`, `order-statistic`, `structural-time-series`, `segmented-regression` or `none`; `+cuped` where variance was reduced. */
  method: Scalars['String']['output'];
  /** Version of the leading metric's definition that was evaluated. */
  metricVersion: Scalars['Int']['output'];
  /** Change of the leading metric relative to its control or counterfactual: what the rules read. */
  relative: Maybe<Estimate>;
  /** An experiment's effect in each value of a dimension, as far as its data reach now: exploratory, with p-values adjusted for their number (Benjamini and Hochberg). Empty for all else. */
  segments: Array<SegmentEffect>;
  /** The treatment arm of an experiment. */
  treatment: Maybe<ArmSummary>;
  /** What should be known before the figures are believed. */
  warnings: Array<Warning>;
};


/** What was measured of a bet, at a time. */
export type EvidenceSegmentsArgs = {
  by: Scalars['ID']['input'];
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

/** How the bet will be measured: the member of its kind is given. */
export type EvidencePlan = {
  __typename?: 'EvidencePlan';
  /** Set for EXPERIMENT. */
  experiment: Maybe<ExperimentPlan>;
  /** Which of the two it is. */
  kind: EvidencePlanKind;
  /** Set for ROLLOUT. */
  rollout: Maybe<RolloutPlan>;
};

/** How the bet will be measured. Exactly one member is given. */
export type EvidencePlanInput =
  /** Two groups, drawn at random. */
  { experiment: ExperimentPlanInput; rollout?: never; }
  |  /** Everyone gets it on launch. */
  { experiment?: never; rollout: RolloutPlanInput; };

/** How a bet will be measured. */
export type EvidencePlanKind =
  /** Two groups, drawn at random. */
  | 'EXPERIMENT'
  /** Everyone gets it on launch. */
  | 'ROLLOUT';

/** Two groups, drawn at random. */
export type ExperimentPlan = {
  __typename?: 'ExperimentPlan';
  /** Days before exposure from which the covariate for variance reduction is taken. */
  baselineDays: Scalars['Int']['output'];
  /** Value of the control arm. */
  control: Scalars['String']['output'];
  /** The treatment's share of the two arms. */
  expectedShare: Scalars['Float']['output'];
  /** The event that exposes a subject. */
  exposure: EventMatch;
  /** When the rules may read it. */
  reading: Reading;
  /** Value of the treatment arm. */
  treatment: Scalars['String']['output'];
  /** The property of the exposure that names the variant. */
  variantProperty: Scalars['String']['output'];
};

/** Subjects are exposed by `exposure` events whose `variantProperty` names their variant. */
export type ExperimentPlanInput = {
  /** Days before exposure from which the covariate for variance reduction is taken. */
  baselineDays: Scalars['Int']['input'];
  /** Value of the control arm. */
  control: Scalars['String']['input'];
  /** The treatment's share of the two arms, between 0 and 1. */
  expectedShare: Scalars['Float']['input'];
  /** The event that exposes a subject. */
  exposure: EventMatchInput;
  /** When the rules may read it. */
  reading: Reading;
  /** Value of the treatment arm. */
  treatment: Scalars['String']['input'];
  /** The property of the exposure that names the variant. */
  variantProperty: Scalars['String']['input'];
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
  expression: Scalars['String']['input'];
};

/** How many get from step to step. */
export type Funnel = {
  __typename?: 'Funnel';
  /** What the answer rests on and what it cost. */
  meta: SeriesMeta;
  /** One funnel a segment, largest first, with groupBy; empty without. */
  segments: Array<FunnelSegment>;
  /** The steps, of everybody. */
  steps: Array<FunnelStep>;
};

/** The funnel of one segment. */
export type FunnelSegment = {
  __typename?: 'FunnelSegment';
  /** The segment's values, in the order of groupBy. */
  segment: Array<SegmentValue>;
  /** Its steps. */
  steps: Array<FunnelStep>;
};

/** One step of a funnel. */
export type FunnelStep = {
  __typename?: 'FunnelStep';
  /** Subjects that reached it. */
  entered: Scalars['Float']['output'];
  /** Share of the step before; null for the first, and where nobody reached that. */
  fromPrevious: Maybe<Scalars['Float']['output']>;
  /** Median seconds from the step before; null for the first, and where nobody got here. */
  medianSeconds: Maybe<Scalars['Float']['output']>;
  /** Name of its event. */
  name: Scalars['String']['output'];
  /** Share of the first step; null where nobody entered that. */
  share: Maybe<Scalars['Float']['output']>;
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
export type Guardrail = {
  __typename?: 'Guardrail';
  /** The largest tolerated relative change in the bad direction. */
  margin: Scalars['Float']['output'];
  /** The metric. */
  metric: Metric;
  /** Version of its definition, fixed with the commit; null before. */
  metricVersion: Maybe<Scalars['Int']['output']>;
  /** What is known of it; null before launch. */
  reading: Maybe<GuardrailReading>;
};

/** A guardrail that a bet has broken. */
export type GuardrailBreach = {
  __typename?: 'GuardrailBreach';
  /** The bet. */
  bet: Bet;
  /** Its relative change, in its own sign. */
  effect: Maybe<Estimate>;
  /** The metric that was not to get worse. */
  metric: Metric;
};

/** How small a change of a guardrail can be told. */
export type GuardrailCheck = {
  __typename?: 'GuardrailCheck';
  /** The smallest margin that would be found safe with 80 % power where nothing has changed; null when none can. */
  detectableMargin: Maybe<Scalars['Float']['output']>;
  /** The largest tolerated relative change in its bad direction. */
  margin: Scalars['Float']['output'];
  /** The guardrail. */
  metric: Metric;
};

/** A metric that the bet must not break. */
export type GuardrailInput = {
  /** The largest tolerated relative change in the bad direction: 0.02 is two per cent. */
  margin: Scalars['Float']['input'];
  /** Key of the metric. */
  metric: Scalars['ID']['input'];
};

/** What is known of a guardrail. */
export type GuardrailReading = {
  __typename?: 'GuardrailReading';
  /** The relative change, in the metric's own sign. */
  effect: Maybe<Estimate>;
  /** The largest tolerated relative change in its bad direction. */
  margin: Scalars['Float']['output'];
  /** The guardrail. */
  metric: Metric;
  /** Since when it has been in this state, by the evaluations. */
  since: Maybe<Scalars['DateTime']['output']>;
  /** Safe, breached, or cannot tell. */
  state: GuardrailState;
  /** The same in a sentence. */
  text: Scalars['String']['output'];
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
export type Hypothesis = {
  __typename?: 'Hypothesis';
  /** For whom, and who is left out, in words. */
  audience: Scalars['String']['output'];
  /** Why it should work; the evidence behind it. */
  because: Scalars['String']['output'];
  /** What will change. */
  change: Scalars['String']['output'];
  /** The audience as filters. */
  segment: Array<SegmentFilterValue>;
};

/** The falsifiable claim, in parts. */
export type HypothesisInput = {
  /** For whom, and who is left out, in words. */
  audience: Scalars['String']['input'];
  /** Why it should work; the evidence behind it. */
  because: Scalars['String']['input'];
  /** What will change. */
  change: Scalars['String']['input'];
  /** The same as filters: the leading metric's evidence reads these subjects, guardrails read everyone. */
  segment: Array<SegmentFilter>;
};

/** One imported file. */
export type Import = {
  __typename?: 'Import';
  /** Who imported it. */
  by: Maybe<Member>;
  /** Rows that were there already. */
  duplicates: Scalars['Float']['output'];
  /** Name of the file. */
  fileName: Scalars['String']['output'];
  /** When it ended; null while it goes on. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What the file holds. */
  kind: ImportKind;
  /** The metric of a series. */
  metric: Maybe<Metric>;
  /** Rows that could not be read. */
  rejected: Scalars['Float']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: ImportStatus;
  /** Rows that were stored. */
  stored: Scalars['Float']['output'];
};

/** A page of imports. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  /** Rows with their cursors. */
  edges: Array<ImportEdge>;
  /** Rows alone. */
  nodes: Array<Import>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many imports there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An import and its cursor. */
export type ImportEdge = {
  __typename?: 'ImportEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: Import;
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
  note?: InputMaybe<Scalars['String']['input']>;
  /** How days become coarser buckets where there is no numerator and denominator. */
  rollup: Rollup;
};

/** Two ends between which something lies. */
export type Interval = {
  __typename?: 'Interval';
  /** How much of what it is about lies in it: 0.9 is nine of ten. */
  level: Scalars['Float']['output'];
  /** The lower end. */
  lower: Scalars['Float']['output'];
  /** The upper end. */
  upper: Scalars['Float']['output'];
};

/** A link by which a person sets a password, once. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whom it is for. */
  member: Member;
};

/** What an invitation says to whoever holds its link. */
export type InvitationFor = {
  __typename?: 'InvitationFor';
  /** Their e-mail address; null when they have to give one. */
  email: Maybe<Scalars['String']['output']>;
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name of whom it is for. */
  name: Scalars['String']['output'];
};

/** A token, with its text that is shown this once. */
export type IssuedApiToken = {
  __typename?: 'IssuedApiToken';
  /** What is sent; it is stored nowhere. */
  secret: Scalars['String']['output'];
  /** The token. */
  token: ApiToken;
};

/** An invitation, with the link that is shown this once. */
export type IssuedInvitation = {
  __typename?: 'IssuedInvitation';
  /** The invitation. */
  invitation: Invitation;
  /** To be sent to whom it is for; it works once. */
  link: Scalars['String']['output'];
};

/** What one operation may ask for at most; beyond it the answer is COST_LIMIT_EXCEEDED or BAD_USER_INPUT. */
export type Limits = {
  __typename?: 'Limits';
  /** Buckets of a series. */
  maxBuckets: Scalars['Int']['output'];
  /** Points: one a field, times the rows of every list and the buckets of every series that it stands in. `extensions.cost` says what an operation costs. */
  maxCost: Scalars['Int']['output'];
  /** Fields below each other; those of introspection are not counted. */
  maxDepth: Scalars['Int']['output'];
  /** Rows of a page of a connection. */
  maxPage: Scalars['Int']['output'];
  /** Days of a range. */
  maxRangeDays: Scalars['Int']['output'];
  /** Series of an answer: its metrics by their segments. */
  maxSeries: Scalars['Int']['output'];
};

/** One number computed from matching events. */
export type MeasureInput = {
  /** How the events are added up. */
  aggregate: Aggregate;
  /** Which events. */
  of: EventMatchInput;
  /** A numeric property; the event's `value` when left out. Only for SUM, MEAN and QUANTILE. */
  property?: InputMaybe<Scalars['String']['input']>;
  /** 0 < q < 1, such as 0.95. Only for QUANTILE, which needs it. */
  quantile?: InputMaybe<Scalars['Float']['input']>;
  /** Trailing window in days, 1 to 366, for WAU, MAU and the like. Only for UNIQUE. */
  windowDays?: InputMaybe<Scalars['Int']['input']>;
};

/** A person. Whether they can sign in is another matter. */
export type Member = {
  __typename?: 'Member';
  /** Whether this person has a credential. */
  canSignIn: Scalars['Boolean']['output'];
  /** E-mail address; null when none is known. */
  email: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name shown on pages. */
  name: Scalars['String']['output'];
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** What this person may do. */
  role: Role;
  /** The team this person belongs to; null for none. */
  team: Maybe<Team>;
};

/** A number that the workspace has agreed to read in one way. */
export type Metric = {
  __typename?: 'Metric';
  /** Whether it has been put away. */
  archived: Scalars['Boolean']['output'];
  /** Bets led or guarded by this metric, newest first. */
  bets: BetConnection;
  /** ISO 4217 code where the unit is CURRENCY, else null. */
  currency: Maybe<Scalars['String']['output']>;
  /** Data is complete up to here; null while there is none. */
  dataThrough: Maybe<Scalars['DateTime']['output']>;
  /** The definition as data; JSON of MetricDefinitionInput, which can be sent back unchanged. */
  definition: Scalars['String']['output'];
  /** The definition in words: one sentence a reader can check. */
  definitionText: Scalars['String']['output'];
  /** Why it matters, in a sentence. */
  description: Scalars['String']['output'];
  /** Lagging metrics that this one is believed to move. */
  drives: Array<Metric>;
  /** Which way it should move. */
  goodDirection: GoodDirection;
  /** Short and stable, such as `activation-rate`. */
  key: Scalars['ID']['output'];
  /** How it is computed, in a word. */
  kind: MetricKind;
  /** The last complete bucket against the one before; null without two complete buckets. */
  latest: Maybe<MetricMove>;
  /** Why this metric may not lead a bet; empty when it may. */
  lint: Array<Scalars['String']['output']>;
  /** Name shown on pages. */
  name: Scalars['String']['output'];
  /** Remarks on days of the range, on this metric or on all, oldest first. */
  notes: Array<Note>;
  /** Who answers for it. */
  owner: Maybe<Member>;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** Its values over time. Exactly one of `range` and `last` is given. */
  series: Series;
  /** Stage of the funnel. */
  stage: Stage;
  /** Levels that it is to reach, by their days. */
  targets: Array<Target>;
  /** What its values are measured in. */
  unit: Unit;
  /** Rises by one with every change of the definition; earlier versions stay readable and computable. */
  version: Scalars['Int']['output'];
  /** All versions, oldest first. */
  versions: Array<MetricVersion>;
  /** What a careful reader should know: events never seen, stale data, a definition changed lately. */
  warnings: Array<Warning>;
};


/** A number that the workspace has agreed to read in one way. */
export type MetricBetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** A number that the workspace has agreed to read in one way. */
export type MetricLatestArgs = {
  grain: Grain;
};


/** A number that the workspace has agreed to read in one way. */
export type MetricNotesArgs = {
  range: DateRange;
};


/** A number that the workspace has agreed to read in one way. */
export type MetricSeriesArgs = {
  compare?: InputMaybe<Compare>;
  grain: Grain;
  last?: InputMaybe<Scalars['String']['input']>;
  range?: InputMaybe<DateRange>;
};

/** A page of metrics. */
export type MetricConnection = {
  __typename?: 'MetricConnection';
  /** Rows with their cursors. */
  edges: Array<MetricEdge>;
  /** Rows alone. */
  nodes: Array<Metric>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many metrics there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** How a metric is computed. Exactly one member is given. */
export type MetricDefinitionInput =
  /** Share of a cohort that converts. */
  { conversion: ConversionInput; duration?: never; formula?: never; imported?: never; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  /** How long a cohort takes. */
  { conversion?: never; duration: DurationInput; formula?: never; imported?: never; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  /** Arithmetic over other metrics. */
  { conversion?: never; duration?: never; formula: FormulaInput; imported?: never; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  /** Points that come from outside. */
  { conversion?: never; duration?: never; formula?: never; imported: ImportedInput; measure?: never; ratio?: never; recurring?: never; retention?: never; }
  |  /** Events or subjects, counted; or a property of them, added up. */
  { conversion?: never; duration?: never; formula?: never; imported?: never; measure: MeasureInput; ratio?: never; recurring?: never; retention?: never; }
  |  /** One measure divided by another. */
  { conversion?: never; duration?: never; formula?: never; imported?: never; measure?: never; ratio: RatioInput; recurring?: never; retention?: never; }
  |  /** Recurring revenue. */
  { conversion?: never; duration?: never; formula?: never; imported?: never; measure?: never; ratio?: never; recurring: RecurringInput; retention?: never; }
  |  /** Share of a cohort that comes back. */
  { conversion?: never; duration?: never; formula?: never; imported?: never; measure?: never; ratio?: never; recurring?: never; retention: RetentionInput; };

/** A metric and its cursor. */
export type MetricEdge = {
  __typename?: 'MetricEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The metric. */
  node: Metric;
};

/** A metric as its owner writes it. */
export type MetricInput = {
  /** ISO 4217 code for unit CURRENCY; the workspace's when left out. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** How it is computed. */
  definition: MetricDefinitionInput;
  /** Why it matters, in a sentence. */
  description: Scalars['String']['input'];
  /** Keys of lagging metrics that this one is believed to move. */
  drives: Array<Scalars['ID']['input']>;
  /** Which way it should move. */
  goodDirection: GoodDirection;
  /** Short and stable: lower-case words joined by `-`, such as `activation-rate`. */
  key: Scalars['ID']['input'];
  /** Name shown on pages. */
  name: Scalars['String']['input'];
  /** Id of the member who answers for it; the caller when left out. */
  owner?: InputMaybe<Scalars['ID']['input']>;
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

/** A metric's way through a quarter. */
export type MetricLedger = {
  __typename?: 'MetricLedger';
  /** What each bet measurably added, in the order of their launches: of the bets that count in the quarter, and of those whose frozen evidence moved the metric between its two ends. */
  contributions: Array<Contribution>;
  /** The metric over the 28 days that end with the quarter, or before today while it lasts; COUNT and SUM are means of its days. Null without data. */
  end: Maybe<Scalars['Float']['output']>;
  /** The metric, by its newest definition. */
  metric: Metric;
  /** The metric over the 28 days before the quarter; COUNT and SUM are means of its days. Null without data. */
  start: Maybe<Scalars['Float']['output']>;
  /** end − start − Σ amount: what nobody can explain; null where either end is not known. */
  unexplained: Maybe<Scalars['Float']['output']>;
};

/** How a metric has moved from one complete bucket to the next. */
export type MetricMove = {
  __typename?: 'MetricMove';
  /** Relative change: 0.03 is three per cent; null where it cannot be said. */
  change: Maybe<Scalars['Float']['output']>;
  /** Whether the change is in the good direction; null for NEUTRAL or no change. */
  good: Maybe<Scalars['Boolean']['output']>;
  /** Its name in the workspace's calendar. */
  label: Scalars['String']['output'];
  /** Value of the bucket before. */
  previous: Maybe<Scalars['Float']['output']>;
  /** Start of the last complete bucket. */
  t: Scalars['DateTime']['output'];
  /** Range of relative changes in which nine of ten past changes of this grain stayed; null with fewer than 8 of them. */
  usual: Maybe<Interval>;
  /** Its value; null is no data. */
  value: Maybe<Scalars['Float']['output']>;
};

/** What a definition would be and give, without saving it. */
export type MetricPreview = {
  __typename?: 'MetricPreview';
  /** The definition in words. */
  definitionText: Scalars['String']['output'];
  /** How it would be computed, in a word. */
  kind: MetricKind;
  /** Name of each bucket in the workspace's calendar. */
  label: Array<Scalars['String']['output']>;
  /** Why it might not lead a bet, as far as the definition tells. */
  lint: Array<Scalars['String']['output']>;
  /** What the answer rests on and what it cost. */
  meta: SeriesMeta;
  /** One series a segment. */
  series: Array<Series>;
  /** Start of each bucket. */
  t: Array<Scalars['DateTime']['output']>;
  /** What a careful reader should know. */
  warnings: Array<Warning>;
};

/** One version of a metric's definition; it never changes. */
export type MetricVersion = {
  __typename?: 'MetricVersion';
  /** Who wrote it. */
  by: Maybe<Member>;
  /** The definition as data; JSON of MetricDefinitionInput. */
  definition: Scalars['String']['output'];
  /** The definition in words. */
  definitionText: Scalars['String']['output'];
  /** Since when. */
  from: Scalars['DateTime']['output'];
  /** 1 for the first. */
  version: Scalars['Int']['output'];
};

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

/** Everything that can be changed. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Sets the password of whom the link is for, and signs them in. */
  acceptInvitation: Access;
  /** Writes a remark down. */
  addNote: Note;
  /** Makes the starter metrics that the named moments allow, and answers these; a metric of such a key that is there already stays as it is. */
  adoptStarter: Array<Metric>;
  /** Changes a bet after its commit. Each changed value is kept as an amendment; the seal stays as it is, and the rules read what was sealed. */
  amendBet: Bet;
  /** Puts a metric away: it stays readable, and no list shows it unasked. Refused while an open bet is led or guarded by it, or a formula reads it. Saving it again brings it back. */
  archiveMetric: Metric;
  /** Commits to a bet. Every gap is listed in `extensions.problems`. Above the team's cap it is refused (WIP_LIMIT) unless an ADMIN gives a reason. */
  commitBet: Bet;
  /** Makes a token. */
  createApiToken: IssuedApiToken;
  /** Makes a link that shows one page or one CSV file to whoever has it. */
  createShareLink: ShareLink;
  /** Signs the verdict of a bet whose review date has come. IN_EVALUATION cannot be signed. */
  decideBet: Bet;
  /** Writes a draft; only its title is needed. */
  draftBet: Bet;
  /** A draft made from the week's data, to be edited and published. Drafted again, texts that nobody has touched since are drafted anew; what somebody has written, or emptied, stays. A published one is answered as it is. */
  draftReadout: Readout;
  /** Gives a bet up; only before its launch. */
  dropBet: Bet;
  /** Ends another session of the caller's. */
  endSession: Session;
  /** Computes the evidence of a bet now; it also runs by itself once a day and after new data. After the horizon it answers what was frozen there. */
  evaluateBet: Bet;
  /** Computes the evidence of every launched bet that is not frozen, those launched today apart; answers how many there were. */
  evaluateBets: Scalars['Int']['output'];
  /** Fills an empty workspace with the demo; takes some seconds. */
  fillDemo: Workspace;
  /** Makes a link by which a person sets a password: somebody new, or somebody known by that address, who may have forgotten theirs. Earlier links of theirs are void. */
  inviteMember: IssuedInvitation;
  /** Says that the bet was launched. Moves the review date by the slip where `on` is after launchBy. May be corrected until the first evaluation. */
  launchBet: Bet;
  /** Logs a decision, decides the proposal of that id, or corrects the decision of that id. */
  logDecision: Decision;
  /** Puts a decision up for positions; chosen and why come when it is decided. */
  proposeDecision: Decision;
  /** Computes the points of metrics again, from the events there are now. Gives the same points however often it runs. */
  refreshMetrics: RefreshResult;
  /** Takes the demo out whole: its events, metrics, bets and people. What somebody made themselves stays. */
  removeDemo: Workspace;
  /** Takes an item off the list. */
  removeNotNow: NotNow;
  /** Takes away by what a person signs in, ends their sessions and revokes their tokens and invitations, at once. The person stays, as the owner of what they own. The last ADMIN who can sign in stays one. */
  removeSignIn: Member;
  /** Looks at a decision again. */
  reviewDecision: Decision;
  /** Ends a token, at once. */
  revokeApiToken: ApiToken;
  /** Makes a metric, or changes the one of that key. A changed definition makes a new version and computes its points. */
  saveMetric: Metric;
  /** Puts something on a quarter's won't-do list, or changes the item of that id. */
  saveNotNow: NotNow;
  /** Makes a person who may own things, or changes the one of that id; signing in is another matter. */
  savePerson: Member;
  /** Writes a readout's texts, and publishes it; what was published stays so. */
  saveReadout: Readout;
  /** Makes a target, or changes the one of that id. */
  saveTarget: Target;
  /** Makes a team, or changes the one of that key. */
  saveTeam: Team;
  /** Makes a theme, or changes the one of that id. A fourth of a quarter is refused. */
  saveTheme: Theme;
  /** Changes the workspace. What is left out stays. A new time zone recomputes the points of every metric. */
  saveWorkspace: Workspace;
  /** Says which bets matter in a week. */
  setFocus: Readout;
  /** Gives the caller a password, or another one, and ends their other sessions. The first password of a workspace is an ADMIN's: from then on everybody needs a session or a token. */
  setPassword: Member;
  /** Gives a person another role. The last ADMIN who can sign in stays one. */
  setRole: Member;
  /** Signs in by a password: the answer sets the session's cookie. After 10 tries on an account, or 30 from an address, in 15 minutes it answers RATE_LIMITED. */
  signIn: Access;
  /** Ends the caller's session on the server, and has the browser forget its cookie. */
  signOut: Scalars['Boolean']['output'];
  /** Says where the caller stands on a proposal; a later word takes the place of an earlier one. */
  takePosition: Decision;
  /** Takes out again what an import has stored: its events, its traits, or its points, with the points that they had replaced put back. Events that a later file holds too are gone as well, until that file is imported again. */
  undoImport: Import;
  /** Replaces a draft, whole. After the commit it answers SEALED. */
  updateBet: Bet;
  /** Makes an invitation's link void. */
  withdrawInvitation: Invitation;
  /** Ends a link, at once. */
  withdrawShareLink: ShareLink;
};


/** Everything that can be changed. */
export type MutationAcceptInvitationArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationAddNoteArgs = {
  from: Scalars['Date']['input'];
  metrics: Array<Scalars['ID']['input']>;
  text: Scalars['String']['input'];
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be changed. */
export type MutationAdoptStarterArgs = {
  moments: Array<MomentInput>;
  spend?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be changed. */
export type MutationAmendBetArgs = {
  input: BetInput;
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationArchiveMetricArgs = {
  key: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationCommitBetArgs = {
  key: Scalars['ID']['input'];
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationCreateApiTokenArgs = {
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  name: Scalars['String']['input'];
  scopes: Array<TokenScope>;
};


/** Everything that can be changed. */
export type MutationCreateShareLinkArgs = {
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  key?: InputMaybe<Scalars['ID']['input']>;
  page: SharePage;
  query?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be changed. */
export type MutationDecideBetArgs = {
  key: Scalars['ID']['input'];
  kind: VerdictKind;
  learned: Scalars['String']['input'];
  next: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  step: NextStep;
};


/** Everything that can be changed. */
export type MutationDraftBetArgs = {
  input: BetInput;
};


/** Everything that can be changed. */
export type MutationDraftReadoutArgs = {
  overwrite: Scalars['Boolean']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  team: Scalars['ID']['input'];
  week: Scalars['Date']['input'];
};


/** Everything that can be changed. */
export type MutationDropBetArgs = {
  key: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationEvaluateBetArgs = {
  key: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationInviteMemberArgs = {
  email: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
};


/** Everything that can be changed. */
export type MutationLaunchBetArgs = {
  key: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationLogDecisionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: DecisionInput;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationProposeDecisionArgs = {
  input: DecisionInput;
};


/** Everything that can be changed. */
export type MutationRefreshMetricsArgs = {
  keys?: InputMaybe<Array<Scalars['ID']['input']>>;
  range?: InputMaybe<DateRange>;
};


/** Everything that can be changed. */
export type MutationRemoveNotNowArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationRemoveSignInArgs = {
  member: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationReviewDecisionArgs = {
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  stands: Scalars['Boolean']['input'];
};


/** Everything that can be changed. */
export type MutationRevokeApiTokenArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationSaveMetricArgs = {
  input: MetricInput;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationSaveNotNowArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  quarter: Scalars['ID']['input'];
  reopenWhen?: InputMaybe<Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  title: Scalars['String']['input'];
  why: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationSavePersonArgs = {
  email?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  team?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be changed. */
export type MutationSaveReadoutArgs = {
  changed: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  learned: Scalars['String']['input'];
  next: Scalars['String']['input'];
  publish: Scalars['Boolean']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  risks: Scalars['String']['input'];
  shipped: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationSaveTargetArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: TargetInput;
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationSaveTeamArgs = {
  key: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  wipLimit: Scalars['Int']['input'];
};


/** Everything that can be changed. */
export type MutationSaveThemeArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  narrative: Scalars['String']['input'];
  outcome?: InputMaybe<TargetInput>;
  quarter: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
  title: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationSaveWorkspaceArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
  fiscalYearStartMonth?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  weekStartsOn?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationSetFocusArgs = {
  bets: Array<Scalars['ID']['input']>;
  revision?: InputMaybe<Scalars['Int']['input']>;
  risks?: InputMaybe<Scalars['String']['input']>;
  team: Scalars['ID']['input'];
  week: Scalars['Date']['input'];
};


/** Everything that can be changed. */
export type MutationSetPasswordArgs = {
  current?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationSetRoleArgs = {
  member: Scalars['ID']['input'];
  role: Role;
};


/** Everything that can be changed. */
export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


/** Everything that can be changed. */
export type MutationTakePositionArgs = {
  agrees: Scalars['Boolean']['input'];
  comment: Scalars['String']['input'];
  decision: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationUndoImportArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationUpdateBetArgs = {
  input: BetInput;
  key: Scalars['ID']['input'];
  revision?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be changed. */
export type MutationWithdrawInvitationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. */
export type MutationWithdrawShareLinkArgs = {
  id: Scalars['ID']['input'];
};

/** What is done with what was launched. */
export type NextStep =
  /** It stays, and is worked on. */
  | 'ITERATE'
  /** It stays. */
  | 'KEEP'
  /** It is taken back. */
  | 'ROLL_BACK';

/** What we will not do in a quarter, and what would make us look again. */
export type NotNow = {
  __typename?: 'NotNow';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The quarter in which it is not done. */
  quarter: Quarter;
  /** Why it was taken off the list; null while it is on it. */
  removedReason: Maybe<Scalars['String']['output']>;
  /** A condition on a metric, such as `week-4-retention < 0.2 for 4 weeks`; null where nothing would. */
  reopenWhen: Maybe<Scalars['String']['output']>;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** What is not done. */
  title: Scalars['String']['output'];
  /** Whether the metric's last complete days, weeks or months, as many as the condition says, all satisfy it; one without data does not. */
  triggered: Scalars['Boolean']['output'];
  /** Since when the condition was found to hold; it is looked at once a day and after new data. Null where it was not. */
  triggeredAt: Maybe<Scalars['DateTime']['output']>;
  /** Why not. */
  why: Scalars['String']['output'];
};

/** A remark on a day or span, drawn on every chart of its metrics (all, when none is named). */
export type Note = {
  __typename?: 'Note';
  /** Who wrote it. */
  by: Maybe<Member>;
  /** The first day. */
  from: Scalars['Date']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its metrics; all of them where there is none. */
  metrics: Array<Metric>;
  /** The remark. */
  text: Scalars['String']['output'];
  /** The last day, where it is a span. */
  to: Maybe<Scalars['Date']['output']>;
};

/** Where one page of a connection lies in the whole list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row of the page, to be given as `after`; null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are rows before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page; null when the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** One bucket of a series. */
export type Point = {
  __typename?: 'Point';
  /** Name of the bucket in the workspace's calendar. */
  label: Scalars['String']['output'];
  /** Lower end of the value's 95 % interval; null where there is none. */
  lower: Maybe<Scalars['Float']['output']>;
  /** Subjects or events behind the value. */
  n: Maybe<Scalars['Float']['output']>;
  /** Start of the bucket. */
  t: Scalars['DateTime']['output'];
  /** Upper end of the value's 95 % interval; null where there is none. */
  upper: Maybe<Scalars['Float']['output']>;
  /** Value; null is no data. */
  value: Maybe<Scalars['Float']['output']>;
};

/** Where somebody stands on a proposal. */
export type Position = {
  __typename?: 'Position';
  /** Whether they agree. */
  agrees: Scalars['Boolean']['output'];
  /** When they said it. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Member;
  /** What they say. */
  comment: Scalars['String']['output'];
};

/** The predicted relative lift with the author's 80 % interval. */
export type Prediction = {
  __typename?: 'Prediction';
  /** The author's probability of a HIT, 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** Upper end of the author's 80 % interval. */
  high: Scalars['Float']['output'];
  /** The expected relative lift. */
  lift: Scalars['Float']['output'];
  /** Lower end of the author's 80 % interval. */
  low: Scalars['Float']['output'];
};

/** The predicted relative lift of the leading metric: +0.03 is three per cent. low ≤ lift ≤ high hold the author's 80 % interval; low is always the smaller number. */
export type PredictionInput = {
  /** The author's probability of a HIT, 0 to 1. */
  confidence: Scalars['Float']['input'];
  /** Upper end of the author's 80 % interval. */
  high: Scalars['Float']['input'];
  /** The expected relative lift. */
  lift: Scalars['Float']['input'];
  /** Lower end of the author's 80 % interval. */
  low: Scalars['Float']['input'];
};

/** A quarter of the workspace's fiscal calendar. */
export type Quarter = {
  __typename?: 'Quarter';
  /** Planned for the quarter, or carried into it, or decided in it; next review date first. A bet of an earlier quarter is carried into one that has begun when it was still open on its first day. */
  bets: Array<Bet>;
  /** Its first day. */
  from: Scalars['Date']['output'];
  /** Whether today lies in it. */
  isCurrent: Scalars['Boolean']['output'];
  /** Such as 2026-Q4. */
  key: Scalars['ID']['output'];
  /** What will not be done in it; what was removed is left out. */
  notNow: Array<NotNow>;
  /** What came of its bets. */
  outcome: QuarterOutcome;
  /** What it is about, oldest first; at most three. */
  themes: Array<Theme>;
  /** The day after its last. */
  to: Scalars['Date']['output'];
};

/** What came of a quarter's bets. A bet counts in the quarter in which its sealed review date, moved by a late launch, falls; one that was dropped without a review date in the quarter that it was planned for. */
export type QuarterOutcome = {
  __typename?: 'QuarterOutcome';
  /** Bets whose verdicts are signed. */
  decided: Scalars['Int']['output'];
  /** Bets that were given up before their launch. */
  dropped: Scalars['Int']['output'];
  /** Guardrails that the quarter's bets have broken, by their newest evidence. */
  guardrailBreaches: Array<GuardrailBreach>;
  /** Two or three sentences made from the figures. */
  headline: Scalars['String']['output'];
  /** The share of verdicts that are HIT, with Wilson's interval; INVALID is not among them, INCONCLUSIVE is no HIT. Null without a verdict. */
  hitRate: Maybe<Estimate>;
  /** The movement of each metric that bets lead with: start + Σ amount + unexplained = end. The metric with the most bets comes first. */
  ledgers: Array<MetricLedger>;
  /** The median of the days by which those that are overdue are so; null without any. */
  medianDaysOverdue: Maybe<Scalars['Float']['output']>;
  /** Launched bets that are past their review dates and not signed. */
  overdue: Scalars['Int']['output'];
  /** Bets that were entered from the past. They are among those shipped and decided, and in no verdict and no rate here. */
  retrospective: Scalars['Int']['output'];
  /** Bets that were launched. */
  shipped: Scalars['Int']['output'];
  /** What is done with what was launched, as signed; those that did not occur are left out. */
  steps: Array<StepCount>;
  /** Verdicts by the sealed rules' draft on the horizon, whatever was signed, in the words' order; those that did not occur are left out. A bet counts once it is signed, or 14 days overdue; one from the past never. */
  verdicts: Array<VerdictCount>;
};

/** Everything that can be read. */
export type Query = {
  __typename?: 'Query';
  /** How the caller got in, and what they may do. */
  access: Access;
  /** Tokens that were not revoked, the newest first; those that have ended too. */
  apiTokens: Array<ApiToken>;
  /** Every change and every refusal, newest first. */
  auditLog: AuditEntryConnection;
  /** One bet; null when there is none of that key. */
  bet: Maybe<Bet>;
  /** Bets. */
  bets: BetConnection;
  /** Whether stated confidences come true. Across quarters, since a single one rarely has five bets. */
  calibration: Calibration;
  /** What happened, newest first. */
  changes: Array<Change>;
  /** What a form shows beside a bet's fields; nothing is stored. */
  checkBet: BetCheck;
  /** One entry of the decision log; null when there is none of that id. */
  decision: Maybe<Decision>;
  /** The decision log, newest first. */
  decisions: DecisionConnection;
  /** What can be filtered and grouped by. */
  dimensions: Array<Dimension>;
  /** Names of events that have been seen, most frequent first. */
  eventNames: Array<EventName>;
  /** A subject's first step 1 in the range, then for each step its earliest event at or after the step before, and another event than it, all within `withinDays` of step 1. */
  funnel: Funnel;
  /** Imported files, newest first. */
  imports: ImportConnection;
  /** The invitation of a link; null when there is none, or it was used, withdrawn or has ended. */
  invitation: Maybe<InvitationFor>;
  /** Invitations that are open, the next to end first. */
  invitations: Array<Invitation>;
  /** The limits that apply to the caller's queries. */
  limits: Limits;
  /** Did the release of that day move this metric? Nobody promised it; counted nowhere. */
  measure: Evidence;
  /** All people, by name. */
  members: Array<Member>;
  /** One metric; null when there is none of that key. */
  metric: Maybe<Metric>;
  /** Metrics by stage and name. */
  metrics: MetricConnection;
  /** Remarks that touch the range, oldest first. */
  notes: Array<Note>;
  /** What a definition would be and give, without saving it. Exactly one of `range` and `last` is given. */
  previewMetric: MetricPreview;
  /** One quarter; null when the key is none. */
  quarter: Maybe<Quarter>;
  /** Every quarter that holds a bet, a theme or a won't-do item, and the current one, newest first. */
  quarters: Array<Quarter>;
  /** A team's readout of a week, a draft too; null where there is none. */
  readout: Maybe<Readout>;
  /** Readouts, drafts among them, newest week first. */
  readouts: ReadoutConnection;
  /** How far the computing of metrics' points is. */
  refreshStatus: RefreshStatus;
  /** Who comes back. Period k is [k, k + 1) × 1, 7 or 30 days of 24 hours after a subject's start. */
  retention: RetentionTable;
  /** Values of metrics over time. Exactly one of `range` and `last` is given. */
  series: SeriesSet;
  /** The caller's own sessions, the one seen last first. */
  sessions: Array<Session>;
  /** Share links, those that have ended or were withdrawn too, the newest first. */
  shareLinks: Array<ShareLink>;
  /** How people come in. */
  signInOptions: SignInOptions;
  /** The starter catalogue, by stage. */
  starterMetrics: Array<StarterMetric>;
  /** The matured subjects of a CONVERSION, RETENTION or DURATION whose first event lies in the range. */
  subjects: SubjectConnection;
  /** All targets, by their days. */
  targets: Array<Target>;
  /** All teams, by name. */
  teams: Array<Team>;
  /** The person behind the request; null for tokens and share links. */
  viewer: Maybe<Member>;
  /** The workspace. */
  workspace: Workspace;
};


/** Everything that can be read. */
export type QueryAuditLogArgs = {
  action?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  member?: InputMaybe<Scalars['ID']['input']>;
  outcome?: InputMaybe<AuditOutcome>;
};


/** Everything that can be read. */
export type QueryBetArgs = {
  key: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryBetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BetFilter>;
  first: Scalars['Int']['input'];
  orderBy: BetOrder;
};


/** Everything that can be read. */
export type QueryCalibrationArgs = {
  since?: InputMaybe<Scalars['Date']['input']>;
  team?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryChangesArgs = {
  quarter?: InputMaybe<Scalars['ID']['input']>;
  since: Scalars['Date']['input'];
  team?: InputMaybe<Scalars['ID']['input']>;
  until?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. */
export type QueryCheckBetArgs = {
  input: BetInput;
};


/** Everything that can be read. */
export type QueryDecisionArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryDecisionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  bet?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  reviewDueBefore?: InputMaybe<Scalars['Date']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Everything that can be read. */
export type QueryDimensionsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryEventNamesArgs = {
  first: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type QueryFunnelArgs = {
  groupBy: Array<Scalars['ID']['input']>;
  range: DateRange;
  steps: Array<EventMatchInput>;
  where: Array<SegmentFilter>;
  withinDays: Scalars['Float']['input'];
};


/** Everything that can be read. */
export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryInvitationArgs = {
  token: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryMeasureArgs = {
  controls: Array<Scalars['ID']['input']>;
  metric: Scalars['ID']['input'];
  on: Scalars['Date']['input'];
  where: Array<SegmentFilter>;
  windowDays: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryMetricArgs = {
  key: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryMetricsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  includeArchived: Scalars['Boolean']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
  stage?: InputMaybe<Stage>;
};


/** Everything that can be read. */
export type QueryNotesArgs = {
  range: DateRange;
};


/** Everything that can be read. */
export type QueryPreviewMetricArgs = {
  definition: MetricDefinitionInput;
  grain: Grain;
  groupBy: Array<Scalars['ID']['input']>;
  last?: InputMaybe<Scalars['String']['input']>;
  range?: InputMaybe<DateRange>;
  where: Array<SegmentFilter>;
};


/** Everything that can be read. */
export type QueryQuarterArgs = {
  key?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryReadoutArgs = {
  team: Scalars['ID']['input'];
  week: Scalars['Date']['input'];
};


/** Everything that can be read. */
export type QueryReadoutsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  team?: InputMaybe<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type QueryRetentionArgs = {
  back: EventMatchInput;
  grain: Grain;
  periods: Scalars['Int']['input'];
  range: DateRange;
  start: EventMatchInput;
  where: Array<SegmentFilter>;
};


/** Everything that can be read. */
export type QuerySeriesArgs = {
  compare?: InputMaybe<Compare>;
  grain: Grain;
  groupBy: Array<Scalars['ID']['input']>;
  last?: InputMaybe<Scalars['String']['input']>;
  metrics: Array<Scalars['ID']['input']>;
  range?: InputMaybe<DateRange>;
  topN: Scalars['Int']['input'];
  where: Array<SegmentFilter>;
};


/** Everything that can be read. */
export type QuerySubjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  metric: Scalars['ID']['input'];
  range: DateRange;
  reached?: InputMaybe<Scalars['Boolean']['input']>;
  where: Array<SegmentFilter>;
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

/** What a team says of a week: what shipped, what changed, what was learned, what comes next. */
export type Readout = {
  __typename?: 'Readout';
  /** What changed: commitments, evidence, guardrails, decisions. */
  changed: Scalars['String']['output'];
  /** Names of the texts that somebody has written or emptied since they were drafted, such as learned. */
  edited: Array<Scalars['String']['output']>;
  /** At most two bets that matter this week. */
  focus: Array<Bet>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What was learned: verdicts, and what their owners wrote down. */
  learned: Scalars['String']['output'];
  /** What comes next. */
  next: Scalars['String']['output'];
  /** When it was first published; null of a draft. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** What may go wrong: guardrails at risk, verdicts that are overdue. */
  risks: Scalars['String']['output'];
  /** What shipped; empty where nothing did, as are the others. */
  shipped: Scalars['String']['output'];
  /** Whose it is. */
  team: Team;
  /** The first day of its week. */
  week: Scalars['Date']['output'];
};

/** A page of readouts. */
export type ReadoutConnection = {
  __typename?: 'ReadoutConnection';
  /** The readouts with their cursors. */
  edges: Array<ReadoutEdge>;
  /** The readouts. */
  nodes: Array<Readout>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Readouts in all. */
  totalCount: Scalars['Int']['output'];
};

/** A readout in a list. */
export type ReadoutEdge = {
  __typename?: 'ReadoutEdge';
  /** Its place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The readout. */
  node: Readout;
};

/** Read from events whose value is an account's new monthly recurring revenue. */
export type RecurringInput = {
  /** The event that says an account's new monthly revenue. */
  event: EventMatchInput;
  /** How far back is compared, 1 to 366 days of 24 hours. */
  periodDays: Scalars['Int']['input'];
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

/** What a refresh has done. */
export type RefreshResult = {
  __typename?: 'RefreshResult';
  /** How many points were written. */
  buckets: Scalars['Int']['output'];
  /** How long it took, in milliseconds. */
  elapsedMs: Scalars['Float']['output'];
  /** How many metrics were computed. */
  metrics: Scalars['Int']['output'];
  /** How many events were read. */
  rowsRead: Scalars['Float']['output'];
};

/** How far the computing of metrics' points is. */
export type RefreshStatus = {
  __typename?: 'RefreshStatus';
  /** Why the last refresh failed, in a sentence; null when it did not. */
  failure: Maybe<Scalars['String']['output']>;
  /** Whether points are being computed, or wait for it. */
  isRunning: Scalars['Boolean']['output'];
  /** How many metrics the running refresh has. */
  metrics: Scalars['Int']['output'];
  /** How many metrics of the running refresh are done. */
  metricsDone: Scalars['Int']['output'];
};

/** Whether a kept promise lasted. */
export type Remeasurement = {
  __typename?: 'Remeasurement';
  /** When it was measured; null before. */
  asOf: Maybe<Scalars['DateTime']['output']>;
  /** 90 or 180 days after the horizon; data before this day count. */
  dueOn: Scalars['Date']['output'];
  /** Whether the promise still holds: the interval on the good side of 0, the point at or beyond the bar. Null before it was measured, and where that cannot be told: the interval spans both, or the evidence decides nothing. */
  held: Maybe<Scalars['Boolean']['output']>;
  /** The relative change: of a launch in the last window before that day against the forecast from the sealed baseline, of an experiment among those first exposed since the horizon. Null where it cannot be measured: with evidence that decides nothing, and, of a launch, once it was taken back or another bet was launched on the metric after the window. */
  relative: Maybe<Estimate>;
};

/** The subjects whose first start lies in a bucket. */
export type RetentionCohort = {
  __typename?: 'RetentionCohort';
  /** Name of the bucket in the workspace's calendar. */
  label: Scalars['String']['output'];
  /** How many subjects. */
  size: Scalars['Float']['output'];
  /** Start of the bucket. */
  t: Scalars['DateTime']['output'];
  /** values[k] is the share of the cohort seen in period k; null where the period has not passed for all of it. */
  values: Array<Maybe<Scalars['Float']['output']>>;
};

/** Share of subjects whose first `start` falls in the bucket that do `back` in [fromDay, toDay) after it, a day being 24 hours. */
export type RetentionInput = {
  /** The event by which it is seen again. */
  back: EventMatchInput;
  /** First day after the start, 0 or more. */
  fromDay: Scalars['Int']['input'];
  /** The event that puts a subject into the cohort. */
  start: EventMatchInput;
  /** The day after the last; at most 366. */
  toDay: Scalars['Int']['input'];
};

/** Who comes back: cohorts by the bucket of their subjects' first start. */
export type RetentionTable = {
  __typename?: 'RetentionTable';
  /** One cohort a bucket of the range. */
  cohorts: Array<RetentionCohort>;
  /** Size of a cohort's bucket and of a period: DAY, WEEK or MONTH (30 days). */
  grain: Grain;
  /** What the answer rests on and what it cost. */
  meta: SeriesMeta;
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
export type RolloutPlan = {
  __typename?: 'RolloutPlan';
  /** Days before launch from which the forecast is learned. */
  baselineDays: Scalars['Int']['output'];
  /** Metrics that the bet cannot move. */
  controls: Array<Metric>;
};

/** Everyone gets it on launch. */
export type RolloutPlanInput = {
  /** Days before launch from which the forecast is learned; whole weeks. */
  baselineDays: Scalars['Int']['input'];
  /** Keys of metrics that the bet cannot move, which serve as controls. */
  controls: Array<Scalars['ID']['input']>;
};

/** How the days of an imported series become coarser buckets. */
export type Rollup =
  /** The last of them. */
  | 'LAST'
  /** Their mean. */
  | 'MEAN'
  /** The sum of the days. */
  | 'SUM';

/** The effect in one segment; exploratory. */
export type SegmentEffect = {
  __typename?: 'SegmentEffect';
  /** The relative change in it, its p-value adjusted; null where nothing can be told. */
  relative: Maybe<Estimate>;
  /** The segment. */
  segment: SegmentValue;
};

/** One condition; several are joined by AND. */
export type SegmentFilter = {
  /** An event property (`plan`) or a subject's trait (`trait.persona`). */
  dimension: Scalars['ID']['input'];
  /** How it is compared. */
  op: FilterOp;
  /** With what; numbers are given as text. */
  values: Array<Scalars['String']['input']>;
};

/** One condition; several are joined by AND. */
export type SegmentFilterValue = {
  __typename?: 'SegmentFilterValue';
  /** An event property or a subject's trait. */
  dimension: Scalars['ID']['output'];
  /** How it is compared. */
  op: FilterOp;
  /** With what. */
  values: Array<Scalars['String']['output']>;
};

/** One dimension's value of a segment. */
export type SegmentValue = {
  __typename?: 'SegmentValue';
  /** The dimension. */
  dimension: Scalars['ID']['output'];
  /** Its value; null where it is missing. */
  value: Maybe<Scalars['String']['output']>;
};

/** Values of one metric, in one segment, over time, as aligned columns. */
export type Series = {
  __typename?: 'Series';
  /** Start of each compared bucket, aligned by position; null without compare. */
  compareT: Maybe<Array<Maybe<Scalars['DateTime']['output']>>>;
  /** The whole compared range as one bucket. */
  compareTotal: Maybe<Scalars['Float']['output']>;
  /** The compared period, aligned by position; null without compare. */
  compareValue: Maybe<Array<Maybe<Scalars['Float']['output']>>>;
  /** Data is complete up to here; null while there is none. */
  dataThrough: Maybe<Scalars['DateTime']['output']>;
  /** Below the line, for the same kinds. */
  denominator: Maybe<Array<Maybe<Scalars['Float']['output']>>>;
  /** The rest of a long tail, when topN cut it, computed from the facts. */
  isOther: Scalars['Boolean']['output'];
  /** Name of each bucket in the workspace's calendar. */
  label: Array<Scalars['String']['output']>;
  /** Lower end of each value's 95 % interval; null for kinds that have none. */
  lower: Maybe<Array<Maybe<Scalars['Float']['output']>>>;
  /** The metric; null in a preview. */
  metric: Maybe<Metric>;
  /** Subjects or events behind each value. */
  n: Array<Maybe<Scalars['Float']['output']>>;
  /** Above the line, for MEAN, RATIO, CONVERSION, RETENTION and imported points that have it; null for other kinds. */
  numerator: Maybe<Array<Maybe<Scalars['Float']['output']>>>;
  /** Buckets from this index on are not complete yet; null when all are. */
  partialFrom: Maybe<Scalars['Int']['output']>;
  /** The same as rows, for readers who want them. */
  points: Array<Point>;
  /** The segment's values, in the order of groupBy; empty without groupBy. */
  segment: Array<SegmentValue>;
  /** The SQL that ran, with its parameters bound. */
  sql: Maybe<Scalars['String']['output']>;
  /** Start of each bucket. */
  t: Array<Scalars['DateTime']['output']>;
  /** The whole range as one bucket, computed from the facts, not by adding buckets. */
  total: Maybe<Scalars['Float']['output']>;
  /** Upper end of each value's 95 % interval; null for kinds that have none. */
  upper: Maybe<Array<Maybe<Scalars['Float']['output']>>>;
  /** Value of each bucket; null is no data. */
  value: Array<Maybe<Scalars['Float']['output']>>;
};

/** What an answer rests on and what it cost. partialFrom and dataThrough are the earliest of the set's series. */
export type SeriesMeta = {
  __typename?: 'SeriesMeta';
  /** Whether the answer was remembered from before. */
  cached: Scalars['Boolean']['output'];
  /** Data is complete up to here; null while there is none. */
  dataThrough: Maybe<Scalars['DateTime']['output']>;
  /** How long the fact store took, in milliseconds. */
  elapsedMs: Scalars['Float']['output'];
  /** Buckets from this index on are not complete yet; null when all are. */
  partialFrom: Maybe<Scalars['Int']['output']>;
  /** How many events were read. */
  rowsRead: Scalars['Float']['output'];
  /** The SQL that ran, with its parameters bound. */
  sql: Maybe<Scalars['String']['output']>;
};

/** Aligned columns: t[i], label[i] and every series' value[i] belong together. null is 'no data', never zero. */
export type SeriesSet = {
  __typename?: 'SeriesSet';
  /** Buckets in the workspace's zone: 2026-11-02, 2026-W45, 2026-11, 2026-Q4. */
  label: Array<Scalars['String']['output']>;
  /** What the answer rests on and what it cost. */
  meta: SeriesMeta;
  /** One series a metric and segment. */
  series: Array<Series>;
  /** Start of each bucket. */
  t: Array<Scalars['DateTime']['output']>;
  /** What a careful reader should know. */
  warnings: Array<Warning>;
};

/** A browser that is signed in. */
export type Session = {
  __typename?: 'Session';
  /** When it was signed in. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether it is the one that asks. */
  isCurrent: Scalars['Boolean']['output'];
  /** When it last asked something, to the minute. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** What the browser says of itself; null when it says nothing. */
  userAgent: Maybe<Scalars['String']['output']>;
};

/** How serious a problem is. */
export type Severity =
  /** It stops the commit. */
  | 'ERROR'
  /** It should be known before the commit. */
  | 'WARNING';

/** A link that shows one page, or one CSV file, to whoever has it: read-only, and nothing else. */
export type ShareLink = {
  __typename?: 'ShareLink';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when they are not known any more. */
  createdBy: Maybe<Member>;
  /** The last day on which it is valid; null when it does not end by itself. */
  expiresOn: Maybe<Scalars['Date']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Key of the bet or quarter, id of the readout; null of a CSV file. */
  key: Maybe<Scalars['ID']['output']>;
  /** When it was last used, to the minute; null when it never was. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it shows. */
  page: SharePage;
  /** Parameters of a CSV file, as in its URL; null of a page. */
  query: Maybe<Scalars['String']['output']>;
  /** The link itself; shown once, on creation. */
  url: Maybe<Scalars['String']['output']>;
  /** When it was withdrawn; null while it was not. */
  withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

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

/** How people come in. */
export type SignInOptions = {
  __typename?: 'SignInOptions';
  /** Whether an account at the OIDC provider that the operator has named is accepted; signing in begins at `/auth/oidc/start`. */
  oidc: Scalars['Boolean']['output'];
  /** Whether nobody can sign in yet: the first one by the set-up link that the server has printed. */
  setUp: Scalars['Boolean']['output'];
};

/** A verdict that was signed. */
export type SignedVerdict = {
  __typename?: 'SignedVerdict';
  /** When it was signed. */
  at: Scalars['DateTime']['output'];
  /** Who signed it; null when they are not known any more. */
  by: Maybe<Member>;
  /** What the sealed rules gave when it was signed. */
  draft: VerdictKind;
  /** The verdict. */
  kind: VerdictKind;
  /** What was learned. */
  learned: Scalars['String']['output'];
  /** What comes next. */
  next: Scalars['String']['output'];
  /** Why it differs from the draft, or was stopped early. */
  reason: Maybe<Scalars['String']['output']>;
  /** What is done with what was launched. */
  step: NextStep;
  /** Whether it was signed before the review date. */
  stoppedEarly: Scalars['Boolean']['output'];
};

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

/** A metric of the starter catalogue. */
export type StarterMetric = {
  __typename?: 'StarterMetric';
  /** Its key. */
  key: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** The moments that it is computed from. */
  needs: Array<Moment>;
  /** Stage of the funnel. */
  stage: Stage;
};

/** With how many bets something is done. */
export type StepCount = {
  __typename?: 'StepCount';
  /** With how many bets. */
  count: Scalars['Int']['output'];
  /** What is done. */
  step: NextStep;
};

/** Whom to call: subjects behind a conversion, retention or duration metric, who got there or did not. */
export type SubjectConnection = {
  __typename?: 'SubjectConnection';
  /** Rows with their cursors. */
  edges: Array<SubjectEdge>;
  /** The subjects, by the time that put them into the cohort. */
  nodes: Array<SubjectRow>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A subject and its cursor. */
export type SubjectEdge = {
  __typename?: 'SubjectEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The subject. */
  node: SubjectRow;
};

/** One subject of a cohort. */
export type SubjectRow = {
  __typename?: 'SubjectRow';
  /** When it entered the cohort. */
  at: Scalars['DateTime']['output'];
  /** The subject's id, as sent. */
  id: Scalars['ID']['output'];
  /** Whether it got there within the window. */
  reached: Scalars['Boolean']['output'];
};

/** A level that a metric is to reach by a day. */
export type Target = {
  __typename?: 'Target';
  /** The day by which. */
  by: Scalars['Date']['output'];
  /** The metric's value in the last complete week; null is no data. */
  current: Maybe<Scalars['Float']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The metric. */
  metric: Metric;
  /** Whether the level is reached already, or the change of the last twelve complete weeks, going on, reaches it by the day; null where it cannot be said. */
  onTrack: Maybe<Scalars['Boolean']['output']>;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** The level, in the metric's own unit. */
  value: Scalars['Float']['output'];
  /** For whom; conditions, joined by AND. */
  where: Array<SegmentFilterValue>;
};

/** A level that a metric is to reach by a day. */
export type TargetInput = {
  /** The day by which. */
  by: Scalars['Date']['input'];
  /** Key of the metric. */
  metric: Scalars['ID']['input'];
  /** The level, in the metric's own unit: 0.3 is 30 % of a SHARE. */
  value: Scalars['Float']['input'];
  /** For whom; conditions, joined by AND. */
  where: Array<SegmentFilter>;
};

/** A group of people with a cap on concurrent bets. */
export type Team = {
  __typename?: 'Team';
  /** How many bets are COMMITTED, LIVE or VERDICT_DUE now. */
  inProgress: Scalars['Int']['output'];
  /** Short and stable, such as `product`. */
  key: Scalars['ID']['output'];
  /** Name shown on pages. */
  name: Scalars['String']['output'];
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** Median bets decided per past quarter, of those since the one in which it first decided a bet; null before that has passed. Bets entered from the past do not count. */
  usuallyFinishes: Maybe<Scalars['Float']['output']>;
  /** How many bets may be COMMITTED, LIVE or VERDICT_DUE at once. */
  wipLimit: Scalars['Int']['output'];
};

/** What a quarter is about, and the one outcome it is for; at most three a quarter. */
export type Theme = {
  __typename?: 'Theme';
  /** Bets that are made for it, next review date first. */
  bets: Array<Bet>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Why it, and why now. */
  narrative: Scalars['String']['output'];
  /** The one outcome it is for. */
  outcome: Maybe<Target>;
  /** The quarter it belongs to. */
  quarter: Quarter;
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** Its name, in a few words. */
  title: Scalars['String']['output'];
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

/** A verdict that the sealed rules give. */
export type Verdict = {
  __typename?: 'Verdict';
  /** The verdict. */
  kind: VerdictKind;
  /** Why, in sentences. */
  reasons: Array<Scalars['String']['output']>;
  /** The rule that decided. */
  rule: Scalars['String']['output'];
};

/** How many bets have a verdict. */
export type VerdictCount = {
  __typename?: 'VerdictCount';
  /** How many bets have it. */
  count: Scalars['Int']['output'];
  /** The verdict. */
  kind: VerdictKind;
};

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

/** What a careful reader of a figure should know. */
export type Warning = {
  __typename?: 'Warning';
  /** Stable word for programs, such as `EVENT_NEVER_SEEN`. */
  code: Scalars['String']['output'];
  /** One sentence for people. */
  text: Scalars['String']['output'];
};

/** What happened to a metric that is watched. */
export type WatchReading = {
  __typename?: 'WatchReading';
  /** The relative change. */
  effect: Maybe<Estimate>;
  /** The metric. */
  metric: Metric;
};

/** The workspace: its calendar, its currency, and how far its data reaches. One deployment serves one workspace. */
export type Workspace = {
  __typename?: 'Workspace';
  /** ISO 4217 code of the currency that amounts are in, such as `EUR`. */
  currency: Scalars['String']['output'];
  /** Newest time, not after now, of any event; null while there is none. */
  dataThrough: Maybe<Scalars['DateTime']['output']>;
  /** Whether the workspace shows demo data. */
  demo: Scalars['Boolean']['output'];
  /** Time of the oldest event; null while there is none. */
  firstEventAt: Maybe<Scalars['DateTime']['output']>;
  /** Month in which the fiscal year begins: 1 is January. */
  fiscalYearStartMonth: Scalars['Int']['output'];
  /** Name shown on every page. */
  name: Scalars['String']['output'];
  /** For CONFLICT: rises with every change. */
  revision: Scalars['Int']['output'];
  /** Zone in which days, weeks and quarters are cut. */
  timeZone: Scalars['TimeZone']['output'];
  /** First day of the week: 1 is Monday, 7 Sunday. */
  weekStartsOn: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: ResolverTypeWrapper<AccessRow>;
  AccessMode: AccessMode;
  Aggregate: Aggregate;
  Amendment: ResolverTypeWrapper<AmendmentRow>;
  ApiToken: ResolverTypeWrapper<ApiTokenRow>;
  ArmSummary: ResolverTypeWrapper<ArmSummary>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  AuditEntryConnection: ResolverTypeWrapper<Connection<AuditEntryRow>>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditOutcome: AuditOutcome;
  BaseRate: ResolverTypeWrapper<BaseRate>;
  Bet: ResolverTypeWrapper<BetRow>;
  BetCheck: ResolverTypeWrapper<BetCheckRow>;
  BetConnection: ResolverTypeWrapper<Connection<BetRow>>;
  BetEdge: ResolverTypeWrapper<Omit<BetEdge, 'node'> & { node: ResolversTypes['Bet'] }>;
  BetFilter: BetFilter;
  BetInput: BetInput;
  BetOrder: BetOrder;
  BetProblem: ResolverTypeWrapper<BetProblem>;
  BetStatus: BetStatus;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Calibration: ResolverTypeWrapper<CalibrationOfBets>;
  CalibrationBin: ResolverTypeWrapper<CalibrationBin>;
  Change: ResolverTypeWrapper<ChangeRow>;
  ChangeKind: ChangeKind;
  Compare: Compare;
  Contribution: ResolverTypeWrapper<ContributionRow>;
  ConversionInput: ConversionInput;
  Counterfactual: ResolverTypeWrapper<RecordedCounterfactual>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decision: ResolverTypeWrapper<DecisionRow>;
  DecisionConnection: ResolverTypeWrapper<Connection<DecisionRow>>;
  DecisionEdge: ResolverTypeWrapper<Omit<DecisionEdge, 'node'> & { node: ResolversTypes['Decision'] }>;
  DecisionInput: DecisionInput;
  DecisionStatus: DecisionStatus;
  Dimension: ResolverTypeWrapper<DimensionRow>;
  DimensionKind: DimensionKind;
  DurationInput: DurationInput;
  Estimate: ResolverTypeWrapper<RecordedEstimate>;
  EventMatch: ResolverTypeWrapper<EventMatch>;
  EventMatchInput: EventMatchInput;
  EventName: ResolverTypeWrapper<EventNameRow>;
  Evidence: ResolverTypeWrapper<EvidenceRow>;
  EvidenceGrade: EvidenceGrade;
  EvidencePlan: ResolverTypeWrapper<Omit<EvidencePlan, 'rollout'> & { rollout?: Maybe<ResolversTypes['RolloutPlan']> }>;
  EvidencePlanInput: EvidencePlanInput;
  EvidencePlanKind: EvidencePlanKind;
  ExperimentPlan: ResolverTypeWrapper<ExperimentPlan>;
  ExperimentPlanInput: ExperimentPlanInput;
  FilterOp: FilterOp;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormulaInput: FormulaInput;
  Funnel: ResolverTypeWrapper<Omit<Funnel, 'meta'> & { meta: ResolversTypes['SeriesMeta'] }>;
  FunnelSegment: ResolverTypeWrapper<FunnelSegment>;
  FunnelStep: ResolverTypeWrapper<FunnelStep>;
  GoodDirection: GoodDirection;
  Grain: Grain;
  Guardrail: ResolverTypeWrapper<GuardrailRow>;
  GuardrailBreach: ResolverTypeWrapper<GuardrailBreachRow>;
  GuardrailCheck: ResolverTypeWrapper<GuardrailCheckRow>;
  GuardrailInput: GuardrailInput;
  GuardrailReading: ResolverTypeWrapper<GuardrailReadingRow>;
  GuardrailState: GuardrailState;
  Hypothesis: ResolverTypeWrapper<Hypothesis>;
  HypothesisInput: HypothesisInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Import: ResolverTypeWrapper<DataImportRow>;
  ImportConnection: ResolverTypeWrapper<Connection<DataImportRow>>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportKind: ImportKind;
  ImportStatus: ImportStatus;
  ImportedInput: ImportedInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interval: ResolverTypeWrapper<Interval>;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationFor: ResolverTypeWrapper<InvitationFor>;
  IssuedApiToken: ResolverTypeWrapper<Omit<IssuedApiToken, 'token'> & { token: ResolversTypes['ApiToken'] }>;
  IssuedInvitation: ResolverTypeWrapper<Omit<IssuedInvitation, 'invitation'> & { invitation: ResolversTypes['Invitation'] }>;
  Limits: ResolverTypeWrapper<Limits>;
  MeasureInput: MeasureInput;
  Member: ResolverTypeWrapper<MemberRow>;
  Metric: ResolverTypeWrapper<MetricRow>;
  MetricConnection: ResolverTypeWrapper<Connection<MetricRow>>;
  MetricDefinitionInput: MetricDefinitionInput;
  MetricEdge: ResolverTypeWrapper<Omit<MetricEdge, 'node'> & { node: ResolversTypes['Metric'] }>;
  MetricInput: MetricInput;
  MetricKind: MetricKind;
  MetricLedger: ResolverTypeWrapper<MetricLedgerRow>;
  MetricMove: ResolverTypeWrapper<MetricMove>;
  MetricPreview: ResolverTypeWrapper<Omit<MetricPreview, 'meta' | 'series'> & { meta: ResolversTypes['SeriesMeta'], series: Array<ResolversTypes['Series']> }>;
  MetricVersion: ResolverTypeWrapper<MetricVersionRow>;
  Moment: Moment;
  MomentInput: MomentInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextStep: NextStep;
  NotNow: ResolverTypeWrapper<NotNowRow>;
  Note: ResolverTypeWrapper<NoteRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Point: ResolverTypeWrapper<PointRow>;
  Position: ResolverTypeWrapper<PositionRow>;
  Prediction: ResolverTypeWrapper<Prediction>;
  PredictionInput: PredictionInput;
  Quarter: ResolverTypeWrapper<QuarterRow>;
  QuarterOutcome: ResolverTypeWrapper<QuarterOutcomeRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatioInput: RatioInput;
  Reading: Reading;
  Readout: ResolverTypeWrapper<ReadoutRow>;
  ReadoutConnection: ResolverTypeWrapper<Connection<ReadoutRow>>;
  ReadoutEdge: ResolverTypeWrapper<Omit<ReadoutEdge, 'node'> & { node: ResolversTypes['Readout'] }>;
  RecurringInput: RecurringInput;
  RecurringStatistic: RecurringStatistic;
  RefreshResult: ResolverTypeWrapper<RefreshResult>;
  RefreshStatus: ResolverTypeWrapper<RefreshStatus>;
  Remeasurement: ResolverTypeWrapper<Omit<Remeasurement, 'relative'> & { relative?: Maybe<ResolversTypes['Estimate']> }>;
  RetentionCohort: ResolverTypeWrapper<RetentionCohort>;
  RetentionInput: RetentionInput;
  RetentionTable: ResolverTypeWrapper<Omit<RetentionTable, 'meta'> & { meta: ResolversTypes['SeriesMeta'] }>;
  Role: Role;
  RolloutPlan: ResolverTypeWrapper<RolloutPlanRow>;
  RolloutPlanInput: RolloutPlanInput;
  Rollup: Rollup;
  SegmentEffect: ResolverTypeWrapper<SegmentEffectRow>;
  SegmentFilter: SegmentFilter;
  SegmentFilterValue: ResolverTypeWrapper<SegmentFilterValue>;
  SegmentValue: ResolverTypeWrapper<SegmentValue>;
  Series: ResolverTypeWrapper<SeriesRow>;
  SeriesMeta: ResolverTypeWrapper<SeriesMetaRow>;
  SeriesSet: ResolverTypeWrapper<SeriesSetRow>;
  Session: ResolverTypeWrapper<SessionRow>;
  Severity: Severity;
  ShareLink: ResolverTypeWrapper<SharedLink>;
  SharePage: SharePage;
  SignInOptions: ResolverTypeWrapper<SignInOptions>;
  SignedVerdict: ResolverTypeWrapper<VerdictRow>;
  Stage: Stage;
  StarterMetric: ResolverTypeWrapper<StarterMetric>;
  StepCount: ResolverTypeWrapper<StepCount>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectConnection: ResolverTypeWrapper<Connection<CohortSubjectRow>>;
  SubjectEdge: ResolverTypeWrapper<Omit<SubjectEdge, 'node'> & { node: ResolversTypes['SubjectRow'] }>;
  SubjectRow: ResolverTypeWrapper<CohortSubjectRow>;
  Target: ResolverTypeWrapper<TargetRow>;
  TargetInput: TargetInput;
  Team: ResolverTypeWrapper<TeamRow>;
  Theme: ResolverTypeWrapper<ThemeRow>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  TokenScope: TokenScope;
  Unit: Unit;
  Verdict: ResolverTypeWrapper<Verdict>;
  VerdictCount: ResolverTypeWrapper<VerdictCount>;
  VerdictKind: VerdictKind;
  Warning: ResolverTypeWrapper<Warning>;
  WatchReading: ResolverTypeWrapper<WatchReadingRow>;
  Workspace: ResolverTypeWrapper<WorkspaceRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Access: AccessRow;
  Amendment: AmendmentRow;
  ApiToken: ApiTokenRow;
  ArmSummary: ArmSummary;
  AuditEntry: AuditEntryRow;
  AuditEntryConnection: Connection<AuditEntryRow>;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  BaseRate: BaseRate;
  Bet: BetRow;
  BetCheck: BetCheckRow;
  BetConnection: Connection<BetRow>;
  BetEdge: Omit<BetEdge, 'node'> & { node: ResolversParentTypes['Bet'] };
  BetFilter: BetFilter;
  BetInput: BetInput;
  BetProblem: BetProblem;
  Boolean: Scalars['Boolean']['output'];
  Calibration: CalibrationOfBets;
  CalibrationBin: CalibrationBin;
  Change: ChangeRow;
  Compare: Compare;
  Contribution: ContributionRow;
  ConversionInput: ConversionInput;
  Counterfactual: RecordedCounterfactual;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decision: DecisionRow;
  DecisionConnection: Connection<DecisionRow>;
  DecisionEdge: Omit<DecisionEdge, 'node'> & { node: ResolversParentTypes['Decision'] };
  DecisionInput: DecisionInput;
  Dimension: DimensionRow;
  DurationInput: DurationInput;
  Estimate: RecordedEstimate;
  EventMatch: EventMatch;
  EventMatchInput: EventMatchInput;
  EventName: EventNameRow;
  Evidence: EvidenceRow;
  EvidencePlan: Omit<EvidencePlan, 'rollout'> & { rollout?: Maybe<ResolversParentTypes['RolloutPlan']> };
  EvidencePlanInput: EvidencePlanInput;
  ExperimentPlan: ExperimentPlan;
  ExperimentPlanInput: ExperimentPlanInput;
  Float: Scalars['Float']['output'];
  FormulaInput: FormulaInput;
  Funnel: Omit<Funnel, 'meta'> & { meta: ResolversParentTypes['SeriesMeta'] };
  FunnelSegment: FunnelSegment;
  FunnelStep: FunnelStep;
  Guardrail: GuardrailRow;
  GuardrailBreach: GuardrailBreachRow;
  GuardrailCheck: GuardrailCheckRow;
  GuardrailInput: GuardrailInput;
  GuardrailReading: GuardrailReadingRow;
  Hypothesis: Hypothesis;
  HypothesisInput: HypothesisInput;
  ID: Scalars['ID']['output'];
  Import: DataImportRow;
  ImportConnection: Connection<DataImportRow>;
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportedInput: ImportedInput;
  Int: Scalars['Int']['output'];
  Interval: Interval;
  Invitation: InvitationRow;
  InvitationFor: InvitationFor;
  IssuedApiToken: Omit<IssuedApiToken, 'token'> & { token: ResolversParentTypes['ApiToken'] };
  IssuedInvitation: Omit<IssuedInvitation, 'invitation'> & { invitation: ResolversParentTypes['Invitation'] };
  Limits: Limits;
  MeasureInput: MeasureInput;
  Member: MemberRow;
  Metric: MetricRow;
  MetricConnection: Connection<MetricRow>;
  MetricDefinitionInput: MetricDefinitionInput;
  MetricEdge: Omit<MetricEdge, 'node'> & { node: ResolversParentTypes['Metric'] };
  MetricInput: MetricInput;
  MetricLedger: MetricLedgerRow;
  MetricMove: MetricMove;
  MetricPreview: Omit<MetricPreview, 'meta' | 'series'> & { meta: ResolversParentTypes['SeriesMeta'], series: Array<ResolversParentTypes['Series']> };
  MetricVersion: MetricVersionRow;
  MomentInput: MomentInput;
  Mutation: Record<PropertyKey, never>;
  NotNow: NotNowRow;
  Note: NoteRow;
  PageInfo: PageInfo;
  Point: PointRow;
  Position: PositionRow;
  Prediction: Prediction;
  PredictionInput: PredictionInput;
  Quarter: QuarterRow;
  QuarterOutcome: QuarterOutcomeRow;
  Query: Record<PropertyKey, never>;
  RatioInput: RatioInput;
  Readout: ReadoutRow;
  ReadoutConnection: Connection<ReadoutRow>;
  ReadoutEdge: Omit<ReadoutEdge, 'node'> & { node: ResolversParentTypes['Readout'] };
  RecurringInput: RecurringInput;
  RefreshResult: RefreshResult;
  RefreshStatus: RefreshStatus;
  Remeasurement: Omit<Remeasurement, 'relative'> & { relative?: Maybe<ResolversParentTypes['Estimate']> };
  RetentionCohort: RetentionCohort;
  RetentionInput: RetentionInput;
  RetentionTable: Omit<RetentionTable, 'meta'> & { meta: ResolversParentTypes['SeriesMeta'] };
  RolloutPlan: RolloutPlanRow;
  RolloutPlanInput: RolloutPlanInput;
  SegmentEffect: SegmentEffectRow;
  SegmentFilter: SegmentFilter;
  SegmentFilterValue: SegmentFilterValue;
  SegmentValue: SegmentValue;
  Series: SeriesRow;
  SeriesMeta: SeriesMetaRow;
  SeriesSet: SeriesSetRow;
  Session: SessionRow;
  ShareLink: SharedLink;
  SignInOptions: SignInOptions;
  SignedVerdict: VerdictRow;
  StarterMetric: StarterMetric;
  StepCount: StepCount;
  String: Scalars['String']['output'];
  SubjectConnection: Connection<CohortSubjectRow>;
  SubjectEdge: Omit<SubjectEdge, 'node'> & { node: ResolversParentTypes['SubjectRow'] };
  SubjectRow: CohortSubjectRow;
  Target: TargetRow;
  TargetInput: TargetInput;
  Team: TeamRow;
  Theme: ThemeRow;
  TimeZone: Scalars['TimeZone']['output'];
  Verdict: Verdict;
  VerdictCount: VerdictCount;
  Warning: Warning;
  WatchReading: WatchReadingRow;
  Workspace: WorkspaceRow;
};

export type NeedsDirectiveArgs = {
  role: Role;
};

export type NeedsDirectiveResolver<Result, Parent, ContextType = Context, Args = NeedsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SecretDirectiveArgs = { };

export type SecretDirectiveResolver<Result, Parent, ContextType = Context, Args = SecretDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['AccessMode'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AmendmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Amendment'] = ResolversParentTypes['Amendment']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['TokenScope']>, ParentType, ContextType>;
};

export type ArmSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArmSummary'] = ResolversParentTypes['ArmSummary']> = {
  subjects?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type BaseRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BaseRate'] = ResolversParentTypes['BaseRate']> = {
  bestLift?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hitRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  medianLift?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bet'] = ResolversParentTypes['Bet']> = {
  alsoWatch?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
  amendments?: Resolver<Array<ResolversTypes['Amendment']>, ParentType, ContextType>;
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  baseRate?: Resolver<Maybe<ResolversTypes['BaseRate']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  committedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  draftVerdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  dropReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  droppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effortWeeks?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  evidenceHistory?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<BetEvidenceHistoryArgs, 'last'>>;
  guardrails?: Resolver<Array<ResolversTypes['Guardrail']>, ParentType, ContextType>;
  hypothesis?: Resolver<Maybe<ResolversTypes['Hypothesis']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  launchBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  launchedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leadingMetric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  leadingMetricVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  overrideReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['EvidencePlan']>, ParentType, ContextType>;
  predictedLevel?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  prediction?: Resolver<Maybe<ResolversTypes['Prediction']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Quarter'], ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  remeasurements?: Resolver<Array<ResolversTypes['Remeasurement']>, ParentType, ContextType>;
  retrospective?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BetStatus'], ParentType, ContextType>;
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['Theme']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['SignedVerdict']>, ParentType, ContextType>;
  windowDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BetCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BetCheck'] = ResolversParentTypes['BetCheck']> = {
  baseRate?: Resolver<Maybe<ResolversTypes['BaseRate']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  daysNeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  detectableLift?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  guardrails?: Resolver<Array<ResolversTypes['GuardrailCheck']>, ParentType, ContextType>;
  predictedLevel?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['BetProblem']>, ParentType, ContextType>;
  reach?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BetConnection'] = ResolversParentTypes['BetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Bet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BetEdge'] = ResolversParentTypes['BetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bet'], ParentType, ContextType>;
};

export type BetProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BetProblem'] = ResolversParentTypes['BetProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type CalibrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Calibration'] = ResolversParentTypes['Calibration']> = {
  bets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bins?: Resolver<Array<ResolversTypes['CalibrationBin']>, ParentType, ContextType>;
  brier?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hitRate?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  optimism?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalibrationBinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalibrationBin'] = ResolversParentTypes['CalibrationBin']> = {
  bets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stated?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bet?: Resolver<Maybe<ResolversTypes['Bet']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['EvidenceGrade'], ParentType, ContextType>;
  jointWith?: Resolver<Array<ResolversTypes['Bet']>, ParentType, ContextType>;
  measured?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  predicted?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shrunk?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CounterfactualResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Counterfactual'] = ResolversParentTypes['Counterfactual']> = {
  expected?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
  lower?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
  observed?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
  t?: Resolver<Array<ResolversTypes['DateTime']>, ParentType, ContextType>;
  upper?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  ask?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bet?: Resolver<Maybe<ResolversTypes['Bet']>, ParentType, ContextType>;
  chosen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  reviewNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  snapshot?: Resolver<Maybe<ResolversTypes['Evidence']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DecisionStatus'], ParentType, ContextType>;
  supersedes?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionConnection'] = ResolversParentTypes['DecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DecisionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionEdge'] = ResolversParentTypes['DecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Decision'], ParentType, ContextType>;
};

export type DimensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dimension'] = ResolversParentTypes['Dimension']> = {
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DimensionKind'], ParentType, ContextType>;
  numeric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<DimensionValuesArgs, 'first'>>;
};

export type EstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Estimate'] = ResolversParentTypes['Estimate']> = {
  chanceToWin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EventMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventMatch'] = ResolversParentTypes['EventMatch']> = {
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  where?: Resolver<Array<ResolversTypes['SegmentFilterValue']>, ParentType, ContextType>;
};

export type EventNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventName'] = ResolversParentTypes['EventName']> = {
  count?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  absolute?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  alsoWatch?: Resolver<Array<ResolversTypes['WatchReading']>, ParentType, ContextType>;
  anytime?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['ArmSummary']>, ParentType, ContextType>;
  counterfactual?: Resolver<Maybe<ResolversTypes['Counterfactual']>, ParentType, ContextType>;
  daysLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['EvidenceGrade'], ParentType, ContextType>;
  guardrails?: Resolver<Array<ResolversTypes['GuardrailReading']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metricVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['SegmentEffect']>, ParentType, ContextType, RequireFields<EvidenceSegmentsArgs, 'by'>>;
  treatment?: Resolver<Maybe<ResolversTypes['ArmSummary']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type EvidencePlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidencePlan'] = ResolversParentTypes['EvidencePlan']> = {
  experiment?: Resolver<Maybe<ResolversTypes['ExperimentPlan']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EvidencePlanKind'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['RolloutPlan']>, ParentType, ContextType>;
};

export type ExperimentPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExperimentPlan'] = ResolversParentTypes['ExperimentPlan']> = {
  baselineDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  control?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expectedShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  exposure?: Resolver<ResolversTypes['EventMatch'], ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['Reading'], ParentType, ContextType>;
  treatment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantProperty?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FunnelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Funnel'] = ResolversParentTypes['Funnel']> = {
  meta?: Resolver<ResolversTypes['SeriesMeta'], ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['FunnelSegment']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
};

export type FunnelSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunnelSegment'] = ResolversParentTypes['FunnelSegment']> = {
  segment?: Resolver<Array<ResolversTypes['SegmentValue']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
};

export type FunnelStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunnelStep'] = ResolversParentTypes['FunnelStep']> = {
  entered?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fromPrevious?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  medianSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type GuardrailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Guardrail'] = ResolversParentTypes['Guardrail']> = {
  margin?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  metricVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['GuardrailReading']>, ParentType, ContextType>;
};

export type GuardrailBreachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardrailBreach'] = ResolversParentTypes['GuardrailBreach']> = {
  bet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type GuardrailCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardrailCheck'] = ResolversParentTypes['GuardrailCheck']> = {
  detectableMargin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  margin?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type GuardrailReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuardrailReading'] = ResolversParentTypes['GuardrailReading']> = {
  effect?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  margin?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GuardrailState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HypothesisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hypothesis'] = ResolversParentTypes['Hypothesis']> = {
  audience?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  segment?: Resolver<Array<ResolversTypes['SegmentFilterValue']>, ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  by?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ImportKind'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  stored?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type IntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  level?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type InvitationForResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationFor'] = ResolversParentTypes['InvitationFor']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IssuedApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedApiToken'] = ResolversParentTypes['IssuedApiToken']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
};

export type IssuedInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssuedInvitation'] = ResolversParentTypes['IssuedInvitation']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  maxBuckets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxCost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxPage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxRangeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxSeries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  canSignIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type MetricResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric']> = {
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bets?: Resolver<ResolversTypes['BetConnection'], ParentType, ContextType, RequireFields<MetricBetsArgs, 'first'>>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataThrough?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definitionText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  drives?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
  goodDirection?: Resolver<ResolversTypes['GoodDirection'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MetricKind'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['MetricMove']>, ParentType, ContextType, RequireFields<MetricLatestArgs, 'grain'>>;
  lint?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType, RequireFields<MetricNotesArgs, 'range'>>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  series?: Resolver<ResolversTypes['Series'], ParentType, ContextType, RequireFields<MetricSeriesArgs, 'grain'>>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['Target']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['MetricVersion']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type MetricConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricConnection'] = ResolversParentTypes['MetricConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MetricEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MetricEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricEdge'] = ResolversParentTypes['MetricEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type MetricLedgerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricLedger'] = ResolversParentTypes['MetricLedger']> = {
  contributions?: Resolver<Array<ResolversTypes['Contribution']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unexplained?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricMove'] = ResolversParentTypes['MetricMove']> = {
  change?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  good?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  t?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usual?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MetricPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricPreview'] = ResolversParentTypes['MetricPreview']> = {
  definitionText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MetricKind'], ParentType, ContextType>;
  label?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lint?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  meta?: Resolver<ResolversTypes['SeriesMeta'], ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['Series']>, ParentType, ContextType>;
  t?: Resolver<Array<ResolversTypes['DateTime']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type MetricVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricVersion'] = ResolversParentTypes['MetricVersion']> = {
  by?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  definitionText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['Access'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'password' | 'token'>>;
  addNote?: Resolver<ResolversTypes['Note'], ParentType, ContextType, RequireFields<MutationAddNoteArgs, 'from' | 'metrics' | 'text'>>;
  adoptStarter?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType, RequireFields<MutationAdoptStarterArgs, 'moments'>>;
  amendBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationAmendBetArgs, 'input' | 'key' | 'reason'>>;
  archiveMetric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType, RequireFields<MutationArchiveMetricArgs, 'key'>>;
  commitBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationCommitBetArgs, 'key'>>;
  createApiToken?: Resolver<ResolversTypes['IssuedApiToken'], ParentType, ContextType, RequireFields<MutationCreateApiTokenArgs, 'name' | 'scopes'>>;
  createShareLink?: Resolver<ResolversTypes['ShareLink'], ParentType, ContextType, RequireFields<MutationCreateShareLinkArgs, 'page'>>;
  decideBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationDecideBetArgs, 'key' | 'kind' | 'learned' | 'next' | 'step'>>;
  draftBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationDraftBetArgs, 'input'>>;
  draftReadout?: Resolver<ResolversTypes['Readout'], ParentType, ContextType, RequireFields<MutationDraftReadoutArgs, 'overwrite' | 'team' | 'week'>>;
  dropBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationDropBetArgs, 'key' | 'reason'>>;
  endSession?: Resolver<ResolversTypes['Session'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  evaluateBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationEvaluateBetArgs, 'key'>>;
  evaluateBets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fillDemo?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  inviteMember?: Resolver<ResolversTypes['IssuedInvitation'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'email'>>;
  launchBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationLaunchBetArgs, 'key' | 'on'>>;
  logDecision?: Resolver<ResolversTypes['Decision'], ParentType, ContextType, RequireFields<MutationLogDecisionArgs, 'input'>>;
  proposeDecision?: Resolver<ResolversTypes['Decision'], ParentType, ContextType, RequireFields<MutationProposeDecisionArgs, 'input'>>;
  refreshMetrics?: Resolver<ResolversTypes['RefreshResult'], ParentType, ContextType, Partial<MutationRefreshMetricsArgs>>;
  removeDemo?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  removeNotNow?: Resolver<ResolversTypes['NotNow'], ParentType, ContextType, RequireFields<MutationRemoveNotNowArgs, 'id' | 'reason'>>;
  removeSignIn?: Resolver<ResolversTypes['Member'], ParentType, ContextType, RequireFields<MutationRemoveSignInArgs, 'member'>>;
  reviewDecision?: Resolver<ResolversTypes['Decision'], ParentType, ContextType, RequireFields<MutationReviewDecisionArgs, 'id' | 'note' | 'stands'>>;
  revokeApiToken?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType, RequireFields<MutationRevokeApiTokenArgs, 'id'>>;
  saveMetric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType, RequireFields<MutationSaveMetricArgs, 'input'>>;
  saveNotNow?: Resolver<ResolversTypes['NotNow'], ParentType, ContextType, RequireFields<MutationSaveNotNowArgs, 'quarter' | 'title' | 'why'>>;
  savePerson?: Resolver<ResolversTypes['Member'], ParentType, ContextType, RequireFields<MutationSavePersonArgs, 'name'>>;
  saveReadout?: Resolver<ResolversTypes['Readout'], ParentType, ContextType, RequireFields<MutationSaveReadoutArgs, 'changed' | 'id' | 'learned' | 'next' | 'publish' | 'risks' | 'shipped'>>;
  saveTarget?: Resolver<ResolversTypes['Target'], ParentType, ContextType, RequireFields<MutationSaveTargetArgs, 'input'>>;
  saveTeam?: Resolver<ResolversTypes['Team'], ParentType, ContextType, RequireFields<MutationSaveTeamArgs, 'key' | 'name' | 'wipLimit'>>;
  saveTheme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType, RequireFields<MutationSaveThemeArgs, 'narrative' | 'quarter' | 'title'>>;
  saveWorkspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType, Partial<MutationSaveWorkspaceArgs>>;
  setFocus?: Resolver<ResolversTypes['Readout'], ParentType, ContextType, RequireFields<MutationSetFocusArgs, 'bets' | 'team' | 'week'>>;
  setPassword?: Resolver<ResolversTypes['Member'], ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'password'>>;
  setRole?: Resolver<ResolversTypes['Member'], ParentType, ContextType, RequireFields<MutationSetRoleArgs, 'member' | 'role'>>;
  signIn?: Resolver<ResolversTypes['Access'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'email' | 'password'>>;
  signOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  takePosition?: Resolver<ResolversTypes['Decision'], ParentType, ContextType, RequireFields<MutationTakePositionArgs, 'agrees' | 'comment' | 'decision'>>;
  undoImport?: Resolver<ResolversTypes['Import'], ParentType, ContextType, RequireFields<MutationUndoImportArgs, 'id'>>;
  updateBet?: Resolver<ResolversTypes['Bet'], ParentType, ContextType, RequireFields<MutationUpdateBetArgs, 'input' | 'key'>>;
  withdrawInvitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType, RequireFields<MutationWithdrawInvitationArgs, 'id'>>;
  withdrawShareLink?: Resolver<ResolversTypes['ShareLink'], ParentType, ContextType, RequireFields<MutationWithdrawShareLinkArgs, 'id'>>;
};

export type NotNowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotNow'] = ResolversParentTypes['NotNow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Quarter'], ParentType, ContextType>;
  removedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reopenWhen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  triggered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  triggeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  by?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metrics?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Point'] = ResolversParentTypes['Point']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  n?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  t?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  agrees?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PredictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Prediction'] = ResolversParentTypes['Prediction']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lift?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QuarterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quarter'] = ResolversParentTypes['Quarter']> = {
  bets?: Resolver<Array<ResolversTypes['Bet']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notNow?: Resolver<Array<ResolversTypes['NotNow']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['QuarterOutcome'], ParentType, ContextType>;
  themes?: Resolver<Array<ResolversTypes['Theme']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type QuarterOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarterOutcome'] = ResolversParentTypes['QuarterOutcome']> = {
  decided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  guardrailBreaches?: Resolver<Array<ResolversTypes['GuardrailBreach']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hitRate?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  ledgers?: Resolver<Array<ResolversTypes['MetricLedger']>, ParentType, ContextType>;
  medianDaysOverdue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retrospective?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['StepCount']>, ParentType, ContextType>;
  verdicts?: Resolver<Array<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  access?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
  apiTokens?: Resolver<Array<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  bet?: Resolver<Maybe<ResolversTypes['Bet']>, ParentType, ContextType, RequireFields<QueryBetArgs, 'key'>>;
  bets?: Resolver<ResolversTypes['BetConnection'], ParentType, ContextType, RequireFields<QueryBetsArgs, 'first' | 'orderBy'>>;
  calibration?: Resolver<ResolversTypes['Calibration'], ParentType, ContextType, Partial<QueryCalibrationArgs>>;
  changes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'since'>>;
  checkBet?: Resolver<ResolversTypes['BetCheck'], ParentType, ContextType, RequireFields<QueryCheckBetArgs, 'input'>>;
  decision?: Resolver<Maybe<ResolversTypes['Decision']>, ParentType, ContextType, RequireFields<QueryDecisionArgs, 'id'>>;
  decisions?: Resolver<ResolversTypes['DecisionConnection'], ParentType, ContextType, RequireFields<QueryDecisionsArgs, 'first'>>;
  dimensions?: Resolver<Array<ResolversTypes['Dimension']>, ParentType, ContextType, Partial<QueryDimensionsArgs>>;
  eventNames?: Resolver<Array<ResolversTypes['EventName']>, ParentType, ContextType, RequireFields<QueryEventNamesArgs, 'first'>>;
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType, RequireFields<QueryFunnelArgs, 'groupBy' | 'range' | 'steps' | 'where' | 'withinDays'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'first'>>;
  invitation?: Resolver<Maybe<ResolversTypes['InvitationFor']>, ParentType, ContextType, RequireFields<QueryInvitationArgs, 'token'>>;
  invitations?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType, RequireFields<QueryMeasureArgs, 'controls' | 'metric' | 'on' | 'where' | 'windowDays'>>;
  members?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType, RequireFields<QueryMetricArgs, 'key'>>;
  metrics?: Resolver<ResolversTypes['MetricConnection'], ParentType, ContextType, RequireFields<QueryMetricsArgs, 'first' | 'includeArchived'>>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType, RequireFields<QueryNotesArgs, 'range'>>;
  previewMetric?: Resolver<ResolversTypes['MetricPreview'], ParentType, ContextType, RequireFields<QueryPreviewMetricArgs, 'definition' | 'grain' | 'groupBy' | 'where'>>;
  quarter?: Resolver<Maybe<ResolversTypes['Quarter']>, ParentType, ContextType, Partial<QueryQuarterArgs>>;
  quarters?: Resolver<Array<ResolversTypes['Quarter']>, ParentType, ContextType>;
  readout?: Resolver<Maybe<ResolversTypes['Readout']>, ParentType, ContextType, RequireFields<QueryReadoutArgs, 'team' | 'week'>>;
  readouts?: Resolver<ResolversTypes['ReadoutConnection'], ParentType, ContextType, RequireFields<QueryReadoutsArgs, 'first'>>;
  refreshStatus?: Resolver<ResolversTypes['RefreshStatus'], ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['RetentionTable'], ParentType, ContextType, RequireFields<QueryRetentionArgs, 'back' | 'grain' | 'periods' | 'range' | 'start' | 'where'>>;
  series?: Resolver<ResolversTypes['SeriesSet'], ParentType, ContextType, RequireFields<QuerySeriesArgs, 'grain' | 'groupBy' | 'metrics' | 'topN' | 'where'>>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  shareLinks?: Resolver<Array<ResolversTypes['ShareLink']>, ParentType, ContextType>;
  signInOptions?: Resolver<ResolversTypes['SignInOptions'], ParentType, ContextType>;
  starterMetrics?: Resolver<Array<ResolversTypes['StarterMetric']>, ParentType, ContextType>;
  subjects?: Resolver<ResolversTypes['SubjectConnection'], ParentType, ContextType, RequireFields<QuerySubjectsArgs, 'first' | 'metric' | 'range' | 'where'>>;
  targets?: Resolver<Array<ResolversTypes['Target']>, ParentType, ContextType>;
  teams?: Resolver<Array<ResolversTypes['Team']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type ReadoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Readout'] = ResolversParentTypes['Readout']> = {
  changed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edited?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  focus?: Resolver<Array<ResolversTypes['Bet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learned?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  risks?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ReadoutConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadoutConnection'] = ResolversParentTypes['ReadoutConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReadoutEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Readout']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReadoutEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadoutEdge'] = ResolversParentTypes['ReadoutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Readout'], ParentType, ContextType>;
};

export type RefreshResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshResult'] = ResolversParentTypes['RefreshResult']> = {
  buckets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  elapsedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RefreshStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshStatus'] = ResolversParentTypes['RefreshStatus']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRunning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metricsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemeasurementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Remeasurement'] = ResolversParentTypes['Remeasurement']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  relative?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
};

export type RetentionCohortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionCohort'] = ResolversParentTypes['RetentionCohort']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  t?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  values?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
};

export type RetentionTableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetentionTable'] = ResolversParentTypes['RetentionTable']> = {
  cohorts?: Resolver<Array<ResolversTypes['RetentionCohort']>, ParentType, ContextType>;
  grain?: Resolver<ResolversTypes['Grain'], ParentType, ContextType>;
  meta?: Resolver<ResolversTypes['SeriesMeta'], ParentType, ContextType>;
};

export type RolloutPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RolloutPlan'] = ResolversParentTypes['RolloutPlan']> = {
  baselineDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  controls?: Resolver<Array<ResolversTypes['Metric']>, ParentType, ContextType>;
};

export type SegmentEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentEffect'] = ResolversParentTypes['SegmentEffect']> = {
  relative?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['SegmentValue'], ParentType, ContextType>;
};

export type SegmentFilterValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentFilterValue'] = ResolversParentTypes['SegmentFilterValue']> = {
  dimension?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  op?: Resolver<ResolversTypes['FilterOp'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SegmentValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentValue'] = ResolversParentTypes['SegmentValue']> = {
  dimension?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Series'] = ResolversParentTypes['Series']> = {
  compareT?: Resolver<Maybe<Array<Maybe<ResolversTypes['DateTime']>>>, ParentType, ContextType>;
  compareTotal?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  compareValue?: Resolver<Maybe<Array<Maybe<ResolversTypes['Float']>>>, ParentType, ContextType>;
  dataThrough?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<Array<Maybe<ResolversTypes['Float']>>>, ParentType, ContextType>;
  isOther?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<Array<Maybe<ResolversTypes['Float']>>>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
  n?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
  numerator?: Resolver<Maybe<Array<Maybe<ResolversTypes['Float']>>>, ParentType, ContextType>;
  partialFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  segment?: Resolver<Array<ResolversTypes['SegmentValue']>, ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  t?: Resolver<Array<ResolversTypes['DateTime']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<Array<Maybe<ResolversTypes['Float']>>>, ParentType, ContextType>;
  value?: Resolver<Array<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
};

export type SeriesMetaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesMeta'] = ResolversParentTypes['SeriesMeta']> = {
  cached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dataThrough?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  elapsedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  partialFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SeriesSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesSet'] = ResolversParentTypes['SeriesSet']> = {
  label?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  meta?: Resolver<ResolversTypes['SeriesMeta'], ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['Series']>, ParentType, ContextType>;
  t?: Resolver<Array<ResolversTypes['DateTime']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['Warning']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShareLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareLink'] = ResolversParentTypes['ShareLink']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  page?: Resolver<ResolversTypes['SharePage'], ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SignInOptionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInOptions'] = ResolversParentTypes['SignInOptions']> = {
  oidc?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  setUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SignedVerdictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedVerdict'] = ResolversParentTypes['SignedVerdict']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  draft?: Resolver<ResolversTypes['VerdictKind'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VerdictKind'], ParentType, ContextType>;
  learned?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['NextStep'], ParentType, ContextType>;
  stoppedEarly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StarterMetricResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StarterMetric'] = ResolversParentTypes['StarterMetric']> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needs?: Resolver<Array<ResolversTypes['Moment']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
};

export type StepCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepCount'] = ResolversParentTypes['StepCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['NextStep'], ParentType, ContextType>;
};

export type SubjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectConnection'] = ResolversParentTypes['SubjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SubjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SubjectRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectEdge'] = ResolversParentTypes['SubjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SubjectRow'], ParentType, ContextType>;
};

export type SubjectRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubjectRow'] = ResolversParentTypes['SubjectRow']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Target'] = ResolversParentTypes['Target']> = {
  by?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
  onTrack?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  where?: Resolver<Array<ResolversTypes['SegmentFilterValue']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  inProgress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usuallyFinishes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  wipLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ThemeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Theme'] = ResolversParentTypes['Theme']> = {
  bets?: Resolver<Array<ResolversTypes['Bet']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  narrative?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Target']>, ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Quarter'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type VerdictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Verdict'] = ResolversParentTypes['Verdict']> = {
  kind?: Resolver<ResolversTypes['VerdictKind'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerdictCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictCount'] = ResolversParentTypes['VerdictCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VerdictKind'], ParentType, ContextType>;
};

export type WarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warning'] = ResolversParentTypes['Warning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WatchReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchReading'] = ResolversParentTypes['WatchReading']> = {
  effect?: Resolver<Maybe<ResolversTypes['Estimate']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['Metric'], ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataThrough?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  demo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstEventAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fiscalYearStartMonth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  weekStartsOn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Access?: AccessResolvers<ContextType>;
  Amendment?: AmendmentResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ArmSummary?: ArmSummaryResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  BaseRate?: BaseRateResolvers<ContextType>;
  Bet?: BetResolvers<ContextType>;
  BetCheck?: BetCheckResolvers<ContextType>;
  BetConnection?: BetConnectionResolvers<ContextType>;
  BetEdge?: BetEdgeResolvers<ContextType>;
  BetProblem?: BetProblemResolvers<ContextType>;
  Calibration?: CalibrationResolvers<ContextType>;
  CalibrationBin?: CalibrationBinResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  Counterfactual?: CounterfactualResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decision?: DecisionResolvers<ContextType>;
  DecisionConnection?: DecisionConnectionResolvers<ContextType>;
  DecisionEdge?: DecisionEdgeResolvers<ContextType>;
  Dimension?: DimensionResolvers<ContextType>;
  Estimate?: EstimateResolvers<ContextType>;
  EventMatch?: EventMatchResolvers<ContextType>;
  EventName?: EventNameResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidencePlan?: EvidencePlanResolvers<ContextType>;
  ExperimentPlan?: ExperimentPlanResolvers<ContextType>;
  Funnel?: FunnelResolvers<ContextType>;
  FunnelSegment?: FunnelSegmentResolvers<ContextType>;
  FunnelStep?: FunnelStepResolvers<ContextType>;
  Guardrail?: GuardrailResolvers<ContextType>;
  GuardrailBreach?: GuardrailBreachResolvers<ContextType>;
  GuardrailCheck?: GuardrailCheckResolvers<ContextType>;
  GuardrailReading?: GuardrailReadingResolvers<ContextType>;
  Hypothesis?: HypothesisResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationFor?: InvitationForResolvers<ContextType>;
  IssuedApiToken?: IssuedApiTokenResolvers<ContextType>;
  IssuedInvitation?: IssuedInvitationResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  MetricConnection?: MetricConnectionResolvers<ContextType>;
  MetricEdge?: MetricEdgeResolvers<ContextType>;
  MetricLedger?: MetricLedgerResolvers<ContextType>;
  MetricMove?: MetricMoveResolvers<ContextType>;
  MetricPreview?: MetricPreviewResolvers<ContextType>;
  MetricVersion?: MetricVersionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotNow?: NotNowResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Point?: PointResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Prediction?: PredictionResolvers<ContextType>;
  Quarter?: QuarterResolvers<ContextType>;
  QuarterOutcome?: QuarterOutcomeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Readout?: ReadoutResolvers<ContextType>;
  ReadoutConnection?: ReadoutConnectionResolvers<ContextType>;
  ReadoutEdge?: ReadoutEdgeResolvers<ContextType>;
  RefreshResult?: RefreshResultResolvers<ContextType>;
  RefreshStatus?: RefreshStatusResolvers<ContextType>;
  Remeasurement?: RemeasurementResolvers<ContextType>;
  RetentionCohort?: RetentionCohortResolvers<ContextType>;
  RetentionTable?: RetentionTableResolvers<ContextType>;
  RolloutPlan?: RolloutPlanResolvers<ContextType>;
  SegmentEffect?: SegmentEffectResolvers<ContextType>;
  SegmentFilterValue?: SegmentFilterValueResolvers<ContextType>;
  SegmentValue?: SegmentValueResolvers<ContextType>;
  Series?: SeriesResolvers<ContextType>;
  SeriesMeta?: SeriesMetaResolvers<ContextType>;
  SeriesSet?: SeriesSetResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  ShareLink?: ShareLinkResolvers<ContextType>;
  SignInOptions?: SignInOptionsResolvers<ContextType>;
  SignedVerdict?: SignedVerdictResolvers<ContextType>;
  StarterMetric?: StarterMetricResolvers<ContextType>;
  StepCount?: StepCountResolvers<ContextType>;
  SubjectConnection?: SubjectConnectionResolvers<ContextType>;
  SubjectEdge?: SubjectEdgeResolvers<ContextType>;
  SubjectRow?: SubjectRowResolvers<ContextType>;
  Target?: TargetResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Theme?: ThemeResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  Verdict?: VerdictResolvers<ContextType>;
  VerdictCount?: VerdictCountResolvers<ContextType>;
  Warning?: WarningResolvers<ContextType>;
  WatchReading?: WatchReadingResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  secret?: SecretDirectiveResolver<any, any, ContextType>;
};
