import type { Outcome } from './power.ts';

/** Sums over subjects: y is what each of them brings, x how many events it takes. */
export interface OutcomeSums {
  subjects: number;
  sum: number;
  squares: number;
  events: number;
  eventSquares: number;
  products: number;
}

/** A share with the variance that it has now, so that a change is told as well to either side. */
export function outcomeOfShare(share: number): Outcome {
  return { mean: share, variance: share * (1 - share) };
}

/**
 * What one of `subjects` brings on average, those included who bring nothing, and its sample variance
 * (Σy² − (Σy)²/n) / (n − 1); null for fewer than two.
 *
 * @example outcomeOfMean({ sum: 6, squares: 20, … }, 4) // { mean: 1.5, variance: 3.667 }
 */
export function outcomeOfMean({ sum, squares }: OutcomeSums, subjects: number): Outcome | null {
  if (subjects < 2) return null;
  return { mean: sum / subjects, variance: (squares - (sum * sum) / subjects) / (subjects - 1) };
}

/**
 * The ratio R = Σy / Σx, and the variance of one subject's part in it by the delta method,
 * (σ²ᵧ − 2Rσₓᵧ + R²σ²ₓ) / x̄²; Deng, Knoblich and Lu 2018. Null for fewer than two subjects or no events.
 *
 * @example outcomeOfRatio({ subjects: 2, sum: 6, squares: 20, events: 4, eventSquares: 10, products: 14 })
 *   // { mean: 1.5, variance: 0.125 }
 */
export function outcomeOfRatio({
  subjects: n,
  sum,
  squares,
  events,
  eventSquares,
  products,
}: OutcomeSums): Outcome | null {
  if (n < 2 || events === 0) return null;
  const ratio = sum / events;
  // Σ(y − Rx) is 0, so that the residuals' squares are their variance.
  const residuals = squares - 2 * ratio * products + ratio * ratio * eventSquares;
  return { mean: ratio, variance: Math.max(0, residuals) / (n - 1) / (events / n) ** 2 };
}
