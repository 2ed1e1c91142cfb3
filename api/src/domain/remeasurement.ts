import type { EvidenceGrade, Prediction } from '@leadline/db/vocabulary';
import { barOf } from './bet.ts';
import { fromGoodSide, isKnown } from './good-side.ts';
import type { Side } from './good-side.ts';
import type { Estimate } from './interval.ts';
import { mismatchLevels } from './sample-ratio.ts';

/** How many days after its horizon a kept promise is measured again. */
export const remeasuredAfterDays: readonly number[] = [90, 180];

/** A kept promise, with what was measured of it once more. */
export interface MeasuredAgain<Change extends Estimate> {
  /** As sealed. */
  prediction: Prediction;
  goodDirection: Side;
  grade: EvidenceGrade;
  relative: Change | null;
  srmPValue: number | null;
}

/**
 * What has become of a kept promise. It holds where the interval is wholly on the good side of 0 and the point at or
 * beyond the bar, as when it was kept. It does not where the point is short of the bar in such an interval, or the
 * interval's good end is: it moved less, not at all, or the wrong way. An interval that spans both 0 and the bar tells
 * neither, and what decides nothing of a verdict decides nothing here, nor is it a figure to be quoted.
 *
 * @example
 * holdAgainst({ prediction: { lift: 0.03, low: 0.024, … }, goodDirection: 'UP', grade: 'INTERRUPTED', … })
 * // { isHeld: true, relative: { value: 0.028, lower: 0.01, upper: 0.046 } }
 */
export function holdAgainst<Change extends Estimate>({
  prediction,
  goodDirection,
  grade,
  relative,
  srmPValue,
}: MeasuredAgain<Change>): { isHeld: boolean | null; relative: Change | null } {
  const isWeak = grade === 'BEFORE_AFTER' || grade === 'JUDGEMENT';
  const isMismatched = srmPValue !== null && srmPValue < mismatchLevels.isBroken;
  if (isWeak || isMismatched || relative === null || !isKnown(relative))
    return { isHeld: null, relative: null };
  const gain = fromGoodSide(relative, goodDirection);
  const bar = Math.abs(barOf(prediction));
  const spansBoth = gain.lower <= 0 && gain.upper >= bar;
  return { isHeld: spansBoth ? null : gain.lower > 0 && gain.value >= bar, relative };
}
