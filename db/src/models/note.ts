import { boolean, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { member } from './member.ts';

/** A remark on a day, or on the days up to and with `toDay`, shown on every chart of its metrics. */
export const note = pgTable(
  'note',
  {
    id: uuid().primaryKey().defaultRandom(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }),
    text: text().notNull(),
    /** Keys; all metrics where there is none. */
    metrics: text().array().notNull().default([]),
    createdBy: uuid('created_by').references(() => member.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (table) => [index().on(table.fromDay)],
);
