import { asc, eq, inArray, sql } from 'drizzle-orm';
import { target } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type TargetRow = typeof target.$inferSelect;
export type TargetFields = Omit<typeof target.$inferInsert, 'id' | 'revision' | 'isDemo'>;

/** All targets, by their days. */
export function listTargets(model: Model): Promise<TargetRow[]> {
  return model.select().from(target).orderBy(asc(target.by), asc(target.id));
}

/** Targets of these metrics, by their days. */
export function listTargetsOfMetrics(model: Model, keys: readonly string[]): Promise<TargetRow[]> {
  return model
    .select()
    .from(target)
    .where(inArray(target.metricKey, [...keys]))
    .orderBy(asc(target.by), asc(target.id));
}

export function findTargets(model: Model, ids: readonly string[]): Promise<TargetRow[]> {
  return model
    .select()
    .from(target)
    .where(inArray(target.id, [...ids]));
}

/** Holds the target's row until the transaction ends; null when there is none. */
export async function lockTarget(model: Model, id: string): Promise<TargetRow | null> {
  const [row] = await model.select().from(target).where(eq(target.id, id)).for('update');
  return row ?? null;
}

export async function insertTarget(model: Model, fields: TargetFields): Promise<TargetRow> {
  const [row] = await model.insert(target).values(fields).returning();
  return row!;
}

/** Changes a target and raises its revision. */
export async function updateTarget(model: Model, id: string, fields: TargetFields): Promise<TargetRow> {
  const [row] = await model
    .update(target)
    .set({ ...fields, revision: sql`${target.revision} + 1` })
    .where(eq(target.id, id))
    .returning();
  return row!;
}

export async function deleteTarget(model: Model, id: string): Promise<void> {
  await model.delete(target).where(eq(target.id, id));
}
