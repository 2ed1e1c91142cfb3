import { normalQuantile, studentQuantile } from './distributions.ts';

/** Two ends between which 95 % of such intervals hold the true value; null where there is none. */
export interface Ends {
  lower: number | null;
  upper: number | null;
}

/** A number with the ends of its 95 % interval. */
export interface Estimate {
  value: number;
  lower: number;
  upper: number;
}

const none: Ends = { lower: null, upper: null };
const tail = 0.025;
const z = normalQuantile(1 - tail);

/**
 * Wilson's score interval of a share: `hits` of `n`.
 * (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n); Wilson 1927.
 *
 * @example wilsonInterval(1, 4) // { lower: 0.0456, upper: 0.6994 }
 */
export function wilsonInterval(hits: number, n: number): Ends {
  if (!(n > 0)) return none;
  const share = hits / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  // The ends of an interval that touches 0 or 1 are these, and not what rounding makes of them.
  return {
    lower: hits === 0 ? 0 : (centre - half) / scale,
    upper: hits === n ? 1 : (centre + half) / scale,
  };
}

/**
 * Student's interval: value ± t × standard error, with the normal distribution for null degrees of freedom.
 *
 * @example studentInterval(10, 1, 9) // { lower: 7.738, upper: 12.262 }
 */
export function studentInterval(value: number, standardError: number | null, freedom: number | null): Ends {
  if (standardError === null || freedom === 0) return none;
  const half = studentQuantile(1 - tail, freedom ?? Infinity) * standardError;
  return { lower: value - half, upper: value + half };
}
