import { describe, expect, test } from 'vitest';
import type { MetricDefinition } from '@leadline/db/vocabulary';
import { describeDefinition, findFilterMistakes, findMistakes, lintMetric } from './metric-definition.ts';

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
  ])('%o', (definition, words) => expect(describeDefinition(definition)).toBe(words));
});

describe('a mistake in a definition is named with its place', () => {
  test.each<[MetricDefinition, string[]]>([
    [{ measure: { aggregate: 'COUNT', of: match('') } }, ['measure.of.event']],
    [{ measure: { aggregate: 'COUNT', of: match('a'), windowDays: 7 } }, ['measure.windowDays']],
    [{ measure: { aggregate: 'UNIQUE', of: match('a'), windowDays: 0 } }, ['measure.windowDays']],
    [{ conversion: { from: match('a'), to: match('b'), withinDays: -1 } }, ['conversion.withinDays']],
    [{ conversion: { from: match('a'), to: match('b'), withinDays: Number.NaN } }, ['conversion.withinDays']],
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
    expect(lintMetric(visits, 'UP')).toEqual([]);
    expect(lintMetric(visits, 'NEUTRAL')).toHaveLength(1);
  });
  test('when it counts raw page views', () =>
    expect(lintMetric({ measure: { aggregate: 'COUNT', of: match('page_view') } }, 'UP')).toHaveLength(1));
});
