import type { Model } from '@leadline/db/relational/connect';
import {
  deleteInvitation,
  deleteInvitationsOf,
  findInvitation,
  insertInvitation,
  listInvitations,
} from '@leadline/db/relational/invitation';
import type { InvitationRow } from '@leadline/db/relational/invitation';
import {
  insertMember,
  isEmailTaken,
  lockMember,
  lockPeople,
  setMemberRole,
  updateMember,
} from '@leadline/db/relational/member';
import type { MemberRow } from '@leadline/db/relational/member';
import { deleteSessionsOf } from '@leadline/db/relational/session';
import {
  deleteSignIn,
  findMemberByEmail,
  hasSignIns,
  isOtherAdmin,
  putPassword,
} from '@leadline/db/relational/sign-in';
import { getWorkspace } from '@leadline/db/relational/workspace';
import { requirePerson } from '../../auth/access.ts';
import type { Access } from '../../auth/access.ts';
import { checkPassword, hashPassword } from '../../auth/password.ts';
import { hashSecret, makeSecret } from '../../auth/secret.ts';
import { startSession } from '../../auth/session.ts';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, longestName, UserError } from '../../errors.ts';
import type { House } from '../../house.ts';
import { checkFirstSignIn } from '../session/first-sign-in.ts';
import { readText } from '../shared/text.ts';
import { isUuid } from '../shared/uuid.ts';
import { readEmail } from '../team/email.ts';
import type {
  MutationAcceptInvitationArgs,
  MutationInviteMemberArgs,
  MutationSetRoleArgs,
} from '../types.generated.ts';

export interface IssuedInvitation {
  invitation: InvitationRow;
  link: string;
}

/** What the holder of a link is told. */
export interface InvitationFor {
  name: string;
  email: string | null;
  expiresAt: Date;
}

const invitationDays = 7;
const setUpHours = 24;

export async function listOpenInvitations({ house }: Context): Promise<InvitationRow[]> {
  return listInvitations(house.model.db, house.now());
}

export async function findInvitationFor({ house }: Context, token: string): Promise<InvitationFor | null> {
  const found = await findByToken(house.model.db, { token, now: house.now() });
  return found && { ...found.member, expiresAt: found.invitation.expiresAt };
}

export async function inviteMember(
  context: Context,
  { email: given, name, role }: MutationInviteMemberArgs,
): Promise<IssuedInvitation> {
  const { house, access, visit } = context;
  requirePerson(access);
  const email = readEmail(given);
  if (email === null) throw badInput('email', 'An invitation needs the e-mail address of whom it is for.');
  const words =
    name == null
      ? email
      : readText('name', name, { missing: 'A person needs a name.', longest: longestName });
  const { token, invitation } = await house.model.db.transaction(async (tx) => {
    await lockPeople(tx);
    const known = await findMemberByEmail(tx, email);
    if (known === null && (await isEmailTaken(tx, email, null)))
      throw badInput('email', `${email} is the address of a person of the demo, who cannot sign in.`);
    const member =
      known?.member ??
      (await insertMember(tx, { name: words, email, teamKey: null, role: role ?? 'EDITOR' }));
    if (role != null) await changeRole(tx, { context, member, role });
    await deleteInvitationsOf(tx, member.id);
    return issue(tx, { memberId: member.id, now: house.now(), hours: invitationDays * 24 });
  });
  tellChange(context, { before: null, after: { member: invitation.memberId } });
  forgetRows(context);
  return { invitation, link: `${visit.origin}/invitations/${token}` };
}

/** A link by which the first person sets a password, of a server that others can reach; it works once. */
export async function issueSetUpLink(house: House, origin: string): Promise<{ link: string; hours: number }> {
  const { localMemberId } = await getWorkspace(house.model.db);
  // The link of an earlier start ends.
  await deleteInvitationsOf(house.model.db, localMemberId);
  const { token } = await issue(house.model.db, {
    memberId: localMemberId,
    now: house.now(),
    hours: setUpHours,
  });
  return { link: `${origin}/set-up/${token}`, hours: setUpHours };
}

async function issue(
  model: Model,
  { memberId, now, hours }: { memberId: string; now: Date; hours: number },
): Promise<{ token: string; invitation: InvitationRow }> {
  const token = makeSecret();
  const invitation = await insertInvitation(model, {
    secretHash: hashSecret(token),
    memberId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + hours * 3_600_000),
  });
  return { token, invitation };
}

export async function withdrawInvitation(context: Context, id: string): Promise<InvitationRow> {
  const withdrawn = isUuid(id) ? await deleteInvitation(context.house.model.db, id) : null;
  if (withdrawn !== null) {
    tellChange(context, { before: withdrawn, after: null });
    return withdrawn;
  }
  throw new UserError('NOT_FOUND', `There is no open invitation with the id “${id}”.`, { field: 'id' });
}

export async function acceptInvitation(
  context: Context,
  { token, password, name, email }: MutationAcceptInvitationArgs,
): Promise<Access> {
  const { house } = context;
  const { db } = house.model;
  const now = house.now();
  if ((await findByToken(db, { token, now })) === null) throw noInvitation();
  checkPassword(password);
  const passwordHash = await hashPassword(password);
  const access = await db.transaction(async (tx) => {
    await lockPeople(tx);
    const found = await findByToken(tx, { token, now });
    // Somebody else was quicker by the same link.
    if (found === null) throw noInvitation();
    await checkFirstSignIn(tx, found.member);
    const known = await introduce(tx, found.member, { name, email });
    await putPassword(tx, { memberId: known.id, passwordHash, at: now });
    await deleteInvitationsOf(tx, known.id);
    await deleteSessionsOf(tx, { memberId: known.id });
    return startSession(context, { member: known, tx });
  });
  forgetRows(context);
  return access;
}

function findByToken(model: Model, { token, now }: { token: string; now: Date }) {
  return findInvitation(model, { secretHash: hashSecret(token), now });
}

function noInvitation(): UserError {
  return new UserError(
    'NOT_FOUND',
    'This link is not valid any more: it works once, and ends by itself. Ask for a new one.',
    { field: 'token' },
  );
}

/** Who comes in says what they are called, and their address where it is not known. */
async function introduce(
  tx: Model,
  member: MemberRow,
  { name, email: given }: { name: string | null | undefined; email: string | null | undefined },
): Promise<MemberRow> {
  const email = member.email ?? readEmail(given ?? null);
  if (email === null) throw badInput('email', 'Give your e-mail address: it is what you will sign in with.');
  if (await isEmailTaken(tx, email, member.id))
    throw badInput('email', `Somebody has the address ${email} already; each person has their own.`);
  const words =
    name == null
      ? member.name
      : readText('name', name, { missing: 'Say what you are called.', longest: longestName });
  return updateMember(tx, member.id, { name: words, email, teamKey: member.teamKey });
}

export async function setRole(
  context: Context,
  { member: id, role }: MutationSetRoleArgs,
): Promise<MemberRow> {
  requirePerson(context.access);
  const changed = await context.house.model.db.transaction(async (tx) => {
    await lockPeople(tx);
    return changeRole(tx, { context, member: await getMember(tx, id), role });
  });
  forgetRows(context);
  return changed;
}

async function changeRole(
  tx: Model,
  { context, member, role }: { context: Context; member: MemberRow; role: MemberRow['role'] },
): Promise<MemberRow> {
  if (member.role === role) return member;
  if (member.role === 'ADMIN') await checkNotLastAdmin(tx, member);
  tellChange(context, { before: { role: member.role }, after: { role } });
  return setMemberRole(tx, member.id, role);
}

export async function removeSignIn(context: Context, id: string): Promise<MemberRow> {
  requirePerson(context.access);
  const member = await context.house.model.db.transaction(async (tx) => {
    await lockPeople(tx);
    const found = await getMember(tx, id);
    if (found.role === 'ADMIN') await checkNotLastAdmin(tx, found);
    await deleteSignIn(tx, found.id);
    tellChange(context, { before: { canSignIn: true }, after: { canSignIn: false } });
    return found;
  });
  forgetRows(context);
  return member;
}

async function getMember(tx: Model, id: string): Promise<MemberRow> {
  const member = isUuid(id) ? await lockMember(tx, id) : null;
  if (member !== null) return member;
  throw new UserError('NOT_FOUND', `There is nobody with the id “${id}”.`, { field: 'member' });
}

/** Somebody has to be able to manage the workspace: an ADMIN who can sign in, or in local mode its first person. */
async function checkNotLastAdmin(tx: Model, { id, name }: MemberRow): Promise<void> {
  const isSafe = (await hasSignIns(tx))
    ? await isOtherAdmin(tx, id)
    : (await getWorkspace(tx)).localMemberId !== id;
  if (isSafe) return;
  throw new UserError('CONFLICT', `${name} is the last ADMIN; make somebody else one first.`, {
    field: 'member',
  });
}
