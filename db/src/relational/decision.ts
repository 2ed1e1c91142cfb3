import { and, asc, desc, eq, gte, ilike, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { decision, position } from '../models/schema.ts';
import type { RowList } from '../row-list.ts';
import { containing, hasId } from './conditions.ts';
import type { Model } from './connect.ts';
import { listRows } from './keyset.ts';

export type DecisionRow = typeof decision.$inferSelect;
export type PositionRow = typeof position.$inferSelect;
/** What its author writes; the rest is set by the decision's life. */
export type DecisionFields = Omit<
  DecisionRow,
  | 'id'
  | 'revision'
  | 'createdAt'
  | 'decidedAt'
  | 'reviewedAt'
  | 'stands'
  | 'reviewNote'
  | 'snapshot'
  | 'isDemo'
>;

export interface DecisionFilter {
  /** null of a bet that there cannot be. */
  betNumber?: number | null | undefined;
  /** Contained in title, context, options, chosen or why, whatever its case. */
  search?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Decided, to be looked at again before this day, and not reviewed yet. */
  reviewDueBefore?: string | undefined;
}

const newestFirst = [desc(decision.decideOn), desc(decision.createdAt), desc(decision.id)];

/** The decisions that the filter lets through, newest first. */
export function listDecisionRows(model: Model, filter: DecisionFilter): RowList<DecisionRow> {
  return listRows<DecisionRow>(model, {
    from: decision,
    where: and(...conditionsOf(filter)),
    order: [
      { field: 'decideOn', isDescending: true },
      { field: 'createdAt', isDescending: true },
      { field: 'id', isDescending: true },
    ],
  });
}

function conditionsOf({ betNumber, search, from, to, reviewDueBefore }: DecisionFilter): (SQL | undefined)[] {
  const pattern = search && containing(search);
  return [
    hasId(decision.betNumber, betNumber),
    from === undefined ? undefined : gte(decision.decideOn, from),
    to === undefined ? undefined : lt(decision.decideOn, to),
    reviewDueBefore === undefined
      ? undefined
      : and(lt(decision.reviewOn, reviewDueBefore), isNotNull(decision.chosen), isNull(decision.reviewedAt)),
    pattern
      ? or(
          ilike(decision.title, pattern),
          ilike(decision.context, pattern),
          sql`array_to_string(${decision.options}, chr(10)) ILIKE ${pattern}`,
          ilike(decision.chosen, pattern),
          ilike(decision.why, pattern),
        )
      : undefined,
  ];
}

export function findDecisions(model: Model, ids: readonly string[]): Promise<DecisionRow[]> {
  return model
    .select()
    .from(decision)
    .where(inArray(decision.id, [...ids]));
}

/** Decisions about these bets, newest first. */
export function listDecisionsOfBets(model: Model, betNumbers: readonly number[]): Promise<DecisionRow[]> {
  return model
    .select()
    .from(decision)
    .where(inArray(decision.betNumber, [...betNumbers]))
    .orderBy(...newestFirst);
}

/** Which of these decisions another one, which is decided, takes the place of. */
export async function findSuperseded(model: Model, ids: readonly string[]): Promise<Set<string>> {
  const rows = await model
    .selectDistinct({ id: decision.supersedesId })
    .from(decision)
    .where(and(inArray(decision.supersedesId, [...ids]), isNotNull(decision.chosen)));
  return new Set(rows.map(({ id }) => id!));
}

/** Until the transaction ends, no other that takes this lock changes what supersedes what. */
export async function lockSupersessions(model: Model): Promise<void> {
  await model.execute(sql`SELECT pg_advisory_xact_lock(${supersessionLock})`);
}

/** Any number that nothing else locks. */
const supersessionLock = 6_024_714;

/** For each decision that takes another's place, which one's. */
export async function listSupersessions(model: Model): Promise<Map<string, string>> {
  const rows = await model
    .select({ id: decision.id, supersedesId: decision.supersedesId })
    .from(decision)
    .where(isNotNull(decision.supersedesId));
  return new Map(rows.map(({ id, supersedesId }) => [id, supersedesId!]));
}

/** Holds the decision's row until the transaction ends; null when there is none. */
export async function lockDecision(model: Model, id: string): Promise<DecisionRow | null> {
  const [row] = await model.select().from(decision).where(eq(decision.id, id)).for('update');
  return row ?? null;
}

export async function insertDecision(
  model: Model,
  fields: DecisionFields &
    Pick<DecisionRow, 'createdAt' | 'decidedAt'> &
    Partial<Pick<DecisionRow, 'snapshot'>>,
): Promise<DecisionRow> {
  const [row] = await model.insert(decision).values(fields).returning();
  return row!;
}

/** Changes a decision and raises its revision. */
export async function updateDecision(
  model: Model,
  id: string,
  changes: Partial<Omit<DecisionRow, 'id' | 'revision'>>,
): Promise<DecisionRow> {
  const [row] = await model
    .update(decision)
    .set({ ...changes, revision: sql`${decision.revision} + 1` })
    .where(eq(decision.id, id))
    .returning();
  return row!;
}

/** Where people stand on these decisions, oldest word first. */
export function listPositions(model: Model, decisionIds: readonly string[]): Promise<PositionRow[]> {
  return model
    .select()
    .from(position)
    .where(inArray(position.decisionId, [...decisionIds]))
    .orderBy(asc(position.takenAt), asc(position.memberId));
}

/** Writes down where somebody stands, in the place of an earlier word of theirs. */
export async function putPosition(model: Model, row: PositionRow): Promise<void> {
  const { agrees, comment, takenAt } = row;
  await model
    .insert(position)
    .values(row)
    .onConflictDoUpdate({
      target: [position.decisionId, position.memberId],
      set: { agrees, comment, takenAt },
    });
}
