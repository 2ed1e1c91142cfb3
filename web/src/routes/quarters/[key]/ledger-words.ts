import { formatChange, formatDifference, type Measure } from '#lib/format.ts';
import type { LedgerStep } from './ledger-steps.ts';

/** A bet's promise as its row says it: in the amount's own unit where that can be told, else in per cent. */
export function describePromise({ contributions, promised }: LedgerStep, measure: Measure): string {
  if (promised !== null) return `promised ${formatDifference(promised, measure)}`;
  return `promised ${contributions.map(({ predicted }) => formatChange(predicted)).join(' and ')}`;
}
