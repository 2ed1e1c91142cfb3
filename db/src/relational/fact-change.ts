import { and, asc, eq, gt, lte, max, min, sql } from 'drizzle-orm';
import { factChange } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type FactChangeRow = typeof factChange.$inferSelect;
export type NewFactChange = Omit<typeof factChange.$inferInsert, 'id' | 'writtenAt' | 'isSettled'>;

const rowsPerInsert = 1000;

/** Writes changes down, before they are made. They are open until `settleFactChanges`. */
export async function insertFactChanges(model: Model, changes: readonly NewFactChange[]): Promise<void> {
  for (let i = 0; i < changes.length; i += rowsPerInsert) {
    await model.insert(factChange).values(changes.slice(i, i + rowsPerInsert));
  }
}

/** Says that an import or its undo has ended, well or badly: the facts change no more because of it. */
export async function settleFactChanges(model: Model, importId: string): Promise<void> {
  await model.update(factChange).set({ isSettled: true }).where(eq(factChange.importId, importId));
}

/** The same for what processes that were killed have left open. */
export async function settleStaleFactChanges(
  model: Model,
  { olderThanHours }: { olderThanHours: number },
): Promise<void> {
  await model
    .update(factChange)
    .set({ isSettled: true })
    .where(
      and(
        eq(factChange.isSettled, false),
        lte(factChange.writtenAt, sql`now() - make_interval(hours => ${olderThanHours})`),
      ),
    );
}

/** The changes after this one, oldest first. */
export function listFactChangesAfter(model: Model, id: number): Promise<FactChangeRow[]> {
  return model.select().from(factChange).where(gt(factChange.id, id)).orderBy(asc(factChange.id));
}

/** What is remembered of the facts is stale when it differs. */
export interface FactGeneration {
  /** The newest change; 0 while there is none. */
  lastChangeId: number;
  /** The newest change that has no open one before it, nor is open itself. */
  settledChangeId: number;
}

export async function getFactGeneration(model: Model): Promise<FactGeneration> {
  const [row] = await model
    .select({
      last: max(factChange.id),
      firstOpen: sql<number | null>`${min(factChange.id)} FILTER (WHERE NOT ${factChange.isSettled})`,
    })
    .from(factChange);
  const lastChangeId = row?.last ?? 0;
  return { lastChangeId, settledChangeId: row?.firstOpen == null ? lastChangeId : row.firstOpen - 1 };
}
