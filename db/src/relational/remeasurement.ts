import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { evaluation, remeasurement } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type RemeasurementRow = typeof remeasurement.$inferSelect;

/** Numbers of the bets whose frozen evidence says that their promise was kept. */
export async function listKeptPromises(model: Model): Promise<number[]> {
  const rows = await model
    .select({ number: evaluation.betNumber })
    .from(evaluation)
    .where(and(eq(evaluation.isFrozen, true), sql`${evaluation.record} -> 'verdict' ->> 'kind' = 'HIT'`))
    .orderBy(asc(evaluation.betNumber));
  return rows.map(({ number }) => number);
}

/** What was found of these bets, oldest first. */
export function listRemeasurements(model: Model, numbers: readonly number[]): Promise<RemeasurementRow[]> {
  return model
    .select()
    .from(remeasurement)
    .where(inArray(remeasurement.betNumber, [...numbers]))
    .orderBy(asc(remeasurement.dueOn));
}

/** Keeps what was found; of two that measured at one time the first counts. */
export async function insertRemeasurement(model: Model, row: RemeasurementRow): Promise<void> {
  await model.insert(remeasurement).values(row).onConflictDoNothing();
}
