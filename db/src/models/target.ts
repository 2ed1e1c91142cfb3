import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SegmentFilter } from '../vocabulary.ts';
import { member } from './member.ts';
import { metric } from './metric.ts';

/** A level that a metric is to reach by a day. */
export const target = pgTable('target', {
  id: uuid().primaryKey().defaultRandom(),
  revision: integer().notNull().default(1),
  metricKey: text('metric_key')
    .notNull()
    .references(() => metric.key),
  value: doublePrecision().notNull(),
  by: date({ mode: 'string' }).notNull(),
  where: jsonb().notNull().$type<SegmentFilter[]>(),
  /** When it was last set, and by whom. */
  savedAt: timestamp('saved_at', { withTimezone: true }).notNull().defaultNow(),
  savedBy: uuid('saved_by').references(() => member.id, { onDelete: 'set null' }),
  isDemo: boolean('is_demo').notNull().default(false),
});
