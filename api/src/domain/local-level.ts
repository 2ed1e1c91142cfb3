import { cholesky, dot, solveLower, solveUpper } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/** A day that has a value: what it is regressed on, and the variance of its noise over σ². */
export interface Row {
  day: number;
  value: number;
  regressors: readonly number[];
  noise: number;
}

/** What days say of a level that wanders, given how fast it wanders. */
export interface LocalLevel {
  /** Variance of the level's daily step, over σ². */
  drift: number;
  /** Standard deviation of the noise of a day whose `noise` is 1. */
  sigma: number;
  coefficients: readonly number[];
  /** L of XᵀV⁻¹X = LLᵀ; σ²(LLᵀ)⁻¹ is the coefficients' covariance. */
  triangle: Matrix;
  /** How far the level has wandered up to `nextDay`: `ofValues − ofRegressors · coefficients`. */
  wandered: { ofValues: number; ofRegressors: readonly number[]; variance: number };
  nextDay: number;
  /** Logarithm of the diffuse likelihood, without what depends on neither values nor drift. */
  logLikelihood: number;
}

/**
 * Fits yₜ = αₜ + xₜ'β + εₜ, εₜ ~ N(0, σ² noiseₜ), where the level wanders from α = 0 on the first day by
 * αₜ₊₁ = αₜ + ηₜ, ηₜ ~ N(0, σ² drift); β and ln σ are flat a priori. Given the drift all of this is linear: the
 * Kalman filter, run over the values and over every regressor alike, leaves least squares with independent
 * errors (de Jong 1991, the augmented filter; Durbin and Koopman 2012, section 5.7), and nothing is searched for.
 *
 * Rows are in the order of their days; a day without a row is a missing one. Regressors are linearly
 * independent. Null where the rows leave no noise.
 *
 * @example
 * const rows = [3, 5, 4].map((value, day) => ({ day, value, regressors: [1], noise: 1 }));
 * fitLocalLevel(rows, { drift: 0, nextDay: 3 }) // coefficients [4], sigma 1: mean and standard deviation
 */
export function fitLocalLevel(
  rows: readonly Row[],
  { drift, nextDay }: { drift: number; nextDay: number },
): LocalLevel | null {
  const size = rows[0]!.regressors.length;
  const { states, variance, products, logVariances } = filter(rows, { drift, nextDay });
  const augmented = cholesky(products);
  const triangle = augmented.slice(0, size);
  const residual = augmented[size]![size]! ** 2;
  if (!(residual > 1e-12 * products[size]![size]!)) return null;
  const freedom = rows.length - size;
  const logDeterminant = 2 * triangle.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return {
    drift,
    sigma: Math.sqrt(residual / freedom),
    coefficients: solveUpper(triangle, augmented[size]!),
    triangle,
    wandered: { ofValues: states[size]!, ofRegressors: states.slice(0, size), variance },
    nextDay,
    logLikelihood: -(freedom * Math.log(residual) + logVariances + logDeterminant) / 2,
  };
}

interface Filtered {
  /** The level that the filter sees on `nextDay` in each regressor and, at the end, in the values. */
  states: number[];
  /** Its variance over σ². */
  variance: number;
  /** Sums of products of the innovations over their variances: the normal equations' lower triangle. */
  products: number[][];
  logVariances: number;
}

function filter(rows: readonly Row[], { drift, nextDay }: { drift: number; nextDay: number }): Filtered {
  const size = rows[0]!.regressors.length + 1;
  const states = new Array<number>(size).fill(0);
  const innovations = new Array<number>(size).fill(0);
  const products = Array.from({ length: size }, (_, i) => new Array<number>(i + 1).fill(0));
  let [variance, logVariances, today] = [0, 0, rows[0]!.day];
  for (const { day, value, regressors, noise } of rows) {
    variance += drift * (day - today);
    today = day;
    const total = variance + noise;
    const gain = variance / total;
    for (let i = 0; i < size; i++) {
      innovations[i] = (i < size - 1 ? regressors[i]! : value) - states[i]!;
      states[i]! += gain * innovations[i]!;
      const scaled = innovations[i]! / total;
      const row = products[i]!;
      for (let j = 0; j <= i; j++) row[j]! += scaled * innovations[j]!;
    }
    logVariances += Math.log(total);
    variance *= noise / total;
  }
  return { states, variance: variance + drift * (nextDay - today), products, logVariances };
}

/** The share of each day in their mean, where each weighs 1/noise. */
export function sharesOfMean(days: readonly { noise: number }[]): number[] {
  const precision = days.reduce((sum, { noise }) => sum + 1 / noise, 0);
  return days.map(({ noise }) => 1 / noise / precision);
}

/**
 * A sum over days to come, each times its share, and its standard error: that of the coefficients, of the level that
 * all days share, of its steps, which the later days share, and of each day's own noise. Not the sum of the days' own
 * variances, which would take what they share for chance that evens out. Shares that sum to 1 make a mean, shares
 * that sum to 0 a difference.
 *
 * @example
 * forecastSum(level, [{ day: 3, regressors: [1], noise: 1 }], [1]) // { sum: 4, standardError: sqrt(1 + 1/3) }
 */
export function forecastSum(
  { drift, sigma, coefficients, triangle, wandered, nextDay }: LocalLevel,
  days: readonly Omit<Row, 'value'>[],
  shares: readonly number[],
): { sum: number; standardError: number } {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const unknown = coefficients.map((_, i) =>
    days.reduce(
      (sum, { regressors }, d) => sum + shares[d]! * regressors[i]!,
      -total * wandered.ofRegressors[i]!,
    ),
  );
  const ofCoefficients = solveLower(triangle, unknown);
  // The steps before a day are shared by it and all later ones, so each weighs what is still to come.
  let [steps, ahead, before, noises] = [0, total, nextDay, 0];
  for (const [d, { day, noise }] of days.entries()) {
    steps += (day - before) * ahead ** 2;
    ahead -= shares[d]!;
    before = day;
    noises += shares[d]! ** 2 * noise;
  }
  const variance =
    dot(ofCoefficients, ofCoefficients) + total ** 2 * wandered.variance + drift * steps + noises;
  return {
    sum: dot(unknown, coefficients) + total * wandered.ofValues,
    standardError: sigma * Math.sqrt(variance),
  };
}
