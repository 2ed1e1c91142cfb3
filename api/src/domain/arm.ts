import { normalQuantile } from './distributions.ts';
import type { Estimate } from './interval.ts';

/** One arm of an experiment: how many subjects, and mean and variance of one subject's outcome. */
export interface Arm {
  n: number;
  mean: number;
  variance: number;
  /** Of an arm whose mean was adjusted, what it was before: a relative change is relative to that. */
  unadjusted?: { mean: number; variance: number; covarianceWithAdjusted: number };
}

/** Σy and Σy² over the subjects of an arm. */
export interface Sums {
  sum: number;
  sumOfSquares: number;
}

/**
 * An arm of which `hits` of n subjects got there: variance p(1 − p).
 *
 * @example shareArm({ hits: 49, n: 100 }) // { n: 100, mean: 0.49, variance: 0.2499 }
 */
export function shareArm({ hits, n }: { hits: number; n: number }): Arm {
  const share = hits / n;
  return { n, mean: share, variance: share * (1 - share) };
}

/**
 * An arm of values, one a subject: mean and sample variance.
 *
 * @example meanArm({ n: 3, sum: 12, sumOfSquares: 50 }) // { n: 3, mean: 4, variance: 1 }
 */
export function meanArm({ n, sum, sumOfSquares }: Sums & { n: number }): Arm {
  return { n, mean: sum / n, variance: covariance({ n, a: sum, b: sum, products: sumOfSquares }) };
}

/** What an arm's facts say of a ratio of sums: y over x, both of each subject. */
export interface RatioSums {
  n: number;
  numerator: Sums;
  denominator: Sums;
  sumOfProducts: number;
}

/**
 * An arm of a ratio of sums, R = Σy/Σx with subjects as units: the variance of one subject's linearised outcome,
 * (σ²ᵧ − 2Rσₓᵧ + R²σ²ₓ) / x̄²; Deng, Knoblich and Lu 2018.
 *
 * @example ratioArm({ n: 3, numerator, denominator, sumOfProducts }).mean // revenue per order
 */
export function ratioArm({ n, numerator, denominator, sumOfProducts }: RatioSums): Arm {
  const [y, x] = [meanArm({ n, ...numerator }), meanArm({ n, ...denominator })];
  const ratio = numerator.sum / denominator.sum;
  const shared = covariance({ n, a: numerator.sum, b: denominator.sum, products: sumOfProducts });
  const variance = (y.variance - 2 * ratio * shared + ratio ** 2 * x.variance) / x.mean ** 2;
  return { n, mean: ratio, variance: Math.max(0, variance) };
}

/**
 * An arm of a quantile, whose interval from order statistics is taken for two times 1.96 standard errors.
 *
 * @example quantileArm({ n: 11054, value: 7.158, lower: 7.099, upper: 7.217 })
 */
export function quantileArm({ n, value, lower, upper }: Estimate & { n: number }): Arm {
  const standardError = (upper - lower) / (2 * normalQuantile(0.975));
  return { n, mean: value, variance: (n - 1) * standardError ** 2 };
}

/** An outcome and the same measure before exposure, of each subject. */
export interface AdjustableSums {
  n: number;
  outcome: Sums;
  covariate: Sums;
  sumOfProducts: number;
}

export interface AdjustedArms {
  control: Arm;
  treatment: Arm;
  /** The share of the variance of the difference that the adjustment saved; 0 where it saved none. */
  varianceSaved: number;
}

/**
 * Takes from each arm's mean what its subjects were before, ȳ − θx̄ with θ = cov(y, x) / var(x) over both arms
 * pooled (CUPED; Deng, Xu, Kohavi and Walker 2013).
 *
 * @example adjustArms({ control, treatment }).varianceSaved // 0.31: as though there were 45 % more subjects
 */
export function adjustArms(sums: { control: AdjustableSums; treatment: AdjustableSums }): AdjustedArms {
  const theta = thetaOf(pool(sums.control, sums.treatment));
  const [control, treatment] = [adjust(sums.control, theta), adjust(sums.treatment, theta)];
  const before = [control, treatment].reduce((sum, { n, unadjusted }) => sum + unadjusted.variance / n, 0);
  const after = [control, treatment].reduce((sum, { n, variance }) => sum + variance / n, 0);
  return { control, treatment, varianceSaved: before > 0 ? Math.max(0, 1 - after / before) : 0 };
}

function pool(a: AdjustableSums, b: AdjustableSums): AdjustableSums {
  const add = (one: Sums, other: Sums) => ({
    sum: one.sum + other.sum,
    sumOfSquares: one.sumOfSquares + other.sumOfSquares,
  });
  return {
    n: a.n + b.n,
    outcome: add(a.outcome, b.outcome),
    covariate: add(a.covariate, b.covariate),
    sumOfProducts: a.sumOfProducts + b.sumOfProducts,
  };
}

/** A covariate that is the same for all has nothing to take. */
function thetaOf(sums: AdjustableSums): number {
  const { variance } = meanArm({ n: sums.n, ...sums.covariate });
  return variance > 0 ? covarianceOf(sums) / variance : 0;
}

function adjust(sums: AdjustableSums, theta: number): Required<Arm> {
  const { n } = sums;
  const [y, x, shared] = [
    meanArm({ n, ...sums.outcome }),
    meanArm({ n, ...sums.covariate }),
    covarianceOf(sums),
  ];
  return {
    n,
    mean: y.mean - theta * x.mean,
    variance: y.variance - 2 * theta * shared + theta ** 2 * x.variance,
    unadjusted: { mean: y.mean, variance: y.variance, covarianceWithAdjusted: y.variance - theta * shared },
  };
}

function covarianceOf({ n, outcome, covariate, sumOfProducts }: AdjustableSums): number {
  return covariance({ n, a: outcome.sum, b: covariate.sum, products: sumOfProducts });
}

/** Sample covariance from sums; what rounding leaves below 0 of a variance is 0. */
function covariance({ n, a, b, products }: { n: number; a: number; b: number; products: number }): number {
  const value = (products - (a * b) / n) / (n - 1);
  return a === b ? Math.max(0, value) : value;
}
