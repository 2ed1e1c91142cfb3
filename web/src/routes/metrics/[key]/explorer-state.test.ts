import { expect, test } from 'vitest';
import { readState } from './explorer-state.ts';
import { searchOfState, toggleValue } from './search-of-state.ts';

const read = (search: string) => readState(new URLSearchParams(search));

test('a state survives the way through the URL', () => {
  const { state, problems } = read(
    'range=P26W&grain=WEEK&compare=year&by=plan&lines=country&where=plan:IN:team,business&reached=no',
  );
  expect(problems).toEqual([]);
  expect(state.where).toEqual([{ dimension: 'plan', op: 'IN', values: ['team', 'business'] }]);
  expect(read(searchOfState(state)).state).toEqual(state);
});

test('a comparison may be with dates of one’s own', () => {
  const { state, problems } = read('compare=2025-09-01..2025-12-01');
  expect(problems).toEqual([]);
  expect(state.compare).toEqual({ from: '2025-09-01', to: '2025-12-01' });
  expect(read(searchOfState(state)).state).toEqual(state);
  expect(read('compare=2025-12-01..2025-09-01').problems).toHaveLength(1);
});

test('names with colons, commas, quotes and unicode survive it too', () => {
  const where = [{ dimension: 'a:b', op: 'IN' as const, values: ['x,y', '“ü”', '100%'] }];
  const state = { ...read('').state, where };
  expect(read(searchOfState(state)).state.where).toEqual(where);
});

test('what cannot be read is said and left out', () => {
  const { state, problems } = read('range=soon&grain=FORTNIGHT&compare=mars&where=plan&from=');
  expect(problems).toHaveLength(4);
  expect(state).toMatchObject({ range: null, grain: 'DAY', compare: null, where: [] });
  expect(read('from=2026-12-01&to=2026-09-01').problems).toHaveLength(1);
  expect(read('where=plan:EQ:%25').problems).toHaveLength(1);
});

test('a value is kept, a second one joins it, and each is let go again', () => {
  const one = toggleValue([], 'plan', 'team');
  expect(one).toEqual([{ dimension: 'plan', op: 'EQ', values: ['team'] }]);
  const two = toggleValue(one, 'plan', 'business');
  expect(two).toEqual([{ dimension: 'plan', op: 'IN', values: ['team', 'business'] }]);
  expect(toggleValue(two, 'plan', 'team')).toEqual([{ dimension: 'plan', op: 'EQ', values: ['business'] }]);
  expect(toggleValue(one, 'plan', 'team')).toEqual([]);
});
