import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { goodDirections, metricKinds, stages, units } from '../vocabulary.ts';
import type { MetricDefinition } from '../vocabulary.ts';
import { member } from './member.ts';

/** A metric as it stands; its definitions are its versions. */
export const metric = pgTable('metric', {
  key: text().primaryKey(),
  revision: integer().notNull().default(1),
  name: text().notNull(),
  description: text().notNull(),
  stage: text({ enum: stages }).notNull(),
  unit: text({ enum: units }).notNull(),
  /** Only where the unit is CURRENCY. */
  currency: text(),
  goodDirection: text('good_direction', { enum: goodDirections }).notNull(),
  ownerId: uuid('owner_id').references(() => member.id),
  /** Number of the newest version. */
  version: integer().notNull().default(1),
  drives: text().array().notNull().default([]),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
  isDemo: boolean('is_demo').notNull().default(false),
});

/** A definition; rows are never changed, so that every version stays computable. */
export const metricVersion = pgTable(
  'metric_version',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    metricKey: text('metric_key')
      .notNull()
      .references(() => metric.key),
    version: integer().notNull(),
    kind: text({ enum: metricKinds }).notNull(),
    definition: jsonb().notNull().$type<MetricDefinition>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').references(() => member.id),
  },
  (table) => [unique().on(table.metricKey, table.version)],
);

/** What a metric version was worth on a day of the workspace's calendar. */
export const metricPoint = pgTable(
  'metric_point',
  {
    versionId: integer('version_id')
      .notNull()
      .references(() => metricVersion.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    value: doublePrecision(),
    numerator: doublePrecision(),
    denominator: doublePrecision(),
    /** null where an imported series does not say. */
    n: doublePrecision(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.day] }), index().on(table.day)],
);

/** How far the points of a metric version are computed; absent before the first time. */
export const metricRefresh = pgTable('metric_refresh', {
  versionId: integer('version_id')
    .primaryKey()
    .references(() => metricVersion.id, { onDelete: 'cascade' }),
  /** What the points rest on beside the facts: the time zone, the definitions of a formula's parts. */
  basis: text().notNull(),
  /** Every change of the facts up to this one is in the points. */
  changeId: integer('change_id').notNull(),
  /** Days before this one are not computed yet. */
  filledFrom: date('filled_from', { mode: 'string' }).notNull(),
  /** How far the events reached when the points were computed; null where there was none. */
  dataThrough: timestamp('data_through', { withTimezone: true }),
});
