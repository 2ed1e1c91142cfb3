import type { GoodDirection } from '@leadline/db/vocabulary';

/** How many complete weeks say which way a metric goes. */
export const trendWeeks = 12;

export interface Aim {
  /** The level to reach. */
  value: number;
  goodDirection: GoodDirection;
  /** From the end of the last complete week until the day by which; negative once that is past. */
  weeksLeft: number;
}

/**
 * Whether the level is reached already, or the change from the first to the last of the weeks, going on
 * at the same pace, reaches it in time. null where there is no good side, no value now, or no first one
 * to tell the pace by.
 *
 * @example isOnTrack([0.2, 0.21, 0.22], { value: 0.25, goodDirection: 'UP', weeksLeft: 3 }) // true
 */
export function isOnTrack(
  weeks: readonly (number | null)[],
  { value, goodDirection, weeksLeft }: Aim,
): boolean | null {
  const [first = null] = weeks;
  const current = weeks.at(-1) ?? null;
  if (goodDirection === 'NEUTRAL' || current === null) return null;
  const reaches = (level: number) => (goodDirection === 'UP' ? level >= value : level <= value);
  if (reaches(current)) return true;
  if (weeksLeft <= 0) return false;
  if (first === null || weeks.length < 2) return null;
  // Multiplied before it is divided: a pace such as 0.01 a week has no exact digits.
  return reaches(current + ((current - first) * weeksLeft) / (weeks.length - 1));
}
