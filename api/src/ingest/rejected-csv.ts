import type { RejectedRow } from '@leadline/db/facts/import/rejected-rows';
import type { EventMapping } from '@leadline/db/facts/import/mapping';
import { UnreachableCaseError } from '../errors.ts';

interface RejectedFile {
  header: readonly string[];
  mapping: EventMapping;
  timeFormat: string | undefined;
}

/** Lines of a CSV file with the rejected rows: where each stands, why, and its cells as they were. */
export async function* writeRejectedCsv(
  rows: AsyncIterable<RejectedRow>,
  file: RejectedFile,
): AsyncGenerator<string> {
  yield csvLine(['line', 'reason', ...file.header]);
  for await (const row of rows) yield csvLine([String(row.line), reasonOf(row, file), ...row.cells]);
}

/** Why a row cannot be an event, and where it helps, what would be right. */
export function reasonOf(row: RejectedRow, { header, mapping, timeFormat }: RejectedFile): string {
  const cellOf = (column: number | undefined) => (row.cells[column ?? -1] ?? '').trim();
  switch (row.fault) {
    case 'TOO_MANY_CELLS':
      return `more cells than the ${header.length} columns`;
    case 'TOO_LONG':
      return `a field over 64 KiB${quoteHint(row)}`;
    case 'NOT_UTF8':
      return 'not UTF-8 text';
    case 'NO_TIME':
      return `no time${quoteHint(row)}`;
    case 'UNREADABLE_TIME':
      return `unreadable time "${cellOf(mapping.at)}"${timeHint(cellOf(mapping.at), timeFormat)}`;
    case 'TOO_EARLY':
      return `time "${cellOf(mapping.at)}" is before 1970`;
    case 'IN_THE_FUTURE':
      return `time "${cellOf(mapping.at)}" is more than 24 hours ahead of the clock`;
    case 'NO_SUBJECT':
      return `no subject${quoteHint(row)}`;
    case 'NO_NAME':
      return `no name${quoteHint(row)}`;
    case 'NOT_A_NUMBER':
      return `value "${cellOf(mapping.value)}" is not a number`;
    default:
      throw new UnreachableCaseError(row.fault);
  }
}

function timeHint(cell: string, timeFormat: string | undefined): string {
  if (timeFormat !== undefined) return `: it does not have the form ${timeFormat}`;
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/.test(cell)) {
    return ': day and month are ambiguous; say which is which with --time-format, for example %d/%m/%Y';
  }
  return ': it is not ISO 8601; say its form with --time-format';
}

/** A quote that is never closed makes one cell of all that follows. */
function quoteHint({ newlines }: RejectedRow): string {
  return newlines === 0 ? '' : ` (a quote opened here runs over ${newlines + 1} lines)`;
}

function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
