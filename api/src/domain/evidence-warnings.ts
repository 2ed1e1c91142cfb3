import { formatChange, formatShare } from './format.ts';
import { halfWidth } from './good-side.ts';
import type { Estimate } from './interval.ts';

export type WarningCode =
  | 'SRM'
  | 'MULTIPLE_VARIANTS'
  | 'IMMATURE'
  | 'LOW_POWER'
  | 'LOW_COUNTS'
  | 'NO_RELATIVE'
  | 'IMPRECISE'
  | 'PLACEBO_FAILS'
  | 'NO_MODEL'
  | 'OUTLIERS'
  | 'DATA_GAP'
  | 'OVERLAPPING_BETS'
  | 'PRE_EXPOSURE_BIAS'
  | 'DENOMINATOR_MOVED'
  | 'EXPOSURE_DRIFT'
  | 'TWYMAN'
  | 'NOVELTY'
  | 'STOPPED_EARLY'
  | 'OUTSIDE_CHANGE';

/** What should be known before a figure is believed. */
export interface EvidenceWarning {
  code: WarningCode;
  text: string;
}

/** What was around a measurement, whatever its method. */
export interface Surroundings {
  stoppedEarly?: boolean;
  /** Other bets on the metric that were launched in the window, as they are called. */
  overlappingBets?: readonly string[];
  /** Notes and incidents inside the window. */
  outsideChanges?: readonly string[];
  /** The predicted relative change. */
  predictedLift?: number | null;
  /** The best that past bets like it measured, as a relative change. */
  bestLift?: number | null;
  /** The smallest relative change that the whole window tells with 80 % power, as a positive number. */
  detectableLift?: number | null;
}

/** How far beyond the best ever seen an effect is more likely a mistake; Twyman's law. */
const tooGood = 3;

/** The warnings that any measured change may need. */
export function warnOfChange(relative: Estimate | null, around: Surroundings): EvidenceWarning[] {
  const { predictedLift = null, bestLift = null, detectableLift = null } = around;
  const warnings: EvidenceWarning[] = [];
  if (predictedLift !== null && detectableLift !== null && detectableLift > Math.abs(predictedLift))
    warnings.push({
      code: 'LOW_POWER',
      text: `The whole window can tell ±${formatShare(detectableLift)}; ${formatChange(predictedLift)} is predicted.`,
    });
  if (relative !== null && predictedLift !== null && halfWidth(relative) > Math.abs(predictedLift))
    warnings.push({
      code: 'IMPRECISE',
      text: `The interval reaches ±${formatShare(halfWidth(relative))}, further than the ${formatShare(predictedLift)} that are predicted.`,
    });
  if (relative !== null && bestLift !== null && bestLift !== 0 && isTooGood(relative, bestLift))
    warnings.push({
      code: 'TWYMAN',
      text: `${formatChange(relative.value)} is more than three times the best ever seen, ${formatChange(bestLift)}: check the data first.`,
    });
  return [...warnings, ...warnOfSurroundings(around)];
}

function isTooGood(relative: Estimate, bestLift: number): boolean {
  const isTold = relative.lower > 0 || relative.upper < 0;
  return isTold && Math.abs(relative.value) > tooGood * Math.abs(bestLift);
}

function warnOfSurroundings({
  stoppedEarly = false,
  overlappingBets = [],
  outsideChanges = [],
}: Surroundings): EvidenceWarning[] {
  const warnings: EvidenceWarning[] = [];
  if (stoppedEarly)
    warnings.push({
      code: 'STOPPED_EARLY',
      text: 'It was stopped early, so that only intervals that bear looking at any time count.',
    });
  if (overlappingBets.length > 0)
    warnings.push({
      code: 'OVERLAPPING_BETS',
      text: `${overlappingBets.join(', ')} launched on the same metric in this window: what each did cannot be told apart.`,
    });
  if (outsideChanges.length > 0)
    warnings.push({
      code: 'OUTSIDE_CHANGE',
      text: `Something else happened in this window: ${outsideChanges.join('; ')}.`,
    });
  return warnings;
}
