import { asc, desc, eq, inArray } from 'drizzle-orm';
import { evaluation } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type EvaluationRow = typeof evaluation.$inferSelect;

export async function insertEvaluation(model: Model, row: Omit<EvaluationRow, 'id'>): Promise<EvaluationRow> {
  const [inserted] = await model.insert(evaluation).values(row).returning();
  return inserted!;
}

/** The newest evaluation of each of these bets. */
export function findLatestEvaluations(model: Model, numbers: readonly number[]): Promise<EvaluationRow[]> {
  return model
    .selectDistinctOn([evaluation.betNumber])
    .from(evaluation)
    .where(inArray(evaluation.betNumber, [...numbers]))
    .orderBy(evaluation.betNumber, desc(evaluation.id));
}

/** All evaluations of these bets, oldest first. */
export function listEvaluations(model: Model, numbers: readonly number[]): Promise<EvaluationRow[]> {
  return model
    .select()
    .from(evaluation)
    .where(inArray(evaluation.betNumber, [...numbers]))
    .orderBy(asc(evaluation.id));
}

/** Takes out the evaluations of a bet whose launch is corrected. */
export async function deleteEvaluations(model: Model, betNumber: number): Promise<void> {
  await model.delete(evaluation).where(eq(evaluation.betNumber, betNumber));
}
