/** A matrix by its rows. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L of a symmetric, positive definite matrix, with LLᵀ = matrix; of the matrix only the lower
 * triangle is read. A diagonal element that rounding made negative becomes 0.
 *
 * @example cholesky([[4], [2, 2]]) // [[2], [1, 1]]
 */
export function cholesky(matrix: Matrix): number[][] {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const current: number[] = [];
    for (let j = 0; j < i; j++) current.push((row[j]! - dot(current, lower[j]!, j)) / lower[j]![j]!);
    current.push(Math.sqrt(Math.max(0, row[i]! - dot(current, current, i))));
    lower.push(current);
  }
  return lower;
}

/**
 * The x with Lx = b.
 *
 * @example solveLower([[2], [1, 1]], [4, 5]) // [2, 3]
 */
export function solveLower(lower: Matrix, b: readonly number[]): number[] {
  const x: number[] = [];
  for (const [i, row] of lower.entries()) x.push((b[i]! - dot(row, x, i)) / row[i]!);
  return x;
}

/**
 * The x with Lᵀx = b.
 *
 * @example solveUpper([[2], [1, 1]], [5, 3]) // [1, 3]
 */
export function solveUpper(lower: Matrix, b: readonly number[]): number[] {
  const x = b.slice(0, lower.length);
  for (let i = lower.length - 1; i >= 0; i--) {
    x[i] = x[i]! / lower[i]![i]!;
    for (let j = 0; j < i; j++) x[j] = x[j]! - lower[i]![j]! * x[i]!;
  }
  return x;
}

/** Σ aᵢbᵢ over the first `length` elements. */
export function dot(a: readonly number[], b: readonly number[], length = a.length): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * The places of the columns that are no linear combination of those before them, by the modified Gram–Schmidt
 * process; Golub and Van Loan 2013, section 5.2.8.
 *
 * @example independentColumns([[1, 0, 1], [1, 1, 0], [1, 0, 1]]) // [0, 1]
 */
export function independentColumns(rows: Matrix): number[] {
  const kept: { place: number; direction: number[] }[] = [];
  for (let place = 0; place < (rows[0]?.length ?? 0); place++) {
    const column = rows.map((row) => row[place]!);
    const length = Math.sqrt(dot(column, column));
    const rest = kept.reduce((left, { direction }) => {
      const share = dot(left, direction);
      return left.map((element, i) => element - share * direction[i]!);
    }, column);
    const restLength = Math.sqrt(dot(rest, rest));
    if (restLength > 1e-7 * length)
      kept.push({ place, direction: rest.map((element) => element / restLength) });
  }
  return kept.map(({ place }) => place);
}
