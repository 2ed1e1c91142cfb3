import { and, between, eq, gte, inArray, sql } from 'drizzle-orm';
import { readout } from '../models/schema.ts';
import type { RowList } from '../row-list.ts';
import type { Model } from './connect.ts';
import { listRows } from './keyset.ts';

export type ReadoutRow = typeof readout.$inferSelect;

/** Which team's readout of which week, by the week's first day. */
export type ReadoutWeek = Pick<ReadoutRow, 'teamKey' | 'week'>;

/** Newest week first. */
export function listReadoutRows(
  model: Model,
  { teamKey, from }: { teamKey?: string | undefined; from?: string | undefined },
): RowList<ReadoutRow> {
  return listRows<ReadoutRow>(model, {
    from: readout,
    where: and(
      teamKey === undefined ? undefined : eq(readout.teamKey, teamKey),
      from === undefined ? undefined : gte(readout.week, from),
    ),
    order: [{ field: 'week', isDescending: true }, { field: 'teamKey' }],
  });
}

export function findReadouts(model: Model, ids: readonly string[]): Promise<ReadoutRow[]> {
  return model
    .select()
    .from(readout)
    .where(inArray(readout.id, [...ids]));
}

/** Of a week, whichever day weeks began on when it was written: two that were written are seven days apart. */
function isOfWeek({ teamKey, week }: ReadoutWeek) {
  return and(eq(readout.teamKey, teamKey), between(readout.week, week, sql`${week}::date + 6`));
}

export async function findReadout(model: Model, which: ReadoutWeek): Promise<ReadoutRow | null> {
  const [row] = await model.select().from(readout).where(isOfWeek(which));
  return row ?? null;
}

/** Holds the readout's row until the transaction ends; null when there is none. */
export async function lockReadout(model: Model, id: string): Promise<ReadoutRow | null> {
  const [row] = await model.select().from(readout).where(eq(readout.id, id)).for('update');
  return row ?? null;
}

/** Holds the row of a team's week until the transaction ends, and makes it where there is none. */
export async function lockOrInsertReadout(
  model: Model,
  { teamKey, week, createdAt }: ReadoutWeek & Pick<ReadoutRow, 'createdAt'>,
): Promise<{ row: ReadoutRow; isNew: boolean }> {
  const lock = () => model.select().from(readout).where(isOfWeek({ teamKey, week })).for('update');
  const [there] = await lock();
  if (there !== undefined) return { row: there, isNew: false };
  const [made] = await model
    .insert(readout)
    .values({ teamKey, week, createdAt })
    .onConflictDoNothing({ target: [readout.teamKey, readout.week] })
    .returning();
  if (made !== undefined) return { row: made, isNew: true };
  // Somebody else has made it at the same moment.
  const [row] = await lock();
  return { row: row!, isNew: false };
}

/** Changes a readout; one that was there before has its revision raised. */
export async function updateReadout(
  model: Model,
  { id, isNew = false }: { id: string; isNew?: boolean },
  changes: Partial<Omit<ReadoutRow, 'id' | 'revision' | 'teamKey' | 'week'>>,
): Promise<ReadoutRow> {
  const [row] = await model
    .update(readout)
    .set({ ...changes, revision: isNew ? 1 : sql`${readout.revision} + 1` })
    .where(eq(readout.id, id))
    .returning();
  return row!;
}
