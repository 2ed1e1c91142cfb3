import { Temporal } from 'temporal-polyfill';

/**
 * Buckets of time, written from the design's words and from nothing else. Slow, and meant to be read:
 * what is fast is checked against it.
 */
export type Grain = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER';

/** The workspace's calendar. */
export interface Calendar {
  timeZone: string;
  /** 1 is Monday, 7 Sunday. */
  weekStartsOn: number;
  /** 1 is January. */
  fiscalYearStartMonth: number;
}

/** Half-open, in epoch milliseconds. */
export interface Span {
  start: number;
  end: number;
}

/** `whole` names it, `cut` is what of it lies in the range. */
export interface Bucket {
  whole: Span;
  cut: Span;
  label: string;
}

/** Half-open range of dates, YYYY-MM-DD. */
export interface DateRange {
  from: string;
  to: string;
}

export function startOfDate({ timeZone }: Calendar, date: Temporal.PlainDate | string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).epochMilliseconds;
}

export function dateAt({ timeZone }: Calendar, instant: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

export function spanOf(calendar: Calendar, range: DateRange): Span {
  return { start: startOfDate(calendar, range.from), end: startOfDate(calendar, range.to) };
}

/** Every bucket that the span touches, in order; the first and the last are cut to it. */
export function listBuckets(calendar: Calendar, grain: Grain, span: Span): Bucket[] {
  const buckets: Bucket[] = [];
  for (let instant = span.start; instant < span.end;) {
    const { whole, label } = bucketAt(calendar, grain, instant);
    const cut = { start: Math.max(whole.start, span.start), end: Math.min(whole.end, span.end) };
    buckets.push({ whole, cut, label });
    instant = whole.end;
  }
  return buckets;
}

/** The whole bucket in which an instant lies. */
export function bucketAt(calendar: Calendar, grain: Grain, instant: number): { whole: Span; label: string } {
  if (grain === 'HOUR') return hourAt(calendar, instant);
  const { first, next, label } = datesOfBucket(calendar, grain, dateAt(calendar, instant));
  return { whole: { start: startOfDate(calendar, first), end: startOfDate(calendar, next) }, label };
}

/** A longest run of one hour of the local clock at one offset from UTC. */
function hourAt({ timeZone }: Calendar, instant: number): { whole: Span; label: string } {
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const here = local(instant);
  const hour = instant - (here.minute * 60_000 + here.second * 1000 + here.millisecond);
  const before = local(instant + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
  const after = here.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  const whole = { start: Math.max(hour, before), end: Math.min(hour + 3_600_000, after) };
  const start = local(whole.start);
  return { whole, label: `${start.toPlainDateTime().toString({ smallestUnit: 'minute' })}${start.offset}` };
}

function datesOfBucket(
  { weekStartsOn, fiscalYearStartMonth }: Calendar,
  grain: Exclude<Grain, 'HOUR'>,
  date: Temporal.PlainDate,
) {
  switch (grain) {
    case 'DAY':
      return { first: date, next: date.add({ days: 1 }), label: date.toString() };
    case 'WEEK': {
      const first = date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 });
      const fourth = first.add({ days: 3 });
      const week = String(fourth.weekOfYear).padStart(2, '0');
      return { first, next: first.add({ days: 7 }), label: `${fourth.yearOfWeek}-W${week}` };
    }
    case 'MONTH': {
      const first = date.with({ day: 1 });
      return { first, next: first.add({ months: 1 }), label: first.toString().slice(0, 7) };
    }
    case 'QUARTER': {
      const monthOfYear = (date.month - fiscalYearStartMonth + 12) % 12;
      const first = date.with({ day: 1 }).subtract({ months: monthOfYear % 3 });
      const lastMonthOfYear = first.add({ months: 11 - (monthOfYear - (monthOfYear % 3)) });
      return {
        first,
        next: first.add({ months: 3 }),
        label: `${lastMonthOfYear.year}-Q${Math.floor(monthOfYear / 3) + 1}`,
      };
    }
  }
}

/** The span that `last` names: whole buckets within the duration that ends with the last complete one. */
export function spanOfLast(
  calendar: Calendar,
  { grain, duration, completeUntil }: { grain: Grain; duration: string; completeUntil: number },
): Span {
  // The bucket at `completeUntil` is the first that ends after it, unless it begins there.
  const end = bucketAt(calendar, grain, completeUntil).whole.start;
  const earliest = Temporal.Instant.fromEpochMilliseconds(end)
    .toZonedDateTimeISO(calendar.timeZone)
    .subtract(duration).epochMilliseconds;
  let start = end;
  while (start > earliest) {
    const before = bucketAt(calendar, grain, start - 1).whole.start;
    if (before < earliest) break;
    start = before;
  }
  return { start, end };
}

export type Compare = { previousPeriod: true } | { previousYear: true } | { range: DateRange };

/** The span that a range is compared with. */
export function comparedSpan(calendar: Calendar, grain: Grain, range: DateRange, compare: Compare): Span {
  if ('range' in compare) return spanOf(calendar, compare.range);
  const from = Temporal.PlainDate.from(range.from);
  const to = Temporal.PlainDate.from(range.to);
  if ('previousYear' in compare) {
    const back = grain === 'WEEK' ? { days: 364 } : { years: 1 };
    return {
      start: startOfDate(calendar, from.subtract(back)),
      end: startOfDate(calendar, to.subtract(back)),
    };
  }
  const buckets = listBuckets(calendar, grain, spanOf(calendar, range));
  const isWhole = buckets.every(({ whole, cut }) => whole.start === cut.start && whole.end === cut.end);
  const end = startOfDate(calendar, from);
  if (!isWhole) return { start: startOfDate(calendar, from.subtract(from.until(to))), end };
  let start = end;
  for (let i = 0; i < buckets.length; i += 1) start = bucketAt(calendar, grain, start - 1).whole.start;
  return { start, end };
}
