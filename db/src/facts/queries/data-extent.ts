import type { FactReader } from '../connect.ts';
import { bind, sql, statement } from '../sql.ts';

/** How far the events reach, in epoch milliseconds; null while there is none. */
export interface DataExtent {
  firstEventAt: number | null;
  /** The newest time, not after `now`, of any event. */
  dataThrough: number | null;
}

export async function readDataExtent(facts: FactReader, now: number): Promise<DataExtent> {
  // min and max of all are answered from the partitions' indexes, without reading an event.
  const { rows } = await facts.query<{ events: number; oldest: number; newest: number }>(
    statement(
      'data-extent',
      sql`SELECT count() AS events, toUnixTimestamp64Milli(min(at)) AS oldest, toUnixTimestamp64Milli(max(at)) AS newest FROM event`,
    ),
  );
  const { events, oldest, newest } = rows[0]!;
  if (events === 0) return { firstEventAt: null, dataThrough: null };
  if (newest <= now) return { firstEventAt: oldest, dataThrough: newest };
  const past = await facts.query<{ events: number; newest: number }>(
    statement(
      'data-through',
      sql`SELECT count() AS events, toUnixTimestamp64Milli(max(at)) AS newest FROM event
          WHERE at <= fromUnixTimestamp64Milli(${bind('Int64', now)}, 'UTC')`,
    ),
  );
  const { events: pastEvents, newest: through } = past.rows[0]!;
  return { firstEventAt: oldest, dataThrough: pastEvents === 0 ? null : through };
}
