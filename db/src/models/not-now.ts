import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What will not be done in a quarter, and what would make us look again. */
export const notNow = pgTable('not_now', {
  id: uuid().primaryKey().defaultRandom(),
  revision: integer().notNull().default(1),
  title: text().notNull(),
  why: text().notNull(),
  /** A condition on a metric, such as `week-4-retention < 0.2 for 4 weeks`. */
  reopenWhen: text('reopen_when'),
  quarterKey: text('quarter_key').notNull(),
  /** Since when the condition was found to hold; null where it was not. */
  triggeredAt: timestamp('triggered_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  removedAt: timestamp('removed_at', { withTimezone: true }),
  removedReason: text('removed_reason'),
  isDemo: boolean('is_demo').notNull().default(false),
});
