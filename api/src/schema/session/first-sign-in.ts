import { lockPeople } from '@leadline/db/relational/member';
import type { MemberRow } from '@leadline/db/relational/member';
import type { Model } from '@leadline/db/relational/connect';
import { hasSignIns } from '@leadline/db/relational/sign-in';
import { UserError } from '../../errors.ts';

/** Refuses a first sign-in that is not an ADMIN's: nobody could manage the workspace any more. */
export async function checkFirstSignIn(tx: Model, { role }: MemberRow): Promise<void> {
  await lockPeople(tx);
  if (role === 'ADMIN' || (await hasSignIns(tx))) return;
  throw new UserError(
    'CONFLICT',
    'The first who can sign in has to be an ADMIN; let one set a password before others do.',
  );
}
