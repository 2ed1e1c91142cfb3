import { Temporal } from 'temporal-polyfill';

export const msPerDay = 86_400_000;

/**
 * The days of a world, counted from 0; the last is the day before today. Stories say when something
 * was by how many days ago it was, so that they are the same whatever the day.
 */
export interface Timeline {
  days: number;
  /** Epoch milliseconds of the start of day 0, in UTC. */
  startAt: number;
  /** Epoch milliseconds of the end of the last day. */
  endAt: number;
  /** How busy each day is: 1 on a usual working day. */
  business: Float64Array;
}

export function buildTimeline(endOn: string, days: number): Timeline {
  const first = Temporal.PlainDate.from(endOn).subtract({ days: days - 1 });
  const startAt = first.toZonedDateTime('UTC').epochMilliseconds;
  const dates = Array.from({ length: days }, (_, day) => first.add({ days: day }));
  return {
    days,
    startAt,
    endAt: startAt + days * msPerDay,
    business: Float64Array.from(dates, (date) => weekdays[date.dayOfWeek - 1]! * seasonOf(date)),
  };
}

/** Which day was so many days ago; `today` itself is one past the last. */
export function dayAgo({ days }: Timeline, daysAgo: number): number {
  return days - daysAgo;
}

/** From Monday. */
const weekdays = [1.04, 1.08, 1.06, 1.02, 0.9, 0.42, 0.48];

/** Quiet weeks of the year, from the month and day of their first to those of their last day. */
const quietWeeks = [
  { from: '12-22', to: '12-31', factor: 0.5 },
  { from: '01-01', to: '01-03', factor: 0.55 },
  { from: '07-20', to: '08-20', factor: 0.9 },
];

function seasonOf(date: Temporal.PlainDate): number {
  const day = date.toString().slice(5);
  return quietWeeks.find(({ from, to }) => from <= day && day <= to)?.factor ?? 1;
}
