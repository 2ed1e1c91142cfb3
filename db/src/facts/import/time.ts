import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { TimeFormat, TimePart } from './time-format.ts';

export interface TimeReading {
  /** Name of the zone, as the fact store spells it, of times that do not say theirs. */
  timeZone: string;
  /** Without one: ISO 8601, eight digits as a date, 10 and 13 digits as Unix seconds and milliseconds. */
  format: TimeFormat | undefined;
}

const date = String.raw`\d{4}-\d{2}-\d{2}`;
const fraction = String.raw`(?:[.,]\d+)?`;
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)`;
const hour = String.raw`(?:[01]\d|2[0-3])`;
const minute = String.raw`[0-5]\d`;
const second = String.raw`(?:[0-5]\d|60)`;
const extended = `^${date}(?:[T ]${hour}:${minute}(?::${second}${fraction})?${zone}?)?$`;
const basic = String.raw`^(\d{4})(\d{2})(\d{2})(?:T(${hour})(${minute})(?:(${second}${fraction}))?(${zone})?)?$`;
const eightDigits = String.raw`^\d{8}$`;
const basicWithTime = String.raw`^\d{8}T`;
/** Only after a time of day, or the day of `2026-01-05` would pass for a zone. */
const endsInZone = `:.*${zone}$`;

/** Nullable(DateTime64(3, 'UTC')) of a trimmed cell; NULL where it cannot be read. */
export function timeOf(cell: Fragment, { timeZone, format }: TimeReading): Fragment {
  if (format?.groups.has('unixSeconds')) return unixSeconds(group(cell, format, 'unixSeconds'));
  if (format) return instantOf(isoOf(cell, format), timeZone);
  return sql`multiIf(
    match(${cell}, '^[0-9]{10}$'), ${unixSeconds(cell)},
    match(${cell}, '^[0-9]{13}$'), fromUnixTimestamp64Milli(toInt64OrNull(${cell}), 'UTC'),
    ${instantOf(isoSpelling(cell), timeZone)})`;
}

/** The cell as extended ISO 8601, or '' where it is none. */
function isoSpelling(cell: Fragment): Fragment {
  const upper = sql`upper(${cell})`;
  const rewritten = (to: string) =>
    sql`replaceRegexpOne(${upper}, ${bind('String', basic)}, ${bind('String', to)})`;
  return sql`replaceOne(multiIf(
    match(${upper}, ${bind('String', extended)}), ${upper},
    match(${upper}, ${bind('String', eightDigits)}), ${rewritten('\\1-\\2-\\3')},
    NOT match(${upper}, ${bind('String', basic)}), '',
    match(${upper}, ${bind('String', basicWithTime + '.{4}(?:$|[Z+-])')}), ${rewritten('\\1-\\2-\\3 \\4:\\5\\7')},
    ${rewritten('\\1-\\2-\\3 \\4:\\5:\\6\\7')}), ',', '.')`;
}

/**
 * Reads the text as UTC first and takes the zone's offset off. A time that the clocks skipped in
 * spring is read with the offset before the change, one that they showed twice in autumn as the first.
 */
function instantOf(iso: Fragment, timeZone: string): Fragment {
  const asUtc = sql`parseDateTime64BestEffortOrNull(${iso}, 3, 'UTC')`;
  if (timeZone === 'UTC') return asUtc;
  const asLocal = sql`parseDateTime64BestEffortOrNull(${iso}, 3, ${bind('String', timeZone)})`;
  return sql`if(match(${iso}, ${bind('String', endsInZone)}), ${asUtc},
    fromUnixTimestamp64Milli(toUnixTimestamp64Milli(${asUtc}) - 1000 * timezoneOffset(${asLocal}), 'UTC'))`;
}

function unixSeconds(digits: Fragment): Fragment {
  return sql`fromUnixTimestamp64Milli(toInt64OrNull(${digits}) * 1000, 'UTC')`;
}

/** ISO 8601 from the parts that a format names; '' where the cell does not have its form. */
function isoOf(cell: Fragment, format: TimeFormat): Fragment {
  const part = (name: TimePart, otherwise: Fragment) =>
    format.groups.has(name) ? group(cell, format, name) : otherwise;
  const twoDigits = (value: Fragment) => sql`leftPad(toString(${value}), 2, '0')`;
  const year = format.groups.has('year')
    ? group(cell, format, 'year')
    : sql`concat(if(${group(cell, format, 'shortYear')} >= '69', '19', '20'), ${group(cell, format, 'shortYear')})`;
  const month = format.groups.has('monthName')
    ? sql`indexOf(${trusted(monthNames)}, lower(substring(${group(cell, format, 'monthName')}, 1, 3)))`
    : part('month', sql`'1'`);
  const day = format.groups.has('dayOfYear')
    ? dayInYear(year, group(cell, format, 'dayOfYear'))
    : sql`concat(${year}, '-', ${twoDigits(month)}, '-', ${twoDigits(part('day', sql`'1'`))})`;
  const time = [hourOf(cell, format), part('minute', sql`'0'`), part('second', sql`'0'`)].map(twoDigits);
  return sql`if(match(${cell}, ${bind('String', format.pattern)}), concat(${day}, ' ', ${time[0]!}, ':', ${time[1]!}, ':',
    ${time[2]!}, '.', ${part('fraction', sql`'0'`)}, upper(${part('zone', sql`''`)})), '')`;
}

const monthNames = "['jan','feb','mar','apr','may','jun','jul','aug','sep','oct','nov','dec']";

/** NULL for day 366 of a year that has 365. */
function dayInYear(year: Fragment, number: Fragment): Fragment {
  const counted = sql`addDays(toDate32OrZero(concat(${year}, '-01-01')), toInt32OrZero(${number}) - 1)`;
  return sql`if(toString(toYear(${counted})) = ${year}, toString(${counted}), NULL)`;
}

function hourOf(cell: Fragment, format: TimeFormat): Fragment {
  if (format.groups.has('hour')) return group(cell, format, 'hour');
  if (!format.groups.has('hour12')) return sql`'0'`;
  const half = format.groups.has('half')
    ? sql`if(lower(${group(cell, format, 'half')}) LIKE 'p%', 12, 0)`
    : sql`0`;
  return sql`toUInt8OrZero(${group(cell, format, 'hour12')}) % 12 + ${half}`;
}

function group(cell: Fragment, format: TimeFormat, part: TimePart): Fragment {
  return sql`extractGroups(${cell}, ${bind('String', format.pattern)})[${bind('UInt8', format.groups.get(part)!)}]`;
}
