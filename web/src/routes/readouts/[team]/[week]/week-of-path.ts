import { error, redirect } from '@sveltejs/kit';
import { bucketStart, isDay, type Calendar } from '#lib/period.ts';
import { readoutHref } from '../../readout-texts.ts';

/** A week is named by its first day; any other day of it leads there. */
export function requireWeekStart({ team, week }: { team: string; week: string }, calendar: Calendar): void {
  if (!isDay(week)) error(404, `“${week}” is no day; one is written 2026-11-23.`);
  const first = bucketStart(week, 'WEEK', calendar);
  if (first !== week) redirect(303, readoutHref({ team, week: first }));
}
