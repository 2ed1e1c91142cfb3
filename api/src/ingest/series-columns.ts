import type { SeriesMapping } from '@leadline/db/facts/import/series-file';
import { findColumns, refuseMissing } from './find-columns.ts';
import type { FoundColumns, RoleWords } from './find-columns.ts';

export interface SeriesColumnOptions {
  date?: string | undefined;
  value?: string | undefined;
  numerator?: string | undefined;
  denominator?: string | undefined;
  n?: string | undefined;
}

export type SeriesRole = keyof SeriesMapping;

const roles: Record<SeriesRole, RoleWords> = {
  date: {
    usual: ['date', 'day', 'at', 'time', 'timestamp'],
    missing: 'says the date: name it with --date COL',
  },
  value: { usual: ['value', 'revenue', 'amount'] },
  numerator: { usual: ['numerator'] },
  denominator: { usual: ['denominator'] },
  n: { usual: ['n', 'count'] },
};

/** Finds the columns of a point, and which are missing. Throws a UserError. */
export function searchSeriesColumns(
  header: readonly string[],
  { date, value, numerator, denominator, n }: SeriesColumnOptions,
): FoundColumns<SeriesRole> {
  const found = findColumns(header, roles, { date, value, numerator, denominator, n });
  const { columns } = found;
  const hasRatio = columns.numerator !== undefined && columns.denominator !== undefined;
  if (columns.value !== undefined || hasRatio) return found;
  const message =
    'No column says the value: name it with --value COL, or a numerator and a denominator with --numerator COL and --denominator COL.';
  return { ...found, missing: [...found.missing, { role: 'value', message }] };
}

/** Finds the columns of a point among `header`. Throws a UserError that says what is missing. */
export function findSeriesColumns(header: readonly string[], options: SeriesColumnOptions): SeriesMapping {
  const found = searchSeriesColumns(header, options);
  refuseMissing(found);
  const { date, value, numerator, denominator, n } = found.columns;
  return { date: date!, value, numerator, denominator, n };
}
