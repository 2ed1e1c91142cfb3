import type { ChartColours } from './colours.ts';

const inOrder = ['line2', 'line3', 'line4', 'line5'] as const satisfies (keyof ChartColours)[];
const tokens = ['--chart-2', '--chart-3', '--chart-4', '--chart-5'];

/** Ink is the metric's own; segments take the colours after it, and what is left over takes the last.. */
export function colourOfSegment(index: number, isOther: boolean, colours: ChartColours): string {
  if (isOther) return colours.others;
  const name = inOrder[index];
  return name ? colours[name] : colours.subtle;
}

/** The same as a custom property, for words beside the chart. */
export function tokenOfSegment(index: number, isOther: boolean): string {
  return isOther ? '--chart-6' : (tokens[index] ?? '--text-2');
}
