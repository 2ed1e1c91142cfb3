import type { DailySeries } from './series-design.ts';

/**
 * Some days of a series, with their weights and controls.
 *
 * @example cutDays({ values: [1, 2, 3], controls: [[4, 5, 6]] }, { from: 1, to: 3 }) // { values: [2, 3], controls: [[5, 6]] }
 */
export function cutDays(series: DailySeries, { from, to }: { from: number; to: number }): DailySeries {
  return mapColumns(series, (column) => column.slice(Math.max(0, from), Math.max(0, to)));
}

/** The days of one series followed by those of another. */
export function appendDays(before: DailySeries, after: DailySeries): DailySeries {
  const controls = before.controls ?? [];
  return {
    values: [...before.values, ...after.values],
    weights: before.weights && after.weights ? [...before.weights, ...after.weights] : null,
    controls: controls.map((control, i) => [...control, ...(after.controls?.[i] ?? [])]),
  };
}

/** The series without the values of the days that are not kept; the days stay. */
export function keepDays(series: DailySeries, isKept: (day: number) => boolean): DailySeries {
  return { ...series, values: series.values.map((value, day) => (isKept(day) ? value : null)) };
}

/** How many days have a value and, where there are weights, somebody behind it. */
export function countUsable({ values, weights }: DailySeries): number {
  return values.filter((_, day) => isUsable({ values, weights: weights ?? null }, day)).length;
}

/** Whether a day has a finite value and, where there are weights, somebody behind it. */
export function isUsable({ values, weights }: DailySeries, day: number): boolean {
  const value = values[day] ?? null;
  return value !== null && Number.isFinite(value) && (!weights || (weights[day] ?? 0) > 0);
}

function mapColumns(
  { values, weights, controls }: DailySeries,
  map: (column: readonly (number | null)[]) => (number | null)[],
): DailySeries {
  return {
    values: map(values),
    weights: weights ? map(weights) : null,
    ...(controls && { controls: controls.map(map) }),
  };
}
