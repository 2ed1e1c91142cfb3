import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm';
import { bet, evaluation } from '../models/schema.ts';
import type { Model } from './connect.ts';

export type EvaluationRow = typeof evaluation.$inferSelect;

/** A record with its counterfactual is some kilobytes. */
const rowsPerPart = 500;

/** Keeps an evaluation, or answers what somebody else has frozen meanwhile: of two at one time one is frozen. */
export function insertEvaluation(model: Model, row: Omit<EvaluationRow, 'id'>): Promise<EvaluationRow> {
  return model.transaction(async (tx) => {
    await tx.select().from(bet).where(eq(bet.number, row.betNumber)).for('update');
    const [frozen] = await tx
      .select()
      .from(evaluation)
      .where(and(eq(evaluation.betNumber, row.betNumber), eq(evaluation.isFrozen, true)));
    if (frozen) return frozen;
    const [inserted] = await tx.insert(evaluation).values(row).returning();
    return inserted!;
  });
}

/** The newest evaluation of each of these bets. */
export function findLatestEvaluations(model: Model, numbers: readonly number[]): Promise<EvaluationRow[]> {
  return model
    .selectDistinctOn([evaluation.betNumber])
    .from(evaluation)
    .where(inArray(evaluation.betNumber, [...numbers]))
    .orderBy(evaluation.betNumber, desc(evaluation.id));
}

/** What was known of each of these bets at a time: the newest evaluation before it. */
export function findEvaluationsBefore(
  model: Model,
  numbers: readonly number[],
  before: Date,
): Promise<EvaluationRow[]> {
  return model
    .selectDistinctOn([evaluation.betNumber])
    .from(evaluation)
    .where(and(inArray(evaluation.betNumber, [...numbers]), lt(evaluation.evaluatedAt, before)))
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

/** Every evaluation of every bet, oldest first, read in parts. */
export async function* readAllEvaluations(model: Model): AsyncGenerator<EvaluationRow> {
  for (let last = 0; ;) {
    const rows = await model
      .select()
      .from(evaluation)
      .where(gt(evaluation.id, last))
      .orderBy(asc(evaluation.id))
      .limit(rowsPerPart);
    yield* rows;
    if (rows.length < rowsPerPart) return;
    last = rows.at(-1)!.id;
  }
}

/** Whether a bet has been evaluated. */
export async function isEvaluated(model: Model, betNumber: number): Promise<boolean> {
  const rows = await model
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(eq(evaluation.betNumber, betNumber))
    .limit(1);
  return rows.length > 0;
}

/** Numbers of the sealed bets that were launched and are not frozen; those launched so lately are left out. */
export async function listBetsToEvaluate(
  model: Model,
  { saidBefore }: { saidBefore: Date },
): Promise<number[]> {
  const frozen = model
    .select({ number: evaluation.betNumber })
    .from(evaluation)
    .where(eq(evaluation.isFrozen, true));
  const rows = await model
    .select({ number: bet.number })
    .from(bet)
    .where(
      and(
        isNotNull(bet.sealed),
        isNotNull(bet.launchedOn),
        isNull(bet.droppedAt),
        lt(bet.launchSaidAt, saidBefore),
        notInArray(bet.number, frozen),
      ),
    )
    .orderBy(asc(bet.number));
  return rows.map(({ number }) => number);
}
