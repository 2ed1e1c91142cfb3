import { badInput } from '../errors.ts';
import type { ColumnOptions } from './event-columns.ts';

/** How a file of events is to be read; every member may be left out. */
export interface ImportOptions extends ColumnOptions {
  timeZone?: string | undefined;
  timeFormat?: string | undefined;
  /** Names of the columns, with commas between them, of a file without a header. */
  columns?: string | undefined;
  delimiter?: string | undefined;
  dryRun?: boolean | undefined;
  keepDemo?: boolean | undefined;
}

const texts = [
  'at',
  'subject',
  'name',
  'nameIs',
  'id',
  'account',
  'value',
  'timeZone',
  'timeFormat',
  'columns',
  'delimiter',
] as const satisfies (keyof ImportOptions)[];
const switches = ['dryRun', 'keepDemo'] as const satisfies (keyof ImportOptions)[];

/** The options as the parameters of a URL. */
export function writeImportOptions(options: ImportOptions): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of texts) if (options[name] !== undefined) parameters.set(name, options[name]);
  for (const name of switches) if (options[name]) parameters.set(name, 'true');
  return parameters;
}

/** Reads them back; `fileName` is not theirs. Throws a UserError for a parameter that there is not. */
export function readImportOptions(parameters: URLSearchParams): ImportOptions {
  const options: ImportOptions = {};
  for (const [name, value] of parameters) {
    const text = texts.find((known) => known === name);
    const flag = switches.find((known) => known === name);
    if (text) options[text] = value;
    else if (flag) options[flag] = readSwitch(flag, value);
    else if (name !== 'fileName') {
      throw badInput(name, `There is no option ${name}; there are ${[...texts, ...switches].join(', ')}.`);
    }
  }
  return options;
}

function readSwitch(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false')
    throw badInput(name, `${name} is "${value}"; it is true or false.`);
  return value === 'true';
}

/** One byte that is no part of CSV itself. Throws a UserError. */
export function readDelimiter(text: string | undefined): string {
  if (text === undefined) return ',';
  if (text === '\\t' || text.toLowerCase() === 'tab') return '\t';
  if (text === 'spaces')
    throw badInput('delimiter', 'Columns aligned by blanks cannot be read yet, only CSV.');
  if (!/^[\x09\x20-\x7e]$/.test(text) || /["\\]/.test(text)) {
    throw badInput('delimiter', `--delimiter is "${text}"; it is one sign such as , ; | or \\t.`);
  }
  return text;
}

/** The names in `--columns A,B,…`. Throws a UserError. */
export function readColumnNames(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => name === '')) {
    throw badInput(
      'columns',
      `--columns is "${text}"; it is the names of all columns with commas between them.`,
    );
  }
  return names;
}
