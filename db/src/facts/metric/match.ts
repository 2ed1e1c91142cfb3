import { isDecimal } from '../../vocabulary.ts';
import type { EventMatch, SegmentFilter } from '../../vocabulary.ts';
import { all, bind, sql } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import type { MetricQuestion } from './question.ts';
import { isTrait, traitFulfils } from './trait.ts';

/** Events of that name that fulfil the match's own conditions. */
export function matches({ event, where }: EventMatch): Fragment {
  return all([sql`name = ${bind('String', event)}`, ...where.map(fulfils)]);
}

/** The question's conditions, read from the row's own properties. */
export function inAudience({ where }: Pick<MetricQuestion, 'where'>): Fragment {
  return all(where.map(fulfils));
}

/**
 * One condition. A missing property matches NOT_EQ, NOT_IN and IS_NOT_SET and nothing else; number
 * properties compare as numbers, strings byte by byte; the four orders never match strings.
 */
export function fulfils(filter: SegmentFilter): Fragment {
  const { dimension, op, values } = filter;
  if (isTrait(dimension)) return traitFulfils(filter);
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

/**
 * A property that is missing reads as '' and as 0: only where one of these is looked for does its
 * presence have to be asked too. Each map that is not read makes the question about twice as fast.
 */
function isOneOf(dimension: string, values: readonly string[]): Fragment {
  const key = bind('String', dimension);
  const text = sql`has(${bind('Array(String)', [...values])}, strings[${key}])`;
  const isText = values.includes('') ? sql`(mapContains(strings, ${key}) AND ${text})` : text;
  const numbers = values.filter(isDecimal).map(Number);
  if (numbers.length === 0) return isText;
  const number = sql`has(${bind('Array(Float64)', numbers)}, numbers[${key}])`;
  const isNumber = numbers.includes(0) ? sql`(mapContains(numbers, ${key}) AND ${number})` : number;
  return sql`(${isText} OR ${isNumber})`;
}
