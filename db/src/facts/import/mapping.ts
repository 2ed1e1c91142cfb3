/**
 * Which cell of a record is what of an event. Columns are counted from 0; what is none of these is a
 * property.
 */
export interface EventMapping {
  at: number;
  subject: number;
  name: number | { text: string };
  id: number | undefined;
  account: number | undefined;
  value: number | undefined;
  /** Ordered by name, each name once. */
  properties: readonly PropertyColumn[];
}

export interface PropertyColumn {
  name: string;
  column: number;
}
