import { normalQuantile } from './distributions.ts';

/**
 * What one subject does: a share of them that gets there, or the mean and the variance of one subject's
 * outcome. Of a ratio of sums the variance is the linearised one, (σ²ᵧ − 2Rσₓᵧ + R²σ²ₓ) / x̄².
 *
 * A share's variance in the treatment is that of the lifted share. `{ mean: p, variance: p * (1 - p) }` leaves it
 * as it was, which is the same to either side.
 */
export type Outcome = { share: number } | { mean: number; variance: number };

/** How an experiment's subjects divide: 0.5 for two equal arms. */
export interface Split {
  treatmentShare: number;
}

const level = 0.05;
const power = 0.8;
/** In standard errors: how far from zero an effect must lie to be told, at 5 % two-sided, in 80 % of cases. */
const tellingDistance = normalQuantile(1 - level / 2) + normalQuantile(power);

/**
 * How many subjects, both arms together, tell the relative `lift` from zero with 80 % power at 5 % two-sided:
 * (z₀.₉₇₅ + z₀.₈)² (v_c/(1 − s) + v_t/s) / (lift · mean)², with s the treatment's share and the variances
 * unpooled; Fleiss, Levin and Paik 2003, chapter 4. Not rounded. Null where no number of them does: a lift or
 * a mean of 0, a lifted share that is none.
 *
 * @example subjectsNeeded({ share: 0.2 }, { lift: 0.03, treatmentShare: 0.5 }) / 2 // 70 544.859 per arm
 */
export function subjectsNeeded(
  outcome: Outcome,
  { lift, treatmentShare }: Split & { lift: number },
): number | null {
  const control = momentsOf(outcome);
  const treatment = 'share' in outcome ? momentsOf({ share: outcome.share * (1 + lift) }) : control;
  if (control === null || treatment === null || !isSplit(treatmentShare)) return null;
  const difference = control.mean * lift;
  const spread = control.variance / (1 - treatmentShare) + treatment.variance / treatmentShare;
  return finite((tellingDistance / difference) ** 2 * spread);
}

/**
 * The smallest relative change, as a positive number, that so many subjects tell from zero with 80 % power at
 * 5 % two-sided: the inverse of `subjectsNeeded`. For shares the change is a rise, whose own variance counts;
 * null where no share is so high.
 *
 * @example detectableLift({ mean: 0.3, variance: 0.21 }, { subjects: 2000, treatmentShare: 0.5 }) // 0.191
 */
export function detectableLift(
  outcome: Outcome,
  { subjects, treatmentShare }: Split & { subjects: number },
): number | null {
  const control = momentsOf(outcome);
  if (control === null || !isSplit(treatmentShare) || !(subjects > 0)) return null;
  const { mean, variance } = control;
  const perControl = tellingDistance ** 2 / (subjects * (1 - treatmentShare));
  const perTreatment = tellingDistance ** 2 / (subjects * treatmentShare);
  const squared = variance * (perControl + perTreatment);
  if (!('share' in outcome)) return finite(Math.sqrt(squared) / Math.abs(mean));
  // With d the difference, d² = perControl p(1 − p) + perTreatment (p + d)(1 − p − d) is quadratic in d.
  const slope = perTreatment * (1 - 2 * mean);
  const difference =
    (slope + Math.sqrt(slope ** 2 + 4 * (1 + perTreatment) * squared)) / (2 * (1 + perTreatment));
  return mean + difference < 1 ? finite(difference / mean) : null;
}

/**
 * The smallest non-inferiority margin, as a positive relative change, within which a guardrail would be found
 * with 80 % power when nothing has changed: (z₀.₉₇₅ + z₀.₈) times the standard error of the relative change. A
 * test at 2.5 % to one side; Blackwelder 1982.
 *
 * @example detectableMargin({ share: 0.3 }, { subjects: 2000, treatmentShare: 0.5 }) // 0.191
 */
export function detectableMargin(outcome: Outcome, size: Split & { subjects: number }): number | null {
  const unchanged = momentsOf(outcome);
  return unchanged === null ? null : detectableLift(unchanged, size);
}

interface Moments {
  mean: number;
  variance: number;
}

/** Null for what is no outcome. */
function momentsOf(outcome: Outcome): Moments | null {
  if ('share' in outcome) {
    const { share } = outcome;
    return share > 0 && share < 1 ? { mean: share, variance: share * (1 - share) } : null;
  }
  const { mean, variance } = outcome;
  return Number.isFinite(mean) && mean !== 0 && Number.isFinite(variance) && variance >= 0 ? outcome : null;
}

function isSplit(treatmentShare: number): boolean {
  return treatmentShare > 0 && treatmentShare < 1;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
