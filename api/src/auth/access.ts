import type { MemberRow } from '@leadline/db/relational/member';
import type { ApiTokenRow } from '@leadline/db/relational/api-token';
import { findFirstPerson } from '@leadline/db/relational/workspace';
import { tokenScopes } from '@leadline/db/vocabulary';
import type { Role, TokenScope } from '@leadline/db/vocabulary';
import { UserError } from '../errors.ts';
import type { House } from '../house.ts';

/** How a caller got in, and what they may do. */
export interface Access {
  mode: 'ANONYMOUS' | 'LOCAL' | 'SIGNED_IN' | 'TOKEN' | 'SHARED_LINK';
  role: Role;
  /** Null for tokens and share links. */
  member: MemberRow | null;
  /** Without `read` no query is answered, without `write` nothing changed; what a mutation answers goes with it. */
  scopes: readonly TokenScope[];
  /** Of a TOKEN. */
  token?: ApiTokenRow;
}

/** Who has shown no credential, or one that is not valid. */
export const anonymous: Access = { mode: 'ANONYMOUS', role: 'VIEWER', member: null, scopes: [] };

/** Who has a share link: they are shown one page of the server's choosing, and ask nothing themselves. */
export const sharedAccess: Access = { mode: 'SHARED_LINK', role: 'VIEWER', member: null, scopes: ['read'] };

/** The workspace's first person: the visitor in local mode, and who jobs work for. */
export async function localAccess(house: House): Promise<Access> {
  return accessOfFirstPerson((await findFirstPerson(house.model.db)).member);
}

/** The same, of a row that has been read. */
export function accessOfFirstPerson(member: MemberRow | null): Access {
  return { mode: 'LOCAL', role: member?.role ?? 'VIEWER', member, scopes: tokenScopes };
}

/** Whoever can read the data directory has the machine, and may manage what is on it. */
export async function operatorAccess(house: House): Promise<Access> {
  return { ...(await localAccess(house)), role: 'ADMIN' };
}

export function signedInAccess(member: MemberRow): Access {
  return { mode: 'SIGNED_IN', role: member.role, member, scopes: tokenScopes };
}

/** A token writes and ingests as an EDITOR at most, and never does more than its owner may by now. */
export function tokenAccess(token: ApiTokenRow, owner: MemberRow): Access {
  const isReader = owner.role === 'VIEWER' || token.scopes.every((scope) => scope === 'read');
  return {
    mode: 'TOKEN',
    role: isReader ? 'VIEWER' : 'EDITOR',
    member: null,
    scopes: token.scopes,
    token,
  };
}

/** Whether events, traits and series are taken from the caller. */
export function mayIngest({ scopes, role }: Access): boolean {
  return scopes.includes('ingest') && rank[role] >= rank.EDITOR;
}

const rank: Record<Role, number> = { VIEWER: 0, EDITOR: 1, ADMIN: 2 };

/** Throws FORBIDDEN where the caller's role is below `role`. */
export function requireRole(access: Access, role: Role): void {
  if (rank[access.role] >= rank[role]) return;
  throw new UserError('FORBIDDEN', `This needs the role ${role}; yours is ${access.role}.`);
}

/** The person who asks. Throws FORBIDDEN where a program does: some things are a person's own. */
export function requirePerson({ member }: Access): MemberRow {
  if (member !== null) return member;
  throw new UserError('FORBIDDEN', 'Only a person who has signed in can do this; a token cannot.');
}
