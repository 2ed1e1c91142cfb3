export interface SparklineDrawing {
  /** Path of the buckets that are complete, in a box 1000 wide. */
  complete: string;
  /** Path of those still filling; begins at the last complete one. */
  partial: string;
  /** Where the last complete bucket lies. */
  last: { x: number; y: number } | null;
  /** Path of another line on the same scale. */
  pathOf: (line: readonly (number | null)[]) => string;
  xOf: (index: number) => number;
  /** What lies beyond the scale lies on its edge. */
  yOf: (value: number) => number;
}

/** Room for the line's width and the dot. */
const inset = 5;

export function drawSparkline(
  values: readonly (number | null)[],
  partialFrom: number | null,
  height: number,
): SparklineDrawing {
  const end = partialFrom ?? values.length;
  // A bucket that is a day old would flatten all that is complete; it may leave the scale, not stretch it.
  const present = values.filter((value, index) => value !== null && index < end) as number[];
  const low = Math.min(...present);
  const high = Math.max(...present);
  const span = high - low || 1;
  const xOf = (index: number) => (values.length > 1 ? (index / (values.length - 1)) * 1000 : 500);
  const yOf = (value: number) =>
    high === low
      ? height / 2
      : height - inset - ((Math.min(Math.max(value, low), high) - low) / span) * (height - 2 * inset);

  const lastIndex = values.findLastIndex((value, index) => value !== null && index < end);
  const lastValue = values[lastIndex];

  function pathOf(from: number, to: number, line = values): string {
    let path = '';
    let isPenDown = false;
    for (let index = Math.max(0, from); index < to; index += 1) {
      const value = line[index];
      if (value == null) {
        isPenDown = false;
        continue;
      }
      path += `${isPenDown ? 'L' : 'M'}${round(xOf(index))} ${round(yOf(value))}`;
      // A value between two gaps is drawn as the dot of a line without length.
      if (!isPenDown) path += 'h0';
      isPenDown = true;
    }
    return path;
  }

  return {
    complete: pathOf(0, end),
    partial: partialFrom === null ? '' : pathOf(lastIndex, values.length),
    pathOf: (line) => pathOf(0, line.length, line),
    last: lastValue == null ? null : { x: round(xOf(lastIndex)), y: round(yOf(lastValue)) },
    xOf,
    yOf,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
