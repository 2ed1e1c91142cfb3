import { boolean, date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const factChangeCauses = ['EVENTS_ADDED', 'EVENTS_REMOVED', 'TRAITS', 'SERIES'] as const;

/**
 * What has changed in the facts, written down before it happens, so that a process that is killed in
 * between computes too much rather than too little. Metrics read on from the last change in their points.
 */
export const factChange = pgTable(
  'fact_change',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    cause: text({ enum: factChangeCauses }).notNull(),
    importId: uuid('import_id').notNull(),
    /** Name of the events; key of the metric of a SERIES; null for TRAITS. */
    subject: text(),
    /** UTC days that changed, both in; null for TRAITS. */
    firstDay: date('first_day', { mode: 'string' }),
    lastDay: date('last_day', { mode: 'string' }),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull().defaultNow(),
    /** Whether the facts are changed by now; what is read of them before may still lack it. */
    isSettled: boolean('is_settled').notNull().default(false),
  },
  (table) => [index().on(table.importId)],
);
