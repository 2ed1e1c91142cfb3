import type { BetOutcomeRow } from '@leadline/db/relational/bet-outcome';
import type { RecordedEstimate } from '@leadline/db/vocabulary';
import type { JudgedBet } from '../../domain/calibration.ts';
import { countedDraft } from '../../domain/quarter-outcome.ts';
import type { CountedBet } from '../../domain/quarter-outcome.ts';
import type { SealedBet } from '../../domain/sealed-bet.ts';
import type { Context } from '../../context.ts';
import { readSealed, reviewDayOf } from '../bet/seal.ts';

/** A bet by what was sealed and what came of it, as quarters and calibration read it. */
export interface PromisedBet extends CountedBet {
  row: BetOutcomeRow;
  /** Null of a bet that was dropped as a draft. */
  sealed: SealedBet | null;
  metricKey: string | null;
  /** What was measured on the horizon; null before it, where nothing was, and where the data were broken. */
  measured: RecordedEstimate | null;
  /** The same, by evidence that decides. */
  proven: RecordedEstimate | null;
}

/** Every bet that was committed or dropped: one statement a request, however many quarters read them. */
export async function listPromisedBets({ loaders }: Context): Promise<PromisedBet[]> {
  return (await loaders.betOutcomes()).map(readPromised);
}

function readPromised(row: BetOutcomeRow): PromisedBet {
  const sealed = row.sealed === null ? null : readSealed(row.sealed);
  const frozen = row.evidence?.isFrozen ? row.evidence : null;
  const measured = frozen === null || frozen.draft === 'INVALID' ? null : knownOf(frozen.relative);
  const isWeak = frozen?.grade === 'BEFORE_AFTER' || frozen?.grade === 'JUDGEMENT';
  return {
    row,
    sealed,
    metricKey: sealed?.leadingMetric.key ?? row.leadingMetricKey,
    measured,
    proven: isWeak ? null : measured,
    launchedOn: row.launchedOn,
    // As sealed: an amendment moves no bet into another quarter.
    reviewOn: sealed === null ? row.reviewOn : reviewDayOf(sealed, row.launchedOn),
    isDecided: row.decidedAt !== null,
    isDropped: row.droppedAt !== null,
    isRetrospective: row.isRetrospective,
    draft: frozen?.draft ?? row.signed?.draft ?? null,
    step: row.signed?.step ?? null,
  };
}

/** An end without a number was stored as none. */
function knownOf(relative: RecordedEstimate | null): RecordedEstimate | null {
  return relative && [relative.value, relative.lower, relative.upper].every(Number.isFinite)
    ? relative
    : null;
}

/** The bets that count towards rates on a day, by what they promised and what came. */
export async function readJudged(
  { loaders }: Context,
  bets: readonly PromisedBet[],
  today: string,
): Promise<JudgedBet[]> {
  const judged = bets.map(async (bet): Promise<JudgedBet[]> => {
    const { sealed, isRetrospective, proven: measured } = bet;
    const draft = countedDraft(bet, today);
    if (sealed === null || draft === null) return [];
    const { prediction, leadingMetric } = sealed;
    const goodDirection = (await loaders.metric.load(leadingMetric.key))!.goodDirection;
    // A metric that was made NEUTRAL after the commit has the side that the prediction took for good.
    const side = goodDirection === 'NEUTRAL' ? (prediction.lift < 0 ? 'DOWN' : 'UP') : goodDirection;
    return [{ prediction, goodDirection: side, draft, measured, isRetrospective }];
  });
  return (await Promise.all(judged)).flat();
}
