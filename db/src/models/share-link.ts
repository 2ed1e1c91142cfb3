import { date, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sharePages } from '../vocabulary.ts';
import { member } from './member.ts';

/** A link that shows one page, or one CSV file, to whoever has it. */
export const shareLink = pgTable('share_link', {
  id: uuid().primaryKey().defaultRandom(),
  /** SHA-256 of the link's secret. */
  secretHash: text('secret_hash').notNull().unique(),
  page: text({ enum: sharePages }).notNull(),
  /** Of the bet, quarter or readout; null of a CSV file. */
  key: text(),
  /** Parameters of a CSV file, as in its URL. */
  query: text(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by').references(() => member.id, { onDelete: 'set null' }),
  /** The last day on which it is valid, in the workspace's zone; null where it does not end by itself. */
  expiresOn: date('expires_on', { mode: 'string' }),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
});
