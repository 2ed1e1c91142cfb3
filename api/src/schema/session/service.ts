import { deleteSession, deleteSessionsOf, listSessions } from '@leadline/db/relational/session';
import type { SessionRow } from '@leadline/db/relational/session';
import { lockPeople } from '@leadline/db/relational/member';
import { findMemberByEmail, findSignIn, hasSignIns, putPassword } from '@leadline/db/relational/sign-in';
import type { SignInRow } from '@leadline/db/relational/sign-in';
import type { MemberRow } from '@leadline/db/relational/member';
import { requirePerson } from '../../auth/access.ts';
import type { Access } from '../../auth/access.ts';
import { checkPassword, hashPassword, isPassword } from '../../auth/password.ts';
import { startSession } from '../../auth/session.ts';
import { countTryOnAccount, forgiveTries, forgiveTriesOnAccount } from '../../auth/sign-in-throttle.ts';
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
  if (!(await isPassword(password, found?.passwordHash ?? null))) throw notRight();
  await forgiveTries(visit.address, account);
  return house.model.db.transaction(async (tx) => {
    await lockPeople(tx);
    // Checking it took a while, in which it may have been changed or taken away.
    const still = await findMemberByEmail(tx, account);
    if (still === null || still.passwordHash !== found!.passwordHash) throw notRight();
    return startSession(context, { member: still.member, tx });
  });
}

function notRight(): UserError {
  return new UserError('UNAUTHENTICATED', 'The e-mail address or the password is not right.');
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
  const before = await checkCurrent(context, { member, current });
  const passwordHash = await hashPassword(password);
  await house.model.db.transaction(async (tx) => {
    await checkFirstSignIn(tx, member);
    const still = await findSignIn(tx, member.id);
    if (still?.passwordHash !== before?.passwordHash || (before !== null && still === null))
      throw new UserError('CONFLICT', 'How you sign in was changed at the same moment; try again.');
    await putPassword(tx, { memberId: member.id, passwordHash, at: house.now() });
    await deleteSessionsOf(tx, { memberId: member.id, exceptId: visit.sessionId });
    if (access.mode === 'LOCAL') await startSession(context, { member, tx });
  });
  forgetRows(context);
  return member;
}

/** How they sign in until now; null where they do not. */
async function checkCurrent(
  { house }: Context,
  { member, current }: { member: MemberRow; current: string | null | undefined },
): Promise<SignInRow | null> {
  const signIn = await findSignIn(house.model.db, member.id);
  if (signIn?.passwordHash == null) return signIn;
  await countTryOnAccount(member.email!);
  if (!(await isPassword(current ?? '', signIn.passwordHash)))
    throw badInput('current', 'This is not the password that you have.');
  await forgiveTriesOnAccount(member.email!);
  return signIn;
}

export async function isSetUp({ house }: Context): Promise<boolean> {
  return hasSignIns(house.model.db);
}
