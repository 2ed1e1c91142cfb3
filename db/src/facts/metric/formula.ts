import type { Expression } from '../../vocabulary.ts';
import { join, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { noValue } from './question.ts';
import type { MetricQuestion } from './question.ts';
import type { MetricSql } from './kinds.ts';
import { joinReach } from './reach.ts';

/** Arithmetic over parts, each with its SQL. */
export interface FormulaParts {
  expression: Expression;
  /** By the key that the expression names it by. */
  parts: ReadonlyMap<string, MetricSql>;
}

/** FORMULA: arithmetic on the bucket values of other metrics; null where one is null or a divisor is 0. */
export function formulaSql({ expression, parts }: FormulaParts): MetricSql {
  const keys = [...parts.keys()];
  const of = [...parts.values()];
  return {
    behaviour: {
      nothing: { ...noValue, value: evaluate(expression, (key) => parts.get(key)!.behaviour.nothing.value) },
      hasFraction: false,
      maturesAfterMs: Math.max(0, ...of.map(({ behaviour }) => behaviour.maturesAfterMs)),
      reach: joinReach(of.map(({ behaviour }) => behaviour.reach)),
    },
    build(question) {
      const columns = of.map((part, i) => columnsOf(part, i));
      return sql`SELECT bucket, segment, ${arithmetic(expression, (key) => trusted(`value_${keys.indexOf(key)}`))} AS value,
        nullIf(least(${join(
          keys.map((_, i) => sql`ifNull(${trusted(`n_${i}`)}, inf)`),
          ', ',
        )}), inf) AS n, NULL AS numerator, NULL AS denominator
      FROM (
        SELECT bucket, segment, ${join(columns, ', ')}
        FROM (${join(
          of.map((part, i) => rowsOf(part, i, question)),
          ' UNION ALL ',
        )})
        GROUP BY bucket, segment
      )`;
    },
    interval: null,
  };
}

function rowsOf(part: MetricSql, index: number, question: MetricQuestion): Fragment {
  return sql`SELECT ${trusted(String(index))} AS part, bucket, segment, toNullable(toFloat64(value)) AS value, toNullable(toFloat64(n)) AS n
    FROM (${part.build(question)})`;
}

/** The part's value and n in a bucket that any part has something in. */
function columnsOf({ behaviour }: MetricSql, index: number): Fragment {
  const isIts = `part = ${index}`;
  const nothing = behaviour.nothing.value === null ? 'NULL' : String(behaviour.nothing.value);
  return trusted(
    `if(countIf(${isIts}) = 0, ${nothing}, anyIf(value, ${isIts})) AS value_${index}, if(countIf(${isIts}) = 0, 0, anyIf(n, ${isIts})) AS n_${index}`,
  );
}

function arithmetic(expression: Expression, columnOf: (key: string) => Fragment): Fragment {
  if ('number' in expression) return trusted(`toFloat64(${String(expression.number)})`);
  if ('metric' in expression) return columnOf(expression.metric);
  const left = arithmetic(expression.left, columnOf);
  const right = arithmetic(expression.right, columnOf);
  switch (expression.operator) {
    case '+':
      return sql`(${left} + ${right})`;
    case '-':
      return sql`(${left} - ${right})`;
    case '*':
      return sql`(${left} * ${right})`;
    case '/':
      return sql`(${left} / nullIf(${right}, 0))`;
  }
}

/** The same in TypeScript, of one value a part. */
function evaluate(expression: Expression, valueOf: (key: string) => number | null): number | null {
  if ('number' in expression) return expression.number;
  if ('metric' in expression) return valueOf(expression.metric);
  const left = evaluate(expression.left, valueOf);
  const right = evaluate(expression.right, valueOf);
  if (left === null || right === null) return null;
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
  }
}
