import { describe, expect, test } from 'vitest';
import type { EventMatch, FilterOp, MetricDefinition } from '../../vocabulary.ts';
import { withLiterals } from '../sql.ts';
import { metricSql } from './kinds.ts';
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
const kinds: Record<string, MetricDefinition> = {
  count: { measure: { aggregate: 'COUNT', of: match('order') } },
  unique: { measure: { aggregate: 'UNIQUE', of: match('order') } },
  'unique-in-window': { measure: { aggregate: 'UNIQUE', of: match('order'), windowDays: 28 } },
  ratio: {
    ratio: {
      numerator: { aggregate: 'COUNT', of: match('crash') },
      denominator: { aggregate: 'UNIQUE', of: match('session') },
    },
  },
  conversion: { conversion: { from: match('sign_up'), to: match('paid'), withinDays: 7 } },
};

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

  test('only a conversion goes on filling after its bucket has ended', () => {
    const windows = Object.entries(kinds).map(([name, definition]) => [
      name,
      metricSql(definition).maturesAfterMs,
    ]);
    expect(Object.fromEntries(windows)).toEqual({
      count: 0,
      unique: 0,
      'unique-in-window': 0,
      ratio: 0,
      conversion: 7 * msPerDay,
    });
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
