import { countUsable, isUsable, appendDays } from './daily-slices.ts';
import { studentQuantile, studentSurvival } from './distributions.ts';
import type { Estimate } from './interval.ts';
import type { LaunchEffect } from './launch-effect.ts';
import { dot, independentColumns } from './linear-algebra.ts';
import { regress, usualLag } from './newey-west.ts';
import type { RegressionRow } from './newey-west.ts';
import { daysOfWeek } from './series-design.ts';
import type { DailySeries } from './series-design.ts';

export interface BeforeAfter {
  effect: LaunchEffect;
  /** What the regression says of each day of the window, had there been no step. */
  expected: (Estimate | null)[];
}

const tail = 0.025;

/**
 * Segmented regression of the days before a launch and those since: trend, weekday, the steps in `controls`, and the
 * launch's own step. Its error is the larger of the ordinary one and Newey and West's, because with few days the
 * latter alone calls an effect in 16 to 24 % of pure noise. Days weigh as their `weights`. A plain difference of means
 * is no alternative: on a log with a trend it shows +22.5 % where nothing happened.
 *
 * Null where the step cannot be parted from trend and weekday, where no noise is left, or without a day on a side.
 *
 * @example beforeAfter({ values: [10, 12, 11, …] }, { values: [14, 15, …] })?.effect.relative
 */
export function beforeAfter(before: DailySeries, window: DailySeries): BeforeAfter | null {
  if (countUsable(before) === 0 || countUsable(window) === 0) return null;
  const launchDay = before.values.length;
  const { rows, weights } = rowsOf(appendDays(before, window), launchDay);
  const columns = independentColumns(rows.map(({ regressors }) => regressors));
  const size = rows[0]!.regressors.length;
  if (columns.at(-1) !== size - 1) return null;
  const kept = rows.map((row) => ({ ...row, regressors: columns.map((column) => row.regressors[column]!) }));
  const regression = regress(kept, { lag: usualLag(rows.length) });
  if (regression === null || !hasNoise(kept, regression.residuals)) return null;
  const { coefficients, ordinaryErrors, robustErrors, freedom, residuals } = regression;
  const [step, error] = [coefficients.at(-1)!, Math.max(ordinaryErrors.at(-1)!, robustErrors.at(-1)!)];
  const since = kept.flatMap(({ day, value, regressors }, i) => {
    const scale = Math.sqrt(weights[i]!);
    return day < launchDay
      ? []
      : [
          {
            day: day - launchDay,
            weight: weights[i]!,
            value: value / scale,
            fitted: dot(regressors, coefficients) / scale,
          },
        ];
  });
  const total = since.reduce((sum, { weight }) => sum + weight, 0);
  const observed = since.reduce((sum, { weight, value }) => sum + (weight * value) / total, 0);
  const noise = Math.sqrt(dot(residuals, residuals) / freedom);
  const t = studentQuantile(1 - tail, freedom);
  const days: (Estimate | null)[] = window.values.map(() => null);
  for (const { day, weight, fitted } of since) {
    const half = t * Math.hypot(noise / Math.sqrt(weight), error);
    days[day] = { value: fitted - step, lower: fitted - step - half, upper: fitted - step + half };
  }
  return { effect: effectOf({ observed, step, error, freedom, days: since.length }), expected: days };
}

function effectOf({
  observed,
  step,
  error,
  freedom,
  days,
}: {
  observed: number;
  step: number;
  error: number;
  freedom: number;
  days: number;
}): LaunchEffect {
  const half = studentQuantile(1 - tail, freedom) * error;
  const expected = { value: observed - step, lower: observed - step - half, upper: observed - step + half };
  const isPositive = expected.lower > 0;
  return {
    days,
    observed,
    expected,
    absolute: { value: step, lower: step - half, upper: step + half },
    relative: isPositive
      ? {
          value: observed / expected.value - 1,
          lower: observed / expected.upper - 1,
          upper: observed / expected.lower - 1,
        }
      : null,
    pValue: 2 * studentSurvival(Math.abs(step) / error, freedom),
    chanceOfRise: studentSurvival(-step / error, freedom),
  };
}

/** Level, weekdays, trend, steps and the launch's own, all times the root of the day's weight. */
function rowsOf(series: DailySeries, launchDay: number): { rows: RegressionRow[]; weights: number[] } {
  const days = series.values.map((_, day) => day).filter((day) => isUsable(series, day));
  const raw = days.map((day) => (series.weights ? series.weights[day]! : 1));
  const average = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  const weights = raw.map((weight) => weight / average);
  const rows = days.map((day, i) => {
    const scale = Math.sqrt(weights[i]!);
    const weekdays = Array.from({ length: daysOfWeek - 1 }, (_, w) => (day % daysOfWeek === w + 1 ? 1 : 0));
    const steps = (series.controls ?? []).map((control) => control[day] ?? 0);
    const trend = (day - launchDay) / launchDay;
    const regressors = [1, ...weekdays, trend, ...steps, day >= launchDay ? 1 : 0];
    return {
      day,
      value: scale * series.values[day]!,
      regressors: regressors.map((column) => scale * column),
    };
  });
  return { rows, weights };
}

function hasNoise(rows: readonly RegressionRow[], residuals: readonly number[]): boolean {
  const size = rows.reduce((sum, { value }) => sum + value ** 2, 0);
  return dot(residuals, residuals) > 1e-16 * size;
}
