import type { EventMapping } from '@leadline/db/facts/import/mapping';
import { badInput } from '../errors.ts';
import { findColumns, refuseMissing } from './find-columns.ts';
import type { FoundColumns, RoleWords } from './find-columns.ts';

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

export type EventRole = 'at' | 'subject' | 'name' | 'id' | 'account' | 'value';

/** Of events and of traits. */
export const subjectNames = ['subject', 'user_id', 'distinct_id', 'userId'];

const roles: Record<EventRole, RoleWords> = {
  at: {
    usual: ['at', 'time', 'timestamp', 'date'],
    missing: 'says when an event happened: name it with --at COL',
  },
  subject: { usual: subjectNames, missing: 'says who an event is about: name it with --subject COL' },
  name: {
    usual: ['name', 'event'],
    missing: 'says what happened: name it with --name COL, or name all events with --name-is TEXT',
  },
  id: { usual: ['id', 'messageId', 'insert_id'] },
  account: { usual: ['account', 'group_id'] },
  value: { usual: ['value', 'revenue', 'amount'] },
};

const { at, subject, id, account, value } = roles;
const rolesWithoutName = { at, subject, id, account, value };

/** Finds the columns of an event, and which are missing. Throws a UserError. */
export function searchEventColumns(
  header: readonly string[],
  { nameIs, ...wanted }: ColumnOptions,
): FoundColumns<EventRole> {
  if (nameIs === undefined) return findColumns(header, roles, wanted);
  if (wanted.name !== undefined) {
    throw badInput('nameIs', 'Give either --name COL or --name-is TEXT: an event has one name.');
  }
  if (nameIs.trim() === '') {
    throw badInput('nameIs', 'The text of --name-is is empty; an event needs a name.');
  }
  return findColumns<EventRole>(header, rolesWithoutName, wanted);
}

/** Finds the columns of an event among `header`. Throws a UserError that lists what there is. */
export function findEventColumns(header: readonly string[], options: ColumnOptions): EventMapping {
  const found = searchEventColumns(header, options);
  refuseMissing(found);
  const { at, subject, name, id, account, value } = found.columns;
  return {
    at: at!,
    subject: subject!,
    name: name ?? { text: options.nameIs!.trim() },
    id,
    account,
    value,
    properties: found.others,
  };
}

/** One line for people: which column is what. */
export function describeColumns(header: readonly string[], mapping: EventMapping): string {
  const found = (Object.keys(roles) as EventRole[]).flatMap((role) => {
    const column = mapping[role];
    if (column === undefined) return [];
    return typeof column === 'number' ? [`${role} = ${header[column]}`] : [`${role} is "${column.text}"`];
  });
  const properties = mapping.properties.map(({ name }) => name);
  return `${found.join(', ')}; properties: ${properties.join(', ') || 'none'}`;
}
