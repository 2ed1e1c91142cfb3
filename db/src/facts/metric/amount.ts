import type { Measure } from '../../vocabulary.ts';
import { bind, sql, trusted } from '../sql.ts';
import type { Fragment } from '../sql.ts';
import { inAudience, matches } from './match.ts';
import { bucketOf, span, within } from './question.ts';
import type { MetricQuestion } from './question.ts';
import { segmentOf } from './segment.ts';
import { eventsFor } from './trait.ts';

/** The numbers that a SUM, MEAN or QUANTILE is made of: bucket, segment, subject_hash and amount of each matching event that has one. */
export function amounts(measure: Measure, question: MetricQuestion): Fragment {
  const { from, to } = span(question);
  const { amount, isThere } = amountOf(measure);
  return sql`SELECT ${bucketOf(trusted('toUnixTimestamp64Milli(at)'), question)} AS bucket, ${segmentOf(question)} AS segment,
        subject_hash, ${amount} AS amount
      FROM ${eventsFor(question)}
      WHERE ${matches(measure.of)} AND ${within(from, to)} AND ${inAudience(question)} AND ${isThere}`;
}

/** The number that an event brings, and whether it has one. */
export function amountOf({ property }: Pick<Measure, 'property'>): { amount: Fragment; isThere: Fragment } {
  if (property === undefined) return { amount: sql`assumeNotNull(value)`, isThere: sql`isNotNull(value)` };
  const key = bind('String', property);
  return { amount: sql`numbers[${key}]`, isThere: sql`mapContains(numbers, ${key})` };
}
