/**
 * Quantile of Student's t distribution for probability p in (0.5, 1) and whole degrees of freedom;
 * Infinity is the normal distribution. Found by bisection of the exact distribution function, to 1e-12.
 *
 * @example studentQuantile(0.975, 9) // 2.262157
 */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom > manyDegrees) return expanded(normalQuantile(p), freedom);
  let [low, high] = [0, 1];
  while (studentCdf(high, freedom) < p) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-12 * high; i++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const manyDegrees = 200;

/** Cornish and Fisher's expansion around the normal quantile; Abramowitz and Stegun 26.7.5. */
function expanded(z: number, freedom: number): number {
  if (freedom === Infinity) return z;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3;
}

/** The distribution function at t ≥ 0, as a finite sum; Abramowitz and Stegun 26.7.3 and 26.7.4. */
function studentCdf(t: number, freedom: number): number {
  const theta = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(theta);
  const isOdd = freedom % 2 === 1;
  let [term, sum] = isOdd ? [cosine, freedom > 1 ? cosine : 0] : [1, 1];
  for (let k = isOdd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
  return 0.5 + within / 2;
}

/** By Newton's steps on the normal distribution function, whose integral is summed as a power series. */
function normalQuantile(p: number): number {
  let z = 2;
  for (let i = 0; i < 50; i++) z -= (normalCdf(z) - p) / (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  return z;
}

/** Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/15 + …); Abramowitz and Stegun 26.2.11. */
function normalCdf(z: number): number {
  let [term, sum] = [z, z];
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
