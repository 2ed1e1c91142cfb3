/**
 * The functions that the distributions are made of. Each is computed from the side on which it is small, so
 * that the far end of a tail keeps all its digits.
 */

/** A little above what the last step of a sum or a fraction is rounded by. */
const precision = 1e-15;
/** Instead of a zero denominator in Lentz's method. */
const tiny = 1e-300;

/**
 * ln Γ(x) for x > 0: Stirling's series from 10 on, Γ(x + 1) = x Γ(x) below; Abramowitz and Stegun 6.1.41.
 *
 * @example logGamma(5) // ln 24 = 3.178053830
 */
export function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + stirling(x);
}

/** What ln Γ(x) is above the first terms of Stirling's series; within 3e-14 for x ≥ 10. */
function stirling(x: number): number {
  const z = 1 / (x * x);
  return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / x;
}

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), with Stirling's terms taken together: at a = 500 000 the three
 * logarithms are millions and their sum is −6.
 *
 * @example logBeta(0.5, 0.5) // ln π = 1.144729886
 */
export function logBeta(a: number, b: number): number {
  if (a < 10) return logBeta(a + 1, b) + Math.log1p(b / a);
  if (b < 10) return logBeta(a, b + 1) + Math.log1p(a / b);
  return (
    Math.log((2 * Math.PI) / b) / 2 -
    (a - 0.5) * Math.log1p(b / a) -
    b * Math.log1p(a / b) +
    stirling(a) +
    stirling(b) -
    stirling(a + b)
  );
}

/**
 * The regularised incomplete beta function I_x(a, b) for 0 ≤ x ≤ 1. `rest` is 1 − x, which the caller may know
 * to more digits. The continued fraction of Didonato and Morris 1992 (TOMS 708).
 *
 * @example incompleteBeta(0.1, { a: 0.5, b: 0.5 }) // 0.2048327647
 */
export function incompleteBeta(
  x: number,
  { a, b, rest = 1 - x }: { a: number; b: number; rest?: number },
): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  // The fraction converges fast below the mean only; from there I_x(a, b) = 1 − I_(1−x)(b, a).
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, { a: b, b: a, rest: x });
  const numerator = (m: number) =>
    ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (a + 2 * m - 1) ** 2;
  const denominator = (m: number) =>
    m +
    (m === 0 ? 0 : (m * (b - m) * x) / (a + 2 * m - 1)) +
    ((a + m) * (a * rest - b * x + 1 + m * (2 - x))) / (a + 2 * m + 1);
  const front = Math.exp(a * logOf(x, rest) + b * logOf(rest, x) - logBeta(a, b));
  return front / continuedFraction(denominator(0), (m) => [numerator(m), denominator(m)]);
}

/** ln x, from 1 − x where x is near 1. */
function logOf(x: number, rest: number): number {
  return rest < 0.5 ? Math.log1p(-rest) : Math.log(x);
}

/**
 * The upper regularised incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a) for a > 0, x ≥ 0. Continued fraction
 * DLMF 8.9 above a + 1, below it 1 − P by the power series DLMF 8.11.4, where Q is no tail.
 *
 * @example upperIncompleteGamma(1, 2) // e⁻² = 0.1353352832
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let k = 1; term > precision * sum; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return 1 - front * sum;
  }
  return front / continuedFraction(x + 1 - a, (k) => [k * (a - k), x + 1 - a + 2 * k]);
}

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)), where `termsOf(k)` is [aₖ, bₖ] from k = 1 on; the modified method of Lentz, as
 * given by Thompson and Barnett 1986.
 */
function continuedFraction(b0: number, termsOf: (k: number) => [number, number]): number {
  let value = b0 === 0 ? tiny : b0;
  let [c, d] = [value, 0];
  for (let k = 1; k <= 100_000; k++) {
    const [a, b] = termsOf(k);
    c = b + a / c || tiny;
    d = 1 / (b + a * d || tiny);
    value *= c * d;
    if (Math.abs(c * d - 1) < precision) return value;
  }
  return NaN;
}
