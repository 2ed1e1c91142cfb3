import { isDecimal, traitPrefix } from '../../vocabulary.ts';
import type { SegmentFilter } from '../../vocabulary.ts';
import { bind, join, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { MetricQuestion } from './question.ts';

/** Whether a dimension is a subject's trait and no property of an event. */
export function isTrait(dimension: string): boolean {
  return dimension.startsWith(traitPrefix);
}

/** The newest value of a trait of each subject that has it: `subject_hash`, `text`, `number`; one of the two is NULL. */
function newestValues(dimension: string): Fragment {
  return sql`SELECT subject_hash, newest.1 AS text, newest.2 AS number
    FROM (SELECT subject_hash, argMax((text, number), (set_at, import_id)) AS newest
      FROM trait WHERE key = ${bind('String', dimension.slice(traitPrefix.length))} GROUP BY subject_hash)`;
}

/** One condition on the subject of a row of `event`. */
export function traitFulfils({ dimension, op, values }: SegmentFilter): Fragment {
  const [value = ''] = values;
  const having = (condition: Fragment) =>
    sql`subject_hash IN (SELECT subject_hash FROM (${newestValues(dimension)}) WHERE ${condition})`;
  const isOneOf = sql`has(${bind('Array(String)', [...values])}, text) OR has(${bind('Array(Float64)', values.filter(isDecimal).map(Number))}, number)`;
  switch (op) {
    case 'EQ':
    case 'IN':
      return having(isOneOf);
    case 'NOT_EQ':
    case 'NOT_IN':
      return sql`NOT ${having(isOneOf)}`;
    case 'CONTAINS':
      return having(sql`position(text, ${bind('String', value)}) > 0`);
    case 'GT':
      return having(sql`number > ${bind('Float64', Number(value))}`);
    case 'GTE':
      return having(sql`number >= ${bind('Float64', Number(value))}`);
    case 'LT':
      return having(sql`number < ${bind('Float64', Number(value))}`);
    case 'LTE':
      return having(sql`number <= ${bind('Float64', Number(value))}`);
    case 'IS_SET':
      return having(sql`true`);
    case 'IS_NOT_SET':
      return sql`NOT ${having(sql`true`)}`;
  }
}

/** A trait's value as text on a row of `eventsFor`; NULL where the subject lacks it. */
export function traitValue(dimension: string): Fragment {
  return columnOf(dimension);
}

/** The event table, with the traits that the question groups by beside each event. */
export function eventsFor({ groupBy }: Pick<MetricQuestion, 'groupBy'>): Fragment {
  const joins = [...new Set(groupBy.filter(isTrait))].map(
    (dimension) =>
      sql` ANY LEFT JOIN (SELECT subject_hash, coalesce(text, toString(number)) AS ${columnOf(dimension)} FROM (${newestValues(dimension)})) AS ${tableOf(dimension)} USING (subject_hash)`,
  );
  return sql`event${join(joins, '')}`;
}

/** Names made of the trait's letters alone, so that none from outside reaches the text. */
function columnOf(dimension: string): Fragment {
  return trusted(`trait_${Buffer.from(dimension).toString('hex')}`);
}

function tableOf(dimension: string): Fragment {
  return trusted(`of_trait_${Buffer.from(dimension).toString('hex')}`);
}
