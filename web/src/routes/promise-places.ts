interface Promised {
  low: number;
  high: number;
}

export interface SharedAxis {
  /** Place of a relative change, in per cent of the width. */
  placeOf: (change: number) => number;
}

/** One axis for all rows, with zero on it, so that the zero lines stand above each other. */
export function sharedAxis(promises: readonly Promised[]): SharedAxis {
  const low = Math.min(0, ...promises.map((promise) => promise.low));
  const high = Math.max(0, ...promises.map((promise) => promise.high));
  const room = (high - low || 1) * 0.08;
  const first = low - room;
  const span = high + room - first;
  return { placeOf: (change) => Math.round(((change - first) / span) * 1000) / 10 };
}
