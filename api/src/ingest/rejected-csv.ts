import type { RejectedRow } from '@leadline/db/facts/import/rejected-rows';
import { UnreachableCaseError } from '../errors.ts';

/** What the reasons speak of. */
export interface RejectedFile {
  header: readonly string[];
  /** Column of the time or date. */
  time?: number | undefined;
  timeFormat?: string | undefined;
  /** Columns that hold numbers only. */
  numbers: readonly (number | undefined)[];
}

/** Lines of a CSV file with the rejected rows: where each stands, why, and its cells as they were. */
export async function* writeRejectedCsv(
  rows: AsyncIterable<RejectedRow>,
  file: RejectedFile,
): AsyncGenerator<string> {
  yield csvLine(['line', 'reason', ...file.header]);
  for await (const row of rows) yield csvLine([String(row.line), reasonOf(row, file), ...row.cells]);
}

/** Why a row cannot be stored, and where it helps, what would be right. */
export function reasonOf(row: RejectedRow, { header, time, timeFormat, numbers }: RejectedFile): string {
  const cellOf = (column: number | undefined) => (row.cells[column ?? -1] ?? '').trim();
  switch (row.fault) {
    case 'OPEN_QUOTE':
      return `a quote opened here is never closed: it runs over ${row.newlines + 1} lines, to the end of the file`;
    case 'TOO_MANY_CELLS':
      return `more cells than the ${header.length} columns`;
    case 'TOO_LONG':
      return `a field over 64 KiB${quoteHint(row)}`;
    case 'NOT_UTF8':
      return 'not UTF-8 text';
    case 'NUL':
      return 'a NUL character in the text';
    case 'NOT_JSON':
      return `not a JSON object: ${shortened(row.beyond ?? '')}`;
    case 'NO_TIME':
      return `no time${quoteHint(row)}`;
    case 'UNREADABLE_TIME':
      return `unreadable time "${cellOf(time)}"${timeHint(cellOf(time), timeFormat)}`;
    case 'TOO_EARLY':
      return `time "${cellOf(time)}" is before 1970`;
    case 'IN_THE_FUTURE':
      return `time "${cellOf(time)}" is more than 24 hours ahead of the clock`;
    case 'NO_SUBJECT':
      return `no subject${quoteHint(row)}`;
    case 'NO_NAME':
      return `no name${quoteHint(row)}`;
    case 'NOT_A_NUMBER':
      return (
        numbers
          .map(cellOf)
          .map(numberProblem)
          .find((problem) => problem !== null) ?? 'a value is not a number'
      );
    case 'NO_VALUE':
      return 'no value, and no numerator with a denominator';
    case 'REPEATED_DATE':
      return `the date "${cellOf(time)}" stands in an earlier row already`;
    default:
      throw new UnreachableCaseError(row.fault);
  }
}

function numberProblem(cell: string): string | null {
  if (cell === '' || (Number.isFinite(Number(cell)) && !/^0[xob]/i.test(cell))) return null;
  const hint = /^[+-]?[\d\s.,'’]*\d[\d\s.,'’]*$/.test(cell)
    ? ': write numbers with a decimal point and nothing between the thousands, such as 1234.5'
    : '';
  return `value "${shortened(cell)}" is not a number${hint}`;
}

const longestQuoted = 200;

function shortened(text: string): string {
  return text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
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
