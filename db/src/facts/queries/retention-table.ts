import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import type { FactReader, FactRows } from '../connect.ts';
import { inAudience, matches } from '../metric/match.ts';
import { within } from '../metric/question.ts';
import { bind, sql, statement, withLiterals } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** What is asked of a retention table. Instants are epoch milliseconds. */
export interface RetentionQuestion {
  start: EventMatch;
  back: EventMatch;
  /** Cohort i are the subjects whose first ever `start` is in [edges[i], edges[i + 1]). */
  edges: readonly number[];
  /** Period k is [k, k + 1) × periodMs after a subject's start. */
  periodMs: number;
  periods: number;
  /** Conditions on the start, or on its subject's traits. */
  where: readonly SegmentFilter[];
}

/** One row for each cohort with anybody in it. `bucket` is its edge. */
export interface RetentionRow {
  bucket: number;
  size: number;
  /** When the last of the cohort started, in epoch milliseconds. */
  lastStarted: number;
  /** Periods in which anybody was seen, in order, and how many were, aligned. */
  periods: number[];
  seen: number[];
}

export async function readRetentionTable(
  facts: FactReader,
  question: RetentionQuestion,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<FactRows<RetentionRow> & { sql: string }> {
  const select = retentionTableSql(question);
  const answer = await facts.query<RetentionRow>(statement('retention-table', select), options);
  return { ...answer, sql: withLiterals(select) };
}

/** A SELECT of the columns of RetentionRow. */
export function retentionTableSql(question: RetentionQuestion): Fragment {
  const { edges } = question;
  return sql`SELECT roundDown(started, ${bind('Array(Int64)', edges.slice(0, -1))}) AS bucket, count() AS size, max(started) AS lastStarted,
      sumMap(seen_in, arrayMap(period -> 1, seen_in)) AS counts, counts.1 AS periods, counts.2 AS seen
    FROM (${subjects(question)})
    GROUP BY bucket`;
}

/** A row for each subject of the cohorts: when it started (ms), and the periods in which it was seen, each once. */
function subjects({ start, back, edges, periodMs, periods, where }: RetentionQuestion): Fragment {
  const from = edges[0]!;
  const to = edges.at(-1)!;
  const isStart = matches(start);
  const isBack = sql`${matches(back)} AND ${within(from, to + periods * periodMs)}`;
  // Only events of one name can be one and the same event.
  const isOneName = start.event === back.event;
  const identity = isOneName ? sql`event_key` : sql`0`;
  const isOther = isOneName ? sql`back.2 != first.2` : sql`true`;
  const period = sql`intDiv(back.1 - started, ${bind('Int64', periodMs)})`;
  const first =
    isOneName || where.length > 0
      ? sql`argMinIf((toUnixTimestamp64Milli(at), ${identity}, ${inAudience({ where })}), (at, id), ${isStart})`
      : // Which of several events of one time is the first does not matter then.
        sql`(minIf(toUnixTimestamp64Milli(at), ${isStart}), 0, true)`;
  return sql`SELECT ${first} AS first, first.1 AS started,
      arrayDistinct(arrayMap(back -> ${period}, arrayFilter(back -> back.1 >= started AND ${period} < ${bind('Int64', periods)} AND ${isOther},
        groupArrayIf((toUnixTimestamp64Milli(at), ${identity}), ${isBack})))) AS seen_in
    FROM event
    WHERE (${isStart}) OR (${isBack})
    GROUP BY subject_hash
    HAVING countIf(${isStart}) > 0 AND first.3 AND started >= ${bind('Int64', from)} AND started < ${bind('Int64', to)}`;
}
