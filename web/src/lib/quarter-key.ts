/** The quarter so many after this one: `2026-Q4` and 1 is `2027-Q1`; null where the key is none. */
export function stepQuarter(key: string, steps: number): string | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(key) ?? [];
  if (!year || !quarter) return null;
  const index = Number(year) * 4 + Number(quarter) - 1 + steps;
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
}
