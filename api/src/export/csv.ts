import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Records as RFC 4180 CSV, written while they are read. A text that a spreadsheet would run as a formula
 * has a ' before it; a number never has.
 */
export function writeCsv(records: AsyncIterable<readonly Cell[]>): Readable {
  const csv = stringify({
    record_delimiter: 'windows',
    // A line break within a cell, too: with a delimiter given, csv-stringify would leave it bare.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { boolean: String },
  });
  // An error ends the file, and is told to whom reads it.
  pipeline(Readable.from(records), csv, () => undefined);
  return csv;
}
