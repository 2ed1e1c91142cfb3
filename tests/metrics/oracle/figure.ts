/** A metric in one bucket; null is no data. */
export interface Figure {
  value: number | null;
  n: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Ends of the 95 % interval. */
  lower: number | null;
  upper: number | null;
}

export const nothing: Figure = {
  value: null,
  n: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
};

export function quotient(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Linear between order statistics, type 7; null of nothing. */
export function quantileOf(values: readonly number[], q: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * q;
  const below = sorted[Math.floor(rank)]!;
  const above = sorted[Math.ceil(rank)]!;
  return below + (above - below) * (rank - Math.floor(rank));
}
