import { and, asc, gte, lt, or } from 'drizzle-orm';
import { note } from '../models/schema.ts';
import type { Model } from './connect.ts';
import type { DateRange } from './metric-point.ts';

export type NoteRow = typeof note.$inferSelect;

/** Remarks that touch the range of days, oldest first. The last day of a span is in it. */
export function listNotes(model: Model, { from, to }: DateRange): Promise<NoteRow[]> {
  return model
    .select()
    .from(note)
    .where(and(lt(note.fromDay, to), or(gte(note.fromDay, from), gte(note.toDay, from))))
    .orderBy(asc(note.fromDay), asc(note.createdAt), asc(note.id));
}

export async function insertNote(model: Model, fields: Omit<NoteRow, 'id' | 'isDemo'>): Promise<NoteRow> {
  const [row] = await model.insert(note).values(fields).returning();
  return row!;
}
