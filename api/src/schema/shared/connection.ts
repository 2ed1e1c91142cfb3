import { badInput } from '../../errors.ts';

export interface PageArguments {
  first: number;
  after?: string | null;
}

/** A page of a list, by the keys of its rows. */
export interface Page<Key> {
  keys: Key[];
  totalCount: number;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export const maxPage = 100;

/** Refuses a page size outside 1 to 100. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= maxPage) return first;
  throw badInput('first', `first is ${first}; it is a whole number from 1 to ${maxPage}.`);
}

/** The page that follows `after` in an ordered list of keys. */
export function paginate<Key extends string | number>(
  keys: readonly Key[],
  { first, after }: PageArguments,
): Page<Key> {
  const start = after == null ? 0 : positionAfter(keys, after);
  const end = start + checkFirst(first);
  return {
    keys: keys.slice(start, end),
    totalCount: keys.length,
    hasNextPage: end < keys.length,
    hasPreviousPage: start > 0,
  };
}

function positionAfter(keys: readonly (string | number)[], cursor: string): number {
  const index = keys.findIndex((key) => cursorOf(key) === cursor);
  if (index === -1)
    throw badInput('after', 'after is no cursor of this list: give the endCursor of the page before.');
  return index + 1;
}

export function cursorOf(key: string | number): string {
  return Buffer.from(String(key)).toString('base64url');
}

/** The page as a Relay connection; `nodes` are the rows of its keys, in order. */
export function toConnection<Key extends string | number, Node>(page: Page<Key>, nodes: readonly Node[]) {
  const cursors = page.keys.map(cursorOf);
  return {
    nodes: [...nodes],
    edges: nodes.map((node, i) => ({ node, cursor: cursors[i]! })),
    totalCount: page.totalCount,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}
