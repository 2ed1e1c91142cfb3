import { Temporal } from 'temporal-polyfill';
import { localDay } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Extent } from './series.ts';

/** Half-open range of local days, counted from 1970-01-01. */
export interface DaySpan {
  from: number;
  to: number;
}

/** Half-open range of instants in epoch milliseconds, and for how long after it buckets are changed too. May be infinite. */
interface Span {
  from: number;
  to: number;
  afterMs: number;
}

/** What has changed in the facts: events of a name on UTC days, an imported series on its days, or traits. */
export interface FactChange {
  cause: 'EVENTS_ADDED' | 'EVENTS_REMOVED' | 'TRAITS' | 'SERIES';
  /** Name of the events, or key of the series. */
  subject: string | null;
  /** Both in. */
  firstDay: string | null;
  lastDay: string | null;
}

/** What the points of a metric depend on. */
export interface Dependencies {
  /** Names of the events that it reads. */
  events: readonly string[];
  /** Those of them of which a subject's first ever counts. */
  firsts: readonly string[];
  /** Keys of the imported series that it reads. */
  series: readonly string[];
  readsTraits: boolean;
  /** An event changes the buckets with an instant from so long before it to so long after it. */
  beforeMs: number;
  afterMs: number;
  /** So long after its end a bucket goes on filling. */
  maturesAfterMs: number;
}

export interface Changed {
  changes: readonly FactChange[];
  /** How far the events reached when the points were computed. */
  dataThroughBefore: number;
  /** How far they reach now. */
  extent: { firstEventAt: number; dataThrough: number };
}

const msPerDay = 86_400_000;
const everything: Span = { from: -Infinity, to: Infinity, afterMs: 0 };

/**
 * The days with data whose points are not what they were: those that changed events fall into or reach,
 * and those that the passing of time has opened or matured. In order, apart from each other.
 *
 * @example
 * // One more day of events, read by a conversion within 7 days:
 * findChangedDays(utc, sevenDays, { changes: [day 30], dataThroughBefore: day 29, extent }) // days 22 to 30
 */
export function findChangedDays(
  calendar: Calendar,
  dependencies: Dependencies,
  { changes, dataThroughBefore, extent }: Changed,
): DaySpan[] {
  const spans = [
    ...changes.flatMap((change) => spanOfChange(calendar, dependencies, change) ?? []),
    ...spansOfPassedTime(dataThroughBefore, extent.dataThrough, dependencies.maturesAfterMs),
  ];
  const withData = daysWithData(calendar, extent)!;
  // Beyond any reach, and within what a calendar can count.
  const [earliest, latest] = [extent.firstEventAt - 2 * msPerDay, extent.dataThrough + 2 * msPerDay];
  const dayOf = (instant: number) => localDay(calendar, clamp(instant, earliest, latest));
  const days = spans.map(({ from, to, afterMs }) => ({
    from: dayOf(from),
    // A trailing window counts days, whatever the clocks do in them.
    to: 1 + Math.max(dayOf(to - 1 + afterMs), dayOf(to - 1) + Math.floor(afterMs / msPerDay)),
  }));
  return clipDays(joinDays(days), withData);
}

/** Instants whose buckets a change has changed; null where it has none. */
function spanOfChange(calendar: Calendar, reads: Dependencies, change: FactChange): Span | null {
  const { cause, subject } = change;
  switch (cause) {
    case 'TRAITS':
      return reads.readsTraits ? everything : null;
    case 'SERIES':
      return reads.series.includes(subject ?? '') ? spanOfDays(change, calendar.timeZone) : null;
    case 'EVENTS_ADDED':
    case 'EVENTS_REMOVED': {
      if (!reads.events.includes(subject ?? '')) return null;
      const { from, to } = spanOfDays(change, 'UTC');
      // A subject whose first event is gone joins a later bucket, nobody knows which.
      const joinsLater = cause === 'EVENTS_REMOVED' && reads.firsts.includes(subject ?? '');
      return { from: from - reads.beforeMs, to, afterMs: joinsLater ? Infinity : reads.afterMs };
    }
  }
}

function spanOfDays({ firstDay, lastDay }: FactChange, timeZone: string): Span {
  if (firstDay === null || lastDay === null) return everything;
  const start = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds;
  return {
    from: start(Temporal.PlainDate.from(firstDay)),
    to: start(Temporal.PlainDate.from(lastDay).add({ days: 1 })),
    afterMs: 0,
  };
}

/** Buckets between the old and the new end of the data, and those that matured or are open again. */
function spansOfPassedTime(before: number, now: number, maturesAfterMs: number): Span[] {
  if (before === now) return [];
  const [from, to] = [Math.min(before, now), Math.max(before, now) + 1];
  return [
    { from, to, afterMs: 0 },
    { from: from - maturesAfterMs, to: to - maturesAfterMs, afterMs: 0 },
  ];
}

/** The days that may have points; null while there is no event. */
export function daysWithData(calendar: Calendar, { firstEventAt, dataThrough }: Extent): DaySpan | null {
  if (firstEventAt === null || dataThrough === null) return null;
  return { from: localDay(calendar, firstEventAt), to: localDay(calendar, dataThrough) + 1 };
}

/** The same days in order, each once. */
export function joinDays(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** Those of the days that lie within others. */
export function clipDays(spans: readonly DaySpan[], within: DaySpan): DaySpan[] {
  return spans
    .map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) }))
    .filter(({ from, to }) => from < to);
}

/** The same days in slices of at most `longest` days, newest first. */
export function sliceDays(spans: readonly DaySpan[], longest: number): DaySpan[] {
  return spans.toReversed().flatMap(({ from, to }) => {
    const slices: DaySpan[] = [];
    for (let end = to; end > from; end -= longest)
      slices.push({ from: Math.max(from, end - longest), to: end });
    return slices;
  });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
