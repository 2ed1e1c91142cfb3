/** Milliseconds of the fastest of several runs. */
export async function fastest(runs: number, work: () => Promise<unknown>): Promise<number> {
  return Math.min(...(await timeEach(runs, work)));
}

/** Milliseconds of each of several runs, one after another. */
export async function timeEach(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOf(work));
  return times;
}

/** Milliseconds of one run. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The smallest time that `share` of the times do not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1]!;
}

/** Prints the head of a table; its columns behind the first are numbers. */
export function printHead(...columns: string[]): void {
  console.log(
    `\n| ${columns.join(' | ')} |\n| ${columns.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`,
  );
}

export function printRow(name: string, ...cells: (number | string)[]): void {
  const written = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell));
  console.log(`| ${[name, ...written].join(' | ')} |`);
}

export function ratio(ours: number, byHand: number): string {
  return (ours / byHand).toFixed(2);
}
