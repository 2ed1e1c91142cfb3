import type { EvaluationRow } from '@leadline/db/relational/evaluation';
import type { EvidenceRecord, RecordedEstimate, RecordedGuardrail } from '@leadline/db/vocabulary';

/** Evidence as it is given out: an evaluation that was kept, or one that was asked for and is not. */
export interface EvidenceRow {
  /** null where nobody bet. */
  betNumber: number | null;
  evaluatedAt: Date;
  record: EvidenceRecord;
  /** The evaluations before it, newest last, which say since when a guardrail has been in its state. */
  history: readonly EvaluationRow[];
}

export type GuardrailReadingRow = RecordedGuardrail & { since: Date | null };

export interface WatchReadingRow {
  metricKey: string;
  effect: RecordedEstimate | null;
}

/** The guardrails of a bet, each with the time from which on every evaluation has found it in its state. */
export function readingsOf({ record, evaluatedAt, history }: EvidenceRow): GuardrailReadingRow[] {
  return record.guardrails.map((guardrail) => ({
    ...guardrail,
    since: sinceWhen(guardrail, { evaluatedAt, history }),
  }));
}

function sinceWhen(
  { metricKey, state }: RecordedGuardrail,
  { evaluatedAt, history }: Pick<EvidenceRow, 'evaluatedAt' | 'history'>,
): Date {
  let since = evaluatedAt;
  for (const { record, evaluatedAt: earlier } of history.toReversed()) {
    const before = record.guardrails.find((guardrail) => guardrail.metricKey === metricKey);
    if (before?.state !== state) break;
    since = earlier;
  }
  return since;
}
