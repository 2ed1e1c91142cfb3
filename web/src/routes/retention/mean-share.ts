interface Cohort {
  size: number;
  values: readonly (number | null)[];
}

/** Of all people whose period k has passed, the share that was seen in it; null where there is nobody. */
export function meanShares(cohorts: readonly Cohort[], periods: number): (number | null)[] {
  return Array.from({ length: periods }, (_, period) => {
    const passed = cohorts.flatMap(({ size, values }) => {
      const value = values[period];
      return value == null ? [] : [{ size, seen: size * value }];
    });
    const size = passed.reduce((sum, cohort) => sum + cohort.size, 0);
    return size === 0 ? null : passed.reduce((sum, { seen }) => sum + seen, 0) / size;
  });
}
