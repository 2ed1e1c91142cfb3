import type { PropertyColumn } from '@leadline/db/facts/import/mapping';
import { badInput } from '../errors.ts';
import { subjectNames } from './event-columns.ts';
import { findColumns, refuseMissing } from './find-columns.ts';
import type { FoundColumns } from './find-columns.ts';

const roles = {
  subject: { usual: subjectNames, missing: 'says who a row is about: name it with --subject COL' },
};

export function searchTraitColumns(
  header: readonly string[],
  options: { subject?: string | undefined },
): FoundColumns<'subject'> {
  return findColumns(header, roles, { subject: options.subject });
}

/** Finds the subject among `header`; all other columns are traits. Throws a UserError that lists what there is. */
export function findTraitColumns(
  header: readonly string[],
  options: { subject?: string | undefined },
): { subject: number; traits: PropertyColumn[] } {
  const found = searchTraitColumns(header, options);
  refuseMissing(found);
  if (found.others.length === 0) {
    throw badInput('columns', 'There is no column beside the subject; every other column is a trait.');
  }
  return { subject: found.columns.subject!, traits: found.others };
}
