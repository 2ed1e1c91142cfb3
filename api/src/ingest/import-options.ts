import type { ImportKind } from '@leadline/db/vocabulary';
import { badInput } from '../errors.ts';
import type { ColumnOptions } from './event-columns.ts';
import type { SeriesColumnOptions } from './series-columns.ts';

/** How a file is to be read; every member may be left out, here and below. */
export interface FileOptions {
  /** Names of the columns, with commas between them, of a file without a header. */
  columns?: string | undefined;
  /** One sign, or `spaces`. */
  delimiter?: string | undefined;
  dryRun?: boolean | undefined;
  /** The first import of own data removes the demo, unless this is said. */
  keepDemo?: boolean | undefined;
}

export interface TimeOptions {
  timeZone?: string | undefined;
  timeFormat?: string | undefined;
}

export type EventOptions = FileOptions & TimeOptions & ColumnOptions;

export interface TraitOptions extends FileOptions {
  subject?: string | undefined;
}

export interface SeriesOptions extends FileOptions, TimeOptions, SeriesColumnOptions {
  /** Key of the metric; it cannot be left out. */
  metric?: string | undefined;
}

/** What a file holds, and how it is to be read. */
export type ImportTask =
  | { kind: 'EVENTS'; options: EventOptions }
  | { kind: 'TRAITS'; options: TraitOptions }
  | { kind: 'SERIES'; options: SeriesOptions };

export type ImportOptions = ImportTask['options'];

const ofEveryFile = ['columns', 'delimiter'];
const ofTimes = ['timeZone', 'timeFormat'];
const texts: Record<ImportKind, readonly string[]> = {
  EVENTS: ['at', 'subject', 'name', 'nameIs', 'id', 'account', 'value', ...ofTimes, ...ofEveryFile],
  TRAITS: ['subject', ...ofEveryFile],
  SERIES: ['metric', 'date', 'value', 'numerator', 'denominator', 'n', ...ofTimes, ...ofEveryFile],
};
const switches: readonly string[] = ['dryRun', 'keepDemo'];

/** The options as the parameters of a URL. */
export function writeImportOptions({ kind, options }: ImportTask): URLSearchParams {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false);
  const known = [...texts[kind], ...switches];
  return new URLSearchParams(
    given
      .filter(([name]) => known.includes(name))
      .map(([name, value]): [string, string] => [name, String(value)]),
  );
}

/** Reads them back; those in `others` are not theirs. Throws a UserError for a parameter that there is not. */
export function readImportOptions(
  kind: ImportKind,
  parameters: URLSearchParams,
  others: readonly string[],
): ImportTask {
  const options: Record<string, string | boolean> = {};
  for (const [name, value] of parameters) {
    if (value.includes('\0')) throw badInput(name, `${name} holds a NUL (%00); leave it out.`);
    if (texts[kind].includes(name)) options[name] = value;
    else if (switches.includes(name)) options[name] = readSwitch(name, value);
    else if (!others.includes(name)) {
      const known = [...texts[kind], ...switches].join(', ');
      throw badInput(name, `There is no option ${name}; there are ${known}.`);
    }
  }
  return { kind, options } as ImportTask;
}

export function readSwitch(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false')
    throw badInput(name, `${name} is "${value}"; it is true or false.`);
  return value === 'true';
}

/** One byte that is no part of CSV itself, or `spaces`. Throws a UserError. */
export function readDelimiter(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text === '\\t' || text.toLowerCase() === 'tab') return '\t';
  if (text.toLowerCase() === 'spaces') return 'spaces';
  if (!/^[\x09\x20-\x7e]$/.test(text) || /["\\]/.test(text)) {
    throw badInput(
      'delimiter',
      `--delimiter is "${text}"; it is one sign such as , ; | or \\t, or spaces for columns aligned by blanks.`,
    );
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
