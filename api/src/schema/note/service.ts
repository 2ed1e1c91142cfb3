import { insertNote } from '@leadline/db/relational/note';
import type { NoteRow } from '@leadline/db/relational/note';
import { tellChange } from '../../auth/audit.ts';
import { forgetRows } from '../../context.ts';
import type { Context } from '../../context.ts';
import { badInput, checkLength, longestText } from '../../errors.ts';
import { getMetrics } from '../series/service.ts';
import { readRange } from '../series/span.ts';
import type { DateRange } from '../series/span.ts';
import type { MutationAddNoteArgs } from '../types.generated.ts';

/** Remarks that touch the range: all of them, or those on one metric and those on all metrics. */
export async function findNotes(context: Context, range: DateRange, metric?: string): Promise<NoteRow[]> {
  readRange(await context.loaders.workspace(), range, 'range');
  const notes = await context.loaders.notes.load(range);
  return notes.filter(
    ({ metrics }) => metric === undefined || metrics.length === 0 || metrics.includes(metric),
  );
}

export async function addNote(
  context: Context,
  { from, to, text, metrics }: MutationAddNoteArgs,
): Promise<NoteRow> {
  if (to != null && to < from)
    throw badInput(
      'to',
      `The last day, ${to}, comes before the first, ${from}; leave it out for a single day.`,
    );
  if (text.trim() === '') throw badInput('text', 'A remark needs words.');
  checkLength('text', text, longestText);
  const keys = [...new Set(metrics)];
  if (keys.length > 0) await getMetrics(context, keys, 'metrics');
  const note = await insertNote(context.house.model.db, {
    fromDay: from,
    toDay: to ?? null,
    text: text.trim(),
    metrics: keys,
    createdBy: context.access.member?.id ?? null,
    createdAt: context.house.now(),
  });
  tellChange(context, { before: null, after: note });
  forgetRows(context);
  return note;
}
