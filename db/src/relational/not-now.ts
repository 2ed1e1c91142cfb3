import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { notNow } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type NotNowRow = typeof notNow.$inferSelect;
export type NotNowFields = Pick<NotNowRow, 'title' | 'why' | 'reopenWhen' | 'quarterKey'>;

/** What is on the lists of these quarters, oldest first; what was removed is left out. */
export function listNotNowOfQuarters(model: Model, keys: readonly string[]): Promise<NotNowRow[]> {
  return model
    .select()
    .from(notNow)
    .where(and(inArray(notNow.quarterKey, [...keys]), isNull(notNow.removedAt)))
    .orderBy(asc(notNow.createdAt), asc(notNow.id));
}

/** Keys of the quarters with anything on their lists. */
export async function listNotNowQuarters(model: Model): Promise<string[]> {
  const rows = await model
    .selectDistinct({ key: notNow.quarterKey })
    .from(notNow)
    .where(isNull(notNow.removedAt));
  return rows.map(({ key }) => key);
}

/** Holds the item's row until the transaction ends; null when there is none. */
export async function lockNotNow(model: Model, id: string): Promise<NotNowRow | null> {
  const [row] = await model.select().from(notNow).where(eq(notNow.id, id)).for('update');
  return row ?? null;
}

export async function insertNotNow(
  model: Model,
  fields: NotNowFields & Pick<NotNowRow, 'createdAt'>,
): Promise<NotNowRow> {
  const [row] = await model.insert(notNow).values(fields).returning();
  return row!;
}

/** Changes an item and raises its revision. */
export async function updateNotNow(
  model: Model,
  id: string,
  changes: Partial<NotNowFields & Pick<NotNowRow, 'removedAt' | 'removedReason' | 'triggeredAt'>>,
): Promise<NotNowRow> {
  const [row] = await model
    .update(notNow)
    .set({ ...changes, revision: sql`${notNow.revision} + 1` })
    .where(eq(notNow.id, id))
    .returning();
  return row!;
}

/** What is on any list and has a condition. */
export function listNotNowWithCondition(model: Model): Promise<NotNowRow[]> {
  return model
    .select()
    .from(notNow)
    .where(and(isNull(notNow.removedAt), isNotNull(notNow.reopenWhen)))
    .orderBy(asc(notNow.createdAt), asc(notNow.id));
}

/**
 * Writes down since when a condition holds, or that it does not. An item whose condition was changed since it was read
 * is left alone; its revision, which is people's, does not rise.
 */
export async function setNotNowTriggered(
  model: Model,
  { id, reopenWhen }: Pick<NotNowRow, 'id' | 'reopenWhen'>,
  triggeredAt: Date | null,
): Promise<void> {
  await model
    .update(notNow)
    .set({ triggeredAt })
    .where(and(eq(notNow.id, id), eq(notNow.reopenWhen, reopenWhen ?? '')));
}
