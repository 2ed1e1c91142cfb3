import type { Prediction, VerdictKind } from '@leadline/db/vocabulary';
import { studentQuantile } from './distributions.ts';
import { formatShare } from './format.ts';
import { fromGoodSide } from './good-side.ts';
import type { Side } from './good-side.ts';
import { wilsonInterval } from './interval.ts';
import type { Estimate } from './interval.ts';
import { standardErrorOf } from './shrinkage.ts';

/** A bet whose horizon is reached, by what was promised and what came. */
export interface JudgedBet {
  prediction: Prediction;
  goodDirection: Side;
  /** The rules' draft on the horizon, whatever was signed. */
  draft: VerdictKind;
  /** The relative change; null where nothing was measured. */
  measured: Estimate | null;
  /** Entered from the past. */
  isRetrospective: boolean;
}

export interface CalibrationBin {
  from: number;
  to: number;
  /** Mean stated confidence, and how many of the bets were kept. */
  stated: number;
  observed: number;
  bets: number;
}

/** Whether stated confidences come true; below five bets only their number. */
export interface Calibration {
  bets: number;
  /** With Wilson's interval. */
  hitRate: Estimate | null;
  /** Mean squared error of stated confidence against HIT or not. */
  brier: number | null;
  /** Share of measured lifts inside the stated 80 % interval, widened by the measurement's own error. */
  coverage: number | null;
  /** Mean of predicted less measured lift, in the good direction. */
  optimism: number | null;
  bins: CalibrationBin[];
  /** One sentence. */
  text: string;
}

const fewestBets = 5;
const binWidth = 0.2;
/** Half of an 80 % interval, in standard deviations. */
const halfOfStated = 1.28;

/**
 * The share of bets whose promise was kept, with Wilson's interval; null without one. INVALID and retrospective bets
 * do not count, INCONCLUSIVE is no HIT: leaving it out makes of an honest author who states 63 % one who keeps 91 %.
 *
 * @example hitRateOf(bets) // { value: 0.6, lower: 0.231, upper: 0.882 }
 */
export function hitRateOf(bets: readonly JudgedBet[]): Estimate | null {
  const counted = bets.filter(isCounted);
  if (counted.length === 0) return null;
  const hits = counted.filter(isHit).length;
  const { lower, upper } = wilsonInterval(hits, counted.length);
  return { value: hits / counted.length, lower: lower!, upper: upper! };
}

/**
 * Holds stated confidences and predictions against what came: of a team or a house, never of a person, and never of
 * fewer than five bets.
 *
 * @example buildCalibration(bets).text
 * // Of 12 bets stated at 63 % on average, 5 were kept (42 %): we promise 2.1 times what we get.
 */
export function buildCalibration(bets: readonly JudgedBet[]): Calibration {
  const counted = bets.filter(isCounted);
  if (counted.length < fewestBets) {
    return {
      bets: counted.length,
      hitRate: null,
      brier: null,
      coverage: null,
      optimism: null,
      bins: [],
      text: tooFewText(counted.length),
    };
  }
  const measured = counted.flatMap(gainsOf);
  const isEnough = measured.length >= fewestBets;
  return {
    bets: counted.length,
    hitRate: hitRateOf(counted),
    brier: mean(counted.map((bet) => (bet.prediction.confidence - (isHit(bet) ? 1 : 0)) ** 2)),
    coverage: isEnough
      ? mean(counted.flatMap((bet) => (bet.measured ? [isCovered(bet, bet.measured) ? 1 : 0] : [])))
      : null,
    optimism: isEnough ? mean(measured.map(({ predicted, gain }) => predicted - gain)) : null,
    bins: binsOf(counted),
    text: calibrationText(counted, isEnough ? measured : []),
  };
}

function isCounted({ draft, isRetrospective }: JudgedBet): boolean {
  return !isRetrospective && draft !== 'INVALID' && draft !== 'IN_EVALUATION';
}

function isHit({ draft }: JudgedBet): boolean {
  return draft === 'HIT';
}

interface Gain {
  predicted: number;
  gain: number;
}

function gainsOf({ prediction, measured, goodDirection }: JudgedBet): Gain[] {
  if (measured === null) return [];
  return [{ predicted: Math.abs(prediction.lift), gain: fromGoodSide(measured, goodDirection).value }];
}

/**
 * The stated interval, widened by √(1 + (se/s)²) with s its half-width over 1.28, so that a noisy measurement of what
 * was rightly predicted is not held against its author.
 */
function isCovered({ prediction: { low, high } }: JudgedBet, measured: Estimate): boolean {
  const half = Math.hypot((high - low) / 2, halfOfStated * standardErrorOf(measured));
  return Math.abs(measured.value - (low + high) / 2) <= half;
}

function binsOf(bets: readonly JudgedBet[]): CalibrationBin[] {
  const count = Math.round(1 / binWidth);
  return Array.from({ length: count }, (_, i) => {
    const inBin = bets.filter(
      ({ prediction: { confidence } }) => Math.min(count - 1, Math.floor(confidence / binWidth + 1e-9)) === i,
    );
    return {
      from: i / count,
      to: (i + 1) / count,
      stated: mean(inBin.map(({ prediction }) => prediction.confidence)),
      observed: mean(inBin.map((bet) => (isHit(bet) ? 1 : 0))),
      bets: inBin.length,
    };
  }).filter(({ bets }) => bets > 0);
}

function tooFewText(bets: number): string {
  const judged =
    bets === 0
      ? 'No bet has reached its verdict'
      : bets === 1
        ? 'One bet has reached its verdict'
        : `${bets} bets have reached their verdicts`;
  return `${judged}; calibration is told from ${fewestBets} on.`;
}

function calibrationText(bets: readonly JudgedBet[], measured: readonly Gain[]): string {
  const hits = bets.filter(isHit).length;
  const stated = mean(bets.map(({ prediction }) => prediction.confidence));
  const kept = hits === 1 ? '1 was kept' : `${hits} were kept`;
  const share = formatShare(Number((hits / bets.length).toFixed(2)));
  const head = `Of ${bets.length} bets stated at ${formatShare(Number(stated.toFixed(2)))} on average, ${kept} (${share})`;
  const times = timesPromised(measured);
  return times === null ? `${head}.` : `${head}: we promise ${times.toFixed(1)} times what we get.`;
}

/** Mean promised over mean measured; null where what we get may be nothing. */
function timesPromised(measured: readonly Gain[]): number | null {
  if (measured.length < fewestBets) return null;
  const gains = measured.map(({ gain }) => gain);
  const centre = mean(gains);
  const spread = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - centre) ** 2, 0) / (gains.length - 1));
  const half = (studentQuantile(0.975, gains.length - 1) * spread) / Math.sqrt(gains.length);
  return centre - half > 0 ? mean(measured.map(({ predicted }) => predicted)) / centre : null;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
