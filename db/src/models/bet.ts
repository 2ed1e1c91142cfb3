import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { nextSteps, verdictKinds } from '../vocabulary.ts';
import type { EvidencePlan, Hypothesis, Prediction } from '../vocabulary.ts';
import { member, team } from './member.ts';
import { metric } from './metric.ts';
import { theme } from './theme.ts';

/** A bet. Its status is not stored: it follows from its dates. */
export const bet = pgTable('bet', {
  /** The number in its key: 12 in B-12. */
  number: integer().primaryKey().generatedAlwaysAsIdentity(),
  revision: integer().notNull().default(1),
  title: text().notNull(),
  teamKey: text('team_key')
    .notNull()
    .references(() => team.key),
  /** Key of the fiscal quarter that it is planned for, such as 2026-Q4. */
  quarterKey: text('quarter_key').notNull(),
  themeId: uuid('theme_id').references(() => theme.id),
  ownerId: uuid('owner_id').references(() => member.id),
  problem: text(),
  hypothesis: jsonb().$type<Hypothesis>(),
  leadingMetricKey: text('leading_metric_key').references(() => metric.key),
  /** Set by the commit, as is `baseline`: the leading metric's level then. */
  leadingMetricVersion: integer('leading_metric_version'),
  prediction: jsonb().$type<Prediction>(),
  baseline: doublePrecision(),
  alsoWatch: text('also_watch').array().notNull().default([]),
  plan: jsonb().$type<EvidencePlan>(),
  windowDays: integer('window_days'),
  launchBy: date('launch_by', { mode: 'string' }),
  reviewOn: date('review_on', { mode: 'string' }),
  effortWeeks: doublePrecision('effort_weeks'),
  risks: text(),
  ask: text(),
  committedAt: timestamp('committed_at', { withTimezone: true }),
  /** The commitment as canonical JSON (RFC 8785), and its SHA-256 in hexadecimal; what is evaluated, always. */
  sealed: text(),
  seal: text(),
  overrideReason: text('override_reason'),
  launchedOn: date('launched_on', { mode: 'string' }),
  /** When the launch was said, or last corrected. */
  launchSaidAt: timestamp('launch_said_at', { withTimezone: true }),
  /** The review date before the slip of a late launch moved it; null before the launch. */
  promisedReviewOn: date('promised_review_on', { mode: 'string' }),
  isRetrospective: boolean('is_retrospective').notNull().default(false),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  droppedAt: timestamp('dropped_at', { withTimezone: true }),
  dropReason: text('drop_reason'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
});

/** A metric that a bet must not break, in the order in which the author gave them. */
export const guardrail = pgTable(
  'guardrail',
  {
    betNumber: integer('bet_number')
      .notNull()
      .references(() => bet.number, { onDelete: 'cascade' }),
    position: integer().notNull(),
    metricKey: text('metric_key')
      .notNull()
      .references(() => metric.key),
    /** Set by the commit. */
    metricVersion: integer('metric_version'),
    /** Relative: 0.02 is two per cent. */
    margin: doublePrecision().notNull(),
  },
  (table) => [primaryKey({ columns: [table.betNumber, table.metricKey] })],
);

/** One changed value of a commitment; shown beside what was sealed. */
export const amendment = pgTable('amendment', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  betNumber: integer('bet_number')
    .notNull()
    .references(() => bet.number, { onDelete: 'cascade' }),
  amendedAt: timestamp('amended_at', { withTimezone: true }).notNull(),
  amendedBy: uuid('amended_by').references(() => member.id, { onDelete: 'set null' }),
  reason: text().notNull(),
  /** A dotted path into BetInput. */
  field: text().notNull(),
  /** Empty where there was, or is, no value. */
  before: text().notNull(),
  after: text().notNull(),
});

/** The verdict that a bet's owner has signed. */
export const verdict = pgTable('verdict', {
  betNumber: integer('bet_number')
    .primaryKey()
    .references(() => bet.number, { onDelete: 'cascade' }),
  kind: text({ enum: verdictKinds }).notNull(),
  /** What the sealed rules gave when it was signed. */
  draft: text({ enum: verdictKinds }).notNull(),
  step: text({ enum: nextSteps }).notNull(),
  signedAt: timestamp('signed_at', { withTimezone: true }).notNull(),
  signedBy: uuid('signed_by').references(() => member.id, { onDelete: 'set null' }),
  reason: text(),
  isStoppedEarly: boolean('is_stopped_early').notNull(),
  learned: text().notNull(),
  next: text().notNull(),
});
