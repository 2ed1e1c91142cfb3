import { logGamma } from './special-functions.ts';

/** Places among n values in order, from 1, between which a quantile lies; 0 where there is none so far out. */
export interface QuantileRanks {
  n: number;
  lower: number;
  upper: number;
}

const tail = 0.025;

/**
 * Ranks of the two order statistics that hold the q-quantile in at least 95 % of samples, whatever the
 * distribution: how many of n values lie below it is Binomial(n, q). The lower is the largest rank with
 * P(B < rank) ≤ 2.5 %, the upper the smallest with P(B ≥ rank) ≤ 2.5 %; Conover 1999, section 3.2.
 *
 * @example quantileRanks(20, 0.5) // { n: 20, lower: 6, upper: 15 }
 */
export function quantileRanks(n: number, q: number): QuantileRanks {
  const lower = lowerRank(n, q);
  const mirrored = lowerRank(n, 1 - q);
  return { n, lower, upper: mirrored === 0 ? 0 : n + 1 - mirrored };
}

/** The largest rank with P(B < rank) ≤ 2.5 %. */
function lowerRank(n: number, q: number): number {
  const spread = Math.sqrt(n * q * (1 - q));
  // What lies further below the mean is less than 1e-15 in all.
  let k = Math.max(0, Math.floor(n * q - 9 * spread - 10));
  let probability = Math.exp(logBinomial(n, k, q));
  let below = 0;
  while (k < n && below + probability <= tail) {
    below += probability;
    probability *= ((n - k) / (k + 1)) * (q / (1 - q));
    k++;
  }
  return k;
}

function logBinomial(n: number, k: number, q: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(q) + (n - k) * Math.log1p(-q);
}
