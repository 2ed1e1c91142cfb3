import type { MetricDefinition } from '../../vocabulary.ts';
import type { FactRows, FactStore } from '../connect.ts';
import { metricSql } from '../metric/kinds.ts';
import type { MetricQuestion, MetricRow } from '../metric/question.ts';
import { statement, withLiterals } from '../sql.ts';

/** The values of a metric, a row for each bucket and segment that anything fell into, and the SQL that ran. */
export async function readMetricValues(
  facts: FactStore,
  definition: MetricDefinition,
  question: MetricQuestion,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<FactRows<MetricRow> & { sql: string }> {
  const select = metricSql(definition).build(question);
  const answer = await facts.query<MetricRow>(statement('metric-values', select), options);
  return { ...answer, sql: withLiterals(select) };
}
