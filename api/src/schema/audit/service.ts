import { listAuditEntryRows } from '@leadline/db/relational/audit-entry';
import type { AuditEntryRow } from '@leadline/db/relational/audit-entry';
import type { Context } from '../../context.ts';
import { connect } from '../shared/connection.ts';
import type { Connection } from '../shared/connection.ts';
import { idOf } from '../shared/uuid.ts';
import type { QueryAuditLogArgs } from '../types.generated.ts';

export function listAuditLog(
  { house }: Context,
  { member, action, outcome, ...page }: QueryAuditLogArgs,
): Connection<AuditEntryRow> {
  const list = listAuditEntryRows(house.model.db, {
    memberId: idOf(member),
    action: action ?? undefined,
    outcome: outcome ?? undefined,
  });
  return connect('auditLog', list, page);
}
