import type { PropertyColumn } from '@leadline/db/facts/import/mapping';
import { badInput } from '../errors.ts';

/** By which names a column is known for what it is. */
export interface RoleWords {
  usual: readonly string[];
  /** Ends the sentence “No column …” where the role cannot be left out. */
  missing?: string;
}

export interface FoundColumns<Role extends string> {
  /** Numbers of columns, counted from 0. */
  columns: Partial<Record<Role, number>>;
  /** Roles that cannot be left out and that no column has, each with a sentence. */
  missing: { role: Role; message: string }[];
  /** All other columns, ordered by name, each name once. */
  others: PropertyColumn[];
}

/**
 * Finds which column of `header` is what: as the sender says in `wanted`, else by its usual name.
 * Throws a UserError for a column that there is not, or not once.
 */
export function findColumns<Role extends string>(
  header: readonly string[],
  roles: Readonly<Partial<Record<Role, RoleWords>>>,
  wanted: Readonly<Partial<Record<Role, string | undefined>>>,
): FoundColumns<Role> {
  refuseRepeatedNames(header);
  const words = Object.entries(roles) as [Role, RoleWords][];
  const claimed = new Map<Role, number>();
  for (const [role] of words) {
    const name = wanted[role];
    if (name !== undefined) claimed.set(role, findNamed(header, role, name));
  }
  const missing: { role: Role; message: string }[] = [];
  for (const [role, { usual, missing: sentence }] of words) {
    if (claimed.has(role)) continue;
    const found = findUsual(header, usual, new Set(claimed.values()));
    if (found !== undefined) claimed.set(role, found);
    else if (sentence) missing.push({ role, message: `No column ${sentence}. ${listing(header)}` });
  }
  const taken = new Set(claimed.values());
  const others = header
    .map((name, column) => ({ name: columnName(name, column), column }))
    .filter(({ column }) => !taken.has(column))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { columns: Object.fromEntries(claimed) as Partial<Record<Role, number>>, missing, others };
}

/** Throws the first gap as a UserError. */
export function refuseMissing({ missing: [first] }: Pick<FoundColumns<string>, 'missing'>): void {
  if (first) throw badInput(first.role, first.message);
}

/** A column without a name is one by its place, counted from 1; most often nothing is in it. */
export function columnName(name: string, column: number): string {
  return name === '' ? `column ${column + 1}` : name;
}

function findNamed(header: readonly string[], role: string, wanted: string): number {
  const names = header.map(columnName);
  const column = matching(names, wanted.trim(), new Set());
  if (column === undefined) throw badInput(role, `There is no column "${wanted}". ${listing(header)}`);
  return column;
}

function findUsual(
  header: readonly string[],
  usual: readonly string[],
  claimed: ReadonlySet<number>,
): number | undefined {
  const same = usual.map((name) => header.findIndex((found, i) => found === name && !claimed.has(i)));
  return same.find((column) => column >= 0) ?? first(usual, (name) => matching(header, name, claimed));
}

/** The column of exactly that name, else the first whose name differs in case only. */
function matching(header: readonly string[], name: string, claimed: ReadonlySet<number>): number | undefined {
  const exact = header.findIndex((found, i) => found === name && !claimed.has(i));
  if (exact >= 0) return exact;
  const alike = header.findIndex((found, i) => found.toLowerCase() === name.toLowerCase() && !claimed.has(i));
  return alike >= 0 ? alike : undefined;
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function refuseRepeatedNames(header: readonly string[]): void {
  const repeated = header.find((name, i) => name !== '' && header.indexOf(name) < i);
  if (repeated === undefined) return;
  throw badInput(
    'columns',
    `Two columns are named "${repeated}"; give each its own name. ${listing(header)}`,
  );
}

const mostListed = 50;

function listing(header: readonly string[]): string {
  const names = header.filter((name) => name !== '').map((name) => `"${name}"`);
  const listed = names.length > mostListed ? [...names.slice(0, mostListed), '…'] : names;
  const hint =
    names.length === 1 && /[;\t| ]/.test(header.join())
      ? ' If another sign than a comma stands between the cells, say which with --delimiter CHAR.'
      : '';
  return `The file's columns are ${listed.join(', ')}.${hint}`;
}
