import { cholesky, dot, solveLower, solveUpper } from './linear-algebra.ts';
import type { Matrix } from './linear-algebra.ts';

/** A day of a regression; regressors are linearly independent. */
export interface RegressionRow {
  day: number;
  value: number;
  regressors: readonly number[];
}

export interface Regression {
  coefficients: number[];
  /** Of each coefficient, by ordinary least squares: days taken for independent. */
  ordinaryErrors: number[];
  /** Of each coefficient, with days up to `lag` apart taken for alike. */
  robustErrors: number[];
  residuals: number[];
  /** Rows less regressors. */
  freedom: number;
}

/**
 * Least squares, with standard errors that allow for noise which is alike on neighbouring days: (X'X)⁻¹ S (X'X)⁻¹
 * n/(n − k), S = Σ wₗ Σ eᵢeⱼ xᵢxⱼ' over days l apart, wₗ = 1 − l/(lag + 1) (Bartlett); Newey and West 1987. Days
 * without a row are no neighbours. Null without a row more than regressors.
 *
 * @example regress(rows, { lag: 7 })?.robustErrors.at(-1)
 */
export function regress(rows: readonly RegressionRow[], { lag }: { lag: number }): Regression | null {
  const size = rows[0]?.regressors.length ?? 0;
  const freedom = rows.length - size;
  if (size === 0 || freedom < 1) return null;
  const inverse = invert(crossProducts(rows, size));
  const moments = Array.from({ length: size }, (_, i) =>
    rows.reduce((sum, { regressors, value }) => sum + regressors[i]! * value, 0),
  );
  const coefficients = inverse.map((row) => dot(row, moments));
  const residuals = rows.map(({ regressors, value }) => value - dot(regressors, coefficients));
  const noise = dot(residuals, residuals) / freedom;
  // What a row adds to each coefficient, (X'X)⁻¹ xᵢ eᵢ.
  const influences = rows.map(({ regressors }, i) =>
    inverse.map((row) => dot(row, regressors) * residuals[i]!),
  );
  const scale = rows.length / freedom;
  return {
    coefficients,
    ordinaryErrors: inverse.map((row, i) => Math.sqrt(noise * row[i]!)),
    robustErrors: coefficients.map((_, i) =>
      Math.sqrt(Math.max(0, scale * bartlettSum(rows, influences, { lag, i }))),
    ),
    residuals,
    freedom,
  };
}

/** The lag up to which days are taken for alike: the rule of Newey and West 1994, and at least a week. */
export function usualLag(days: number): number {
  return Math.max(7, Math.floor(4 * (days / 100) ** (2 / 9)));
}

function bartlettSum(
  rows: readonly RegressionRow[],
  influences: Matrix,
  { lag, i }: { lag: number; i: number },
): number {
  let sum = 0;
  for (let a = 0; a < rows.length; a++) {
    const own = influences[a]![i]!;
    sum += own ** 2;
    for (let b = a + 1; b < rows.length && rows[b]!.day - rows[a]!.day <= lag; b++) {
      const weight = 1 - (rows[b]!.day - rows[a]!.day) / (lag + 1);
      sum += 2 * weight * own * influences[b]![i]!;
    }
  }
  return sum;
}

function crossProducts(rows: readonly RegressionRow[], size: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: i + 1 }, (_, j) =>
      rows.reduce((sum, { regressors }) => sum + regressors[i]! * regressors[j]!, 0),
    ),
  );
}

function invert(matrix: Matrix): number[][] {
  const lower = cholesky(matrix);
  return lower.map((_, i) => {
    const unit = lower.map((_, j) => (i === j ? 1 : 0));
    return solveUpper(lower, solveLower(lower, unit));
  });
}
