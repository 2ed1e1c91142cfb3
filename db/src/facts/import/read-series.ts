import type { FactStore } from '../connect.ts';
import { bind, sql, statement, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { cell, rejectRecords } from './records.ts';
import type { SeriesFile } from './series-file.ts';
import type { Stage } from './stage.ts';

export interface SeriesPoint {
  /** YYYY-MM-DD */
  day: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
}

/** A date stands once in a file: the first row of it counts, and the others are rejected. */
export async function rejectRepeatedDates(facts: FactStore, stage: Stage, file: SeriesFile): Promise<void> {
  const records = trusted(stage.records);
  const repeated = sql`fault = 'NONE' AND row NOT IN (
    SELECT min(row) FROM ${records} WHERE fault = 'NONE' GROUP BY ${dayOf(file)})`;
  const { rows } = await facts.query<{ repeated: number }>(
    statement('count-repeated-dates', sql`SELECT count() AS repeated FROM ${records} WHERE ${repeated}`),
  );
  if (rows[0]!.repeated > 0) await rejectRecords(facts, stage, { fault: 'REPEATED_DATE', where: repeated });
}

/** The accepted records as points, by day. */
export async function readSeriesPoints(
  facts: FactStore,
  stage: Stage,
  file: SeriesFile,
): Promise<SeriesPoint[]> {
  const { value, numerator, denominator, n } = file.mapping;
  const { rows } = await facts.query<SeriesPoint>(
    statement(
      'read-series-points',
      sql`SELECT toString(${dayOf(file)}) AS day, ${numberOf(file, value)} AS value, ${numberOf(file, numerator)} AS numerator,
            ${numberOf(file, denominator)} AS denominator, ${numberOf(file, n)} AS n
          FROM ${trusted(stage.records)} WHERE fault = 'NONE' ORDER BY day`,
    ),
  );
  return rows;
}

/** The day of the calendar in which the file's times are given. */
function dayOf({ times }: SeriesFile): Fragment {
  return sql`toDate(assumeNotNull(at), ${bind('String', times.timeZone)})`;
}

function numberOf(file: SeriesFile, column: number | undefined): Fragment {
  return column === undefined ? sql`NULL` : sql`toFloat64OrNull(${cell(file, column)})`;
}
