import type { Conversion } from '../../vocabulary.ts';
import { daysInMs } from './cohort.ts';
import type { Cohort } from './cohort.ts';
import { shareOfCohort } from './share-of-cohort.ts';

/**
 * CONVERSION: of the subjects whose first ever `from` lies in the bucket and whose window has passed,
 * the share with a `to`, another event than the first, at or after it and before the window's end.
 */
export const conversion = shareOfCohort<Conversion>(conversionCohort);

export function conversionCohort({ from, to, withinDays }: Conversion): Cohort {
  return { start: from, goal: to, fromMs: 0, toMs: daysInMs(withinDays) };
}
