import { countAuditEntries, listAuditEntries } from '@leadline/db/relational/audit-entry';
import type { AuditEntryRow, AuditFilter } from '@leadline/db/relational/audit-entry';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { checkFirst } from '../shared/connection.ts';
import { isUuid } from '../shared/uuid.ts';
import type { QueryAuditLogArgs } from '../types.generated.ts';

export interface AuditPage {
  rows: AuditEntryRow[];
  filter: AuditFilter;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** A page by the rows' ids, since the log grows for ever. */
export async function readAuditLog(
  { house }: Context,
  { member, action, outcome, first, after }: QueryAuditLogArgs,
): Promise<AuditPage> {
  checkFirst(first);
  const filter = {
    memberId: member ?? undefined,
    action: action ?? undefined,
    outcome: outcome ?? undefined,
  };
  // Nobody has such an id, and so did nothing.
  if (filter.memberId !== undefined && !isUuid(filter.memberId))
    return { rows: [], filter, hasNextPage: false, hasPreviousPage: false };
  const beforeId = after == null ? null : idOf(after);
  const rows = await listAuditEntries(house.model.db, { filter, beforeId, limit: first + 1 });
  return {
    rows: rows.slice(0, first),
    filter,
    hasNextPage: rows.length > first,
    hasPreviousPage: beforeId !== null,
  };
}

export function countAuditLog({ house }: Context, { filter }: AuditPage): Promise<number> {
  const { memberId } = filter;
  if (memberId !== undefined && !isUuid(memberId)) return Promise.resolve(0);
  return countAuditEntries(house.model.db, filter);
}

/** The highest that the column holds. */
const highestId = 2 ** 31 - 1;

function idOf(cursor: string): number {
  const id = Number(Buffer.from(cursor, 'base64url').toString());
  if (Number.isInteger(id) && id > 0 && id <= highestId) return id;
  throw badInput('after', 'after is no cursor of this list: give the endCursor of the page before.');
}
