/**
 * strptime's format as a regular expression with one group for each directive. The engine's own
 * `parseDateTime` reads another dialect (`%i` is the minute there, two digits are always wanted).
 */
export interface TimeFormat {
  pattern: string;
  /** Number of the group, from 1, of each part that the format names. */
  groups: ReadonlyMap<TimePart, number>;
}

export type TimePart =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'day'
  | 'dayOfYear'
  | 'hour'
  | 'hour12'
  | 'half'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'zone'
  | 'unixSeconds';

const directives: Record<string, { part: TimePart; pattern: string }> = {
  Y: { part: 'year', pattern: '\\d{4}' },
  y: { part: 'shortYear', pattern: '\\d{2}' },
  m: { part: 'month', pattern: '1[0-2]|0?[1-9]' },
  b: { part: 'monthName', pattern: 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec' },
  B: {
    part: 'monthName',
    pattern: 'january|february|march|april|may|june|july|august|september|october|november|december',
  },
  d: { part: 'day', pattern: '3[01]|[12]\\d|0?[1-9]' },
  j: { part: 'dayOfYear', pattern: '36[0-6]|3[0-5]\\d|[12]\\d\\d|0?[1-9]\\d|0?0?[1-9]' },
  H: { part: 'hour', pattern: '2[0-3]|[01]\\d|\\d' },
  I: { part: 'hour12', pattern: '1[0-2]|0?[1-9]' },
  p: { part: 'half', pattern: 'am|pm|a\\.m\\.|p\\.m\\.' },
  M: { part: 'minute', pattern: '[0-5]\\d|\\d' },
  S: { part: 'second', pattern: '60|[0-5]\\d|\\d' },
  f: { part: 'fraction', pattern: '\\d{1,9}' },
  z: { part: 'zone', pattern: 'z|[+-](?:0\\d|1[0-4]):?[0-5]\\d' },
  s: { part: 'unixSeconds', pattern: '\\d{1,10}' },
};

const shorthands: Record<string, string> = {
  T: '%H:%M:%S',
  R: '%H:%M',
  F: '%Y-%m-%d',
  D: '%m/%d/%y',
  r: '%I:%M:%S %p',
  h: '%b',
  e: '%d',
  k: '%H',
  l: '%I',
  n: ' ',
  t: ' ',
};

/** Matched and not read: the date says it already. */
const ignored: Record<string, string> = {
  a: '(?:mon|tue|wed|thu|fri|sat|sun)',
  A: '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
};

/** Reads `format`; where it cannot be used, a sentence that says why. */
export function parseTimeFormat(format: string): TimeFormat | { problem: string } {
  const groups = new Map<TimePart, number>();
  let pattern = '';
  // `%-d` is `%d` without padding, which is read either way.
  const pieces = [...spelledOut(format).matchAll(/%-?(.?)|\s+|[^%\s]/gsu)];
  for (const [i, [piece, directive]] of pieces.entries()) {
    const isAlone = pieces[i - 1]?.[1] === undefined && pieces[i + 1]?.[1] === undefined;
    if (directive === undefined) pattern += /\s/.test(piece) ? '\\s*' : escaped(piece);
    else if (directive === '%') pattern += '%';
    else if (ignored[directive]) pattern += ignored[directive];
    else {
      const known = directives[directive];
      if (!known)
        return { problem: `${piece} is not understood in the time format "${format}"; ${understood}` };
      if (groups.has(known.part))
        return { problem: `The time format "${format}" names the ${named(known.part)} twice.` };
      groups.set(known.part, groups.size + 1);
      pattern += `(${isAlone ? known.pattern : padded(known.pattern)})`;
    }
  }
  if (!namesADay(groups)) {
    return {
      problem: `The time format "${format}" does not say which day it is: it needs a year, a month and a day.`,
    };
  }
  return { pattern: `(?i)^\\s*${pattern}\\s*$`, groups };
}

/** Without a sign between two directives only the padding says where one ends: `2026111` is no day. */
function padded(pattern: string): string {
  return pattern.replaceAll('0?', '0').replace(/\|\\d$/, '');
}

const understood = `there are ${[
  ...Object.keys(directives),
  ...Object.keys(ignored),
  ...Object.keys(shorthands),
]
  .sort((a, b) => a.localeCompare(b))
  .map((letter) => `%${letter}`)
  .join(' ')} and %%.`;

function spelledOut(format: string): string {
  return format.replace(/%%|%-?([A-Za-z])/g, (directive, letter: string | undefined) =>
    letter === undefined ? directive : (shorthands[letter] ?? directive),
  );
}

function namesADay(groups: ReadonlyMap<TimePart, number>): boolean {
  if (groups.has('unixSeconds')) return true;
  const hasYear = groups.has('year') || groups.has('shortYear');
  const hasMonth = groups.has('month') || groups.has('monthName');
  return hasYear && ((hasMonth && groups.has('day')) || groups.has('dayOfYear'));
}

function named(part: TimePart): string {
  return part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.|?*+()[\]{}]/, '\\$&');
}
