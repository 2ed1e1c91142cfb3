import type { IncomingMessage } from 'node:http';
import { findMembers } from '@leadline/db/relational/member';
import type { MemberRow } from '@leadline/db/relational/member';
import { getWorkspace } from '@leadline/db/relational/workspace';
import type { Role } from '@leadline/db/vocabulary';
import { UserError } from '../errors.ts';
import type { House } from '../house.ts';

/** How a caller got in, and what they may do. */
export interface Access {
  mode: 'LOCAL';
  role: Role;
  member: MemberRow | null;
  scopes: string[];
}

/** Local mode: the visitor is the workspace's first person. */
export async function localAccess(house: House): Promise<Access> {
  const { localMemberId } = await getWorkspace(house.model.db);
  const [member] = await findMembers(house.model.db, [localMemberId]);
  return {
    mode: 'LOCAL',
    role: member?.role ?? 'VIEWER',
    member: member ?? null,
    scopes: ['read', 'write', 'ingest'],
  };
}

const rank: Record<Role, number> = { VIEWER: 0, EDITOR: 1, ADMIN: 2 };

/** Throws FORBIDDEN where the caller's role is below `role`. */
export function requireRole(access: Access, role: Role): void {
  if (rank[access.role] >= rank[role]) return;
  throw new UserError('FORBIDDEN', `This needs the role ${role}; yours is ${access.role}.`);
}

/**
 * Whether a Host header names this machine's loopback. In local mode anything else is a page from
 * elsewhere that has pointed its own name here (DNS rebinding).
 */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  return name !== undefined && isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'));
}

/**
 * Whether a program on this machine asks, or a page of this dashboard: in local mode both are "Me". A
 * browser says of every request which site it comes from, an older one at least the origin of what it
 * sends, and no page can make it say otherwise; a program says neither.
 */
export function isLocalCaller({ headers, socket }: IncomingMessage): boolean {
  if (!isLoopbackHost(headers.host) || !isLoopbackAddress(socket.remoteAddress ?? '')) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host?.toLowerCase();
}

/** Whether a server bound to this address can be reached from this machine only. */
export function isLoopbackAddress(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}
