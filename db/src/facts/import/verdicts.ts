import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { RecordFile } from './record-file.ts';
import { cell } from './records.ts';
import type { Verdict } from './records.ts';

const hoursAheadOfClock = 24;
const number = String.raw`^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$`;

export function isMissing(file: RecordFile, column: number): Fragment {
  return sql`${cell(file, column)} = ''`;
}

/** Something is said, and it is no number. */
export function isNoNumber(file: RecordFile, column: number): Fragment {
  const value = cell(file, column);
  return sql`(${value} != '' AND NOT match(${value}, ${bind('String', number)}))`;
}

/** Of a record whose `at` is not missing. */
export function timeVerdicts(now: Date): Verdict[] {
  return [
    ['UNREADABLE_TIME', sql`at IS NULL`],
    ['TOO_EARLY', sql`at < toDateTime64(0, 3, 'UTC')`],
    [
      'IN_THE_FUTURE',
      sql`at > fromUnixTimestamp64Milli(${bind('Int64', now.getTime())}, 'UTC') + INTERVAL ${trusted(String(hoursAheadOfClock))} HOUR`,
    ],
  ];
}
