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
export function traitFulfils(filter: SegmentFilter): Fragment {
  const { isNegated, condition } = conditionOn(filter, { text: sql`text`, number: sql`number` });
  const isIn = sql`subject_hash IN (SELECT subject_hash FROM (${newestValues(filter.dimension)}) WHERE ${condition})`;
  return isNegated ? sql`NOT ${isIn}` : isIn;
}

/** What was said of a subject, as text or as number; both are NULL where nothing was. */
interface Said {
  text: Fragment;
  number: Fragment;
}

/** One condition on what was said of a subject by a time: see `saidAt`. */
export function saidFulfils(filter: SegmentFilter, said: Said): Fragment {
  const { isNegated, condition } = conditionOn(filter, said);
  const isTrue = sql`ifNull(${condition}, false)`;
  return isNegated ? sql`NOT ${isTrue}` : isTrue;
}

/** What must hold of a value that is there, or where it is negated, must not; NULL counts as false. */
function conditionOn(
  { op, values }: SegmentFilter,
  { text, number }: Said,
): { isNegated: boolean; condition: Fragment } {
  const [value = ''] = values;
  const must = (condition: Fragment) => ({ isNegated: false, condition });
  const mustNot = (condition: Fragment) => ({ isNegated: true, condition });
  const isOneOf = sql`has(${bind('Array(String)', [...values])}, ${text}) OR has(${bind('Array(Float64)', values.filter(isDecimal).map(Number))}, ${number})`;
  const isSet = sql`isNotNull(${text}) OR isNotNull(${number})`;
  switch (op) {
    case 'EQ':
    case 'IN':
      return must(isOneOf);
    case 'NOT_EQ':
    case 'NOT_IN':
      return mustNot(isOneOf);
    case 'CONTAINS':
      return must(sql`position(${text}, ${bind('String', value)}) > 0`);
    case 'GT':
      return must(sql`${number} > ${bind('Float64', Number(value))}`);
    case 'GTE':
      return must(sql`${number} >= ${bind('Float64', Number(value))}`);
    case 'LT':
      return must(sql`${number} < ${bind('Float64', Number(value))}`);
    case 'LTE':
      return must(sql`${number} <= ${bind('Float64', Number(value))}`);
    case 'IS_SET':
      return must(isSet);
    case 'IS_NOT_SET':
      return mustNot(isSet);
  }
}

/** Joins to rows with a `subject_hash` that bring all that was ever said of these traits, for `saidAt`. */
export function joinStatements(dimensions: readonly string[]): Fragment {
  const joins = [...new Set(dimensions)].map(
    (dimension) => sql` ANY LEFT JOIN (
      SELECT subject_hash, arraySort(said -> (said.1, said.2), groupArray((toUnixTimestamp64Milli(set_at), import_id, text, number))) AS ${columnOf(dimension)}
      FROM trait WHERE key = ${bind('String', dimension.slice(traitPrefix.length))} GROUP BY subject_hash) AS ${tableOf(dimension)} USING (subject_hash)`,
  );
  return join(joins, '');
}

/**
 * What was last said of a trait by a time in milliseconds. Of a subject of whom nothing had been said by then,
 * it is what was said first: the nearest to that time, and the least touched by what came after it.
 */
export function saidAt(dimension: string, time: Fragment): Said {
  const all = columnOf(dimension);
  const said = sql`${all}[greatest(1, arrayLastIndex(said -> said.1 <= ${time}, ${all}))]`;
  return { text: sql`${said}.3`, number: sql`${said}.4` };
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
