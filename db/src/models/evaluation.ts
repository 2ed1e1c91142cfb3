import { boolean, date, index, integer, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core';
import type { EvidenceRecord } from '../vocabulary.ts';
import { bet } from './bet.ts';

/** What was known of a bet at a time; rows are never changed. */
export const evaluation = pgTable(
  'evaluation',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    betNumber: integer('bet_number')
      .notNull()
      .references(() => bet.number, { onDelete: 'cascade' }),
    evaluatedAt: timestamp('evaluated_at', { withTimezone: true }).notNull(),
    /** Data before this day count, in the workspace's zone. */
    dataBefore: date('data_before', { mode: 'string' }).notNull(),
    /** Whether it is that of the horizon, after which there is no other. */
    isFrozen: boolean('is_frozen').notNull(),
    record: jsonb().notNull().$type<EvidenceRecord>(),
  },
  (table) => [index().on(table.betNumber)],
);
