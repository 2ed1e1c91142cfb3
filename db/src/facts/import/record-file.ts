/** More names than this are data. */
export const mostColumns = 1000;

/** A file of records as it lies on the disk: not compressed, and its columns known. */
export interface RecordFile {
  path: string;
  layout: Layout;
  columnCount: number;
  /** Number, from 0, of the first record that is not the header. */
  firstRow: number;
  /** The engine leaves a byte order mark in the first cell, which is data where there is no header. */
  startsWithMark: boolean;
  /** Columns that the file itself says are numbers; where it has no types, they are found from the cells. */
  numberColumns: ReadonlySet<number> | undefined;
  /** How many records a file says that it holds; else they are told by its lines. */
  recordCount: number | undefined;
}

/** How the cells of a record are found. */
export type Layout =
  | { format: 'CSV'; delimiter: string }
  /** Runs of blanks stand between the cells. */
  | { format: 'SPACES' }
  /** One object a line; a column is a path of keys, which leads through nested objects. */
  | { format: 'JSON_LINES'; columns: readonly JsonColumn[] }
  | { format: 'PARQUET'; columns: readonly ParquetColumn[] };

export interface JsonColumn {
  path: readonly string[];
  /** Whether an object there is a cell, as JSON; else its members have columns of their own. */
  holdsObjects: boolean;
}

export interface ParquetColumn {
  name: string;
  /** `INSTANT` is a time that says its zone, `LOCAL_TIME` one that does not. */
  type: 'TEXT' | 'NUMBER' | 'UUID' | 'INSTANT' | 'LOCAL_TIME';
}
