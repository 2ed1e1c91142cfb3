import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { tokenScopes } from '../vocabulary.ts';
import { member } from './member.ts';

/** A program's credential. One that can only ingest is a write key. */
export const apiToken = pgTable(
  'api_token',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 of the token. */
    secretHash: text('secret_hash').notNull().unique(),
    name: text().notNull(),
    scopes: text({ enum: tokenScopes }).array().notNull(),
    /** Who made it; it may never do more than they may. */
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (table) => [index().on(table.ownerId)],
);
