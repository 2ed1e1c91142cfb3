import type { EventMatch } from '../../vocabulary.ts';
import type { FactReader } from '../connect.ts';
import { matches } from '../metric/match.ts';
import { bind, sql, statement } from '../sql.ts';

/**
 * Local days, counted from 1970-01-01, of the events that were their subject's first of `match` until
 * these imports brought an older one: the subject has left the cohort of that day.
 */
export async function readFormerFirstDays(
  facts: FactReader,
  { match, importIds, timeZone }: { match: EventMatch; importIds: readonly string[]; timeZone: string },
): Promise<number[]> {
  const isAdded = sql`import_id IN ${bind('Array(UUID)', [...importIds])}`;
  const { rows } = await facts.query<{ day: number }>(
    statement(
      'former-first-days',
      sql`SELECT DISTINCT toInt32(toDate32(former, ${bind('String', timeZone)})) AS day
          FROM (
            SELECT minIf(at, NOT ${isAdded}) AS former
            FROM event
            WHERE ${matches(match)}
              AND subject_hash IN (SELECT subject_hash FROM event WHERE ${matches(match)} AND ${isAdded})
            GROUP BY subject_hash
            HAVING countIf(NOT ${isAdded}) > 0 AND minIf(at, ${isAdded}) < former
          )
          ORDER BY day`,
    ),
  );
  return rows.map(({ day }) => day);
}
