import type { BetProblem } from '../types.generated.ts';

/** What a form shows beside a bet's fields. */
export interface BetCheckRow {
  statement: string;
  problems: BetProblem[];
  baseline: number | null;
  predictedLevel: number | null;
  reach: number | null;
  detectableLift: number | null;
  daysNeeded: number | null;
  guardrails: GuardrailCheckRow[];
}

export interface GuardrailCheckRow {
  metricKey: string;
  margin: number;
  detectableMargin: number | null;
}
