import type { Estimate } from './interval.ts';
import { sharesOfMean } from './local-level.ts';
import type { Row } from './local-level.ts';
import { isPositive, rowsOf } from './series-design.ts';
import type { DailySeries, Design } from './series-design.ts';
import { forecastRows } from './structural-series.ts';
import type { StructuralSeries } from './structural-series.ts';
import { mixtureCdf, mixtureMean, mixtureQuantile, mixtureSurvival } from './t-mixture.ts';
import type { TMixture } from './t-mixture.ts';

/** What a launch changed, a day, on average over the days since. */
export interface LaunchEffect {
  /** How many of the window's days could be used. */
  days: number;
  observed: number;
  expected: Estimate;
  /** Observed less expected. */
  absolute: Estimate;
  /** Observed over expected, less 1; null where what was expected may be zero or less. */
  relative: Estimate | null;
  /** Two-sided, of no change. */
  pValue: number;
  /** The probability that the change is a rise. */
  chanceOfRise: number;
}

const tail = 0.025;

/**
 * Holds the days since a launch, which follow the model's baseline, against what was to be expected of them. The
 * relative change is Σ observed / Σ expected − 1, its ends those of Σ expected; on the LOG scale it is that of the
 * geometric means, and `expected` is what it leaves of the observed mean. Null where no day can be used, or where
 * a value of zero has no logarithm.
 *
 * @example estimateLaunchEffect(model, { values: signupsSince, controls: [visitsSince] })?.relative
 */
export function estimateLaunchEffect(model: StructuralSeries, window: DailySeries): LaunchEffect | null {
  const { design } = model;
  if (design.scale === 'LOG' && !isPositive(window.values)) return null;
  const rows = rowsOf(window, design, design.baselineDays);
  const forecast = forecastRows(model, rows);
  if (forecast === null) return null;
  const values = rows.map(({ value }) => design.value.mean + design.value.deviation * value);
  const onScale = weightedMean(values, rows);
  const below = mixtureCdf(onScale, forecast);
  const observed = design.scale === 'LOG' ? weightedMean(values.map(Math.exp), rows) : onScale;
  const expected = mapEnds(estimateOf(forecast), (end) =>
    design.scale === 'LOG' ? observed * Math.exp(end - onScale) : end,
  );
  return {
    days: rows.length,
    observed,
    expected,
    absolute: mapEnds(expected, (end) => observed - end),
    relative: expected.lower > 0 ? mapEnds(expected, (end) => observed / end - 1) : null,
    pValue: 2 * Math.min(below, mixtureSurvival(onScale, forecast)),
    chanceOfRise: below,
  };
}

/**
 * What was to be expected of each day of the window by itself, for drawing beside what happened; null for days
 * that cannot be used.
 *
 * @example expectDays(model, { values: [210, null] }) // [{ value: 204, lower: 181, upper: 227 }, null]
 */
export function expectDays(model: StructuralSeries, window: DailySeries): (Estimate | null)[] {
  const { design } = model;
  const days: (Estimate | null)[] = window.values.map(() => null);
  for (const row of rowsOf(window, design, design.baselineDays)) {
    const forecast = forecastRows(model, [row])!;
    days[row.day - design.baselineDays] = mapEnds(estimateOf(forecast), (end) => inUnits(end, design));
  }
  return days;
}

/**
 * The two-sided p-value of a window's last third being, against what was expected, what its first third is: what all
 * days share, the level's wandering up to the launch among it, is then no difference. Null where a third has no day.
 *
 * @example thirdsPValue(model, { values: signupsSince }) // 0.003: the effect wears off
 */
export function thirdsPValue(model: StructuralSeries, window: DailySeries): number | null {
  const { design } = model;
  if (design.scale === 'LOG' && !isPositive(window.values)) return null;
  const rows = rowsOf(window, design, design.baselineDays);
  const third = Math.floor(window.values.length / 3);
  const [firstEnd, lastStart] = [third, window.values.length - third].map((day) => design.baselineDays + day);
  const first = rows.filter(({ day }) => day < firstEnd!);
  const last = rows.filter(({ day }) => day >= lastStart!);
  if (first.length === 0 || last.length === 0) return null;
  const ends = [...first, ...last];
  const shares = [...sharesOfMean(first).map((share) => -share), ...sharesOfMean(last)];
  const forecast = forecastRows(model, ends, shares)!;
  const difference = ends.reduce((sum, { value }, i) => sum + shares[i]! * design.value.deviation * value, 0);
  return 2 * Math.min(mixtureCdf(difference, forecast), mixtureSurvival(difference, forecast));
}

function inUnits(value: number, { scale }: Design): number {
  return scale === 'LOG' ? Math.exp(value) : value;
}

function estimateOf(forecast: TMixture): Estimate {
  return {
    value: mixtureMean(forecast),
    lower: mixtureQuantile(tail, forecast),
    upper: mixtureQuantile(1 - tail, forecast),
  };
}

/** The estimate of what is a monotone function of the estimated. */
function mapEnds({ value, lower, upper }: Estimate, map: (end: number) => number): Estimate {
  const [one, other] = [map(lower), map(upper)];
  return { value: map(value), lower: Math.min(one, other), upper: Math.max(one, other) };
}

function weightedMean(values: readonly number[], rows: readonly Row[]): number {
  const total = rows.reduce((sum, { noise }) => sum + 1 / noise, 0);
  return rows.reduce((sum, { noise }, i) => sum + values[i]! / noise / total, 0);
}
