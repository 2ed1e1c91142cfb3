import { boolean, date, integer, jsonb, pgTable, primaryKey, timestamp } from 'drizzle-orm/pg-core';
import type { RecordedEstimate } from '../vocabulary.ts';
import { bet } from './bet.ts';

/** What was found when a kept promise was measured again; rows are never changed. */
export const remeasurement = pgTable(
  'remeasurement',
  {
    betNumber: integer('bet_number')
      .notNull()
      .references(() => bet.number, { onDelete: 'cascade' }),
    /** Data before this day count, in the workspace's zone. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    measuredAt: timestamp('measured_at', { withTimezone: true }).notNull(),
    /** Null where it cannot be told. */
    isHeld: boolean('is_held'),
    /** Null where it cannot be measured. */
    relative: jsonb().$type<RecordedEstimate>(),
  },
  (table) => [primaryKey({ columns: [table.betNumber, table.dueOn] })],
);
