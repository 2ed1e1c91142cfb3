import type { Calendar, Span } from '../calendar.ts';
import type { Metric } from './definition.ts';
import type { Event } from './event.ts';

/** All that an answer may rest on. */
export interface Workspace {
  calendar: Calendar;
  events: readonly Event[];
  firstEventAt: number | null;
  /** The newest time of any event that is not after now. */
  dataThrough: number | null;
  /** Those that are saved, by key. */
  metrics: ReadonlyMap<string, Metric>;
}

export const day = 24 * 60 * 60 * 1000;

export function makeWorkspace(
  calendar: Calendar,
  events: readonly Event[],
  { now, metrics = new Map() }: { now: number; metrics?: ReadonlyMap<string, Metric> },
): Workspace {
  const times = events.map((event) => event.at);
  const past = times.filter((at) => at <= now);
  return {
    calendar,
    events,
    firstEventAt: times.length === 0 ? null : Math.min(...times),
    dataThrough: past.length === 0 ? null : Math.max(...past),
    metrics,
  };
}

/** Whether a bucket lies wholly before the first event or after the newest. */
export function isWithoutData({ firstEventAt, dataThrough }: Workspace, span: Span): boolean {
  if (firstEventAt === null || dataThrough === null) return true;
  return span.end <= firstEventAt || span.start > dataThrough;
}

export function isInside({ start, end }: Span, at: number): boolean {
  return at >= start && at < end;
}
