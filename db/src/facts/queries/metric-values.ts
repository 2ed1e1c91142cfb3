import type { MetricDefinition } from '../../vocabulary.ts';
import type { FactRows, FactStore } from '../connect.ts';
import { metricSql } from '../metric/kinds.ts';
import type { MetricQuestion, MetricRow } from '../metric/question.ts';
import { bind, sql, statement, withLiterals } from '../sql.ts';
import type { Fragment } from '../sql.ts';

/** The values of a metric, a row for each bucket and segment that anything fell into, and the SQL that ran. */
export function readMetricValues(
  facts: FactStore,
  definition: MetricDefinition,
  question: MetricQuestion,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<FactRows<MetricRow> & { sql: string }> {
  return run(facts, 'metric-values', metricSql(definition).build(question), options);
}

/** The same for the `limit` rows with the largest n; equal ones in the order of their segments. */
export function readLargestSegments(
  facts: FactStore,
  definition: MetricDefinition,
  { question, limit, signal }: { question: MetricQuestion; limit: number; signal?: AbortSignal | undefined },
): Promise<FactRows<MetricRow> & { sql: string }> {
  const select = sql`SELECT * FROM (${metricSql(definition).build(question)})
    ORDER BY n DESC, toString(segment) LIMIT ${bind('UInt32', limit)}`;
  return run(facts, 'largest-segments', select, { signal });
}

async function run(
  facts: FactStore,
  name: string,
  select: Fragment,
  options: { signal?: AbortSignal | undefined },
) {
  const answer = await facts.query<MetricRow>(statement(name, select), options);
  return { ...answer, sql: withLiterals(select) };
}
