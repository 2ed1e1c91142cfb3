interface Interval {
  low: number;
  lift: number;
  high: number;
}

export interface PromiseScale {
  /** Places in per cent of the width. */
  low: number;
  lift: number;
  high: number;
  placeOf: (value: number) => number;
  ticks: { value: number; x: number; isFirst: boolean; isLast: boolean }[];
}

/** An axis of round relative changes with zero on it, the promise inside, and what else is to be seen. */
export function scaleOfPromise({ low, lift, high }: Interval, others: readonly number[] = []): PromiseScale {
  const furthest = Math.max(...[low, lift, high, ...others].map(Math.abs), 0.001);
  const step = roundStep(furthest / 3);
  const first = Math.floor(Math.min(low, 0, ...others) / step - 0.5) * step;
  const last = Math.ceil(Math.max(high, 0, ...others) / step + 0.5) * step;
  const placeOf = (value: number) => Math.round(((value - first) / (last - first)) * 1000) / 10;
  const count = Math.round((last - first) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((first + index * step).toPrecision(6));
    return { value, x: placeOf(value), isFirst: index === 0, isLast: index === count };
  });
  return { low: placeOf(low), lift: placeOf(lift), high: placeOf(high), placeOf, ticks };
}

function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= size) ?? 10;
  return factor * power;
}
