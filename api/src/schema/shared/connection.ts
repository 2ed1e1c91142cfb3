import type { Position, PositionPart, RowList } from '@leadline/db/row-list';
import { Temporal } from 'temporal-polyfill';
import { badInput } from '../../errors.ts';
import { isBrokenText } from '../../http/refuse-malformed.ts';
import { once } from '../../once.ts';
import { isUuid } from './uuid.ts';

export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

/** A page of a list. GraphQL calls the functions of the fields that were selected, and no others. */
export interface Connection<Row> {
  nodes(): Promise<Row[]>;
  edges(): Promise<{ node: Row; cursor: string }[]>;
  pageInfo: {
    hasNextPage(): Promise<boolean>;
    hasPreviousPage(): Promise<boolean>;
    startCursor(): Promise<string | null>;
    endCursor(): Promise<string | null>;
  };
  totalCount(): Promise<number>;
}

export const maxPage = 100;

/** Refuses a page size outside 1 to 100. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= maxPage) return first;
  throw badInput('first', `first is ${first}; it is a whole number from 1 to ${maxPage}.`);
}

/**
 * The page of a list that follows a cursor. A cursor is the place of a row in its list: what the list is
 * ordered by, of which the row has these values. It is one of this list alone, which `name` is told from
 * others by, and stays right when the row has gone.
 */
export function connect<Row>(
  name: string,
  list: RowList<Row>,
  { first, after: cursor }: PageArguments,
): Connection<Row> {
  checkFirst(first);
  const after = cursor == null ? null : readCursor(name, list.parts, cursor);
  // One more than is asked for says whether there is a next page.
  const read = once(() => list.read({ after, limit: first + 1 }));
  const nodes = async () => (await read()).slice(0, first);
  const cursorOf = (row: Row) => writeCursor(name, list.positionOf(row));
  const cursorAt = async (index: 0 | -1) => {
    const row = (await nodes()).at(index);
    return row === undefined ? null : cursorOf(row);
  };
  return {
    nodes,
    edges: async () => (await nodes()).map((node) => ({ node, cursor: cursorOf(node) })),
    pageInfo: {
      hasNextPage: async () => (await read()).length > first,
      hasPreviousPage: async () => after !== null && list.hasUpTo(after),
      startCursor: () => cursorAt(0),
      endCursor: () => cursorAt(-1),
    },
    totalCount: () => list.count(),
  };
}

function writeCursor(name: string, position: Position): string {
  return Buffer.from(JSON.stringify([name, ...position])).toString('base64url');
}

function readCursor(name: string, parts: readonly PositionPart[], cursor: string): Position {
  const [list, ...position] = parseCursor(cursor);
  const isPlace =
    list === name && position.length === parts.length && parts.every((part, i) => isOf(part, position[i]));
  if (isPlace) return position as unknown as Position;
  throw badInput(
    'after',
    'after is no cursor of this list and order: give the endCursor of the page before.',
  );
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

const largestInteger = 2 ** 31 - 1;
/** Years of four digits, as PostgreSQL reads them. */
const firstInstant = Date.parse('0001-01-01T00:00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether a value may be asked of the store: it refuses what its type does not hold. */
function isOf({ type, isNullable }: PositionPart, value: unknown): boolean {
  if (value === null) return isNullable;
  switch (type) {
    case 'INTEGER':
      return Number.isInteger(value) && Math.abs(value as number) <= largestInteger;
    case 'NUMBER':
      return Number.isFinite(value);
    case 'INSTANT':
      return Number.isInteger(value) && (value as number) >= firstInstant && (value as number) <= lastInstant;
    case 'DATE':
      return typeof value === 'string' && isDate(value);
    case 'UUID':
      return typeof value === 'string' && isUuid(value);
    case 'TEXT':
      return typeof value === 'string' && !isBrokenText(value);
  }
}

function isDate(text: string): boolean {
  try {
    return /^\d{4}-/.test(text) && Temporal.PlainDate.from(text).toString() === text && text >= '0001';
  } catch {
    return false;
  }
}
