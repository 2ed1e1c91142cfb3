import { countUsable, cutDays, keepDays } from './daily-slices.ts';
import { estimateLaunchEffect } from './launch-effect.ts';
import type { LaunchEffect } from './launch-effect.ts';
import type { DailySeries, Scale } from './series-design.ts';
import { fitStructuralSeries } from './structural-series.ts';
import { normalQuantile, normalSurvival } from './distributions.ts';
import type { Estimate } from './interval.ts';

/** What the model says of days on which nothing was launched. */
export interface Placebos {
  /** How many dates were tried. */
  dates: number;
  /** The share of them whose interval excludes zero; 5 % are to be expected. */
  failing: number;
  /** By how much intervals would have to be wider for 95 % of them to hold zero; at least 1. */
  factor: number;
}

const mostDates = 20;
/** With fewer, one failing by chance would be more than the share that is tolerated. */
const fewestDates = 7;
const coverage = 0.95;

/**
 * Placebo in time: the same model, asked about up to 20 dates before the launch, each with as long a window of which
 * the same days are read. A launch before such a date is a step of its baseline too; dates whose window it touches
 * are left out, as are those with fewer than `fewestDays` usable days before them. Null where fewer than seven dates
 * are left, so that one by chance does not fail the model.
 *
 * @example placeboInTime(history, { windowDays: 28, baselineDays: 84, fewestDays: 28, scale: 'LINEAR', … })
 * // { dates: 20, failing: 0.05, factor: 1 }
 */
export function placeboInTime(
  history: DailySeries,
  {
    windowDays,
    baselineDays,
    fewestDays,
    scale,
    launches,
    straddling,
    firstDayRead,
  }: {
    windowDays: number;
    baselineDays: number;
    fewestDays: number;
    scale: Scale;
    /** Days of the history on which something else was launched. */
    launches: readonly number[];
    /** Days whose value looks at both sides of a launch. */
    straddling: { before: number; after: number };
    /** The first day of a window that is read. */
    firstDayRead: number;
  },
): Placebos | null {
  const candidates = spread(fewestDays, history.values.length - windowDays).filter(
    (date) =>
      !launches.some(
        (launch) =>
          launch + straddling.after >= date - straddling.before &&
          launch - straddling.before < date + windowDays,
      ),
  );
  const excesses = candidates.flatMap((date) => {
    const whole = cutDays(history, { from: date - baselineDays, to: date });
    const baseline = keepDays(whole, (day) => day < whole.values.length - straddling.before);
    if (countUsable(baseline) < fewestDays) return [];
    const model = fitStructuralSeries(baseline, { scale });
    const window = cutDays(history, { from: date, to: date + windowDays });
    const effect =
      model &&
      estimateLaunchEffect(
        model,
        keepDays(window, (day) => day >= firstDayRead),
      );
    return effect ? [excessOf(effect, scale)] : [];
  });
  if (excesses.length < fewestDates) return null;
  const sorted = excesses.toSorted((a, b) => a - b);
  const covering = sorted[Math.ceil(coverage * sorted.length) - 1]!;
  return {
    dates: sorted.length,
    failing: sorted.filter((excess) => excess > 1).length / sorted.length,
    factor: Math.max(1, covering),
  };
}

/** Up to twenty whole numbers, evenly from one to the other. */
function spread(first: number, last: number): number[] {
  const count = Math.min(mostDates, last - first + 1);
  if (count < 2) return [];
  return Array.from({ length: count }, (_, i) => Math.round(first + (i * (last - first)) / (count - 1)));
}

/** How many times the half of its interval towards it the observed is from the expected. */
function excessOf({ observed, expected }: LaunchEffect, scale: Scale): number {
  const [at, centre, lower, upper] = [observed, expected.value, expected.lower, expected.upper].map(
    (value) => (scale === 'LOG' ? Math.log(value) : value),
  ) as [number, number, number, number];
  return at > centre ? (at - centre) / (upper - centre) : (centre - at) / (centre - lower);
}

/**
 * A launch's effect with its interval so many times as wide: on the scale of the model, p-value and chance with it.
 *
 * @example widenEffect(effect, 1.4, 'LINEAR').pValue // 0.12, where it was 0.03
 */
export function widenEffect(effect: LaunchEffect, factor: number, scale: Scale): LaunchEffect {
  const expected = widenExpected(effect.expected, factor, scale);
  const { observed } = effect;
  return {
    ...effect,
    expected,
    absolute: {
      value: observed - expected.value,
      lower: observed - expected.upper,
      upper: observed - expected.lower,
    },
    relative:
      effect.relative !== null && expected.lower > 0
        ? {
            value: effect.relative.value,
            lower: observed / expected.upper - 1,
            upper: observed / expected.lower - 1,
          }
        : null,
    pValue: Math.min(1, 2 * widenTail(effect.pValue / 2, factor)),
    chanceOfRise: widenTail(effect.chanceOfRise, factor),
  };
}

/** A tail's probability where the distribution is so many times as wide. */
export function widenTail(chance: number, factor: number): number {
  return chance > 0 && chance < 1 ? normalSurvival(-normalQuantile(chance) / factor) : chance;
}

/** What was expected, with its interval so many times as wide. */
export function widenExpected(expected: Estimate, factor: number, scale: Scale): Estimate {
  const { value, lower, upper } = expected;
  if (scale === 'LOG') {
    return { value, lower: value * (lower / value) ** factor, upper: value * (upper / value) ** factor };
  }
  return { value, lower: value - factor * (value - lower), upper: value + factor * (upper - value) };
}
