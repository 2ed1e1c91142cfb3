import type { Grain, Unit } from './graphql/generated/graphql.ts';

/* Everything a page prints as a figure or a date passes through here.
   Signs are true minuses, the space before a unit is a narrow no-break one, and no data is an en dash. */

const narrowSpace = '\u202f';
const minus = '\u2212';
const noData = '–';

export interface Measure {
  unit: Unit;
  currency?: string | null;
}

/** A figure and what follows it, apart, so that the unit can be set smaller: `{ figure: '24.5', suffix: '%' }`. */
export interface Figure {
  figure: string;
  suffix: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function withDigits(value: number, digits: number, options: Intl.NumberFormatOptions = {}): string {
  const key = `${digits} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat('en', {
      ...options,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(Object.is(value, -0) ? 0 : value).replace('-', minus);
}

/** Whole numbers as they are; below 100 with the digits that still say something. */
function plain(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return withDigits(Math.round(value), 0);
  return withDigits(value, Math.abs(value) >= 10 ? 1 : 2);
}

/** About three figures that mean something: 0.028, 2.38, 14.2. */
function ratio(value: number): string {
  const size = Math.abs(value);
  if (size >= 10) return plain(value);
  return withDigits(value, size >= 1 || value === 0 ? 2 : 3);
}

function duration(seconds: number): Figure {
  const size = Math.abs(seconds);
  if (size < 120) return { figure: plain(seconds), suffix: 's' };
  if (size < 2 * 3600) return { figure: withDigits(seconds / 60, 1), suffix: 'min' };
  if (size < 2 * 86_400) return { figure: withDigits(seconds / 3600, 1), suffix: 'h' };
  return { figure: withDigits(seconds / 86_400, 1), suffix: 'd' };
}

export function formatFigure(value: number | null | undefined, { unit, currency }: Measure): Figure {
  if (value == null || !Number.isFinite(value)) return { figure: noData, suffix: '' };
  switch (unit) {
    case 'COUNT':
      return { figure: Number.isInteger(value) ? withDigits(value, 0) : plain(value), suffix: '' };
    case 'SHARE':
      return { figure: withDigits(value * 100, Math.abs(value) < 0.01 && value !== 0 ? 2 : 1), suffix: '%' };
    case 'RATIO':
      return { figure: ratio(value), suffix: '' };
    case 'CURRENCY': {
      const digits = Math.abs(value) >= 100 ? 0 : 2;
      return {
        figure: withDigits(value, digits, { style: 'currency', currency: currency ?? 'EUR' }),
        suffix: '',
      };
    }
    case 'MILLISECONDS':
      return { figure: plain(value), suffix: 'ms' };
    case 'SECONDS':
      return duration(value);
    case 'DAYS':
      return { figure: plain(value), suffix: 'days' };
    case 'MONTHS':
      return { figure: plain(value), suffix: 'months' };
  }
}

export function formatValue(value: number | null | undefined, measure: Measure): string {
  const { figure, suffix } = formatFigure(value, measure);
  return suffix ? figure + narrowSpace + suffix : figure;
}

/** Level before and after, the unit once: `24.0 → 24.5 %`. */
export function formatPair(
  before: number | null | undefined,
  after: number | null | undefined,
  measure: Measure,
): string {
  return pairOf(before, after, measure).join(' → ');
}

export function pairOf(
  before: number | null | undefined,
  after: number | null | undefined,
  measure: Measure,
): [before: string, after: string] {
  const first = formatFigure(before, measure);
  const second = formatFigure(after, measure);
  const left = first.suffix === second.suffix ? first.figure : formatValue(before, measure);
  return [left, formatValue(after, measure)];
}

/** A relative size without its sign: 0.043 is `4.3 %`. */
export function formatPercent(ratio: number | null | undefined): string {
  if (ratio == null || !Number.isFinite(ratio)) return noData;
  const percent = Math.abs(ratio) * 100;
  const digits = percent >= 9.95 || Number.isInteger(Math.round(percent * 1e6) / 1e6) ? 0 : 1;
  return withDigits(percent, digits) + narrowSpace + '%';
}

/** A relative change with its sign: 0.03 is `+3 %`. */
export function formatChange(ratio: number | null | undefined): string {
  if (ratio == null || !Number.isFinite(ratio)) return noData;
  return withSign(ratio, formatPercent(ratio));
}

/** The figure of a size with the sign of what it is of; what is too small to be printed has no side. */
function withSign(value: number, figure: string): string {
  return /[1-9]/.test(figure) ? signOf(value) + figure : figure;
}

/** Both ends of a relative interval with equal digits; the figure before it carries the unit: `+0.4 … +3.8`. */
export function formatInterval(low: number, high: number): string {
  const ends = [low * 100, high * 100];
  const digits = ends.every((end) => Number.isInteger(Math.round(end * 1e6) / 1e6)) ? 0 : 1;
  return ends.map((end) => withSign(end, withDigits(Math.abs(end), digits))).join(' … ');
}

/** What lies between two levels, with its sign; between two shares it is points, and no per cent of anything. */
export function differenceOf(difference: number | null | undefined, measure: Measure): Figure {
  if (difference == null || !Number.isFinite(difference)) return { figure: noData, suffix: '' };
  const size = Math.abs(difference);
  const { figure, suffix } =
    measure.unit === 'SHARE'
      ? { figure: withDigits(size * 100, size >= 0.00005 && size < 0.001 ? 2 : 1), suffix: 'points' }
      : formatFigure(size, measure);
  return { figure: withSign(difference, figure), suffix };
}

/** The same in one: `+0.5 points`. */
export function formatDifference(difference: number | null | undefined, measure: Measure): string {
  const { figure, suffix } = differenceOf(difference, measure);
  return suffix ? figure + narrowSpace + suffix : figure;
}

export function signOf(value: number): string {
  if (value > 0) return '+';
  return value < 0 ? minus : '';
}

export function formatCount(value: number | null | undefined): string {
  return formatFigure(value, { unit: 'COUNT' }).figure;
}

/** What an axis counts in: its size in the metric's own unit, and the word behind the top tick. */
export interface AxisUnit {
  size: number;
  suffix: string;
}

/** Time is counted in what suits the largest value; 60 000 s say little. */
export function axisUnitOf({ unit, currency }: Measure, largest: number): AxisUnit {
  switch (unit) {
    case 'SHARE':
      return { size: 0.01, suffix: '%' };
    case 'CURRENCY':
      return { size: 1, suffix: currency ?? 'EUR' };
    case 'MILLISECONDS':
      return { size: 1, suffix: 'ms' };
    case 'SECONDS':
      if (largest < 120) return { size: 1, suffix: 's' };
      if (largest < 2 * 3600) return { size: 60, suffix: 'min' };
      return largest < 2 * 86_400 ? { size: 3600, suffix: 'h' } : { size: 86_400, suffix: 'd' };
    case 'DAYS':
      return { size: 1, suffix: 'd' };
    case 'MONTHS':
      return { size: 1, suffix: 'mo' };
    case 'COUNT':
    case 'RATIO':
      return { size: 1, suffix: '' };
  }
}

/** The bare number of an axis tick, with as many digits as its step asks for; the top tick alone carries the unit. */
export function formatTick(value: number, step: number, { size, suffix }: AxisUnit, isTop: boolean): string {
  const isWritten = (digits: number) =>
    Number.isInteger(Number(((step / size) * 10 ** digits).toPrecision(10)));
  const digits = [0, 1, 2, 3].find(isWritten) ?? 4;
  const bare = withDigits(value / size, digits);
  return isTop && suffix ? bare + narrowSpace + suffix : bare;
}

/* ── time ── */

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-03` is `3 Nov`; with the year where it is not that of `today`. */
export function formatDay(day: string, today?: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const text = `${date} ${monthNames[(month ?? 1) - 1]}`;
  return today && today.slice(0, 4) !== String(year) ? `${text} ${year}` : text;
}

export function formatWeekday(day: string): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** First and last day of a half-open range: `3 Sep – 25 Nov`. */
export function formatRange({ from, to }: { from: string; to: string }, today?: string): string {
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  if (last <= from) return formatDay(from, today);
  // Dates of two years are told apart even where the later one is this year's.
  return `${formatDay(from, last.slice(0, 4) === from.slice(0, 4) ? today : last)} – ${formatDay(last, today)}`;
}

/** The calendar day of an instant in a time zone, as `2026-11-03`. */
export function dayOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(new Date(instant));
}

/** `25 Nov, 23:58` in the workspace's zone. */
export function formatInstant(instant: string | null | undefined, timeZone: string, today?: string): string {
  if (!instant) return noData;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${formatDay(dayOf(instant, timeZone), today)}, ${time.format(new Date(instant))}`;
}

/** Name of a bucket for an axis or a row; `day` is the day it begins on, `label` its name in the API. */
export function formatBucket(label: string, day: string, grain: Grain, today?: string): string {
  switch (grain) {
    case 'HOUR':
      return `${formatDay(label.slice(0, 10), today)}, ${label.slice(11, 16)}`;
    case 'DAY':
      return formatDay(label, today);
    case 'WEEK':
      return formatDay(day, today);
    case 'MONTH':
      return `${monthNames[Number(label.slice(5, 7)) - 1]} ${label.slice(0, 4)}`;
    case 'QUARTER':
      return `${label.slice(5)} ${label.slice(0, 4)}`;
  }
}

/** `3 bets`, `1 bet`. */
export function formatNumberOf(count: number, one: string, many = `${one}s`): string {
  return `${withDigits(count, Number.isInteger(count) ? 0 : 1)} ${count === 1 ? one : many}`;
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days between two dates; positive when `to` is later. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
