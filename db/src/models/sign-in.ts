import { index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { member } from './member.ts';

/** What a person signs in with: a password, an account at the OIDC provider, or both. */
export const signIn = pgTable(
  'sign_in',
  {
    memberId: uuid('member_id')
      .primaryKey()
      .references(() => member.id, { onDelete: 'cascade' }),
    /** Argon2id, in PHC's string format; null where only the provider knows this person. */
    passwordHash: text('password_hash'),
    oidcIssuer: text('oidc_issuer'),
    oidcSubject: text('oidc_subject'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [unique().on(table.oidcIssuer, table.oidcSubject)],
);

/** A browser that is signed in. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 of the cookie's value. */
    secretHash: text('secret_hash').notNull().unique(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** What the browser says of itself. */
    userAgent: text('user_agent'),
  },
  (table) => [index().on(table.memberId)],
);

/** A link by which a person may set a password, once; a workspace's first one is its set-up link. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** SHA-256 of the link's secret. */
    secretHash: text('secret_hash').notNull().unique(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => member.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index().on(table.memberId)],
);
