import { incompleteBeta, logBeta, upperIncompleteGamma } from './special-functions.ts';

/**
 * P(Z ≤ z) of the standard normal distribution.
 *
 * @example normalCdf(-1.96) // 0.0249978951
 */
export function normalCdf(z: number): number {
  return normalSurvival(-z);
}

/**
 * P(Z > z) of the standard normal distribution: Q(½, z²/2) / 2 above 0.
 *
 * @example normalSurvival(8) // 6.2209605743e-16
 */
export function normalSurvival(z: number): number {
  return z < 0 ? 1 - normalSurvival(-z) : upperIncompleteGamma(0.5, (z * z) / 2) / 2;
}

/**
 * The z that a standard normal variable stays below with probability p, 0 < p < 1. Abramowitz and Stegun
 * 26.2.23, which is within 4.5e-4, and two of Halley's steps from there.
 *
 * @example normalQuantile(0.975) // 1.9599639845
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 2; step++) {
    const excess = (normalSurvival(z) - p) / studentDensity(z, Infinity);
    z += excess / (1 - (z * excess) / 2);
  }
  return -z;
}

/**
 * P(T > t) of Student's distribution, whose degrees of freedom may be fractional (Welch's are) or Infinity, the
 * normal distribution: I_x(ν/2, ½) / 2 with x = ν / (ν + t²) above 0.
 *
 * @example studentSurvival(0.5, 2.7) // 0.3274735310
 */
export function studentSurvival(t: number, freedom: number): number {
  if (freedom === Infinity) return normalSurvival(t);
  if (t < 0) return 1 - studentSurvival(-t, freedom);
  const ratio = (t * t) / freedom;
  return incompleteBeta(1 / (1 + ratio), { a: freedom / 2, b: 0.5, rest: ratio / (1 + ratio) }) / 2;
}

/**
 * The density of Student's distribution at t: (1 + t²/ν)^(−(ν+1)/2) / (√ν B(ν/2, ½)).
 *
 * @example studentDensity(0, 1) // 1/π = 0.3183098862
 */
export function studentDensity(t: number, freedom: number): number {
  return Math.exp(logStudentDensity(t, freedom));
}

function logStudentDensity(t: number, freedom: number): number {
  if (freedom === Infinity) return -(t * t + Math.log(2 * Math.PI)) / 2;
  const logKernel = (-(freedom + 1) / 2) * Math.log1p((t * t) / freedom);
  return logKernel - logBeta(freedom / 2, 0.5) - Math.log(freedom) / 2;
}

/**
 * The t that a Student variable stays below with probability p, 0 < p < 1; degrees of freedom as in
 * `studentSurvival`.
 *
 * @example studentQuantile(0.975, 2.7) // 3.3921483832
 */
export function studentQuantile(p: number, freedom: number): number {
  if (p > 0.5) return -studentQuantile(1 - p, freedom);
  const z = normalQuantile(p);
  if (freedom === Infinity || z === 0) return z;
  // The logarithm of the survival falls ever faster over the logarithm of t. So Newton's steps come near from
  // above after the first, and need no bracket.
  let logT = Math.log(-z);
  for (let step = 0; step < 50; step++) {
    const t = Math.exp(logT);
    const logSurvival = Math.log(studentSurvival(t, freedom));
    const fall = Math.exp(logStudentDensity(t, freedom) + logT - logSurvival);
    const change = (logSurvival - Math.log(p)) / fall;
    logT += change;
    // What is left is of the order of its square.
    if (Math.abs(change) < 1e-8) break;
  }
  return -Math.exp(logT);
}

/**
 * P(X > x) of the chi-square distribution: Q(k/2, x/2) with k degrees of freedom.
 *
 * @example chiSquareSurvival(310.0612716763006, 1) // 2.1177616223e-69
 */
export function chiSquareSurvival(x: number, freedom: number): number {
  return upperIncompleteGamma(freedom / 2, x / 2);
}
