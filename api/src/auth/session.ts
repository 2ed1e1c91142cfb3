import { deleteExpiredSessions, deleteSession, insertSession } from '@leadline/db/relational/session';
import type { Model } from '@leadline/db/relational/connect';
import type { MemberRow } from '@leadline/db/relational/member';
import type { House } from '../house.ts';
import { signedInAccess } from './access.ts';
import type { Access } from './access.ts';
import { hashSecret, makeSecret } from './secret.ts';
import type { Visit } from './visit.ts';

const sessionDays = 30;
const longestUserAgent = 300;

/**
 * Signs a person in, in the browser that asks: always with a new secret, and the session before it ends. The
 * caller is that person from here on. In the transaction that has found them able to sign in.
 */
export async function startSession(
  caller: { house: House; visit: Visit; access: Access },
  { member, tx }: { member: MemberRow; tx: Model },
): Promise<Access> {
  const { house, visit, access } = caller;
  const now = house.now();
  await deleteExpiredSessions(tx, now);
  if (visit.sessionId !== null && access.member !== null)
    await deleteSession(tx, { id: visit.sessionId, memberId: access.member.id });
  const value = makeSecret();
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
  await insertSession(tx, {
    secretHash: hashSecret(value),
    memberId: member.id,
    createdAt: now,
    expiresAt,
    userAgent: visit.userAgent?.slice(0, longestUserAgent) ?? null,
  });
  visit.keepSession({ value, expiresAt });
  caller.access = signedInAccess(member);
  return caller.access;
}
