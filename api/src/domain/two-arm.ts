import type { Arm } from './arm.ts';
import { shareArm } from './arm.ts';
import { normalCdf, normalSurvival, studentQuantile, studentSurvival } from './distributions.ts';
import { wilsonInterval } from './interval.ts';
import type { Estimate } from './interval.ts';

export interface Arms {
  control: Arm;
  treatment: Arm;
}

/** A change with its standard error, and the degrees of freedom of that. */
export interface Change {
  value: number;
  standardError: number;
  freedom: number;
}

/** A change with its 95 % interval and the two-sided p-value of none. */
export interface TestedChange extends Estimate {
  standardError: number;
  pValue: number;
}

const level = 0.05;
/** How many of its standard errors a control's mean must be, for a change to be divided by it without care. */
const surelyAboveZero = 10;

/**
 * Treatment less control: variances added, degrees of freedom by Welch 1947.
 *
 * @example absoluteChange({ control, treatment }) // { value: 1.2, standardError: 1.120, freedom: 10.81 }
 */
export function absoluteChange({ control, treatment }: Arms): Change {
  return {
    value: treatment.mean - control.mean,
    standardError: Math.sqrt(control.variance / control.n + treatment.variance / treatment.n),
    freedom: welchFreedom({ control, treatment }),
  };
}

/**
 * Treatment over control, less 1, by the delta method: v_t/m_c² + v_c m_t²/m_c⁴, v the variances of the means. Of
 * adjusted means the difference is relative to the control's unadjusted one, and the variance is that of
 * (treatment − control − g · unadjusted control)/m_c, with g the unadjusted relative change. Relative to a mean below
 * 0, up is up. Null where the control's mean is 0.
 *
 * @example relativeChange({ control: shareArm({ hits: 49, n: 100 }), treatment: shareArm({ hits: 51, n: 100 }) })
 * // { value: 0.0408, standardError: 0.1473, freedom: 198 }
 */
export function relativeChange(arms: Arms): Change | null {
  const { value: difference, standardError, freedom } = absoluteChange(arms);
  const [control, treatment] = [asMeasured(arms.control), asMeasured(arms.treatment)];
  if (control.mean === 0) return null;
  const growth = treatment.mean / control.mean - 1;
  const shared = growth ** 2 * control.variance + 2 * growth * control.covarianceWithAdjusted;
  const variance = standardError ** 2 + shared / arms.control.n;
  return {
    value: difference / Math.abs(control.mean),
    standardError: Math.sqrt(variance) / Math.abs(control.mean),
    freedom,
  };
}

function asMeasured({ mean, variance, unadjusted }: Arm) {
  return unadjusted ?? { mean, variance, covarianceWithAdjusted: variance };
}

/** (v_t + v_c)² / (v_t²/(n_t − 1) + v_c²/(n_c − 1)), v the variances of the means; without any, the normal. */
function welchFreedom({ control, treatment }: Arms): number {
  const [c, t] = [control.variance / control.n, treatment.variance / treatment.n];
  const spread = c ** 2 / (control.n - 1) + t ** 2 / (treatment.n - 1);
  return spread > 0 ? (c + t) ** 2 / spread : Infinity;
}

/**
 * The 95 % interval of a change and its p-value, by Student's distribution.
 *
 * @example testChange({ value: 1.2, standardError: 1.120, freedom: 10.81 }) // −1.271 … 3.671, p = 0.307
 */
export function testChange({ value, standardError, freedom }: Change): TestedChange {
  const half = studentQuantile(1 - level / 2, freedom) * standardError;
  const pValue = value === 0 ? 1 : 2 * studentSurvival(Math.abs(value) / standardError, freedom);
  return { value, lower: value - half, upper: value + half, standardError, pValue };
}

/** So many subjects, of whom so many got there. */
export interface Share {
  hits: number;
  n: number;
}

/**
 * The difference of two shares: Newcombe's interval (1998, method 10), from Wilson's of each, and the p-value of the
 * pooled z test. Null where an arm is empty.
 *
 * @example testShares({ control: { hits: 1, n: 50 }, treatment: { hits: 5, n: 50 } }) // −0.022 … 0.195, p = 0.092
 */
export function testShares({
  control,
  treatment,
}: {
  control: Share;
  treatment: Share;
}): TestedChange | null {
  const [c, t] = [wilsonInterval(control.hits, control.n), wilsonInterval(treatment.hits, treatment.n)];
  if (c.lower === null || c.upper === null || t.lower === null || t.upper === null) return null;
  const arms = { control: shareArm(control), treatment: shareArm(treatment) };
  const { value, standardError } = absoluteChange(arms);
  const pooled = shareArm({ hits: control.hits + treatment.hits, n: control.n + treatment.n });
  const pooledError = Math.sqrt(pooled.variance * (1 / control.n + 1 / treatment.n));
  return {
    value,
    lower: value - Math.hypot(arms.treatment.mean - t.lower, c.upper - arms.control.mean),
    upper: value + Math.hypot(t.upper - arms.treatment.mean, arms.control.mean - c.lower),
    standardError,
    pValue: value === 0 ? 1 : 2 * normalSurvival(Math.abs(value) / pooledError),
  };
}

/**
 * The probability that a change is a rise, from a flat prior: Φ(value / standard error).
 *
 * @example chanceOfRise({ value: 0.0408, standardError: 0.1473, freedom: 198 }) // 0.609
 */
export function chanceOfRise({ value, standardError }: Change): number {
  return value === 0 ? 0.5 : normalCdf(value / standardError);
}

/** How many subjects anytime intervals are narrowest for. */
const tunedFor = 5000;

/**
 * An interval that holds the true change with 95 % however often it is looked at: the asymptotic confidence sequence
 * of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (arXiv 2103.06476), with n the subjects of both arms and
 * σ² = se² n: ± σ √(2(nρ² + 1)/(n²ρ²) · ln(√(nρ² + 1)/α)), ρ² = (−2 ln α + ln(−2 ln α + 1)) / 5000.
 *
 * @example anytimeInterval({ value: 0.02, standardError: 0.0707, freedom: 198 }, 200) // −0.341 … 0.381
 */
export function anytimeInterval({ value, standardError }: Change, n: number): Estimate {
  const squaredRho = (-2 * Math.log(level) + Math.log(-2 * Math.log(level) + 1)) / tunedFor;
  const grown = n * squaredRho + 1;
  const half =
    standardError * Math.sqrt(((2 * grown) / (n * squaredRho)) * Math.log(Math.sqrt(grown) / level));
  return { value, lower: value - half, upper: value + half };
}

/** What two arms say of each other. */
export interface Comparison {
  absolute: TestedChange;
  /** What rules read; null where the control's mean is 0. */
  relative: TestedChange | null;
  /** Of the relative change; null where there is none, or too few subjects or counts for one. */
  anytime: Estimate | null;
  chanceOfRise: number;
  /** Whether the control's mean is so near to 0 that the relative change may say no more than the absolute one. */
  isLowCount: boolean;
}

/**
 * Compares two arms of at least two subjects, null with fewer. `shares` are given for outcomes that are one. With low
 * counts the relative interval reaches to 0 where the absolute one does: dividing by a mean that is itself hardly
 * known calls "down" in 6.3 % of comparisons of equals, and "up" in none.
 *
 * @example compareArms({ control: shareArm(a), treatment: shareArm(b) }, { control: a, treatment: b })
 */
export function compareArms(arms: Arms, shares?: { control: Share; treatment: Share }): Comparison | null {
  if (arms.control.n < 2 || arms.treatment.n < 2) return null;
  const change = absoluteChange(arms);
  const absolute = (shares && testShares(shares)) ?? testChange(change);
  const relative = relativeChange(arms);
  const isLowCount = isHardlyAboveZero(arms.control);
  const tested = relative && testChange(relative);
  return {
    absolute,
    relative: tested && isLowCount && holdsZero(absolute) ? reachZero(tested) : tested,
    anytime: relative && !isLowCount ? anytimeOf(relative, arms) : null,
    chanceOfRise: chanceOfRise(change),
    isLowCount,
  };
}

/** It is asymptotic: of arms so small that Student's interval is the wider one it knows nothing. */
function anytimeOf(change: Change, { control, treatment }: Arms): Estimate | null {
  const interval = anytimeInterval(change, control.n + treatment.n);
  return interval.upper >= testChange(change).upper ? interval : null;
}

function isHardlyAboveZero(arm: Arm): boolean {
  const { mean, variance } = asMeasured(arm);
  return Math.abs(mean) < surelyAboveZero * Math.sqrt(variance / arm.n);
}

function holdsZero({ lower, upper }: Estimate): boolean {
  return lower <= 0 && upper >= 0;
}

function reachZero(change: TestedChange): TestedChange {
  return {
    ...change,
    lower: Math.min(0, change.lower),
    upper: Math.max(0, change.upper),
    pValue: holdsZero(change) ? change.pValue : level,
  };
}
