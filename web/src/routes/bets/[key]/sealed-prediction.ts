export interface SealedPrediction {
  lift: number;
  low: number;
  high: number;
}

/** The prediction that the verdict reads, whatever was changed after locking; null where the text has none. */
export function sealedPrediction(sealed: string): SealedPrediction | null {
  const { prediction } = JSON.parse(sealed) as { prediction?: Partial<SealedPrediction> };
  const { lift, low, high } = prediction ?? {};
  return lift === undefined || low === undefined || high === undefined ? null : { lift, low, high };
}
