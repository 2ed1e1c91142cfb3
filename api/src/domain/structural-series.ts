import { fitLocalLevel, forecastSum, sharesOfMean } from './local-level.ts';
import type { LocalLevel, Row } from './local-level.ts';
import { daysOfWeek, designOf, isPositive, rowsOf } from './series-design.ts';
import type { DailySeries, Design, Scale } from './series-design.ts';
import type { TMixture } from './t-mixture.ts';

export interface ModelOptions {
  scale?: Scale;
  /**
   * Holds the standard deviation of the level's daily step at this many of the series' own, as R's CausalImpact
   * does, nearly, at 0.01. Only to be held against it: a level that may not wander makes an effect of every drift.
   */
  fixedLevelDeviation?: number;
}

/** A baseline's model, which forecasts the days that follow it. */
export interface StructuralSeries {
  design: Design;
  /** Usable days less regressors. */
  freedom: number;
  levels: readonly WeighedLevel[];
  /** Logarithm of the diffuse likelihood in the values' own unit, integrated over the drift. */
  logEvidence: number;
}

type WeighedLevel = LocalLevel & { weight: number };

/** The ratios of the level's daily step to the noise over which the model is integrated. */
const ratios = Array.from({ length: 45 }, (_, i) => 0.001 * 10_000 ** (i / 44));
const priorScale = 0.3;

/**
 * Fits a structural time series to a baseline: local level, weekday, and regression on the controls; Harvey
 * 1989, Brodersen et al. 2015. The ratio λ of the level's step to the noise is integrated over a log grid with a
 * half-Cauchy prior, p(λ) ∝ 1/(1 + (λ/0.3)²), because its most likely value is 0 for half of all short series
 * that do wander, and a forecast from there is far too sure of itself. Everything else is integrated exactly
 * (`fitLocalLevel`), so that a forecast is a mixture of Student distributions.
 *
 * Null where the model does not fit: fewer than a week's days more than regressors, no noise, or a value of zero
 * or less on the LOG scale. Controls that are positive throughout are on the scale of the series.
 *
 * @example fitStructuralSeries({ values: signups, controls: [visits] }) // a model, for estimateLaunchEffect
 */
export function fitStructuralSeries(
  baseline: DailySeries,
  { scale = 'LINEAR', fixedLevelDeviation }: ModelOptions = {},
): StructuralSeries | null {
  if (scale === 'LOG' && !isPositive(baseline.values)) return null;
  const design = designOf(baseline, scale);
  const rows = rowsOf(baseline, design, 0);
  const freedom = rows.length - design.columns.length;
  if (freedom < daysOfWeek) return null;
  const levels =
    fixedLevelDeviation === undefined
      ? ratios.map((ratio) => levelOf(rows, design, ratio))
      : [levelWithStep(rows, design, fixedLevelDeviation)];
  return weigh(
    levels.filter((level) => level !== null),
    { design, freedom },
  );
}

function weigh(
  levels: readonly LocalLevel[],
  { design, freedom }: Pick<StructuralSeries, 'design' | 'freedom'>,
): StructuralSeries | null {
  if (levels.length === 0) return null;
  const logWeights = levels.map(({ drift, logLikelihood }) => logLikelihood + logPrior(Math.sqrt(drift)));
  const greatest = Math.max(...logWeights);
  const weights = logWeights.map((logWeight) => Math.exp(logWeight - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    design,
    freedom,
    levels: levels.map((level, i) => ({ ...level, weight: weights[i]! / total })),
    logEvidence: greatest + Math.log(total) - freedom * Math.log(design.value.deviation),
  };
}

/** Of ln λ, in which the grid is even: λ p(λ). */
function logPrior(ratio: number): number {
  return Math.log(ratio) - Math.log1p((ratio / priorScale) ** 2);
}

function levelOf(rows: readonly Row[], { baselineDays }: Design, ratio: number): LocalLevel | null {
  return fitLocalLevel(rows, { drift: ratio ** 2, nextDay: baselineDays });
}

/** The level whose step is `deviation`: by fixed point, because the noise hardly depends on so small a step. */
function levelWithStep(rows: readonly Row[], design: Design, deviation: number): LocalLevel | null {
  let level = levelOf(rows, design, deviation);
  for (let step = 0; step < 20 && level !== null; step++) {
    level = levelOf(rows, design, deviation / level.sigma);
  }
  return level;
}

/**
 * The scale on which a baseline is more likely: LOG where all values are positive and the model of their
 * logarithms, times their geometric mean so that both have one unit, explains them better; Box and Cox 1964.
 * Shares and ratios, known by their weights, are LINEAR: their noise has the size that n gives it.
 *
 * @example likelierScale({ values: [100, 130, 90, 800, 1100, 750 …] }) // LOG: the noise grew with the level
 */
export function likelierScale(baseline: DailySeries): Scale {
  if (baseline.weights) return 'LINEAR';
  const linear = fitStructuralSeries(baseline);
  const log = fitStructuralSeries(baseline, { scale: 'LOG' });
  if (linear === null || log === null) return 'LINEAR';
  const values = baseline.values.filter((value) => value !== null);
  const logGeometricMean = values.reduce((sum, value) => sum + Math.log(value), 0) / values.length;
  return log.logEvidence - log.freedom * logGeometricMean > linear.logEvidence ? 'LOG' : 'LINEAR';
}

/**
 * The distribution of the mean of the days that follow the baseline, had nothing happened: in the unit of the
 * values, of their logarithms on the LOG scale; days weigh as their `weights`. Of `values` it is read only which
 * days have one. Null where no day can be used.
 *
 * @example mixtureQuantile(0.975, forecastWindow(model, { values: [0, 0, 0, 0, 0, 0, 0] })!) // the week's mean
 */
export function forecastWindow(model: StructuralSeries, window: DailySeries): TMixture | null {
  return forecastRows(model, rowsOf(window, model.design, model.design.baselineDays));
}

/** The same for rows of the model's design; of their sum, each times its share, where `shares` are given. */
export function forecastRows(
  { design, freedom, levels }: StructuralSeries,
  rows: readonly Row[],
  shares: readonly number[] = sharesOfMean(rows),
): TMixture | null {
  if (rows.length === 0) return null;
  const { mean, deviation } = design.value;
  const total = shares.reduce((sum, share) => sum + share, 0);
  const components = levels.map(({ weight, ...level }) => {
    const { sum, standardError } = forecastSum(level, rows, shares);
    return { weight, location: total * mean + deviation * sum, scale: deviation * standardError };
  });
  return { freedom, components };
}
