import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** The answer to a mutation that came with an Idempotency-Key, for whoever repeats it. */
export const keptAnswer = pgTable(
  'kept_answer',
  {
    /** SHA-256 of the caller and their key. */
    keyHash: text('key_hash').primaryKey(),
    /** SHA-256 of what was asked. */
    requestHash: text('request_hash').notNull(),
    /** Encrypted by the key; null while the mutation runs. */
    answer: text(),
    /** Of the claim, renewed while the mutation runs. */
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.createdAt)],
);
