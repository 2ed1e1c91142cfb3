import { and, count, desc, eq, lt } from 'drizzle-orm';
import { auditEntry } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type AuditEntryRow = typeof auditEntry.$inferSelect;
export type NewAuditEntry = Omit<typeof auditEntry.$inferInsert, 'id'>;

export interface AuditFilter {
  memberId?: string | undefined;
  action?: string | undefined;
  outcome?: AuditEntryRow['outcome'] | undefined;
}

export async function insertAuditEntries(model: Model, rows: NewAuditEntry[]): Promise<void> {
  await model.insert(auditEntry).values(rows);
}

/** Newest first, those older than the one of `beforeId`. */
export function listAuditEntries(
  model: Model,
  { filter, beforeId, limit }: { filter: AuditFilter; beforeId: number | null; limit: number },
): Promise<AuditEntryRow[]> {
  return model
    .select()
    .from(auditEntry)
    .where(and(...conditionsOf(filter), beforeId === null ? undefined : lt(auditEntry.id, beforeId)))
    .orderBy(desc(auditEntry.id))
    .limit(limit);
}

export async function countAuditEntries(model: Model, filter: AuditFilter): Promise<number> {
  const [row] = await model
    .select({ rows: count() })
    .from(auditEntry)
    .where(and(...conditionsOf(filter)));
  return row!.rows;
}

function conditionsOf({ memberId, action, outcome }: AuditFilter) {
  return [
    memberId === undefined ? undefined : eq(auditEntry.memberId, memberId),
    action === undefined ? undefined : eq(auditEntry.action, action),
    outcome === undefined ? undefined : eq(auditEntry.outcome, outcome),
  ];
}
