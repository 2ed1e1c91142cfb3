import { expect, test } from 'vitest';
import { searchWith, tidyParams } from './search-params.ts';

test('what a form sends empty is left out, and a condition without a dimension as a whole', () => {
  const sent = new URLSearchParams(
    'steps.0.event=a&steps.1.event=&steps.0.where.0.dimension=&steps.0.where.0.op=EQ&steps.0.where.0.values=x&by=',
  );
  expect(tidyParams(sent)?.toString()).toBe('steps.0.event=a');
  expect(tidyParams(new URLSearchParams('steps.0.event=a'))).toBeNull();
});

test('a parameter is changed, and taken out', () => {
  const params = new URLSearchParams('range=P4W&by=plan');
  expect(searchWith(params, { range: 'P12W' })).toBe('?range=P12W&by=plan');
  expect(searchWith(params, { range: null, by: null })).toBe('?');
});
