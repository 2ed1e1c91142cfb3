import { describe, expect, it } from 'vitest';
import { ConditionMistake, holds, parseCondition } from './condition.ts';

describe('a condition', () => {
  it.each<[string, object]>([
    [
      'week-4-retention < 0.2 for 4 weeks',
      { metric: 'week-4-retention', comparison: '<', level: 0.2, count: 4, grain: 'WEEK' },
    ],
    [
      'crash-rate>=2 % for 1 day',
      { metric: 'crash-rate', comparison: '>=', level: 0.02, count: 1, grain: 'DAY' },
    ],
    ['a_b > -3 for 12 months', { metric: 'a_b', comparison: '>', level: -3, count: 12, grain: 'MONTH' }],
    [
      '  x   <=   .5%   For 2   Weeks ',
      { metric: 'x', comparison: '<=', level: 0.005, count: 2, grain: 'WEEK' },
    ],
    ['x < 0.3 % for 1 month', { level: 0.003, grain: 'MONTH' }],
    ['x < 20\u202f% for 365 days', { level: 0.2, count: 365 }],
  ])('reads “%s”', (text, condition) => {
    expect(parseCondition(text)).toMatchObject(condition);
  });

  it.each([
    '',
    'retention',
    'retention < 0.2',
    'retention < 0.2 for weeks',
    'retention < 0.2 for 4',
    'retention < 0.2 for 4 years',
    'retention = 0.2 for 4 weeks',
    'retention << 0.2 for 4 weeks',
    'retention < 0,2 for 4 weeks',
    'retention < many for 4 weeks',
    'retention < 1e9 for 4 weeks',
    'retention < 0.2for 4 weeks',
    'retention < 0.2 %% for 4 weeks',
    'retention < 0.2 for 4.5 weeks',
    'retention < 0.2 for -4 weeks',
    '4-weeks < 0.2 for 4 weeks',
    'week 4 retention < 0.2 for 4 weeks',
    'retention < 0.2 for 4 weeks and more',
  ])('“%s” cannot be read, and the sentence says what would be right', (text) => {
    expect(() => parseCondition(text)).toThrow(ConditionMistake);
    expect(() => parseCondition(text)).toThrow(/such as “week-4-retention < 20 % for 4 weeks”/);
  });

  it.each(['0', '366', '99999999999999999999'])('for %s weeks is out of reach', (count) => {
    expect(() => parseCondition(`x < 1 for ${count} weeks`)).toThrow(/from 1 to 365/);
  });

  const below = parseCondition('x < 5 for 3 weeks');
  it.each<[string, (number | null)[], boolean]>([
    ['all of the last buckets', [9, 4, 3, 4], true],
    ['not the last', [4, 4, 5], false],
    ['not the first of them', [5, 4, 4], false],
    ['one without data', [4, null, 4], false],
    ['fewer than that', [4, 4], false],
    ['none', [], false],
  ])('where %s satisfy it', (_, values, expected) => {
    expect(holds(below, values)).toBe(expected);
  });

  it('takes its own level in with <= and >= only', () => {
    for (const [comparison, expected] of Object.entries({ '<': false, '<=': true, '>': false, '>=': true })) {
      expect(holds(parseCondition(`x ${comparison} 5 for 1 day`), [5]), comparison).toBe(expected);
    }
  });
});
