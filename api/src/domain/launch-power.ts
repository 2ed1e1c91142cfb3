import { daysOfWeek } from './series-design.ts';
import type { DailySeries } from './series-design.ts';
import { fitStructuralSeries, forecastWindow, likelierScale } from './structural-series.ts';
import type { StructuralSeries } from './structural-series.ts';
import { mixtureMean, mixtureQuantile } from './t-mixture.ts';

export interface PlannedLaunch {
  /** The days before the launch, which the window follows; null where a day has no value. */
  baseline: readonly (number | null)[];
  /** The n behind each day's share or ratio. */
  weights?: readonly (number | null)[] | null;
  windowDays: number;
  /** The relative change that is predicted. */
  lift: number;
}

export interface LaunchPower {
  /** The smallest relative change, as a positive number, that the window tells from zero with 80 % power. */
  detectableLift: number | null;
  /** The smallest window of whole weeks that tells the predicted lift, up to half a year. */
  daysNeeded: number | null;
}

const level = 0.05;
const power = 0.8;
const longestWeeks = 26;
const fewestDays = 28;

/**
 * What a launch to everyone can tell, from how surely its baseline forecasts the days after it. A change is told
 * with 80 % power where it lies q₀.₉₇₅ + q₀.₈ from the forecast's mean, with q the quantiles of the forecast of the
 * window's mean about its own: the one makes it significant at 5 % two-sided, the other leaves room for chance. A
 * longer window tells more as long as its noise outweighs the wandering of the level, and less from there.
 *
 * Null where nothing can be told: fewer than 28 usable days, a mean of zero or less, a lift of 0.
 *
 * @example launchPower({ baseline: signups, windowDays: 28, lift: 0.03 }) // { detectableLift: 0.11, daysNeeded: null }
 */
export function launchPower({ baseline, weights = null, windowDays, lift }: PlannedLaunch): LaunchPower {
  const series = { values: baseline, weights };
  const model =
    countUsable(series) < fewestDays ? null : fitStructuralSeries(series, { scale: likelierScale(series) });
  if (model === null) return { detectableLift: null, daysNeeded: null };
  const tellableIn = (days: number) => tellableLift(model, windowLike(series, days));
  const isTold = (days: number) => Math.abs(lift) >= (tellableIn(days) ?? Infinity);
  const windows = Array.from({ length: longestWeeks }, (_, week) => (week + 1) * daysOfWeek);
  return { detectableLift: tellableIn(windowDays), daysNeeded: windows.find(isTold) ?? null };
}

function countUsable({ values, weights }: DailySeries): number {
  return values.filter((value, day) => value !== null && (!weights || (weights[day] ?? 0) > 0)).length;
}

/** So many days to come, each with as many subjects as its weekday had on average. */
function windowLike({ values, weights }: DailySeries, days: number): DailySeries {
  const window = { values: new Array<number>(days).fill(1) };
  if (!weights) return window;
  const ofWeekdays = Array.from({ length: daysOfWeek }, (_, weekday) => {
    const counts = weights.filter((count, day) => count !== null && day % daysOfWeek === weekday);
    return counts.reduce<number>((sum, count) => sum + count!, 0) / counts.length;
  });
  return {
    ...window,
    weights: window.values.map((_, day) => ofWeekdays[(values.length + day) % daysOfWeek]!),
  };
}

function tellableLift(model: StructuralSeries, window: DailySeries): number | null {
  const forecast = forecastWindow(model, window);
  if (forecast === null) return null;
  const mean = mixtureMean(forecast);
  const distance = mixtureQuantile(1 - level / 2, forecast) + mixtureQuantile(power, forecast) - 2 * mean;
  if (model.design.scale === 'LOG') return Math.expm1(distance);
  return mean > 0 ? distance / mean : null;
}
