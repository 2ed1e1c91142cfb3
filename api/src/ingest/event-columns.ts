import type { EventMapping } from '@leadline/db/facts/import/mapping';
import { badInput } from '../errors.ts';

/** Which column is what, as the sender says it; what is not said is found by its usual name. */
export interface ColumnOptions {
  at?: string | undefined;
  subject?: string | undefined;
  name?: string | undefined;
  /** The name of every event of the file; there is no column for it then. */
  nameIs?: string | undefined;
  id?: string | undefined;
  account?: string | undefined;
  value?: string | undefined;
}

type Role = 'at' | 'subject' | 'name' | 'id' | 'account' | 'value';

const usualNames: Record<Role, readonly string[]> = {
  at: ['at', 'time', 'timestamp', 'date'],
  subject: ['subject', 'user_id', 'distinct_id', 'userId'],
  name: ['name', 'event'],
  id: ['id', 'messageId', 'insert_id'],
  account: ['account', 'group_id'],
  value: ['value', 'revenue', 'amount'],
};

const missing: Partial<Record<Role, string>> = {
  at: 'says when an event happened: name it with --at COL',
  subject: 'says who an event is about: name it with --subject COL',
  name: 'says what happened: name it with --name COL, or name all events with --name-is TEXT',
};

/** Finds the columns of an event among `header`. Throws a UserError that lists what there is. */
export function findEventColumns(header: readonly string[], options: ColumnOptions): EventMapping {
  if (options.name !== undefined && options.nameIs !== undefined) {
    throw badInput('nameIs', 'Give either --name COL or --name-is TEXT: an event has one name.');
  }
  if (options.nameIs?.trim() === '')
    throw badInput('nameIs', 'The text of --name-is is empty; an event needs a name.');
  refuseRepeatedNames(header);

  const claimed = new Map<Role, number>();
  for (const role of Object.keys(usualNames) as Role[]) {
    const wanted = options[role];
    if (wanted !== undefined) claimed.set(role, findNamed(header, role, wanted));
  }
  for (const role of Object.keys(usualNames) as Role[]) {
    if (claimed.has(role) || (role === 'name' && options.nameIs !== undefined)) continue;
    const found = findUsual(header, role, new Set(claimed.values()));
    if (found !== undefined) claimed.set(role, found);
    else if (missing[role]) throw badInput(role, `No column ${missing[role]}. ${listing(header)}`);
  }

  const taken = new Set(claimed.values());
  return {
    at: claimed.get('at')!,
    subject: claimed.get('subject')!,
    name: claimed.get('name') ?? { text: options.nameIs!.trim() },
    id: claimed.get('id'),
    account: claimed.get('account'),
    value: claimed.get('value'),
    properties: header
      .map((name, column) => ({ name: propertyName(name, column), column }))
      .filter(({ column }) => !taken.has(column))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    columnCount: header.length,
  };
}

/** One line for people: which column is what. */
export function describeColumns(header: readonly string[], mapping: EventMapping): string {
  const roles = (Object.keys(usualNames) as Role[]).flatMap((role) => {
    const column = mapping[role];
    if (column === undefined) return [];
    return typeof column === 'number' ? [`${role} = ${header[column]}`] : [`${role} is "${column.text}"`];
  });
  const properties = mapping.properties.map(({ name }) => name);
  return `${roles.join(', ')}; properties: ${properties.join(', ') || 'none'}`;
}

/** A column without a name is one by its place, counted from 1; most often nothing is in it. */
function propertyName(name: string, column: number): string {
  return name === '' ? `column ${column + 1}` : name;
}

function findNamed(header: readonly string[], role: Role, wanted: string): number {
  const column = matching(header, wanted.trim(), new Set());
  if (column === undefined) throw badInput(role, `There is no column "${wanted}". ${listing(header)}`);
  return column;
}

function findUsual(header: readonly string[], role: Role, claimed: ReadonlySet<number>): number | undefined {
  const same = usualNames[role].map((name) =>
    header.findIndex((found, i) => found === name && !claimed.has(i)),
  );
  return (
    same.find((column) => column >= 0) ?? first(usualNames[role], (name) => matching(header, name, claimed))
  );
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

function listing(header: readonly string[]): string {
  const names = header.filter((name) => name !== '').map((name) => `"${name}"`);
  const hint =
    names.length === 1 && /[;\t|]/.test(header.join())
      ? ' If another sign than a comma stands between the cells, say which with --delimiter CHAR.'
      : '';
  return `The file's columns are ${names.join(', ')}.${hint}`;
}
