import { expect, test } from 'vitest';
import { csvHrefOf, filterOf, isFiltered, readBetsState, statusesAsked } from './bets-state.ts';

const read = (search: string) => readBetsState(new URLSearchParams(search));

test('an address without parameters is the board of everything', () => {
  expect(read('')).toMatchObject({ view: 'board', status: null, isOlderShown: false });
  expect(isFiltered(read('view=list&older=1'))).toBe(false);
  expect(isFiltered(read('q=activation'))).toBe(true);
});

test('what is no stage and no status filters nothing', () => {
  expect(read('stage=MOON&status=LOST')).toMatchObject({ stage: null, status: null });
});

test('one’s own bets are asked for without an id', () => {
  expect(filterOf(read('owner=me&team=growth'))).toMatchObject({ mine: true, team: 'growth' });
  expect(filterOf(read('owner=7'))).toMatchObject({ owner: '7' });
  expect(filterOf(read('owner=7'))).not.toHaveProperty('mine');
});

test('a chosen status asks for no other group', () => {
  expect(statusesAsked(['DECIDED', 'DROPPED'], read('status=DROPPED'))).toEqual(['DROPPED']);
  expect(statusesAsked(['DRAFT'], read('status=LIVE'))).toEqual([]);
  expect(statusesAsked(['DRAFT'], read(''))).toEqual(['DRAFT']);
});

test('the file holds what the filters let through', () => {
  expect(csvHrefOf(read('view=list'))).toBe('/export/bets.csv');
  const href = new URL(csvHrefOf(read('owner=me&status=LIVE&q=a%26b')), 'http://localhost');
  expect(JSON.parse(href.searchParams.get('filter')!)).toEqual({
    mine: true,
    status: ['LIVE'],
    search: 'a&b',
  });
});
