import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import type { FactReader, FactRows } from '../connect.ts';
import type { Segment } from '../metric/question.ts';
import { bind, join, sql, statement, withLiterals } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { journeys, never, timeOf } from './funnel-journeys.ts';

/** What is asked of a funnel. Instants are epoch milliseconds. */
export interface FunnelQuestion {
  steps: readonly EventMatch[];
  /** Half-open span in which step 1 lies. */
  from: number;
  to: number;
  /** How long after step 1 the others may come; its end is not in it. */
  withinMs: number;
  /** Conditions on the event of step 1, or on its subject's traits. */
  where: readonly SegmentFilter[];
  groupBy: readonly string[];
  /** Those of groupBy that no event has as a number: one map less to read. */
  textDimensions: readonly string[];
  /** How many of the largest segments are answered. */
  maxSegments: number;
}

/** Everybody, or one segment; aligned with the steps. */
export interface FunnelRow {
  isEverybody: boolean;
  segment: Segment;
  entered: number[];
  /** From the step before; null for the first, and where nobody got here. */
  medianSeconds: (number | null)[];
}

/** Everybody first, then the largest segments; without rows where nobody took step 1. */
export async function readFunnel(
  facts: FactReader,
  question: FunnelQuestion,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<FactRows<FunnelRow> & { sql: string }> {
  const select = funnelSql(question);
  const answer = await facts.query<FunnelRow>(statement('funnel', select), options);
  return { ...answer, sql: withLiterals(select) };
}

/** A SELECT of the columns of FunnelRow, in one pass over the events of the steps. */
export function funnelSql(question: FunnelQuestion): Fragment {
  const { steps, groupBy, maxSegments } = question;
  const entered = steps.map((_, i) => sql`countIf(${isReached(i)})`);
  const medians = steps.map((_, i) =>
    i === 0
      ? sql`NULL`
      : sql`quantileExactInclusiveOrNullIf(0.5)(${timeOf(i)} - ${timeOf(i - 1)}, ${isReached(i)}) / 1000`,
  );
  const columns = sql`[${join(entered, ', ')}] AS entered, [${join(medians, ', ')}] AS medianSeconds
    FROM (${journeys(question)})`;
  if (groupBy.length === 0)
    return sql`SELECT true AS isEverybody, CAST([] AS Array(Nullable(String))) AS segment, ${columns}`;
  return sql`SELECT CAST(grouping(segment) AS Bool) AS isEverybody, segment, ${columns}
    GROUP BY GROUPING SETS ((), (segment))
    ORDER BY isEverybody DESC, entered[1] DESC, toString(segment) LIMIT ${bind('UInt32', maxSegments + 1)}`;
}

function isReached(index: number): Fragment {
  return sql`${timeOf(index)} < ${never}`;
}
