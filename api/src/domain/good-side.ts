import type { GoodDirection } from '@leadline/db/vocabulary';
import type { Estimate } from './interval.ts';

/** The side that a bet or a guardrail takes for good; a NEUTRAL metric has none. */
export type Side = Exclude<GoodDirection, 'NEUTRAL'>;

/** The two ends of an interval of which both are known. */
export type Span = Omit<Estimate, 'value'>;

/**
 * A change as seen from the good side, where better is more.
 *
 * @example fromGoodSide({ value: -0.02, lower: -0.05, upper: 0.01 }, 'DOWN') // { value: 0.02, lower: -0.01, upper: 0.05 }
 */
export function fromGoodSide({ value, lower, upper }: Estimate, goodDirection: Side): Estimate {
  return goodDirection === 'UP' ? { value, lower, upper } : { value: -value, lower: -upper, upper: -lower };
}

/** Half of an interval's width. */
export function halfWidth({ lower, upper }: Span): number {
  return (upper - lower) / 2;
}

/** Whether an estimate has a number for each of its parts. */
export function isKnown({ value, lower, upper }: Estimate): boolean {
  return [value, lower, upper].every(Number.isFinite);
}
