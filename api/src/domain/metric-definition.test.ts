import { describe, expect, test } from 'vitest';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import { findFilterMistakes, findMistakes } from './metric-definition-mistakes.ts';
import { describeDefinition } from './metric-definition-text.ts';
import { lintMetric } from './metric-lint.ts';

const match = (event: string) => ({ event, where: [] });

describe('a definition in words', () => {
  test.each<[MetricDefinition, string]>([
    [{ measure: { aggregate: 'COUNT', of: match('crash') } }, 'Number of “crash” events.'],
    [
      { measure: { aggregate: 'UNIQUE', of: match('visit'), windowDays: 28 } },
      "Number of different people with “visit” in the 28 days that end with the period's last day.",
    ],
    [
      {
        conversion: {
          from: match('sign_up'),
          to: { event: 'share', where: [{ dimension: 'kind', op: 'IN', values: ['board', 'page'] }] },
          withinDays: 1,
        },
      },
      'Of people whose first “sign_up” falls in the period, the share with “share” (kind is one of “board”, “page”) ' +
        'within one day after it. People whose window is not over are left out.',
    ],
    [
      { measure: { aggregate: 'QUANTILE', of: match('request'), quantile: 0.95 } },
      '95 % quantile of the value over “request” events that have it.',
    ],
    [
      { measure: { aggregate: 'SUM', of: match('order'), property: 'items' } },
      'Sum of “items” over “order” events.',
    ],
    [
      { retention: { start: match('open'), back: match('open'), fromDay: 1, toDay: 8 } },
      'Of people whose first “open” falls in the period, the share with “open” from 1 days after it until before 8 days after it, ' +
        'a day being 24 hours. People whose last day is not over are left out.',
    ],
    [
      { recurring: { event: match('plan'), statistic: 'NRR', periodDays: 30 } },
      "What accounts that paid 30 days before pay, divided by what they paid then, at the end of the period, by the value of each account's latest “plan”.",
    ],
    [{ formula: { expression: 'spend / signups' } }, 'spend / signups, by the values of the period.'],
  ])('%o', (definition, words) => expect(describeDefinition(definition)).toBe(words));
});

describe('a mistake in a definition is named with its place', () => {
  test.each<[MetricDefinition, string[]]>([
    [{ measure: { aggregate: 'COUNT', of: match('') } }, ['measure.of.event']],
    [{ measure: { aggregate: 'COUNT', of: match('a'), windowDays: 7 } }, ['measure.windowDays']],
    [{ measure: { aggregate: 'UNIQUE', of: match('a'), windowDays: 0 } }, ['measure.windowDays']],
    [{ conversion: { from: match('a'), to: match('b'), withinDays: -1 } }, ['conversion.withinDays']],
    [{ conversion: { from: match('a'), to: match('b'), withinDays: Number.NaN } }, ['conversion.withinDays']],
    [{ measure: { aggregate: 'COUNT', of: match('a'), property: 'x' } }, ['measure.property']],
    [{ measure: { aggregate: 'QUANTILE', of: match('a'), quantile: 1.5 } }, ['measure.quantile']],
    [{ measure: { aggregate: 'QUANTILE', of: match('a') } }, ['measure.quantile']],
    [{ measure: { aggregate: 'MEAN', of: match('a'), quantile: 0.5 } }, ['measure.quantile']],
    [{ retention: { start: match('a'), back: match('b'), fromDay: 8, toDay: 8 } }, ['retention.toDay']],
    [
      { retention: { start: match('a'), back: match(''), fromDay: -1, toDay: 8 } },
      ['retention.back.event', 'retention.fromDay'],
    ],
    [{ duration: { from: match('a'), to: match('b'), withinDays: 7, quantile: 0 } }, ['duration.quantile']],
    [{ recurring: { event: match('a'), statistic: 'MRR', periodDays: 9999 } }, ['recurring.periodDays']],
    [{ formula: { expression: 'a +' } }, ['formula.expression']],
  ])('%o', (definition, fields) =>
    expect(findMistakes(definition).map(({ field }) => field)).toEqual(fields),
  );

  test('a filter takes as many values as its comparison needs', () => {
    const mistakesOf = (op: 'EQ' | 'IN' | 'IS_SET' | 'GT', values: string[]) =>
      findFilterMistakes([{ dimension: 'plan', op, values }]).map(({ field }) => field);
    expect(mistakesOf('EQ', [])).toEqual(['0.values']);
    expect(mistakesOf('EQ', ['a', 'b'])).toEqual(['0.values']);
    expect(mistakesOf('IN', [])).toEqual(['0.values']);
    expect(mistakesOf('IS_SET', ['a'])).toEqual(['0.values']);
    expect(mistakesOf('GT', ['many'])).toEqual(['0.values']);
    expect(mistakesOf('GT', ['1.5'])).toEqual([]);
  });
});

describe('a metric may not lead a bet', () => {
  const visits: MetricDefinition = { measure: { aggregate: 'UNIQUE', of: match('visit') } };
  test('without a good direction', () => {
    expect(lintMetric(visits, { goodDirection: 'UP' })).toEqual([]);
    expect(lintMetric(visits, { goodDirection: 'NEUTRAL' })).toHaveLength(1);
  });
  test('when it is a running total', () => {
    const imported: MetricDefinition = { imported: { rollup: 'LAST' } };
    expect(lintMetric(imported, { imported: [1, 2, 3, 4, 5, 6, 7, 8] })).toHaveLength(1);
    expect(lintMetric(imported, { imported: [1, 2, 3, 4, 3, 6, 7, 8] })).toEqual([]);
    expect(lintMetric(imported, { imported: [5, 5, 5, 5, 5, 5, 5, 5] })).toEqual([]);
  });
  test('when it looks further back than a bet lasts', () => {
    const year: MetricDefinition = { measure: { aggregate: 'UNIQUE', of: match('visit'), windowDays: 365 } };
    expect(lintMetric(year, { goodDirection: 'UP' })).toHaveLength(1);
  });
  test('when it counts raw page views', () =>
    expect(
      lintMetric({ measure: { aggregate: 'COUNT', of: match('page_view') } }, { goodDirection: 'UP' }),
    ).toHaveLength(1));
});
