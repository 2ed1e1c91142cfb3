import { isDecimal } from '../../vocabulary.ts';
import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import { all, bind, join, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { MetricQuestion } from './question.ts';

/** Events of that name that fulfil the match's own conditions. */
export function matches({ event, where }: EventMatch): Fragment {
  return all([sql`name = ${bind('String', event)}`, ...where.map(fulfils)]);
}

/** The question's conditions, read from the row's own properties. */
export function inAudience({ where }: MetricQuestion): Fragment {
  return all(where.map(fulfils));
}

/**
 * A row's segment: a value for each of groupBy, as text; `[]` for a segment beyond the top ones,
 * which no other can be, since without groupBy there are no top ones.
 */
export function segmentOf({ groupBy, topSegments }: MetricQuestion): Fragment {
  const values = join(
    groupBy.map((dimension) => sql`CAST(${textOf(dimension)} AS Nullable(String))`),
    ', ',
  );
  const segment = groupBy.length === 0 ? sql`CAST([] AS Array(Nullable(String)))` : sql`[${values}]`;
  if (topSegments === undefined) return segment;
  const top = bind(
    'Array(Array(Nullable(String)))',
    topSegments.map((values) => [...values]),
  );
  return sql`if(has(${top}, ${segment} AS its_segment), its_segment, CAST([] AS Array(Nullable(String))))`;
}

/** A property's value as text, whichever type it was sent as; NULL where it is missing. */
function textOf(dimension: string): Fragment {
  const key = bind('String', dimension);
  return sql`multiIf(mapContains(strings, ${key}), strings[${key}], mapContains(numbers, ${key}), toString(numbers[${key}]), NULL)`;
}

/**
 * One condition. A missing property matches NOT_EQ, NOT_IN and IS_NOT_SET and nothing else; number
 * properties compare as numbers, strings byte by byte; the four orders never match strings.
 */
export function fulfils({ dimension, op, values }: SegmentFilter): Fragment {
  const key = bind('String', dimension);
  const [value = ''] = values;
  const number = sql`mapContains(numbers, ${key}) AND numbers[${key}]`;
  switch (op) {
    case 'EQ':
    case 'IN':
      return isOneOf(dimension, values);
    case 'NOT_EQ':
    case 'NOT_IN':
      return sql`NOT ${isOneOf(dimension, values)}`;
    case 'CONTAINS':
      return sql`(mapContains(strings, ${key}) AND position(strings[${key}], ${bind('String', value)}) > 0)`;
    case 'GT':
      return sql`(${number} > ${bind('Float64', Number(value))})`;
    case 'GTE':
      return sql`(${number} >= ${bind('Float64', Number(value))})`;
    case 'LT':
      return sql`(${number} < ${bind('Float64', Number(value))})`;
    case 'LTE':
      return sql`(${number} <= ${bind('Float64', Number(value))})`;
    case 'IS_SET':
      return sql`(mapContains(strings, ${key}) OR mapContains(numbers, ${key}))`;
    case 'IS_NOT_SET':
      return sql`(NOT mapContains(strings, ${key}) AND NOT mapContains(numbers, ${key}))`;
  }
}

function isOneOf(dimension: string, values: readonly string[]): Fragment {
  const key = bind('String', dimension);
  const numbers = values.filter(isDecimal).map(Number);
  return sql`((mapContains(strings, ${key}) AND has(${bind('Array(String)', [...values])}, strings[${key}]))
    OR (mapContains(numbers, ${key}) AND has(${bind('Array(Float64)', numbers)}, numbers[${key}])))`;
}
