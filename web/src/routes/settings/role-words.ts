import type { Role } from '#lib/graphql/generated/graphql.ts';

/** What a role is called on pages. */
export const roleWords: Record<Role, string> = { VIEWER: 'reads', EDITOR: 'edits', ADMIN: 'admin' };

export const roles = Object.keys(roleWords) as Role[];

/** The role that a form names; undefined where it names none. */
export function readRole(value: unknown): Role | undefined {
  return roles.find((role) => role === value);
}
