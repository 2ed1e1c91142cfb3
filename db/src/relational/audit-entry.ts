import { and, eq } from 'drizzle-orm';
import { auditEntry } from '../models/schema.ts';
import type { RowList } from '../row-list.ts';
import { hasId } from './conditions.ts';
import type { Model } from './connect.ts';
import { listRows } from './keyset.ts';

export type AuditEntryRow = typeof auditEntry.$inferSelect;
export type NewAuditEntry = Omit<typeof auditEntry.$inferInsert, 'id'>;

export interface AuditFilter {
  /** null of nobody: whoever is asked for is not there. */
  memberId?: string | null | undefined;
  action?: string | undefined;
  outcome?: AuditEntryRow['outcome'] | undefined;
}

export async function insertAuditEntries(model: Model, rows: NewAuditEntry[]): Promise<void> {
  await model.insert(auditEntry).values(rows);
}

/** Newest first. */
export function listAuditEntryRows(
  model: Model,
  { memberId, action, outcome }: AuditFilter,
): RowList<AuditEntryRow> {
  return listRows<AuditEntryRow>(model, {
    from: auditEntry,
    where: and(
      hasId(auditEntry.memberId, memberId),
      action === undefined ? undefined : eq(auditEntry.action, action),
      outcome === undefined ? undefined : eq(auditEntry.outcome, outcome),
    ),
    order: [{ field: 'id', isDescending: true }],
  });
}
