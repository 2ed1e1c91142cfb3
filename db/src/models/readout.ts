import { boolean, date, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { ReadoutTexts } from '../vocabulary.ts';
import { team } from './member.ts';

/** What a team says of a week. */
export const readout = pgTable(
  'readout',
  {
    id: uuid().primaryKey().defaultRandom(),
    revision: integer().notNull().default(1),
    teamKey: text('team_key')
      .notNull()
      .references(() => team.key, { onDelete: 'cascade' }),
    /** The first day of the workspace's week. */
    week: date({ mode: 'string' }).notNull(),
    /** Numbers of the bets that matter this week, at most two. */
    focus: integer().array().notNull().default([]),
    shipped: text().notNull().default(''),
    changed: text().notNull().default(''),
    learned: text().notNull().default(''),
    next: text().notNull().default(''),
    risks: text().notNull().default(''),
    /** The texts as they were last drafted: one that still reads so was touched by nobody. */
    drafted: jsonb().notNull().$type<Partial<ReadoutTexts>>().default({}),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (table) => [unique().on(table.teamKey, table.week)],
);
