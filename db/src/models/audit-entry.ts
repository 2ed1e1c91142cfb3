import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { auditOutcomes } from '../vocabulary.ts';

/**
 * Who changed what, and what was refused. Rows are only ever added; a trigger refuses everything else,
 * and so no row refers to another table's, which may be deleted.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull(),
    requestId: text('request_id').notNull(),
    memberId: uuid('member_id'),
    tokenId: uuid('token_id'),
    /** In words, as they were called at the time. */
    who: text().notNull(),
    /** A field of Mutation or Query, or what was asked of another door, such as `import`. */
    action: text().notNull(),
    outcome: text({ enum: auditOutcomes }).notNull(),
    /** Of what was not done: the error's code. */
    code: text(),
    /** The arguments, without what is secret. */
    given: jsonb().$type<unknown>(),
    /** What was there before and is there now, of changes to access and settings. */
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
  },
  (table) => [index().on(table.memberId), index().on(table.action)],
);
