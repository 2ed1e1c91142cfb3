import { Temporal } from 'temporal-polyfill';
import { dayOf } from './format.ts';
import type { Grain, ShellWorkspaceQuery } from './graphql/generated/graphql.ts';

/* Turns what a reader asks for ("the last 12 weeks") into the dates that the API takes. Used on the server only. */

export type Calendar = Pick<
  ShellWorkspaceQuery['workspace'],
  'timeZone' | 'weekStartsOn' | 'fiscalYearStartMonth' | 'firstEventAt' | 'dataThrough'
>;

/** Half-open: `to` is the day after the last. */
export interface Period {
  from: string;
  to: string;
}

export function todayIn({ timeZone }: Pick<Calendar, 'timeZone'>): string {
  return Temporal.Now.plainDateISO(timeZone).toString();
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** First day of the bucket that a day lies in. */
export function bucketStart(day: string, grain: Grain, calendar: Calendar): string {
  const date = Temporal.PlainDate.from(day);
  switch (grain) {
    case 'HOUR':
    case 'DAY':
      return day;
    case 'WEEK':
      return date.subtract({ days: (date.dayOfWeek - calendar.weekStartsOn + 7) % 7 }).toString();
    case 'MONTH':
      return date.with({ day: 1 }).toString();
    case 'QUARTER': {
      const months = (date.month - calendar.fiscalYearStartMonth + 12) % 3;
      return date.with({ day: 1 }).subtract({ months }).toString();
    }
  }
}

const bucketLengths: Record<Grain, Temporal.DurationLike> = {
  HOUR: { days: 1 },
  DAY: { days: 1 },
  WEEK: { weeks: 1 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
};

function bucketEnd(day: string, grain: Grain, calendar: Calendar): string {
  return Temporal.PlainDate.from(bucketStart(day, grain, calendar))
    .add(bucketLengths[grain])
    .toString();
}

export function isDuration(text: string): boolean {
  try {
    const { sign, hours, minutes, seconds } = Temporal.Duration.from(text);
    return sign > 0 && hours === 0 && minutes === 0 && seconds === 0;
  } catch {
    return false;
  }
}

export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** The last so-and-so many whole buckets up to the newest data, the one that is still filling among them. */
export function periodEndingWithData(duration: string, grain: Grain, calendar: Calendar): Period {
  const lastDay = calendar.dataThrough ? dayOf(calendar.dataThrough, calendar.timeZone) : todayIn(calendar);
  const to = bucketEnd(lastDay, grain, calendar);
  const from = bucketStart(Temporal.PlainDate.from(to).subtract(duration).toString(), grain, calendar);
  return { from: notBeforeData(from, to, grain, calendar), to };
}

/** Everything there is. */
export function wholePeriod(grain: Grain, calendar: Calendar): Period {
  return periodEndingWithData('P100Y', grain, calendar);
}

function notBeforeData(from: string, to: string, grain: Grain, calendar: Calendar): string {
  if (!calendar.firstEventAt) return from;
  const first = bucketStart(dayOf(calendar.firstEventAt, calendar.timeZone), grain, calendar);
  return first > from && first < to ? first : from;
}

export function daysIn({ from, to }: Period): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The period of the same length before or after. */
export function stepPeriod(period: Period, steps: number): Period {
  const days = daysIn(period) * steps;
  return { from: addDays(period.from, days), to: addDays(period.to, days) };
}

/** The quarter of the fiscal calendar that a day lies in, named by the fiscal year in which it ends. */
export function quarterOf(day: string, calendar: Calendar): Period & { key: string } {
  const from = bucketStart(day, 'QUARTER', calendar);
  const to = bucketEnd(day, 'QUARTER', calendar);
  const start = Temporal.PlainDate.from(from);
  const monthsIn = (start.month - calendar.fiscalYearStartMonth + 12) % 12;
  const yearEnd = start.subtract({ months: monthsIn }).add({ months: 11 });
  return { key: `${yearEnd.year}-Q${monthsIn / 3 + 1}`, from, to };
}
