/** Two ends between which `level` of something lies. */
export interface UsualChange {
  lower: number;
  upper: number;
  level: number;
}

const level = 0.9;
const changesToTell = 8;

/** Relative change from one value to the next: 0.03 is three per cent up; null where it cannot be said. */
export function relativeChange(before: number | null, after: number | null): number | null {
  if (before === null || after === null || before === 0) return null;
  // From −2 to −1 is up.
  return Math.sign(before) * (after / before - 1);
}

/**
 * The range in which nine of ten relative changes from value to value stayed: their 5 % and 95 %
 * quantiles, linear between order statistics. Null with fewer than 8 changes.
 *
 * @example usualChange([10, 11, 10, 11, 10, 11, 10, 11, 10]) // { lower: -0.0909, upper: 0.1, level: 0.9 }
 */
export function usualChange(values: readonly (number | null)[]): UsualChange | null {
  const changes = values
    .slice(1)
    .flatMap((value, i) => relativeChange(values[i] ?? null, value) ?? [])
    .sort((a, b) => a - b);
  if (changes.length < changesToTell) return null;
  return { lower: quantile(changes, (1 - level) / 2), upper: quantile(changes, (1 + level) / 2), level };
}

function quantile(sorted: readonly number[], q: number): number {
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place % 1);
}
