import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { apiToken, invitation, member, session, signIn } from '../models/schema.ts';
import type { Model } from './connect.ts';
import type { MemberRow } from './member.ts';

export type SignInRow = typeof signIn.$inferSelect;

/** Whether anybody can sign in: from then on nobody comes in without. */
export async function hasSignIns(model: Model): Promise<boolean> {
  const rows = await model.select({ memberId: signIn.memberId }).from(signIn).limit(1);
  return rows.length > 0;
}

/** Those of these people who can sign in. */
export async function findMembersWithSignIn(model: Model, ids: readonly string[]): Promise<Set<string>> {
  const rows = await model
    .select({ memberId: signIn.memberId })
    .from(signIn)
    .where(inArray(signIn.memberId, [...ids]));
  return new Set(rows.map(({ memberId }) => memberId));
}

export async function findSignIn(model: Model, memberId: string): Promise<SignInRow | null> {
  const [row] = await model.select().from(signIn).where(eq(signIn.memberId, memberId));
  return row ?? null;
}

/** Who has this address, whatever its case, with the hash of their password; people of the demo never come in. */
export async function findMemberByEmail(
  model: Model,
  email: string,
): Promise<{ member: MemberRow; passwordHash: string | null } | null> {
  const [row] = await model
    .select({ member, passwordHash: signIn.passwordHash })
    .from(member)
    .leftJoin(signIn, eq(signIn.memberId, member.id))
    .where(and(eq(sql`lower(${member.email})`, email.toLowerCase()), eq(member.isDemo, false)));
  return row ?? null;
}

/** Whom the OIDC provider calls by this subject. */
export async function findMemberBySubject(
  model: Model,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<MemberRow | null> {
  const [row] = await model
    .select({ member })
    .from(signIn)
    .innerJoin(member, eq(member.id, signIn.memberId))
    .where(and(eq(signIn.oidcIssuer, issuer), eq(signIn.oidcSubject, subject)));
  return row?.member ?? null;
}

export async function putPassword(
  model: Model,
  { memberId, passwordHash, at }: { memberId: string; passwordHash: string; at: Date },
): Promise<void> {
  await model
    .insert(signIn)
    .values({ memberId, passwordHash, createdAt: at })
    .onConflictDoUpdate({ target: signIn.memberId, set: { passwordHash } });
}

export async function putSubject(
  model: Model,
  { memberId, issuer, subject, at }: { memberId: string; issuer: string; subject: string; at: Date },
): Promise<void> {
  const account = { oidcIssuer: issuer, oidcSubject: subject };
  await model
    .insert(signIn)
    .values({ memberId, ...account, createdAt: at })
    .onConflictDoUpdate({ target: signIn.memberId, set: account });
}

/** Takes away all by which a person comes in, their programs and open invitations too. */
export async function deleteSignIn(model: Model, memberId: string): Promise<void> {
  await model.delete(session).where(eq(session.memberId, memberId));
  await model.delete(apiToken).where(eq(apiToken.ownerId, memberId));
  await model.delete(invitation).where(eq(invitation.memberId, memberId));
  await model.delete(signIn).where(eq(signIn.memberId, memberId));
}

/** Whether an ADMIN other than this person can sign in. */
export async function isOtherAdmin(model: Model, memberId: string): Promise<boolean> {
  const rows = await model
    .select({ id: member.id })
    .from(member)
    .innerJoin(signIn, eq(signIn.memberId, member.id))
    .where(and(eq(member.role, 'ADMIN'), ne(member.id, memberId)))
    .limit(1);
  return rows.length > 0;
}
