import { deleteInvitationsOf, hasInvitation } from '@leadline/db/relational/invitation';
import {
  findMemberByEmail,
  findMemberBySubject,
  findSignIn,
  putSubject,
} from '@leadline/db/relational/sign-in';
import { lockPeople } from '@leadline/db/relational/member';
import type { MemberRow } from '@leadline/db/relational/member';
import type { Model } from '@leadline/db/relational/connect';
import type { Access } from '../../auth/access.ts';
import type { OidcAccount } from '../../auth/oidc.ts';
import { startSession } from '../../auth/session.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { checkFirstSignIn } from './first-sign-in.ts';

/**
 * Signs in whom the provider vouches for: who has come by this account before, else the person of its verified
 * address, where they can sign in or are invited. Throws UNAUTHENTICATED where there is nobody.
 */
export async function signInByAccount(
  context: Pick<Context, 'house' | 'visit' | 'access'>,
  account: OidcAccount,
): Promise<Access> {
  const { house } = context;
  const now = house.now();
  return house.model.db.transaction(async (tx) => {
    await lockPeople(tx);
    const known = await findMemberBySubject(tx, account);
    if (known !== null) return startSession(context, { member: known, tx });
    const found = await findByVerifiedAddress(tx, { ...account, now });
    await checkFirstSignIn(tx, found);
    await putSubject(tx, { ...account, memberId: found.id, at: now });
    await deleteInvitationsOf(tx, found.id);
    return startSession(context, { member: found, tx });
  });
}

async function findByVerifiedAddress(
  tx: Model,
  { email, now }: OidcAccount & { now: Date },
): Promise<MemberRow> {
  const member = email === null ? null : ((await findMemberByEmail(tx, email))?.member ?? null);
  // Who may not come in any more has an address too.
  const isExpected =
    member !== null &&
    ((await findSignIn(tx, member.id)) !== null || (await hasInvitation(tx, { memberId: member.id, now })));
  if (isExpected) return member;
  throw new UserError(
    'UNAUTHENTICATED',
    'Nobody who can sign in, or is invited, has the verified e-mail address of this account.',
  );
}
