import { dayAfter } from '@leadline/db/facts/import/event-days';

/** Consecutive days, both in, as YYYY-MM-DD. */
export interface DayRun {
  firstDay: string;
  lastDay: string;
}

/** The runs that days make, which are given in order. */
export function runsOfDays(days: readonly string[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && dayAfter(last.lastDay) === day) last.lastDay = day;
    else runs.push({ firstDay: day, lastDay: day });
  }
  return runs;
}
