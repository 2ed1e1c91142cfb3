import type { Expression } from '../../vocabulary.ts';
import { join, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { noValue } from './question.ts';
import type { MetricQuestion, Nothing } from './question.ts';
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
      nothing: nothingOf({ expression, parts }),
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
function columnsOf({ behaviour: { nothing } }: MetricSql, index: number): Fragment {
  const column = (name: 'value' | 'n') => {
    const ofNothing = nothing[name] === null ? 'NULL' : String(nothing[name]);
    return `if(countIf(part = ${index}) = 0, ${ofNothing}, anyIf(${name}, part = ${index})) AS ${name}_${index}`;
  };
  return trusted(`${column('value')}, ${column('n')}`);
}

/** The formula of what its parts make of nothing. */
function nothingOf({ expression, parts }: FormulaParts): Nothing {
  const ofPart = (key: string) => parts.get(key)!.behaviour.nothing;
  const isCounted = [...parts.keys()].some((key) => ofPart(key).n !== null);
  return { ...noValue, value: evaluate(expression, (key) => ofPart(key).value), n: isCounted ? 0 : null };
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
