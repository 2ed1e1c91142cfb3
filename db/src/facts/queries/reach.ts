import type { SegmentFilter } from '../../vocabulary.ts';
import type { FactReader } from '../connect.ts';
import { fulfils } from '../metric/match.ts';
import { all, bind, join, sql, statement } from '../sql.ts';
import type { Fragment } from '../sql.ts';

export interface ReachQuestion {
  segments: readonly (readonly SegmentFilter[])[];
  /** Half-open, in epoch milliseconds. */
  from: number;
  to: number;
}

/** How many subjects with an event in that time are in each of the segments, whatever their number by one statement. */
export async function readReach(facts: FactReader, question: ReachQuestion): Promise<number[]> {
  const { rows } = await facts.query<{ subjects: number[] }>(statement('reach', reachSql(question)));
  return rows[0]!.subjects;
}

export function reachSql({ segments, from, to }: ReachQuestion): Fragment {
  const counts = segments.map((where) => sql`uniqExactIf(subject_hash, ${all(where.map(fulfils))})`);
  return sql`SELECT [${join(counts, ', ')}] AS subjects
    FROM event
    WHERE at >= fromUnixTimestamp64Milli(${bind('Int64', from)}, 'UTC') AND at < fromUnixTimestamp64Milli(${bind('Int64', to)}, 'UTC')`;
}
