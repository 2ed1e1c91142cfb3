import type { ImportKind } from '#lib/graphql/generated/graphql.ts';

/* What an upload may say about its file: the parameters of POST /v1/import/…. */

/** What the first part of a file is found to hold. */
export interface ImportPreview {
  format: 'CSV' | 'SPACES' | 'JSON_LINES' | 'PARQUET';
  compression: 'NONE' | 'GZIP' | 'ZSTD';
  delimiter: string | null;
  columns: { name: string; role: string; isNumeric: boolean; samples: string[] }[];
  rows: (string | null)[][];
  /** Roles that the import needs and no column has. */
  missing: { role: string; message: string }[];
  problems: string[];
}

/** A role that a column can be given: its word in a preview, its parameter, and how a page calls it. */
export interface Role {
  role: string;
  option: string;
  name: string;
  hint: string;
}

const roles: Record<ImportKind, readonly Role[]> = {
  EVENTS: [
    { role: 'AT', option: 'at', name: 'Time', hint: 'when it happened' },
    { role: 'SUBJECT', option: 'subject', name: 'Person', hint: 'who did it' },
    { role: 'NAME', option: 'name', name: 'Event', hint: 'what happened' },
    { role: 'ID', option: 'id', name: 'Id', hint: 'made from the row where there is none' },
    { role: 'ACCOUNT', option: 'account', name: 'Account', hint: 'the company that pays' },
    { role: 'VALUE', option: 'value', name: 'Value', hint: 'revenue, milliseconds …' },
  ],
  TRAITS: [{ role: 'SUBJECT', option: 'subject', name: 'Person', hint: 'one row each' }],
  SERIES: [
    { role: 'DATE', option: 'date', name: 'Date', hint: 'the day of the point' },
    { role: 'VALUE', option: 'value', name: 'Value', hint: '' },
    { role: 'NUMERATOR', option: 'numerator', name: 'Above the line', hint: 'of a share or ratio' },
    { role: 'DENOMINATOR', option: 'denominator', name: 'Below the line', hint: 'of a share or ratio' },
    { role: 'N', option: 'n', name: 'n', hint: 'people or events behind it' },
  ],
};

export function rolesOf(kind: ImportKind): readonly Role[] {
  return roles[kind];
}

/** What the columns that have no role become. */
export const restWords: Record<ImportKind, string> = {
  EVENTS: 'All other columns become properties to filter and break down by.',
  TRAITS: 'All other columns become traits of the person: persona, plan …',
  SERIES: 'All other columns are not read.',
};

const pathOfKind: Record<ImportKind, string> = { EVENTS: 'events', TRAITS: 'traits', SERIES: 'series' };

export type ImportOptions = Record<string, string>;

/** Where a file is sent to, with what was said about it; what was left empty is left out. */
export function importUrl(kind: ImportKind, fileName: string, options: ImportOptions): string {
  const params = new URLSearchParams({ fileName });
  for (const [name, value] of Object.entries(options)) {
    if (value !== '') params.set(name, value);
  }
  return `/v1/import/${pathOfKind[kind]}?${params}`;
}
