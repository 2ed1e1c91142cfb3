import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import type { BetRow } from '@leadline/db/relational/bet';
import type { EvidenceRecord } from '@leadline/db/vocabulary';
import type { Context } from '../../context.ts';
import { statusOf } from '../../domain/bet.ts';
import { today } from '../workspace/service.ts';
import { computeEvidence } from './evaluate.ts';

/** What a verdict is signed on: what is frozen already, or what is to be frozen with the signature. */
export type FinalEvaluation =
  | { record: EvidenceRecord; isNew: false }
  | {
      record: EvidenceRecord;
      isNew: true;
      row: Pick<EvaluationRow, 'record' | 'isFrozen' | 'dataBefore'>;
    };

/** Whether a bet has evidence: it is sealed, was launched, and not dropped. */
export function isEvaluated({ sealed, launchedOn, droppedAt }: BetRow): boolean {
  return sealed !== null && launchedOn !== null && droppedAt === null;
}

/** The evidence on which a launched bet ends now; before its review date it is stopped early. */
export async function readFinalEvaluation(context: Context, bet: BetRow): Promise<FinalEvaluation> {
  const latest = await context.loaders.latestEvaluation.load(bet.number);
  if (latest?.isFrozen) return { record: latest.record, isNew: false };
  const stoppedEarly = statusOf(bet, await today(context)) === 'LIVE';
  const row = await computeEvidence(context, bet, { stoppedEarly });
  return { record: row.record, isNew: true, row: { ...row, isFrozen: true } };
}
