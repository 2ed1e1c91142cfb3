import { meanArm } from './arm.ts';
import type { AdjustedArms, Arm, RatioSums, Sums } from './arm.ts';

/** A ratio of sums before exposure, with the products that tie each part of it to each of the outcome's. */
export interface RatioBefore {
  numerator: Sums;
  denominator: Sums;
  /** Σ of numerator × denominator, both before exposure. */
  sumOfProducts: number;
  /** Σ of the outcome's part × the part before exposure: `numeratorDenominator` is outcome's numerator × denominator before. */
  across: {
    numerators: number;
    denominators: number;
    numeratorDenominator: number;
    denominatorNumerator: number;
  };
}

export type AdjustableRatio = RatioSums & { before: RatioBefore };

/**
 * Takes from each arm's ratio what its subjects' ratio was before, R − θR₀, with the θ that leaves the difference the
 * least variance: Σ cov(u, u₀)/n over Σ var(u₀)/n, sums over the arms, u = (y − Rx)/x̄ being a subject's linearised part
 * of a ratio; Deng et al. 2013, and Deng, Knoblich and Lu 2018. The treatment's level before the adjustment is given as
 * the control's plus the adjusted difference, so that a relative change is linearised at its own value. Null where
 * nothing was there before.
 *
 * @example adjustRatioArms({ control, treatment })?.varianceSaved // 0.72
 */
export function adjustRatioArms({
  control,
  treatment,
}: {
  control: AdjustableRatio;
  treatment: AdjustableRatio;
}): AdjustedArms | null {
  const [ofControl, ofTreatment] = [momentsOf(control), momentsOf(treatment)];
  const spread = ofControl.varianceBefore / control.n + ofTreatment.varianceBefore / treatment.n;
  if (!(spread > 0)) return null;
  const theta = (ofControl.covariance / control.n + ofTreatment.covariance / treatment.n) / spread;
  const [c, t] = [adjust(control, theta), adjust(treatment, theta)];
  const before = c.unadjusted.variance / c.n + t.unadjusted.variance / t.n;
  const after = c.variance / c.n + t.variance / t.n;
  if (![before, after, c.mean, t.mean].every(Number.isFinite)) return null;
  const level = c.unadjusted.mean + t.mean - c.mean;
  return {
    control: c,
    treatment: { ...t, unadjusted: { ...t.unadjusted, mean: level } },
    varianceSaved: before > 0 ? Math.max(0, 1 - after / before) : 0,
  };
}

function adjust(sums: AdjustableRatio, theta: number): Required<Arm> {
  const { ratio, ratioBefore, variance, varianceBefore, covariance } = momentsOf(sums);
  return {
    n: sums.n,
    mean: ratio - theta * ratioBefore,
    variance: Math.max(0, variance - 2 * theta * covariance + theta ** 2 * varianceBefore),
    unadjusted: { mean: ratio, variance, covarianceWithAdjusted: variance - theta * covariance },
  };
}

/** Of a subject's linearised parts u and u₀. */
function momentsOf({ n, numerator: y, denominator: x, sumOfProducts, before }: AdjustableRatio) {
  const { numerator: y0, denominator: x0, across } = before;
  const [ratio, ratioBefore] = [y.sum / x.sum, y0.sum / x0.sum];
  const [size, sizeBefore] = [x.sum / n, x0.sum / n];
  const shared = (a: Sums, b: Sums, products: number) => (products - (a.sum * b.sum) / n) / (n - 1);
  const spread = (sums: Sums) => meanArm({ n, ...sums }).variance;
  return {
    ratio,
    ratioBefore,
    variance: (spread(y) - 2 * ratio * shared(y, x, sumOfProducts) + ratio ** 2 * spread(x)) / size ** 2,
    varianceBefore:
      (spread(y0) - 2 * ratioBefore * shared(y0, x0, before.sumOfProducts) + ratioBefore ** 2 * spread(x0)) /
      sizeBefore ** 2,
    covariance:
      (shared(y, y0, across.numerators) -
        ratioBefore * shared(y, x0, across.numeratorDenominator) -
        ratio * shared(x, y0, across.denominatorNumerator) +
        ratio * ratioBefore * shared(x, x0, across.denominators)) /
      (size * sizeBefore),
  };
}
