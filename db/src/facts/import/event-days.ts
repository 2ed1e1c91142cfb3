import type { FactStore } from '../connect.ts';
import { sql, statement } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** Consecutive UTC days, both in, on each of which there are events of a name. */
export interface EventDays {
  name: string;
  firstDay: string;
  lastDay: string;
}

/** The runs of days of `events`, a query of `name` and `at`, by name and day. */
export async function readEventDays(facts: FactStore, events: Fragment): Promise<EventDays[]> {
  const { rows } = await facts.query<EventDays>(
    statement(
      'list-event-days',
      sql`SELECT name, toString(min(day)) AS firstDay, toString(max(day)) AS lastDay
          FROM (SELECT name, day, toInt32(day) - row_number() OVER (PARTITION BY name ORDER BY day) AS run
                FROM (SELECT DISTINCT toString(name) AS name, toDate(assumeNotNull(at), 'UTC') AS day FROM (${events})))
          GROUP BY name, run ORDER BY name, firstDay`,
    ),
  );
  return rows;
}

/** Makes one run of those that overlap or follow one another. */
export function joinRuns(runs: readonly EventDays[]): EventDays[] {
  const joined: EventDays[] = [];
  const keyOf = ({ name, firstDay }: EventDays) => `${name}\0${firstDay}`;
  for (const run of runs.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const last = joined.at(-1);
    if (last?.name !== run.name || run.firstDay > dayAfter(last.lastDay)) joined.push({ ...run });
    else if (run.lastDay > last.lastDay) last.lastDay = run.lastDay;
  }
  return joined;
}

/** The next day of the calendar; both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 3600 * 1000).toISOString().slice(0, 10);
}
