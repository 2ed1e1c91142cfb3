import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { demoStates } from '../vocabulary.ts';

/** The one workspace of a deployment: a single row, with id 1. */
export const workspace = pgTable('workspace', {
  id: integer().primaryKey().default(1),
  revision: integer().notNull().default(1),
  name: text().notNull(),
  timeZone: text('time_zone').notNull(),
  weekStartsOn: integer('week_starts_on').notNull(),
  fiscalYearStartMonth: integer('fiscal_year_start_month').notNull(),
  currency: text().notNull(),
  /** The person that a visitor is while nobody can sign in. */
  localMemberId: uuid('local_member_id').notNull(),
  demo: text({ enum: demoStates }).notNull().default('NONE'),
  /** When the filling with the demo began. */
  demoStartedAt: timestamp('demo_started_at', { withTimezone: true }),
});
