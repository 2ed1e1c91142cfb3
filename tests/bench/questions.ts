import type { ComputableDefinition } from '@leadline/db/facts/metric/kinds';
import type { MetricQuestion } from '@leadline/db/facts/metric/question';
import type { EventMatch } from '@leadline/db/vocabulary';
import { days, msPerDay, start } from './product.ts';

const firstDay = start / msPerDay;
const end = start + days * msPerDay;

const perDay: MetricQuestion = {
  edges: Array.from({ length: days + 1 }, (_, i) => start + i * msPerDay),
  lastDays: Array.from({ length: days }, (_, i) => firstDay + i),
  timeZone: 'UTC',
  where: [],
  groupBy: [],
  dataThrough: end,
};
const match = (event: string): EventMatch => ({ event, where: [] });
/** The product has a day more behind these, which a hand would leave out too. */
const inRange = `at < fromUnixTimestamp64Milli(${end}, 'UTC')`;

export interface BenchQuestion {
  name: string;
  /** What somebody would write who needs nothing else. */
  byHand: string;
  definition: ComputableDefinition;
  question: MetricQuestion;
}

/** Each kind of metric over 180 days, and the same question by hand. */
export const questions: BenchQuestion[] = [
  {
    name: 'COUNT',
    byHand: `SELECT toDate(at) AS day, count() FROM event WHERE name = 'order' AND ${inRange} GROUP BY day`,
    definition: { measure: { aggregate: 'COUNT', of: match('order') } },
    question: perDay,
  },
  {
    name: 'COUNT of one plan',
    byHand: `SELECT toDate(at) AS day, count() FROM event WHERE name = 'order' AND strings['plan'] = 'team' AND ${inRange} GROUP BY day`,
    definition: {
      measure: {
        aggregate: 'COUNT',
        of: { event: 'order', where: [{ dimension: 'plan', op: 'EQ', values: ['team'] }] },
      },
    },
    question: perDay,
  },
  {
    name: 'UNIQUE',
    byHand: `SELECT toDate(at) AS day, uniqExact(subject_hash) FROM event WHERE name = 'session' AND ${inRange} GROUP BY day`,
    definition: { measure: { aggregate: 'UNIQUE', of: match('session') } },
    question: perDay,
  },
  {
    name: 'UNIQUE over 28 days',
    byHand: `SELECT day, uniqExact(subject_hash) FROM
      (SELECT DISTINCT subject_hash, arrayJoin(range(28)) + toDate(at) AS day FROM event WHERE name = 'session' AND ${inRange}) GROUP BY day`,
    definition: { measure: { aggregate: 'UNIQUE', of: match('session'), windowDays: 28 } },
    question: perDay,
  },
  {
    name: 'SUM',
    byHand: `SELECT toDate(at) AS day, sum(value) FROM event WHERE name = 'order' AND ${inRange} GROUP BY day`,
    definition: { measure: { aggregate: 'SUM', of: match('order') } },
    question: perDay,
  },
  {
    name: 'MEAN of a property',
    byHand: `SELECT toDate(at) AS day, avg(numbers['items']) FROM event WHERE name = 'order' AND mapContains(numbers, 'items') AND ${inRange} GROUP BY day`,
    definition: { measure: { aggregate: 'MEAN', of: match('order'), property: 'items' } },
    question: perDay,
  },
  {
    name: 'QUANTILE',
    byHand: `SELECT toDate(at) AS day, quantileExactInclusive(0.95)(value) FROM event WHERE name = 'request' AND ${inRange} GROUP BY day`,
    definition: { measure: { aggregate: 'QUANTILE', of: match('request'), quantile: 0.95 } },
    question: perDay,
  },
  {
    name: 'RATIO',
    byHand: `SELECT toDate(at) AS day, countIf(name = 'crash') / uniqExactIf(subject_hash, name = 'session')
      FROM event WHERE name IN ('crash', 'session') AND ${inRange} GROUP BY day`,
    definition: {
      ratio: {
        numerator: { aggregate: 'COUNT', of: match('crash') },
        denominator: { aggregate: 'UNIQUE', of: match('session') },
      },
    },
    question: perDay,
  },
  {
    name: 'CONVERSION',
    byHand: `SELECT toDate(first) AS day, avg(arrayExists(t -> t >= first AND t < first + INTERVAL 7 DAY, goals)) FROM
      (SELECT minIf(at, name = 'sign_up') AS first, groupArrayIf(at, name = 'order') AS goals
       FROM event WHERE name IN ('sign_up', 'order') AND ${inRange} GROUP BY subject_hash HAVING countIf(name = 'sign_up') > 0) GROUP BY day`,
    definition: { conversion: { from: match('sign_up'), to: match('order'), withinDays: 7 } },
    question: perDay,
  },
  {
    name: 'RETENTION',
    byHand: `SELECT toDate(first) AS day, avg(arrayExists(t -> t >= first + INTERVAL 1 DAY AND t < first + INTERVAL 8 DAY, backs)) FROM
      (SELECT min(at) AS first, groupArray(at) AS backs FROM event WHERE name = 'session' AND ${inRange} GROUP BY subject_hash) GROUP BY day`,
    definition: { retention: { start: match('session'), back: match('session'), fromDay: 1, toDay: 8 } },
    question: perDay,
  },
  {
    name: 'DURATION',
    byHand: `SELECT toDate(first) AS day, quantileExactInclusive(0.5)(took) FROM
      (SELECT minIf(at, name = 'sign_up') AS first, groupArrayIf(at, name = 'order') AS goals,
         arrayMin(arrayFilter(s -> s >= 0 AND s < 14 * 86400, arrayMap(t -> toFloat64(t) - toFloat64(first), goals)) AS within) AS took
       FROM event WHERE name IN ('sign_up', 'order') AND ${inRange} GROUP BY subject_hash HAVING countIf(name = 'sign_up') > 0 AND notEmpty(within)) GROUP BY day`,
    definition: { duration: { from: match('sign_up'), to: match('order'), withinDays: 14, quantile: 0.5 } },
    question: perDay,
  },
  {
    name: 'RECURRING NRR',
    byHand: `SELECT day, sumIf(now, before > 0) / sumIf(before, before > 0) FROM
      (SELECT day, arrayLastIndex(c -> c.1 < day + 1, changes) AS i, if(i = 0, 0, changes[i].2) AS now,
         arrayLastIndex(c -> c.1 < day - 29, changes) AS j, if(j = 0, 0, changes[j].2) AS before
       FROM (SELECT arraySort(groupArray((at, assumeNotNull(value)))) AS changes FROM event WHERE name = 'subscription' AND ${inRange} GROUP BY account)
       ARRAY JOIN arrayMap(i -> toDate('2026-01-01') + i, range(${days})) AS day) GROUP BY day`,
    definition: { recurring: { event: match('subscription'), statistic: 'NRR', periodDays: 30 } },
    question: perDay,
  },
  {
    name: 'FORMULA of two',
    byHand: `SELECT toDate(at) AS day, sumIf(value, name = 'order') / nullIf(countIf(name = 'sign_up'), 0)
      FROM event WHERE name IN ('order', 'sign_up') AND ${inRange} GROUP BY day`,
    definition: {
      formula: {
        expression: { operator: '/', left: { metric: 'revenue' }, right: { metric: 'sign-ups' } },
        parts: new Map<string, ComputableDefinition>([
          ['revenue', { measure: { aggregate: 'SUM', of: match('order') } }],
          ['sign-ups', { measure: { aggregate: 'COUNT', of: match('sign_up') } }],
        ]),
      },
    },
    question: perDay,
  },
];

/** Ten regions, which the API asks for in two steps: which are the largest, then their series. */
export const grouped: BenchQuestion = {
  name: 'COUNT by region, 10 segments',
  byHand: `SELECT toDate(at) AS day, strings['region'] AS region, count() FROM event WHERE name = 'order' AND ${inRange} GROUP BY day, region`,
  definition: { measure: { aggregate: 'COUNT', of: match('order') } },
  question: { ...perDay, groupBy: ['region'], textDimensions: ['region'] },
};
