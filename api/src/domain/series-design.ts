import { independentColumns } from './linear-algebra.ts';
import type { Row } from './local-level.ts';

/** A value a day, of days that follow one another. */
export interface DailySeries {
  /** Null where a day has none. */
  values: readonly (number | null)[];
  /** The n behind each day's share or ratio: its noise has the variance σ²/n. Without them all days are equal. */
  weights?: readonly (number | null)[] | null;
  /** Series that move with this one and were not touched by the launch, each as long as `values`. */
  controls?: readonly (readonly (number | null)[])[];
}

/** LOG for series whose noise, and whose effects, are in proportion to their level. */
export type Scale = 'LINEAR' | 'LOG';

/** How the days of a baseline and of the window after it become rows. */
export interface Design {
  scale: Scale;
  baselineDays: number;
  weekdaysSeen: ReadonlySet<number>;
  averageWeight: number;
  value: Standard;
  controls: readonly (Standard & { scale: Scale })[];
  /** The regressors that are no combination of those before them. */
  columns: readonly number[];
}

/** What is taken off, and what is divided by. */
export interface Standard {
  mean: number;
  deviation: number;
}

interface Observation {
  day: number;
  value: number;
  weight: number;
  controls: readonly number[];
}

export const daysOfWeek = 7;

/** The design that a baseline gives. Controls that are positive throughout are on the scale of the series. */
export function designOf(baseline: DailySeries, scale: Scale): Design {
  const scales = (baseline.controls ?? []).map((control) => (isPositive(control) ? scale : 'LINEAR'));
  const days = observe(baseline, { scale, scales, firstDay: 0 });
  const design = {
    scale,
    baselineDays: baseline.values.length,
    weekdaysSeen: new Set(days.map(({ day }) => day % daysOfWeek)),
    averageWeight: mean(days.map(({ weight }) => weight)),
    value: standardOf(days.map(({ value }) => value)),
    controls: scales.map((ofControl, i) => ({
      scale: ofControl,
      ...standardOf(days.map((day) => day.controls[i]!)),
    })),
  };
  const everyColumn = days.map((day) => regressorsOf(day, design));
  return { ...design, columns: independentColumns(everyColumn) };
}

/** The days that can be used: with a value, a weight above 0 and every control. */
function observe(
  { values, weights, controls = [] }: DailySeries,
  { scale, scales, firstDay }: { scale: Scale; scales: readonly Scale[]; firstDay: number },
): Observation[] {
  return values.flatMap((raw, i) => {
    const value = onScale(raw, scale);
    const weight = weights ? (weights[i] ?? 0) : 1;
    const ofControls = controls.flatMap((control, c) => onScale(control[i] ?? null, scales[c]!) ?? []);
    const isUsable = value !== null && weight > 0 && ofControls.length === controls.length;
    return isUsable ? [{ day: firstDay + i, value, weight, controls: ofControls }] : [];
  });
}

function onScale(value: number | null, scale: Scale): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  if (scale === 'LINEAR') return value;
  return value > 0 ? Math.log(value) : null;
}

/** The level, six weekdays as against the first day's, and the controls. */
function regressorsOf({ day, controls }: Observation, design: Omit<Design, 'columns'>): number[] {
  const weekdays = Array.from({ length: daysOfWeek - 1 }, (_, i) => (day % daysOfWeek === i + 1 ? 1 : 0));
  return [1, ...weekdays, ...controls.map((value, i) => standardise(value, design.controls[i]!))];
}

/**
 * The usable days as rows, the first being day `firstDay` of the baseline. Days of a weekday that the baseline has
 * not seen have nothing to be held against.
 */
export function rowsOf(series: DailySeries, design: Design, firstDay: number): Row[] {
  const scales = design.controls.map(({ scale }) => scale);
  return observe(series, { scale: design.scale, scales, firstDay })
    .filter(({ day }) => design.weekdaysSeen.has(day % daysOfWeek))
    .map((observation) => {
      const regressors = regressorsOf(observation, design);
      return {
        day: observation.day,
        value: standardise(observation.value, design.value),
        regressors: design.columns.map((column) => regressors[column]!),
        noise: design.averageWeight / observation.weight,
      };
    });
}

function standardOf(values: readonly number[]): Standard {
  const centre = mean(values);
  const deviation = Math.sqrt(
    values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1),
  );
  // A constant, but for rounding, says nothing: it becomes 0.
  return { mean: centre, deviation: deviation > 1e-10 * Math.abs(centre) ? deviation : Infinity };
}

function standardise(value: number, { mean, deviation }: Standard): number {
  return (value - mean) / deviation;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether every value has a logarithm. */
export function isPositive(values: readonly (number | null)[]): boolean {
  return values.every((value) => value === null || value > 0);
}
