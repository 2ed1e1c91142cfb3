import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { Grain } from '@leadline/db/vocabulary';
import {
  cutIntoBuckets,
  estimateBuckets,
  previousPeriod,
  previousYear,
  spanOfDates,
  spanOfLast,
} from '../../domain/calendar.ts';
import type { Bucket, Calendar, Span } from '../../domain/calendar.ts';
import { badInput } from '../../errors.ts';

/** Which buckets are asked for: exactly one of `range` and `last`. */
export interface SpanArguments {
  range?: DateRange | null | undefined;
  /** ISO duration of complete buckets. */
  last?: string | null | undefined;
  grain: Grain;
}

export interface DateRange {
  from: string;
  to: string;
}

export interface CompareArguments {
  previousPeriod?: boolean | null | undefined;
  previousYear?: boolean | null | undefined;
  range?: DateRange | null | undefined;
}

export const maxBuckets = 10_000;
/** A hundred years. */
export const maxRangeDays = 36_600;

/** `completeThrough`, in epoch milliseconds, is where the last complete bucket ends at the latest. */
export function readSpan(
  calendar: Calendar,
  { range, last, grain }: SpanArguments,
  completeThrough: number,
): Span {
  if ((range == null) === (last == null)) {
    throw badInput(range == null ? 'range' : 'last', 'Give either range or last, and not both.');
  }
  if (range != null) return readRange(calendar, range, 'range');
  const span = spanOfLast(calendar, grain, readDuration(last!), completeThrough);
  if (Temporal.ZonedDateTime.compare(span.from, span.to) >= 0) {
    throw badInput(
      'last',
      `No whole bucket of grain ${grain} fits into ${last}; give a longer duration or a finer grain.`,
    );
  }
  return span;
}

function readDuration(text: string): Temporal.Duration {
  const sentence = `last is ${JSON.stringify(text)}; it is an ISO duration of up to 100 years, such as P12W, P28D or PT48H.`;
  try {
    const duration = Temporal.Duration.from(text);
    const days = duration.total({ unit: 'days', relativeTo: '2026-01-01' });
    if (days > 0 && days <= maxRangeDays) return duration;
  } catch {
    // Said below.
  }
  throw badInput('last', sentence);
}

/** The whole local days of a range; refuses one without any. */
export function readRange(calendar: Calendar, range: DateRange, field: string): Span {
  const from = Temporal.PlainDate.from(range.from);
  const to = Temporal.PlainDate.from(range.to);
  if (Temporal.PlainDate.compare(from, to) >= 0) {
    throw badInput(
      field,
      `The range ${range.from} to ${range.to} holds no day: from comes before to, and to itself is not in it.`,
    );
  }
  if (from.until(to).days > maxRangeDays) {
    throw badInput(
      field,
      `The range ${range.from} to ${range.to} holds more than ${maxRangeDays} days; give a shorter one.`,
    );
  }
  return spanOfDates(calendar, from, to);
}

/** The buckets of a span; refuses more than `maxBuckets`. */
export function readBuckets(calendar: Calendar, grain: Grain, span: Span, field: string): readonly Bucket[] {
  if (estimateBuckets(grain, span) > maxBuckets) {
    throw badInput(
      field,
      `That is more than ${maxBuckets} buckets of grain ${grain}; give a shorter range or a coarser grain.`,
    );
  }
  return cutOnce(calendar, grain, span);
}

/** What was cut last, since everybody asks for the same ranges and cutting is the dearest that is left. */
const cuts = new LRUCache<string, readonly Bucket[]>({
  maxSize: 10 * maxBuckets,
  sizeCalculation: (buckets) => buckets.length,
});

function cutOnce(calendar: Calendar, grain: Grain, { from, to }: Span): readonly Bucket[] {
  const { timeZone, weekStartsOn, fiscalYearStartMonth } = calendar;
  const key = [
    ...[timeZone, weekStartsOn, fiscalYearStartMonth],
    ...[grain, from.epochMilliseconds, to.epochMilliseconds],
  ].join(' ');
  const buckets = cuts.get(key) ?? cutIntoBuckets(calendar, grain, { from, to });
  cuts.set(key, buckets);
  return buckets;
}

/** The span to compare with; null where none is asked for. */
export function readCompare(
  calendar: Calendar,
  grain: Grain,
  span: Span,
  compare: CompareArguments | null | undefined,
): Span | null {
  if (compare?.range) return readRange(calendar, compare.range, 'compare.range');
  if (compare?.previousPeriod) return previousPeriod(calendar, grain, span);
  if (compare?.previousYear) return previousYear(grain, span);
  return null;
}

/** A range of dates as epoch milliseconds, half-open. */
export function spanOfRange(calendar: Calendar, range: DateRange): { from: number; to: number } {
  const { from, to } = readRange(calendar, range, 'range');
  return { from: from.epochMilliseconds, to: to.epochMilliseconds };
}
