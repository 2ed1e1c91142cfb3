import { and, desc, eq, gt, lte, ne } from 'drizzle-orm';
import { member, session, signIn } from '../models/schema.ts';
import type { Model } from './connect.ts';
import type { MemberRow } from './member.ts';

export type SessionRow = typeof session.$inferSelect;

export async function insertSession(
  model: Model,
  row: Pick<SessionRow, 'secretHash' | 'memberId' | 'createdAt' | 'expiresAt' | 'userAgent'>,
): Promise<SessionRow> {
  const [inserted] = await model
    .insert(session)
    .values({ ...row, lastSeenAt: row.createdAt })
    .returning();
  return inserted!;
}

/** A session that has not expired, and whose it is; none of who cannot sign in any more. */
export async function findSession(
  model: Model,
  { secretHash, now }: { secretHash: string; now: Date },
): Promise<{ session: SessionRow; member: MemberRow } | null> {
  const [row] = await model
    .select({ session, member })
    .from(session)
    .innerJoin(member, eq(member.id, session.memberId))
    .innerJoin(signIn, eq(signIn.memberId, session.memberId))
    .where(and(eq(session.secretHash, secretHash), gt(session.expiresAt, now)));
  return row ?? null;
}

/** A person's sessions that have not expired, the one seen last first. */
export function listSessions(
  model: Model,
  { memberId, now }: { memberId: string; now: Date },
): Promise<SessionRow[]> {
  return model
    .select()
    .from(session)
    .where(and(eq(session.memberId, memberId), gt(session.expiresAt, now)))
    .orderBy(desc(session.lastSeenAt), session.id);
}

export async function setSessionSeen(model: Model, id: string, at: Date): Promise<void> {
  await model.update(session).set({ lastSeenAt: at }).where(eq(session.id, id));
}

/** Whether there was one of that id and that person. */
export async function deleteSession(
  model: Model,
  { id, memberId }: { id: string; memberId: string },
): Promise<boolean> {
  const rows = await model
    .delete(session)
    .where(and(eq(session.id, id), eq(session.memberId, memberId)))
    .returning({ id: session.id });
  return rows.length > 0;
}

/** Ends all of a person's sessions but the one named. */
export async function deleteSessionsOf(
  model: Model,
  { memberId, exceptId }: { memberId: string; exceptId?: string | null },
): Promise<void> {
  await model
    .delete(session)
    .where(and(eq(session.memberId, memberId), exceptId ? ne(session.id, exceptId) : undefined));
}

export async function deleteExpiredSessions(model: Model, now: Date): Promise<void> {
  await model.delete(session).where(lte(session.expiresAt, now));
}
