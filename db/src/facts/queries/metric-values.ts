import type { FactReader, FactRows } from '../connect.ts';
import { metricSql } from '../metric/kinds.ts';
import type { ComputableDefinition } from '../metric/kinds.ts';
import type {
  IntervalRow,
  IntervalSql,
  MetricQuestion,
  MetricRow,
  Ranks,
  Segment,
} from '../metric/question.ts';
import { segmentValues } from '../metric/segment.ts';
import { bind, sql, statement, withLiterals } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** The values of a metric, a row for each bucket and segment that anything fell into, and the SQL that ran. */
export function readMetricValues(
  facts: FactReader,
  definition: ComputableDefinition,
  question: MetricQuestion,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<FactRows<MetricRow> & { sql: string }> {
  return run(facts, 'metric-values', rowsOf(definition, question), options);
}

/** The same for the `limit` rows with the largest n; equal ones in the order of their segments. */
export function readLargestSegments(
  facts: FactReader,
  definition: ComputableDefinition,
  { question, limit, signal }: { question: MetricQuestion; limit: number; signal?: AbortSignal | undefined },
): Promise<FactRows<MetricRow> & { sql: string }> {
  const select = sql`SELECT * FROM (${rowsOf(definition, question)})
    ORDER BY n DESC NULLS LAST, toString(segment) LIMIT ${bind('UInt32', limit)}`;
  return run(facts, 'largest-segments', select, { signal });
}

/** Segments that have something in some bucket and are not among `but`, in the order of their texts. */
export async function readOtherSegments(
  facts: FactReader,
  definition: ComputableDefinition,
  {
    question,
    but,
    limit,
    signal,
  }: {
    question: MetricQuestion;
    but: readonly Segment[];
    limit: number;
    signal?: AbortSignal | undefined;
  },
): Promise<FactRows<{ segment: Segment }>> {
  const known = bind(
    'Array(Array(Nullable(String)))',
    but.map((segment) => [...segment]),
  );
  const select = sql`SELECT DISTINCT segment FROM (${rowsOf(definition, question)})
    WHERE NOT has(${known}, segment) ORDER BY toString(segment) LIMIT ${bind('UInt32', limit)}`;
  return facts.query<{ segment: Segment }>(statement('other-segments', select), { signal });
}

/** What the values' 95 % intervals are made of, a row for each bucket and segment. `ranks` are for intervals by rank. */
export async function readIntervals(
  facts: FactReader,
  interval: Exclude<IntervalSql, { by: 'PROPORTION' }>,
  {
    question,
    ranks,
    signal,
  }: { question: MetricQuestion; ranks: readonly Ranks[]; signal?: AbortSignal | undefined },
): Promise<FactRows<IntervalRow>> {
  const rows = interval.by === 'RANKS' ? interval.build(question, ranks) : interval.build(question);
  const select = withSegments(question, rows);
  return facts.query<IntervalRow>(statement('metric-intervals', select), { signal });
}

function rowsOf(definition: ComputableDefinition, question: MetricQuestion): Fragment {
  return withSegments(question, metricSql(definition).build(question));
}

/** The rows with their segments as arrays of values, whatever they were grouped by. */
export function withSegments(question: MetricQuestion, rows: Fragment): Fragment {
  if (question.groupBy.length === 0) return rows;
  return sql`SELECT * REPLACE (${segmentValues(question, sql`segment`)} AS segment) FROM (${rows})`;
}

async function run(
  facts: FactReader,
  name: string,
  select: Fragment,
  options: { signal?: AbortSignal | undefined },
) {
  const answer = await facts.query<MetricRow>(statement(name, select), options);
  return { ...answer, sql: withLiterals(select) };
}
