import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { roles } from '../vocabulary.ts';

export const team = pgTable('team', {
  key: text().primaryKey(),
  revision: integer().notNull().default(1),
  name: text().notNull(),
  wipLimit: integer('wip_limit').notNull(),
  isDemo: boolean('is_demo').notNull().default(false),
});

/** A person; a credential is another matter. */
export const member = pgTable('member', {
  id: uuid().primaryKey().defaultRandom(),
  revision: integer().notNull().default(1),
  name: text().notNull(),
  email: text().unique(),
  role: text({ enum: roles }).notNull(),
  teamKey: text('team_key').references(() => team.key),
  isDemo: boolean('is_demo').notNull().default(false),
});
