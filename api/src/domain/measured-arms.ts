import { adjustArms, meanArm, quantileArm, ratioArm, shareArm } from './arm.ts';
import type { AdjustableSums, AdjustedArms, Arm, RatioSums, Sums } from './arm.ts';
import { adjustRatioArms } from './ratio-adjustment.ts';
import type { AdjustableRatio, RatioBefore } from './ratio-adjustment.ts';
import type { Arms, Share } from './two-arm.ts';

/** The same measure of each subject before exposure, and its products with the outcome. */
export type Before = Sums & { sumOfProducts: number };

export type ShareFacts = Share & { before?: Before | undefined };
export type MeanFacts = Sums & { n: number; before?: Before | undefined };
export type RatioFacts = RatioSums & { before?: RatioBefore | undefined };
/** A quantile with the ends of its order-statistic interval, null where there are too few values for them. */
export interface QuantileFacts {
  n: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

interface Both<Facts> {
  control: Facts;
  treatment: Facts;
}

/** What is known of an outcome's two arms, by what kind of number it is. */
export type ArmsFacts =
  | ({ kind: 'SHARE' } & Both<ShareFacts>)
  | ({ kind: 'MEAN' } & Both<MeanFacts>)
  | ({ kind: 'RATIO' } & Both<RatioFacts>)
  | ({ kind: 'QUANTILE' } & Both<QuantileFacts>);

/** The estimators, each in a word that analysts know. */
export const methods = {
  SHARE: 'two-proportion',
  MEAN: 'welch',
  RATIO: 'delta-ratio',
  QUANTILE: 'order-statistic',
} as const;

export type ExperimentMethod = `${(typeof methods)[ArmsFacts['kind']]}${'' | '+cuped'}`;

export interface MeasuredArms {
  arms: Arms;
  /** What was measured, before any adjustment. */
  levels: Both<number>;
  /** Of outcomes that are a share and were not adjusted. */
  shares: Both<Share> | null;
  method: ExperimentMethod;
  /** The share of the variance that adjusting for what was before saved; 0 where it was not worth it. */
  varianceSaved: number;
}

/** An adjustment by chance alone saves one part in as many as there are subjects, and up to ten now and then. */
const savedBySubjectsTimes = 10;
const leastSaved = 0.01;

/**
 * The arms that facts make. They are adjusted for what their subjects were before exposure where that saves at
 * least 1 % of the variance, and more than chance would. Null where an arm has fewer than two subjects, or no number.
 *
 * @example measureArms({ kind: 'SHARE', control: { hits: 49, n: 100 }, treatment: { hits: 51, n: 100 } })?.method
 * // 'two-proportion'
 */
export function measureArms(facts: ArmsFacts): MeasuredArms | null {
  const method = methods[facts.kind];
  const arms = plainArms(facts);
  if (arms === null || !isMeasured(arms.control) || !isMeasured(arms.treatment)) return null;
  const levels = { control: arms.control.mean, treatment: arms.treatment.mean };
  const adjusted = adjust(facts);
  if (adjusted !== null && isWorthIt(adjusted)) {
    const { control, treatment, varianceSaved } = adjusted;
    return { arms: { control, treatment }, levels, shares: null, method: `${method}+cuped`, varianceSaved };
  }
  return { arms, levels, shares: facts.kind === 'SHARE' ? facts : null, method, varianceSaved: 0 };
}

/** The arms of what was before exposure; null where that is not known. */
export function armsBefore(facts: ArmsFacts): Arms | null {
  const arms = before(facts);
  return arms !== null && isMeasured(arms.control) && isMeasured(arms.treatment) ? arms : null;
}

function before(facts: ArmsFacts): Arms | null {
  if (facts.kind === 'QUANTILE') return null;
  if (facts.kind === 'RATIO')
    return ofBoth(facts, ({ n, before }) => (before ? ratioArm({ n, ...before }) : null));
  return ofBoth<ShareFacts | MeanFacts>(facts, ({ n, before }) =>
    before ? meanArm({ n, ...before }) : null,
  );
}

function plainArms(facts: ArmsFacts): Arms | null {
  switch (facts.kind) {
    case 'SHARE':
      return ofBoth(facts, smoothedShare);
    case 'MEAN':
      return ofBoth(facts, meanArm);
    case 'RATIO':
      return ofBoth(facts, ratioArm);
    case 'QUANTILE':
      return ofBoth(facts, ({ n, value, lower, upper }) =>
        value === null || lower === null || upper === null ? null : quantileArm({ n, value, lower, upper }),
      );
  }
}

/** Where nobody or everybody got there, the variance is that with half a subject more on either side, and not 0. */
function smoothedShare({ hits, n }: Share): Arm {
  const arm = shareArm({ hits, n });
  if (hits > 0 && hits < n) return arm;
  return { ...arm, variance: shareArm({ hits: hits + 0.5, n: n + 1 }).variance };
}

function ofBoth<Facts>(
  { control, treatment }: Both<Facts>,
  build: (facts: Facts) => Arm | null,
): Arms | null {
  const [c, t] = [build(control), build(treatment)];
  return c && t && { control: c, treatment: t };
}

function isMeasured({ n, mean, variance }: Arm): boolean {
  return n >= 2 && Number.isFinite(mean) && Number.isFinite(variance) && variance >= 0;
}

function adjust(facts: ArmsFacts): AdjustedArms | null {
  switch (facts.kind) {
    case 'SHARE':
      return adjustBoth(facts, ({ hits }) => ({ sum: hits, sumOfSquares: hits }));
    case 'MEAN':
      return adjustBoth(facts, ({ sum, sumOfSquares }) => ({ sum, sumOfSquares }));
    case 'RATIO': {
      const { control, treatment } = facts;
      if (control.before === undefined || treatment.before === undefined) return null;
      return adjustRatioArms({
        control: control as AdjustableRatio,
        treatment: treatment as AdjustableRatio,
      });
    }
    case 'QUANTILE':
      return null;
  }
}

function adjustBoth<Facts extends { n: number; before?: Before | undefined }>(
  { control, treatment }: Both<Facts>,
  outcomeOf: (facts: Facts) => Sums,
): AdjustedArms | null {
  const sums = (facts: Facts): AdjustableSums[] => {
    const { n, before } = facts;
    if (before === undefined) return [];
    return [{ n, outcome: outcomeOf(facts), covariate: before, sumOfProducts: before.sumOfProducts }];
  };
  const [c, t] = [...sums(control), ...sums(treatment)];
  return c && t ? adjustArms({ control: c, treatment: t }) : null;
}

function isWorthIt({ control, treatment, varianceSaved }: AdjustedArms): boolean {
  const isReal = varianceSaved * (control.n + treatment.n) > savedBySubjectsTimes;
  return varianceSaved >= leastSaved && isReal && isMeasured(control) && isMeasured(treatment);
}
