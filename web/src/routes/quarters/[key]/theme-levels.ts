import { addDays, bucketStart, type Calendar, type Period } from '#lib/period.ts';

/** What a theme's metric was in the last whole week before the quarter, and in the last one that counts. */
export interface ThemeLevels {
  start: number | null;
  end: number | null;
  /** What the last week lies before: the target's day, the quarter's end, or today. */
  endIsAt: 'target' | 'quarter' | 'today';
}

interface Asked {
  quarter: Period;
  /** The target's day. */
  by: string;
  today: string;
  calendar: Calendar;
}

/** The whole weeks to read; null where there is none yet. */
export function weeksOfTheme({
  quarter,
  by,
  today,
  calendar,
}: Asked): (Period & Pick<ThemeLevels, 'endIsAt'>) | null {
  const from = addDays(bucketStart(quarter.from, 'WEEK', calendar), -7);
  const endIsAt = by < today ? 'target' : quarter.to <= today ? 'quarter' : 'today';
  const until = { target: addDays(by, 1), quarter: quarter.to, today }[endIsAt];
  const to = bucketStart(until, 'WEEK', calendar);
  return quarter.from <= today && to > from ? { from, to, endIsAt } : null;
}

/** The first week with data, and the last one; weeks that are still filling are no level. */
export function levelsOfWeeks(
  { value, partialFrom }: { value: readonly (number | null)[]; partialFrom?: number | null },
  endIsAt: ThemeLevels['endIsAt'],
): ThemeLevels {
  const whole = value.slice(0, partialFrom ?? value.length);
  const isEndWhole = whole.length === value.length;
  return {
    start: whole.find((level) => level !== null) ?? null,
    end: isEndWhole ? (whole.at(-1) ?? null) : null,
    endIsAt,
  };
}
