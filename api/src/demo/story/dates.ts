import { Temporal } from 'temporal-polyfill';
import { firstDayOfWeek, quarterOf } from '../../domain/calendar.ts';
import type { Calendar, Quarter } from '../../domain/calendar.ts';

/** The story's days and quarters, seen from a today. */
export class StoryDates {
  readonly #today: Temporal.PlainDate;
  readonly #calendar: Calendar;

  constructor(today: string, calendar: Calendar) {
    this.#today = Temporal.PlainDate.from(today);
    this.#calendar = calendar;
  }

  on(daysAgo: number): string {
    return this.#date(daysAgo).toString();
  }

  /** Key of the quarter of a day. */
  quarterKey(daysAgo: number): string {
    return quarterOf(this.#calendar, this.#date(daysAgo)).key;
  }

  /** The current quarter, or one of those before or after it. */
  quarter(offset: number): Quarter {
    const { from } = quarterOf(this.#calendar, this.#today);
    return quarterOf(this.#calendar, from.add({ months: 3 * offset }));
  }

  /** The first day of the current week, or of one before it. */
  week(weeksAgo: number): { from: Temporal.PlainDate } {
    return { from: firstDayOfWeek(this.#calendar, this.#today).subtract({ weeks: weeksAgo }) };
  }

  /** How many days ago the quarter or week began. */
  daysSince({ from }: Pick<Quarter, 'from'>): number {
    return from.until(this.#today, { largestUnit: 'days' }).days;
  }

  #date(daysAgo: number): Temporal.PlainDate {
    return this.#today.subtract({ days: daysAgo });
  }
}
