import { deleteSession, deleteSessionsOf, listSessions } from '@leadline/db/relational/session';
import type { SessionRow } from '@leadline/db/relational/session';
import { findMemberByEmail, findSignIn, hasSignIns, putPassword } from '@leadline/db/relational/sign-in';
import type { MemberRow } from '@leadline/db/relational/member';
import { requirePerson } from '../../auth/access.ts';
import type { Access } from '../../auth/access.ts';
import { checkPassword, hashPassword, isPassword } from '../../auth/password.ts';
import { startSession } from '../../auth/session.ts';
import { countTryOnAccount, forgiveTries } from '../../auth/sign-in-throttle.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, UserError } from '../../errors.ts';
import { isUuid } from '../shared/uuid.ts';
import type { MutationSetPasswordArgs, MutationSignInArgs } from '../types.generated.ts';
import { checkFirstSignIn } from './first-sign-in.ts';

/** Throws UNAUTHENTICATED, in the same words and after the same time, whether or not the address is known. */
export async function signIn(context: Context, { email, password }: MutationSignInArgs): Promise<Access> {
  const { house, visit } = context;
  const account = email.trim();
  await countTryOnAccount(account);
  const found = await findMemberByEmail(house.model.db, account);
  const isRight = await isPassword(password, found?.passwordHash ?? null);
  if (found === null || !isRight)
    throw new UserError('UNAUTHENTICATED', 'The e-mail address or the password is not right.');
  await forgiveTries(visit.address, account);
  return startSession(context, found.member);
}

export async function signOut({ house, visit, access }: Context): Promise<boolean> {
  const { id: memberId } = requirePerson(access);
  if (visit.sessionId === null) throw new UserError('CONFLICT', 'There is no session to end.');
  await deleteSession(house.model.db, { id: visit.sessionId, memberId });
  visit.keepSession(null);
  return true;
}

/** The caller's own; of a token there are none. */
export async function listOwnSessions({ house, access }: Context): Promise<SessionRow[]> {
  if (access.member === null) return [];
  return listSessions(house.model.db, { memberId: access.member.id, now: house.now() });
}

/** Somebody else's session is none that the caller knows of. */
export async function endSession(context: Context, id: string): Promise<SessionRow> {
  const { house, access } = context;
  const { id: memberId } = requirePerson(access);
  const session = (await listOwnSessions(context)).find((each) => each.id === id.toLowerCase());
  if (!isUuid(id) || session === undefined)
    throw new UserError('NOT_FOUND', `You have no session with the id “${id}”.`, { field: 'id' });
  await deleteSession(house.model.db, { id: session.id, memberId });
  return session;
}

/** Sets the caller's own password; the first of a workspace signs them in, since nobody comes in without from then on. */
export async function setPassword(
  context: Context,
  { password, current }: MutationSetPasswordArgs,
): Promise<MemberRow> {
  const { house, access, visit } = context;
  // As they are now: an address may have been given a moment ago.
  const member = (await context.loaders.member.load(requirePerson(access).id))!;
  if (member.email === null)
    throw badInput('password', 'Your e-mail address is not known yet: it is what you will sign in with.');
  checkPassword(password);
  await checkCurrent(context, { member, current });
  const passwordHash = await hashPassword(password);
  await house.model.db.transaction(async (tx) => {
    await checkFirstSignIn(tx, member);
    await putPassword(tx, { memberId: member.id, passwordHash, at: house.now() });
    await deleteSessionsOf(tx, { memberId: member.id, exceptId: visit.sessionId });
  });
  if (access.mode === 'LOCAL') await startSession(context, member);
  forgetRows(context);
  return member;
}

async function checkCurrent(
  { house, visit }: Context,
  { member, current }: { member: MemberRow; current: string | null | undefined },
): Promise<void> {
  const signIn = await findSignIn(house.model.db, member.id);
  if (signIn?.passwordHash == null) return;
  await countTryOnAccount(member.email!);
  if (!(await isPassword(current ?? '', signIn.passwordHash)))
    throw badInput('current', 'This is not the password that you have.');
  await forgiveTries(visit.address, member.email!);
}

export async function isSetUp({ house }: Context): Promise<boolean> {
  return hasSignIns(house.model.db);
}
