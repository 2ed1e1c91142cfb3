import { Temporal } from 'temporal-polyfill';
import type { Grain } from '@leadline/db/vocabulary';

/** The part of a workspace that says how time is cut. */
export interface Calendar {
  timeZone: string;
  /** 1 is Monday, 7 Sunday. */
  weekStartsOn: number;
  /** 1 is January. */
  fiscalYearStartMonth: number;
}

/** A half-open span of time in the calendar's zone. */
export interface Span {
  from: Temporal.ZonedDateTime;
  to: Temporal.ZonedDateTime;
}

/** A bucket of a range. Instants are epoch milliseconds. */
export interface Bucket {
  /** Start of the whole bucket, also where the range cuts it. */
  t: number;
  /** Name of the whole bucket: 2026-11-01T01:00-04:00, 2026-11-02, 2026-W45, 2026-11, 2026-Q4. */
  label: string;
  /** Start and end, cut to the range. */
  from: number;
  to: number;
  /** The last local day that it reaches into, in days since 1970-01-01. */
  lastDay: number;
}

/** A fiscal quarter. */
export interface Quarter {
  key: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** Day 0 of days that are counted. */
export const epochDay = Temporal.PlainDate.from('1970-01-01');
const msPerHour = 3_600_000;

/** The span of whole local days from `from` to the day before `to`. */
export function spanOfDates(calendar: Calendar, from: Temporal.PlainDate, to: Temporal.PlainDate): Span {
  return { from: from.toZonedDateTime(calendar.timeZone), to: to.toZonedDateTime(calendar.timeZone) };
}

/** How many buckets there would be at most, without making them. */
export function estimateBuckets(grain: Grain, { from, to }: Span): number {
  const hours = (to.epochMilliseconds - from.epochMilliseconds) / msPerHour;
  const hoursOf: Record<Grain, number> = { HOUR: 1, DAY: 23, WEEK: 167, MONTH: 671, QUARTER: 2150 };
  return Math.ceil(hours / hoursOf[grain]) + 2;
}

/**
 * The buckets of a span, in order and without gaps; the first and the last are cut to it.
 * A day on which the clocks change has 23 or 25 hours. An hour is a local clock hour at one offset
 * from UTC: where the clocks change within it, it is shorter.
 */
export function cutIntoBuckets(calendar: Calendar, grain: Grain, { from, to }: Span): Bucket[] {
  const start = from.epochMilliseconds;
  const end = to.epochMilliseconds;
  const edges = grain === 'HOUR' ? hourEdges(calendar, start, end) : dateEdges(calendar, grain, from, to);
  return edges.slice(0, -1).map(({ t, label }, i) => {
    const bucketEnd = Math.min(edges[i + 1]!.t, end);
    return { t, label, from: Math.max(t, start), to: bucketEnd, lastDay: localDay(calendar, bucketEnd - 1) };
  });
}

interface Edge {
  t: number;
  label: string;
}

function dateEdges(
  calendar: Calendar,
  grain: Exclude<Grain, 'HOUR'>,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
) {
  const edges: Edge[] = [];
  let date = firstDateOf(calendar, grain, from.toPlainDate());
  for (;;) {
    const t = date.toZonedDateTime(calendar.timeZone).epochMilliseconds;
    // A day that a zone has skipped, as Samoa did in 2011, begins when the next one does.
    if (edges.at(-1)?.t === t) edges.pop();
    edges.push({ t, label: labelOf(calendar, grain, date) });
    if (t >= to.epochMilliseconds) return edges;
    date = addBuckets(grain, date, 1);
  }
}

/** The first date of the bucket that a date lies in. */
function firstDateOf(
  calendar: Calendar,
  grain: Exclude<Grain, 'HOUR'>,
  date: Temporal.PlainDate,
): Temporal.PlainDate {
  switch (grain) {
    case 'DAY':
      return date;
    case 'WEEK':
      return date.subtract({ days: (date.dayOfWeek - calendar.weekStartsOn + 7) % 7 });
    case 'MONTH':
      return date.with({ day: 1 });
    case 'QUARTER':
      return quarterOf(calendar, date).from;
  }
}

/**
 * The first day of the calendar's week that a date lies in.
 *
 * @example firstDayOfWeek({ weekStartsOn: 1, … }, Temporal.PlainDate.from('2026-11-26')) // 2026-11-23
 */
export function firstDayOfWeek(calendar: Calendar, date: Temporal.PlainDate): Temporal.PlainDate {
  return firstDateOf(calendar, 'WEEK', date);
}

function addBuckets(
  grain: Exclude<Grain, 'HOUR'>,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate {
  switch (grain) {
    case 'DAY':
      return date.add({ days: count });
    case 'WEEK':
      return date.add({ weeks: count });
    case 'MONTH':
      return date.add({ months: count });
    case 'QUARTER':
      return date.add({ months: 3 * count });
  }
}

function labelOf(calendar: Calendar, grain: Exclude<Grain, 'HOUR'>, date: Temporal.PlainDate): string {
  switch (grain) {
    case 'DAY':
      return date.toString();
    case 'WEEK': {
      // Whatever its first weekday, a week is named by the ISO week of its fourth day.
      const fourth = date.add({ days: 3 });
      return `${fourth.yearOfWeek}-W${String(fourth.weekOfYear).padStart(2, '0')}`;
    }
    case 'MONTH':
      return date.toPlainYearMonth().toString();
    case 'QUARTER':
      return quarterOf(calendar, date).key;
  }
}

/** The fiscal quarter of a date, named by the year in which its fiscal year ends. */
export function quarterOf({ fiscalYearStartMonth }: Calendar, date: Temporal.PlainDate): Quarter {
  const monthsIn = (date.month - fiscalYearStartMonth + 12) % 12;
  const from = date.with({ day: 1 }).subtract({ months: monthsIn % 3 });
  const yearEnd = date.with({ day: 1 }).add({ months: 11 - monthsIn });
  return { key: `${yearEnd.year}-Q${Math.floor(monthsIn / 3) + 1}`, from, to: from.add({ months: 3 }) };
}

/** The fiscal years of the dates that can be given. */
const firstFiscalYear = 1900;
const lastFiscalYear = 2299;

/** The quarter of a key such as 2026-Q4, or null where the text is no such key. */
export function findQuarter(calendar: Calendar, key: string): Quarter | null {
  const parts = /^(\d{4})-Q([1-4])$/.exec(key);
  if (!parts || Number(parts[1]) < firstFiscalYear || Number(parts[1]) > lastFiscalYear) return null;
  const yearEnd = new Temporal.PlainDate(Number(parts[1]), calendar.fiscalYearStartMonth, 1);
  const yearStart = calendar.fiscalYearStartMonth === 1 ? yearEnd : yearEnd.subtract({ years: 1 });
  return quarterOf(calendar, yearStart.add({ months: 3 * (Number(parts[2]) - 1) }));
}

/** Edges of the local clock hours that cover [start, end). */
function hourEdges(calendar: Calendar, start: number, end: number): Edge[] {
  const edges: Edge[] = [];
  let t = hourStart(calendar, start);
  while (edges.length === 0 || edges.at(-1)!.t < end) {
    // Between two changes of the clocks hours are plain arithmetic.
    const here = zoned(calendar, t);
    const offset = here.offsetNanoseconds / 1e6;
    const change = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
    for (; t < change; t = Math.min(nextFullHour(t, offset), change)) {
      edges.push({ t, label: hourLabel(t, offset, here.offset) });
      if (t >= end) return edges;
    }
  }
  return edges;
}

function hourStart(calendar: Calendar, instant: number): number {
  const here = zoned(calendar, instant);
  const full = nextFullHour(instant, here.offsetNanoseconds / 1e6) - msPerHour;
  if (zoned(calendar, full).offsetNanoseconds === here.offsetNanoseconds) return full;
  return zoned(calendar, instant + 1).getTimeZoneTransition('previous')!.epochMilliseconds;
}

function nextFullHour(t: number, offset: number): number {
  return (Math.floor((t + offset) / msPerHour) + 1) * msPerHour - offset;
}

function hourLabel(t: number, offset: number, offsetText: string): string {
  return new Date(t + offset).toISOString().slice(0, 16) + offsetText;
}

function zoned(calendar: Calendar, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(calendar.timeZone);
}

/** The local day of an instant, counted from 1970-01-01. */
export function localDay(calendar: Calendar, instant: number): number {
  return zoned(calendar, instant).toPlainDate().since(epochDay).days;
}

/**
 * The span of complete buckets that `duration` back from the last complete one covers; a bucket is
 * complete when it ends no later than `completeThrough`, in epoch milliseconds.
 */
export function spanOfLast(
  calendar: Calendar,
  grain: Grain,
  duration: Temporal.Duration,
  completeThrough: number,
): Span {
  const end = startOfBucket(calendar, grain, zoned(calendar, completeThrough));
  const from = end.subtract(duration);
  const first = startOfBucket(calendar, grain, from);
  return { from: first.equals(from) ? from : endOfBucket(calendar, grain, from), to: end };
}

function startOfBucket(calendar: Calendar, grain: Grain, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return grain === 'HOUR'
    ? zoned(calendar, hourStart(calendar, at.epochMilliseconds))
    : firstDateOf(calendar, grain, at.toPlainDate()).toZonedDateTime(calendar.timeZone);
}

function endOfBucket(calendar: Calendar, grain: Grain, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (grain === 'HOUR')
    return zoned(calendar, hourEdges(calendar, at.epochMilliseconds, at.epochMilliseconds + 1)[1]!.t);
  return addBuckets(grain, firstDateOf(calendar, grain, at.toPlainDate()), 1).toZonedDateTime(
    calendar.timeZone,
  );
}

/** As many buckets before the span where both its ends are bucket edges, else as many days. */
export function previousPeriod(calendar: Calendar, grain: Grain, span: Span): Span {
  const isEdge = (at: Temporal.ZonedDateTime) => startOfBucket(calendar, grain, at).equals(at);
  if (!isEdge(span.from) || !isEdge(span.to)) {
    return { from: span.from.subtract(span.to.since(span.from, { largestUnit: 'days' })), to: span.from };
  }
  const count = cutIntoBuckets(calendar, grain, span).length;
  if (grain !== 'HOUR') {
    const from = addBuckets(grain, span.from.toPlainDate(), -count).toZonedDateTime(calendar.timeZone);
    return { from, to: span.from };
  }
  const end = span.from.epochMilliseconds;
  const before = hourEdges(calendar, end - (count + 1) * msPerHour, end);
  return { from: zoned(calendar, before.at(-1 - count)!.t), to: span.from };
}

/** The same dates of the year before, 29 February read as 28; weeks 52 back. */
export function previousYear(grain: Grain, { from, to }: Span): Span {
  const back = grain === 'WEEK' ? { weeks: 52 } : { years: 1 };
  const isLeapDay = to.month === 2 && to.day === 29;
  // An end on 29 February is the day after 28 February, which is in the span and stays in it.
  const end =
    isLeapDay && grain !== 'WEEK'
      ? to.subtract({ days: 1 }).subtract(back).add({ days: 1 })
      : to.subtract(back);
  return { from: from.subtract(back), to: end };
}
