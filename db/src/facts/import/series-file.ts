import { sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { RecordFile } from './record-file.ts';
import { cell } from './records.ts';
import type { Judgement, Verdict } from './records.ts';
import { timeOf } from './time.ts';
import type { TimeReading } from './time.ts';
import { isMissing, isNoNumber, timeVerdicts } from './verdicts.ts';

/** Which cell of a record is what of a point. Columns are counted from 0. */
export interface SeriesMapping {
  date: number;
  value: number | undefined;
  numerator: number | undefined;
  denominator: number | undefined;
  n: number | undefined;
}

export const pointNumbers = ['value', 'numerator', 'denominator', 'n'] as const;

/** A row for each day of an imported metric. */
export interface SeriesFile extends RecordFile {
  mapping: SeriesMapping;
  times: TimeReading;
  now: Date;
}

export function judgeSeries(file: SeriesFile): Judgement {
  const { mapping, times, now } = file;
  const verdicts: Verdict[] = [['NO_TIME', isMissing(file, mapping.date)], ...timeVerdicts(now)];
  for (const role of pointNumbers) {
    const column = mapping[role];
    if (column !== undefined) verdicts.push(['NOT_A_NUMBER', isNoNumber(file, column)]);
  }
  verdicts.push([
    'NO_VALUE',
    sql`${isAbsent(file, mapping.value)} AND (${isAbsent(file, mapping.numerator)} OR ${isAbsent(file, mapping.denominator)})`,
  ]);
  return { at: timeOf(cell(file, mapping.date), times), verdicts };
}

function isAbsent(file: SeriesFile, column: number | undefined): Fragment {
  return column === undefined ? sql`true` : isMissing(file, column);
}
