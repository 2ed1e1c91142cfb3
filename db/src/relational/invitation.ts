import { and, asc, eq, gt } from 'drizzle-orm';
import { invitation, member } from '../models/schema.ts';
import type { Model } from './connect.ts';
import type { MemberRow } from './member.ts';

export type InvitationRow = typeof invitation.$inferSelect;

export async function insertInvitation(model: Model, row: Omit<InvitationRow, 'id'>): Promise<InvitationRow> {
  const [inserted] = await model.insert(invitation).values(row).returning();
  return inserted!;
}

/** An invitation that has not expired, and whom it is for. */
export async function findInvitation(
  model: Model,
  { secretHash, now }: { secretHash: string; now: Date },
): Promise<{ invitation: InvitationRow; member: MemberRow } | null> {
  const [row] = await model
    .select({ invitation, member })
    .from(invitation)
    .innerJoin(member, eq(member.id, invitation.memberId))
    .where(and(eq(invitation.secretHash, secretHash), gt(invitation.expiresAt, now)));
  return row ?? null;
}

/** Those that have not expired, the next to expire first. */
export function listInvitations(model: Model, now: Date): Promise<InvitationRow[]> {
  return model
    .select()
    .from(invitation)
    .where(gt(invitation.expiresAt, now))
    .orderBy(asc(invitation.expiresAt), asc(invitation.id));
}

/** Whether an invitation of this person's is open. */
export async function hasInvitation(
  model: Model,
  { memberId, now }: { memberId: string; now: Date },
): Promise<boolean> {
  const rows = await model
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.memberId, memberId), gt(invitation.expiresAt, now)))
    .limit(1);
  return rows.length > 0;
}

/** Takes an invitation, so that nobody else can; null where somebody has, or it was withdrawn. */
export async function deleteInvitation(model: Model, id: string): Promise<InvitationRow | null> {
  const [row] = await model.delete(invitation).where(eq(invitation.id, id)).returning();
  return row ?? null;
}

export async function deleteInvitationsOf(model: Model, memberId: string): Promise<void> {
  await model.delete(invitation).where(eq(invitation.memberId, memberId));
}
