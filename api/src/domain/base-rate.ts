import type { GoodDirection, Stage } from '@leadline/db/vocabulary';

/** A bet that was decided, by what it led and what came of it. */
export interface PastBet {
  metricKey: string;
  stage: Stage;
  /** Null where its verdict was none, as with broken data. */
  isHit: boolean | null;
  /** The measured relative change; null where nothing was measured. */
  lift: number | null;
  goodDirection: GoodDirection;
}

/** How past bets like this one went. */
export interface BaseRate {
  /** In words: the metric's key, the stage's name or "all bets". */
  scope: string;
  bets: number;
  medianLift: number | null;
  /** In the metric's own sign: the least where less is better. */
  bestLift: number | null;
  hitRate: number | null;
}

const fewestBets = 5;

/**
 * The base rate of bets like one on `metricKey`: those on the metric, else those on its stage, else all, whichever
 * is the narrowest with five; with fewer in all, only how many there were. Where the bets' metrics differ in which
 * side is good, changes count as seen from the good side.
 *
 * @example
 * buildBaseRate(bets, { metricKey: 'activation-rate', stage: 'ACTIVATION' })
 * // { scope: 'activation-rate', bets: 14, medianLift: 0.004, bestLift: 0.021, hitRate: 0.29 }
 */
export function buildBaseRate(
  pastBets: readonly PastBet[],
  { metricKey, stage }: { metricKey: string; stage: Stage },
): BaseRate {
  const scopes = [
    { scope: metricKey, bets: pastBets.filter((bet) => bet.metricKey === metricKey) },
    { scope: stage.toLowerCase(), bets: pastBets.filter((bet) => bet.stage === stage) },
    { scope: 'all bets', bets: pastBets },
  ];
  const narrowest = scopes.find(({ bets }) => bets.length >= fewestBets);
  if (narrowest === undefined) {
    return { scope: 'all bets', bets: pastBets.length, medianLift: null, bestLift: null, hitRate: null };
  }
  const { scope, bets } = narrowest;
  const gains = bets.flatMap(gainOf).sort((a, b) => a - b);
  const sign = bets.every(({ goodDirection }) => goodDirection === 'DOWN') ? -1 : 1;
  return {
    scope,
    bets: bets.length,
    medianLift: signed(median(gains), sign),
    bestLift: signed(gains.at(-1) ?? null, sign),
    hitRate: hitRateOf(bets),
  };
}

/** A lift as seen from the good side; none where it was not measured. */
function gainOf({ lift, goodDirection }: PastBet): number[] {
  if (lift === null) return [];
  return [goodDirection === 'DOWN' ? -lift : lift];
}

function median(sorted: readonly number[]): number | null {
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

function signed(gain: number | null, sign: 1 | -1): number | null {
  return gain === null ? null : sign * gain;
}

function hitRateOf(bets: readonly PastBet[]): number | null {
  const judged = bets.filter(({ isHit }) => isHit !== null);
  return judged.length === 0 ? null : judged.filter(({ isHit }) => isHit).length / judged.length;
}
