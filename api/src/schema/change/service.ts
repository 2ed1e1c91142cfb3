import type { ChangeKind } from '../types.generated.ts';

/** Something that happened. */
export interface ChangeRow {
  at: Date;
  kind: ChangeKind;
  text: string;
  betNumber: number | null;
  metricKey: string | null;
  decisionId: string | null;
}
