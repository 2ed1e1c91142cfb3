import { expect, test } from 'vitest';
import { conditionRows, matchOf, valuesOfMatch } from './match-form.ts';

test('an event with conditions survives the way through a form', () => {
  const match = {
    event: 'board shared',
    where: [
      { dimension: 'plan', op: 'IN' as const, values: ['team', 'a,b'] },
      { dimension: 'trait.persona', op: 'NOT_EQ' as const, values: ['agency, large'] },
      { dimension: 'country', op: 'IS_SET' as const, values: [] },
    ],
  };
  expect(matchOf(valuesOfMatch(match, 'measure.of'), 'measure.of')).toEqual(match);
});

test('rows that were left empty are no conditions', () => {
  const values = { 'of.event': 'x', 'of.where.0.dimension': '', 'of.where.2.dimension': 'plan' };
  expect(conditionRows(values, 'of')).toEqual([2]);
  expect(matchOf({ 'of.event': 'x', 'of.where.0.dimension': '' }, 'of')).toEqual({ event: 'x' });
});
