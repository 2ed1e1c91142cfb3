import { boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { target } from './target.ts';

/** What a quarter is about; at most three a quarter. */
export const theme = pgTable('theme', {
  id: uuid().primaryKey().defaultRandom(),
  revision: integer().notNull().default(1),
  title: text().notNull(),
  narrative: text().notNull(),
  quarterKey: text('quarter_key').notNull(),
  /** The one outcome it is for. */
  targetId: uuid('target_id').references(() => target.id),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
});
