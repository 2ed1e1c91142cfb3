import type { BetStatus, EvidencePlan, Prediction } from '@leadline/db/vocabulary';

/** The dates from which a bet's status follows; dates are YYYY-MM-DD, which order as text. */
export interface BetDates {
  committedAt: Date | null;
  launchedOn: string | null;
  reviewOn: string | null;
  decidedAt: Date | null;
  droppedAt: Date | null;
}

/** Where a bet stands on a day. */
export function statusOf(bet: BetDates, today: string): BetStatus {
  if (bet.droppedAt !== null) return 'DROPPED';
  if (bet.decidedAt !== null) return 'DECIDED';
  if (bet.committedAt === null) return 'DRAFT';
  if (bet.launchedOn === null) return 'COMMITTED';
  return bet.reviewOn !== null && bet.reviewOn <= today ? 'VERDICT_DUE' : 'LIVE';
}

/** Days from launch to the earliest review date: the window, and for an experiment one day of enrolment. */
export function daysToReview(plan: EvidencePlan | null, windowDays: number): number {
  return plan !== null && 'experiment' in plan ? windowDays + 1 : windowDays;
}

/**
 * The relative change short of which the promise is not kept: the end of the predicted interval
 * nearest to zero, but at least half the predicted lift.
 *
 * @example barOf({ lift: 0.03, low: 0.024, high: 0.04, confidence: 0.7 }) // 0.024
 * @example barOf({ lift: 0.03, low: -0.01, high: 0.07, confidence: 0.5 }) // 0.015
 */
export function barOf({ lift, low, high }: Prediction): number {
  return lift > 0 ? Math.max(low, lift / 2) : Math.min(high, lift / 2);
}

/**
 * What orders drafts: how many people it reaches, times the end of the prediction nearest to zero (none
 * where the interval holds zero), times the author's confidence, per person-week. null where a part is missing.
 *
 * @example priorityOf({ lift: 0.03, low: 0.02, high: 0.04, confidence: 0.5 }, { reach: 4000, effortWeeks: 2 }) // 20
 */
export function priorityOf(
  prediction: Prediction | null,
  { reach, effortWeeks }: { reach: number | null; effortWeeks: number | null },
): number | null {
  if (prediction === null || reach === null || effortWeeks === null) return null;
  const { lift, low, high, confidence } = prediction;
  const modest = Math.max(0, lift > 0 ? low : -high);
  return (reach * modest * confidence) / effortWeeks;
}
