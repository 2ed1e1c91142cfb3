interface Promised {
  low: number;
  high: number;
}

interface Measured {
  lower: number;
  upper: number;
}

export interface SharedAxis {
  /** Place of a relative change, in per cent of the width. */
  placeOf: (change: number) => number;
}

/** A measured interval may be far wider than what was promised; beyond this many times as much it leaves the axis. */
const widest = 2.5;

/** One axis for all rows, with zero on it, so that the zero lines stand above each other. */
export function sharedAxis(promises: readonly Promised[], measured: readonly Measured[] = []): SharedAxis {
  const ends = promises.flatMap(({ low, high }) => [low, high]);
  const furthest = Math.max(...ends.map(Math.abs), 0.01) * widest;
  const seen = measured
    .flatMap(({ lower, upper }) => [lower, upper])
    .map((end) => Math.min(furthest, Math.max(-furthest, end)));
  const low = Math.min(0, ...ends, ...seen);
  const high = Math.max(0, ...ends, ...seen);
  const room = (high - low || 1) * 0.08;
  const first = low - room;
  const span = high + room - first;
  return {
    placeOf: (change) => Math.min(100, Math.max(0, Math.round(((change - first) / span) * 1000) / 10)),
  };
}
