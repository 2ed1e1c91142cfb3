import { date, doublePrecision, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { SegmentFilter } from '../vocabulary.ts';
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
});
