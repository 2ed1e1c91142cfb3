import { and, eq, isNull, lt } from 'drizzle-orm';
import { keptAnswer } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type KeptAnswerRow = typeof keptAnswer.$inferSelect;

/** Takes a key for an answer that is to come; false where somebody has it. */
export async function claimAnswer(model: Model, claim: Omit<KeptAnswerRow, 'answer'>): Promise<boolean> {
  const rows = await model.insert(keptAnswer).values(claim).onConflictDoNothing().returning();
  return rows.length === 1;
}

export async function findKeptAnswer(model: Model, keyHash: string): Promise<KeptAnswerRow | null> {
  const [row] = await model.select().from(keptAnswer).where(eq(keptAnswer.keyHash, keyHash));
  return row ?? null;
}

/** Says that the answer is still to come. */
export async function renewClaim(model: Model, keyHash: string, at: Date): Promise<void> {
  await model
    .update(keptAnswer)
    .set({ createdAt: at })
    .where(and(eq(keptAnswer.keyHash, keyHash), isNull(keptAnswer.answer)));
}

export async function setKeptAnswer(model: Model, keyHash: string, answer: string): Promise<void> {
  await model.update(keptAnswer).set({ answer }).where(eq(keptAnswer.keyHash, keyHash));
}

export async function deleteKeptAnswer(model: Model, keyHash: string): Promise<void> {
  await model.delete(keptAnswer).where(eq(keptAnswer.keyHash, keyHash));
}

export async function deleteKeptAnswersBefore(model: Model, time: Date): Promise<void> {
  await model.delete(keptAnswer).where(lt(keptAnswer.createdAt, time));
}
