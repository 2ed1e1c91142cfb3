import { normalQuantile } from './distributions.ts';
import type { Span } from './good-side.ts';

/** A measured relative change with its standard error. */
export interface MeasuredLift {
  lift: number;
  standardError: number;
}

const fewestLifts = 5;
/** The spread of true lifts where too few were measured to say. */
const usualSpread = 0.05;
const leastSpread = 0.005;

/**
 * The variance of true lifts about 0, from past measured ones: what they vary by beyond their own errors,
 * max(0.005², (Σ w y² − k) / Σ w) with w = 1/se², by the method of moments; DerSimonian and Laird 1986 with the mean
 * held at 0. With fewer than five of them 0.05².
 *
 * @example liftVariance([{ lift: 0.02, standardError: 0.01 }, …]) // 0.0004
 */
export function liftVariance(past: readonly MeasuredLift[]): number {
  const usable = past.filter(({ standardError }) => standardError > 0);
  if (usable.length < fewestLifts) return usualSpread ** 2;
  const weights = usable.map(({ standardError }) => 1 / standardError ** 2);
  const excess = usable.reduce((sum, { lift }, i) => sum + weights[i]! * lift ** 2, 0) - usable.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(leastSpread ** 2, excess / total);
}

/**
 * A measured lift, corrected for the luck of having been measured: the posterior mean y τ² / (τ² + se²) of a normal
 * prior about 0 with variance τ². What looks best among many is mostly what was luckiest.
 *
 * @example shrink({ lift: 0.04, standardError: 0.02 }, 0.02 ** 2) // 0.02
 */
export function shrink({ lift, standardError }: MeasuredLift, variance: number): number {
  return (lift * variance) / (variance + standardError ** 2);
}

/**
 * The standard error that a 95 % interval stands for, of whatever distribution it is.
 *
 * @example standardErrorOf({ lower: -0.0196, upper: 0.0196 }) // 0.01
 */
export function standardErrorOf({ lower, upper }: Span): number {
  return (upper - lower) / (2 * normalQuantile(0.975));
}
