import { sql } from '../sql.ts';
import type { PropertyColumn } from './mapping.ts';
import type { RecordFile } from './record-file.ts';
import type { Judgement } from './records.ts';
import { isMissing } from './verdicts.ts';

/** A row for each subject; every other column is a trait. */
export interface TraitFile extends RecordFile {
  subject: number;
  traits: readonly PropertyColumn[];
}

export function judgeTraits(file: TraitFile): Judgement {
  return { at: sql`NULL`, verdicts: [['NO_SUBJECT', isMissing(file, file.subject)]] };
}
