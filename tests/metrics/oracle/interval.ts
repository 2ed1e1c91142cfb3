import { sum } from './figure.ts';

/** 95 % intervals, by the formulas of the books and without a library. */
export interface Interval {
  lower: number | null;
  upper: number | null;
}

const none: Interval = { lower: null, upper: null };
/** The normal distribution's quantile of 0.975. */
const z = 1.959963984540054;

/** Wilson's, of a share. */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return none;
  const share = hits / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { lower: centre - half, upper: centre + half };
}

/** Student's, of a mean. */
export function student(values: readonly number[]): Interval {
  const n = values.length;
  if (n < 2) return none;
  const mean = sum(values) / n;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (n - 1);
  return around(mean, studentQuantile(n - 1) * Math.sqrt(variance / n));
}

/** The delta method's, of Σx ÷ Σy over independent subjects. */
export function delta(subjects: readonly { x: number; y: number }[]): Interval {
  const k = subjects.length;
  const below = sum(subjects.map(({ y }) => y));
  if (k < 2 || below === 0) return none;
  const ratio = sum(subjects.map(({ x }) => x)) / below;
  const residuals = sum(subjects.map(({ x, y }) => (x - ratio * y) ** 2));
  return around(ratio, z * Math.sqrt(((k / (k - 1)) * residuals) / (below * below)));
}

/** The order statistics between which a quantile lies; an end is null where the values are too few for it. */
export function orderStatistics(values: readonly number[], q: number): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const chances = binomial(n, q);
  const ranks = Array.from({ length: n }, (_, i) => i + 1);
  const low = ranks.findLast((rank) => sum(chances.slice(0, rank)) <= 0.025);
  const high = ranks.find((rank) => sum(chances.slice(rank)) <= 0.025);
  return { lower: low ? sorted[low - 1]! : null, upper: high ? sorted[high - 1]! : null };
}

function around(middle: number, half: number): Interval {
  return { lower: middle - half, upper: middle + half };
}

/** chances[k] is that of k hits in n tries. */
function binomial(n: number, q: number): number[] {
  let chances = [1];
  for (let tries = 0; tries < n; tries += 1) {
    chances = [...chances, 0].map((chance, k) => chance * (1 - q) + (chances[k - 1] ?? 0) * q);
  }
  return chances;
}

/** Student's quantile of 0.975, by halving. */
function studentQuantile(degrees: number): number {
  let [low, high] = [0, 20];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (studentInside(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return high;
}

/** P(|T| < t), by the finite series for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4). */
function studentInside(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = degrees === 1 ? 0 : term;
  for (let i = isOdd ? 3 : 2; i < degrees; i += 2) {
    term *= ((i - 1) / i) * cosine ** 2;
    series += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
}
