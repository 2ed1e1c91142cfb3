/** What happened, and which of it a definition or a question means. */
export interface Event {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  name: string;
  subject: string;
  /** Empty where there is none. */
  account: string;
  value: number | null;
  properties: Record<string, string | number>;
  /** Those that its subject has today. */
  traits: Record<string, string | number>;
}

export interface Filter {
  dimension: string;
  op: 'EQ' | 'NOT_EQ' | 'IN' | 'NOT_IN' | 'CONTAINS' | 'GT' | 'GTE' | 'LT' | 'LTE' | 'IS_SET' | 'IS_NOT_SET';
  values: string[];
}
export interface Match {
  event: string;
  where: Filter[];
}
/** A dimension's value as text, null where it is missing; one a dimension. */
export type Segment = readonly (string | null)[];
/** Whether an event is one of those that are asked for. */
export type Condition = (event: Event) => boolean;

/** Events of one time are ordered by the sender's id as text. */
export function inOrder(a: Event, b: Event): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

export function segmentOf(event: Event, groupBy: readonly string[]): Segment {
  return groupBy.map((dimension) => {
    const value = readDimension(event, dimension);
    return value === undefined ? null : String(value);
  });
}

export function isSameSegment(a: Segment, b: Segment): boolean {
  return a.every((value, i) => value === b[i]);
}

export function matches(event: Event, { event: name, where }: Match): boolean {
  return event.name === name && passesAll(event, where);
}

export function passesAll(event: Event, filters: readonly Filter[]): boolean {
  return filters.every((filter) => passes(event, filter));
}

function readDimension(event: Event, dimension: string): string | number | undefined {
  const prefix = 'trait.';
  if (dimension.startsWith(prefix)) return event.traits[dimension.slice(prefix.length)];
  return event.properties[dimension];
}

function passes(event: Event, { dimension, op, values }: Filter): boolean {
  const found = readDimension(event, dimension);
  if (found === undefined) return op === 'NOT_EQ' || op === 'NOT_IN' || op === 'IS_NOT_SET';
  const equals = (text: string) =>
    typeof found === 'number' ? text.trim() !== '' && Number(text) === found : text === found;
  switch (op) {
    case 'EQ':
    case 'IN':
      return values.some(equals);
    case 'NOT_EQ':
    case 'NOT_IN':
      return !values.some(equals);
    case 'CONTAINS':
      return String(found).includes(values[0]!);
    case 'GT':
      return typeof found === 'number' && found > Number(values[0]);
    case 'GTE':
      return typeof found === 'number' && found >= Number(values[0]);
    case 'LT':
      return typeof found === 'number' && found < Number(values[0]);
    case 'LTE':
      return typeof found === 'number' && found <= Number(values[0]);
    case 'IS_SET':
      return true;
    case 'IS_NOT_SET':
      return false;
  }
}
