/** What a value of a position is, by which it is read back from a cursor. INSTANT is in epoch milliseconds. */
export type PositionType = 'INTEGER' | 'NUMBER' | 'DATE' | 'INSTANT' | 'UUID' | 'TEXT';

export interface PositionPart {
  type: PositionType;
  isNullable: boolean;
}

/** Where a row stands in its list: the values that it is ordered by. No two rows stand at one place. */
export type Position = readonly (number | string | null)[];

/** Rows in an order. Nothing is read before it is asked for. */
export interface RowList<Row> {
  /** What a position of this list is made of. */
  readonly parts: readonly PositionPart[];
  positionOf(row: Row): Position;
  /** Rows in order: those behind `after`, whether a row is still there or not, and at most `limit`; all when left out. */
  read(page?: { after?: Position | null; limit?: number }): Promise<Row[]>;
  count(): Promise<number>;
  /** Whether any row stands at the position or before it. */
  hasUpTo(position: Position): Promise<boolean>;
}
