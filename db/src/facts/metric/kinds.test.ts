import { describe, expect, test } from 'vitest';
import type { EventMatch, FilterOp } from '../../vocabulary.ts';
import { withLiterals } from '../sql.ts';
import { metricSql } from './kinds.ts';
import type { ComputableDefinition } from './kinds.ts';
import { fulfils } from './match.ts';
import { msPerDay } from './question.ts';
import type { MetricQuestion } from './question.ts';

const day = (n: number) => Date.UTC(2026, 0, 1) + n * msPerDay;
const epochDay = day(0) / msPerDay;
const twoDays: MetricQuestion = {
  edges: [day(0), day(1), day(2)],
  lastDays: [epochDay, epochDay + 1],
  timeZone: 'Europe/Berlin',
  where: [{ dimension: 'plan', op: 'EQ', values: ['team'] }],
  groupBy: ['country'],
  topSegments: [['DE'], [null]],
  dataThrough: day(9),
};
const match = (event: string): EventMatch => ({ event, where: [] });

/** The SQL lies in a file of its own, so that a change of it shows in a review. */
const kinds: Record<string, ComputableDefinition> = {
  count: { measure: { aggregate: 'COUNT', of: match('order') } },
  unique: { measure: { aggregate: 'UNIQUE', of: match('order') } },
  'unique-in-window': { measure: { aggregate: 'UNIQUE', of: match('order'), windowDays: 28 } },
  ratio: {
    ratio: {
      numerator: { aggregate: 'COUNT', of: match('crash') },
      denominator: { aggregate: 'UNIQUE', of: match('session') },
    },
  },
  sum: { measure: { aggregate: 'SUM', of: match('order') } },
  mean: { measure: { aggregate: 'MEAN', of: match('order'), property: 'items' } },
  quantile: { measure: { aggregate: 'QUANTILE', of: match('order'), quantile: 0.95 } },
  conversion: { conversion: { from: match('sign_up'), to: match('paid'), withinDays: 7 } },
  retention: { retention: { start: match('open'), back: match('open'), fromDay: 1, toDay: 8 } },
  duration: { duration: { from: match('sign_up'), to: match('paid'), withinDays: 7, quantile: 0.5 } },
  recurring: { recurring: { event: match('plan'), statistic: 'NRR', periodDays: 30 } },
  formula: {
    formula: {
      expression: {
        operator: '/',
        left: { metric: 'spend' },
        right: { operator: '-', left: { metric: 'sign-ups' }, right: { number: 1 } },
      },
      parts: new Map<string, ComputableDefinition>([
        ['spend', { measure: { aggregate: 'SUM', of: match('invoice') } }],
        ['sign-ups', { measure: { aggregate: 'COUNT', of: match('sign_up') } }],
      ]),
    },
  },
  imported: {
    imported: {
      rollup: 'LAST',
      points: [{ at: day(1), value: 2.5, numerator: null, denominator: null, n: null }],
    },
  },
};

const recurringStatistics = ['MRR', 'NRR', 'GRR', 'EXPANSION', 'CONTRACTION', 'CHURN', 'ACCOUNTS'] as const;

describe('the SQL of a kind', () => {
  test.each(Object.entries(kinds))('%s', async (name, definition) => {
    const sql = withLiterals(metricSql(definition).build(twoDays));
    await expect(`${sql}\n`).toMatchFileSnapshot(`./sql/${name}.sql`);
  });

  test('a conversion of everyone reads less', async () => {
    const { edges, lastDays, timeZone, dataThrough } = twoDays;
    const everyone = { edges, lastDays, timeZone, dataThrough, where: [], groupBy: [] };
    const sql = withLiterals(metricSql(kinds['conversion']!).build(everyone));
    await expect(`${sql}\n`).toMatchFileSnapshot('./sql/conversion-of-everyone.sql');
  });

  test.each(recurringStatistics)('what a recurring %s reads', async (statistic) => {
    const { edges, lastDays, timeZone, dataThrough } = twoDays;
    const everyone = { edges, lastDays, timeZone, dataThrough, where: [], groupBy: [] };
    const definition = { recurring: { event: match('plan'), statistic, periodDays: 30 } };
    const sql = withLiterals(metricSql(definition).build(everyone));
    await expect(`${sql.slice(0, sql.indexOf('FROM'))}\n`).toMatchFileSnapshot(
      `./sql/recurring-${statistic.toLowerCase()}.sql`,
    );
  });

  test.each(Object.entries(kinds))('the interval of %s', async (name, definition) => {
    const { interval } = metricSql(definition);
    if (interval === null || interval.by === 'PROPORTION') {
      expect(interval).toEqual(name === 'conversion' || name === 'retention' ? { by: 'PROPORTION' } : null);
      return;
    }
    const built =
      interval.by === 'RANKS'
        ? interval.build(twoDays, [{ n: 20, lower: 6, upper: 15 }])
        : interval.build(twoDays);
    await expect(`${withLiterals(built)}\n`).toMatchFileSnapshot(`./sql/${name}-interval.sql`);
  });

  test('traits are joined where they group, and looked up where they filter', async () => {
    const question = {
      ...twoDays,
      where: [{ dimension: 'trait.plan', op: 'NOT_EQ' as const, values: ['free'] }],
      groupBy: ['trait.persona', 'country'],
      topSegments: [['maker', 'DE']],
    };
    const sql = withLiterals(metricSql(kinds['count']!).build(question));
    await expect(`${sql}\n`).toMatchFileSnapshot('./sql/count-by-trait.sql');
  });

  test('cohorts go on filling after their bucket has ended, all others do not', () => {
    const windows = Object.entries(kinds).map(([name, definition]) => [
      name,
      metricSql(definition).behaviour.maturesAfterMs / msPerDay,
    ]);
    expect(Object.fromEntries(windows.filter(([, days]) => days !== 0))).toEqual({
      conversion: 7,
      retention: 8,
      duration: 7,
    });
  });

  test('an event reaches as far as the windows that it lies in', () => {
    const reachOf = (name: string) => metricSql(kinds[name]!).behaviour.reach;
    expect(reachOf('count')).toEqual({ beforeMs: 0, afterMs: 0, firsts: [] });
    expect(reachOf('unique-in-window')).toEqual({ beforeMs: 0, afterMs: 27 * msPerDay, firsts: [] });
    expect(reachOf('retention')).toEqual({ beforeMs: 8 * msPerDay, afterMs: 0, firsts: [match('open')] });
    expect(reachOf('recurring').afterMs).toBe(Infinity);
  });
});

describe('the SQL of a filter', () => {
  const ops: [FilterOp, string[]][] = [
    ['EQ', ['5']],
    ['NOT_IN', ['a', '5']],
    ['CONTAINS', ["it's"]],
    ['GTE', ['5']],
    ['IS_SET', []],
    ['IS_NOT_SET', []],
  ];
  test.each(ops)('%s', async (op, values) => {
    const sql = withLiterals(fulfils({ dimension: 'plan', op, values }));
    await expect(`${sql}\n`).toMatchFileSnapshot(`./sql/filter-${op.toLowerCase().replaceAll('_', '-')}.sql`);
  });
});
