import type { Retention } from '../../vocabulary.ts';
import { daysInMs } from './cohort.ts';
import type { Cohort } from './cohort.ts';
import { shareOfCohort } from './share-of-cohort.ts';

/**
 * RETENTION: of the subjects whose first ever `start` lies in the bucket and whose last day has passed,
 * the share with a `back`, another event than the first, in [fromDay, toDay) days of 24 hours after it.
 */
export const retention = shareOfCohort<Retention>(retentionCohort);

export function retentionCohort({ start, back, fromDay, toDay }: Retention): Cohort {
  return { start, goal: back, fromMs: daysInMs(fromDay), toMs: daysInMs(toDay) };
}
