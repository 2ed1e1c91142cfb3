import type { MetricQuestion } from '@leadline/db/facts/metric/question';
import type { MetricDefinition } from '@leadline/db/vocabulary';

const msPerDay = 86_400_000;
const start = Date.UTC(2026, 0, 1);
const firstDay = start / msPerDay;

const perDay: MetricQuestion = {
  edges: Array.from({ length: 181 }, (_, i) => start + i * msPerDay),
  lastDays: Array.from({ length: 180 }, (_, i) => firstDay + i),
  timeZone: 'UTC',
  where: [],
  groupBy: [],
  dataThrough: start + 180 * msPerDay,
};
const match = (event: string) => ({ event, where: [] });

/** A question, and what somebody would write for it who needs nothing else. */
export const questions: {
  name: string;
  byHand: string;
  definition: MetricDefinition;
  question: MetricQuestion;
}[] = [
  {
    name: 'COUNT a day',
    byHand: `SELECT toDate(at) AS day, count() FROM event WHERE name = 'order' GROUP BY day`,
    definition: { measure: { aggregate: 'COUNT', of: match('order') } },
    question: perDay,
  },
  {
    name: 'COUNT a day, of one plan',
    byHand: `SELECT toDate(at) AS day, count() FROM event WHERE name = 'order' AND strings['plan'] = 'team' GROUP BY day`,
    definition: {
      measure: {
        aggregate: 'COUNT',
        of: { event: 'order', where: [{ dimension: 'plan', op: 'EQ', values: ['team'] }] },
      },
    },
    question: perDay,
  },
  {
    name: 'UNIQUE a day',
    byHand: `SELECT toDate(at) AS day, uniqExact(subject_hash) FROM event WHERE name = 'session' GROUP BY day`,
    definition: { measure: { aggregate: 'UNIQUE', of: match('session') } },
    question: perDay,
  },
  {
    name: 'UNIQUE over 28 days, a day',
    byHand: `SELECT day, uniqExact(subject_hash) FROM
      (SELECT DISTINCT subject_hash, arrayJoin(range(28)) + toDate(at) AS day FROM event WHERE name = 'session') GROUP BY day`,
    definition: { measure: { aggregate: 'UNIQUE', of: match('session'), windowDays: 28 } },
    question: perDay,
  },
  {
    name: 'RATIO a day',
    byHand: `SELECT toDate(at) AS day, countIf(name = 'crash') / uniqExactIf(subject_hash, name = 'session')
      FROM event WHERE name IN ('crash', 'session') GROUP BY day`,
    definition: {
      ratio: {
        numerator: { aggregate: 'COUNT', of: match('crash') },
        denominator: { aggregate: 'UNIQUE', of: match('session') },
      },
    },
    question: perDay,
  },
  {
    name: 'CONVERSION a day',
    byHand: `SELECT toDate(first) AS day, avg(arrayExists(t -> t >= first AND t < first + INTERVAL 7 DAY, goals)) FROM
      (SELECT minIf(at, name = 'sign_up') AS first, groupArrayIf(at, name = 'order') AS goals
       FROM event WHERE name IN ('sign_up', 'order') GROUP BY subject_hash HAVING countIf(name = 'sign_up') > 0) GROUP BY day`,
    definition: { conversion: { from: match('sign_up'), to: match('order'), withinDays: 7 } },
    question: perDay,
  },
  {
    name: 'COUNT a day by country',
    byHand: `SELECT toDate(at) AS day, strings['country'] AS country, count() FROM event WHERE name = 'order' GROUP BY day, country`,
    definition: { measure: { aggregate: 'COUNT', of: match('order') } },
    question: { ...perDay, groupBy: ['country'] },
  },
];
