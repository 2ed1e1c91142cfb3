/**
 * The published formulas once more, written from the literature and by other means than the product: tails by
 * numerical integration, quantiles by bisection.
 */

/** One arm: subjects, its level, and the variance of one subject's part in it. */
export interface Arm {
  n: number;
  mean: number;
  variance: number;
  /** Before an adjustment; its covariance with what became of it. */
  raw?: { mean: number; variance: number; shared: number };
}

export interface Tested {
  value: number;
  lower: number;
  upper: number;
  pValue: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample covariance, by the definition. */
function covariance(a: readonly number[], b: readonly number[]): number {
  const [centreA, centreB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - centreA) * (b[i]! - centreB), 0) / (a.length - 1);
}

export function shareOf(n: number, hits: number): Arm {
  return { n, mean: hits / n, variance: (hits / n) * (1 - hits / n) };
}

export function meanOf(values: readonly number[]): Arm {
  return { n: values.length, mean: mean(values), variance: covariance(values, values) };
}

/** Σy / Σx with subjects as units: the variance of (y − Rx)/x̄. */
export function ratioOf(pairs: readonly { y: number; x: number }[]): Arm {
  const [y, x] = [pairs.map((pair) => pair.y), pairs.map((pair) => pair.x)];
  const ratio = mean(y) / mean(x);
  const residuals = pairs.map((pair) => (pair.y - ratio * pair.x) / mean(x));
  return { n: pairs.length, mean: ratio, variance: covariance(residuals, residuals) };
}

/** Type 7. */
export function quantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = level * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - below);
}

/** The quantile of all values of an arm; its interval from the error of the share below it, subjects as units. */
export function quantileOf(valuesOfSubjects: readonly (readonly number[])[], level: number): Arm {
  const all = valuesOfSubjects.flat();
  const value = quantile(all, level);
  const below = ratioOf(
    valuesOfSubjects.map((own) => ({ y: own.filter((one) => one <= value).length, x: own.length })),
  );
  const half = z * Math.sqrt(below.variance / below.n);
  const width = quantile(all, Math.min(1, level + half)) - quantile(all, Math.max(0, level - half));
  const n = valuesOfSubjects.length;
  return { n, mean: value, variance: (n - 1) * (width / (2 * z)) ** 2 };
}

/** Both arms less θ × what their subjects were before. */
export function cuped(
  control: readonly { y: number; z: number }[],
  treatment: readonly { y: number; z: number }[],
): { control: Arm; treatment: Arm } {
  const both = [...control, ...treatment];
  const before = both.map(({ z: one }) => one);
  const theta =
    covariance(
      both.map(({ y }) => y),
      before,
    ) / covariance(before, before);
  const adjust = (arm: readonly { y: number; z: number }[]): Arm => {
    const raw = arm.map(({ y }) => y);
    const adjusted = arm.map(({ y, z: one }) => y - theta * one);
    const rawVariance = covariance(raw, raw);
    return {
      ...meanOf(adjusted),
      raw: { mean: mean(raw), variance: rawVariance, shared: covariance(raw, adjusted) },
    };
  };
  return { control: adjust(control), treatment: adjust(treatment) };
}

export function welch(control: Arm, treatment: Arm): Tested {
  const variance = control.variance / control.n + treatment.variance / treatment.n;
  return studentTest(treatment.mean - control.mean, variance, freedomOf(control, treatment));
}

/** Treatment over control less 1, by the delta method, with Welch's degrees of freedom. */
export function relative(control: Arm, treatment: Arm): Tested {
  const plain = (arm: Arm) => arm.raw ?? { mean: arm.mean, variance: arm.variance, shared: arm.variance };
  const [c, t] = [plain(control), plain(treatment)];
  const growth = t.mean / c.mean - 1;
  // Of (treatment − control − growth × unadjusted control) / control.
  const variance =
    treatment.variance / treatment.n +
    (control.variance + 2 * growth * c.shared + growth ** 2 * c.variance) / control.n;
  return studentTest(
    (treatment.mean - control.mean) / Math.abs(c.mean),
    variance / c.mean ** 2,
    freedomOf(control, treatment),
  );
}

/** Newcombe's interval from Wilson's, and the pooled z test. */
export function newcombe(control: Arm, treatment: Arm): Tested {
  const wilson = ({ n, mean: share }: Arm) => {
    const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
    const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
    return { lower: centre - half, upper: centre + half };
  };
  const [c, t] = [wilson(control), wilson(treatment)];
  const value = treatment.mean - control.mean;
  const pooled = (control.n * control.mean + treatment.n * treatment.mean) / (control.n + treatment.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / control.n + 1 / treatment.n));
  return {
    value,
    lower: value - Math.hypot(treatment.mean - t.lower, c.upper - control.mean),
    upper: value + Math.hypot(t.upper - treatment.mean, control.mean - c.lower),
    pValue: 2 * studentTail(Math.abs(value) / error, Infinity),
  };
}

/** The asymptotic confidence sequence of arXiv 2103.06476 about a change with that standard error. */
export function anytime(value: number, standardError: number, n: number): { lower: number; upper: number } {
  const alpha = 0.05;
  const rho = Math.sqrt((-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / 5000);
  const sigma = standardError * Math.sqrt(n);
  const half =
    sigma *
    Math.sqrt(
      ((2 * (n * rho ** 2 + 1)) / (n ** 2 * rho ** 2)) * Math.log(Math.sqrt(n * rho ** 2 + 1) / alpha),
    );
  return { lower: value - half, upper: value + half };
}

/** Half of an interval from Student's distribution over its quantile: the standard error. */
export function standardErrorOf({ value, upper }: Tested, control: Arm, treatment: Arm): number {
  return (upper - value) / studentPoint(freedomOf(control, treatment));
}

function freedomOf(control: Arm, treatment: Arm): number {
  const [c, t] = [control.variance / control.n, treatment.variance / treatment.n];
  return (c + t) ** 2 / (c ** 2 / (control.n - 1) + t ** 2 / (treatment.n - 1));
}

function studentTest(value: number, variance: number, freedom: number): Tested {
  const half = studentPoint(freedom) * Math.sqrt(variance);
  const pValue = 2 * studentTail(Math.abs(value) / Math.sqrt(variance), freedom);
  return { value, lower: value - half, upper: value + half, pValue };
}

/** The point beyond which 2.5 % lie, by bisection. */
function studentPoint(freedom: number): number {
  let [low, high] = [0, 1000];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (studentTail(middle, freedom) > 0.025) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T > t), t ≥ 0: with t = √ν tan θ, the integral of cos^(ν−1) θ over the angle that is left. */
function studentTail(t: number, freedom: number): number {
  const nu = Math.min(freedom, 1e9);
  const height = (angle: number) => Math.exp((nu - 1) * Math.log(Math.cos(angle)));
  // Beyond 60 spreads nothing is left to add.
  const edge = Math.min(Math.PI / 2, 60 / Math.sqrt(nu));
  const from = Math.min(Math.atan(t / Math.sqrt(nu)), edge);
  const [tail, half] = [simpson(height, from, edge), simpson(height, 0, edge)];
  return tail / (2 * half);
}

function simpson(height: (at: number) => number, from: number, to: number): number {
  const steps = 4000;
  const width = (to - from) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    const at = height(from + i * width);
    sum += weight * (Number.isFinite(at) ? at : 0);
  }
  return (sum * width) / 3;
}

const z = studentPoint(Infinity);
