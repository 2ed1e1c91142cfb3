import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { EvidenceRecord } from '../vocabulary.ts';
import { bet } from './bet.ts';
import { member } from './member.ts';

/** An entry of the decision log; without `chosen` it is a proposal. */
export const decision = pgTable(
  'decision',
  {
    id: uuid().primaryKey().defaultRandom(),
    revision: integer().notNull().default(1),
    title: text().notNull(),
    /** The day on which it was, or is to be, decided. */
    decideOn: date('decide_on', { mode: 'string' }).notNull(),
    ownerId: uuid('owner_id').references(() => member.id),
    context: text(),
    options: text().array().notNull().default([]),
    chosen: text(),
    why: text(),
    risks: text(),
    ask: text(),
    reviewOn: date('review_on', { mode: 'string' }),
    betNumber: integer('bet_number').references(() => bet.number, { onDelete: 'cascade' }),
    /** The decision that this one takes the place of. */
    supersedesId: uuid('supersedes_id').references((): AnyPgColumn => decision.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** When `chosen` was written down; null of a proposal. */
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    reviewedAt: timestamp('reviewed_at', { withTimezone: true }),
    /** What the review found; null before it. */
    stands: boolean(),
    reviewNote: text('review_note'),
    /** The figures of its bet as they stood when it was decided. */
    snapshot: jsonb().$type<EvidenceRecord>(),
    isDemo: boolean('is_demo').notNull().default(false),
  },
  (table) => [index().on(table.decideOn), index().on(table.betNumber)],
);

/** Where somebody stands on a proposal; the newest word of each counts. */
export const position = pgTable(
  'position',
  {
    decisionId: uuid('decision_id')
      .notNull()
      .references(() => decision.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    agrees: boolean().notNull(),
    comment: text().notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.decisionId, table.memberId] })],
);
