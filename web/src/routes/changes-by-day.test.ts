import { expect, test } from 'vitest';
import { changesByDay, partsOfChange } from './changes-by-day.ts';

const change = (text: string, more: object = {}) => ({
  at: '2026-11-24T23:30:00Z',
  kind: 'BET_COMMITTED' as const,
  text,
  bet: null,
  metric: null,
  decision: null,
  ...more,
});

test('days are those of the workspace, newest first', () => {
  const changes = [change('c', { at: '2026-11-25T08:00:00Z' }), change('b'), change('a')];
  expect(changesByDay(changes, 'UTC').map(({ day, changes: of }) => [day, of.length])).toEqual([
    ['2026-11-25', 1],
    ['2026-11-24', 2],
  ]);
  expect(changesByDay(changes, 'Europe/Berlin')).toHaveLength(1);
});

test('the bet is a link, and B-1 is not found in B-12', () => {
  expect(partsOfChange(change('B-12 follows B-1.', { bet: { key: 'B-1' } }), '2026-11-26')).toEqual([
    { text: 'B-12 follows ', href: null },
    { text: 'B-1', href: '/bets/B-1' },
    { text: '.', href: null },
  ]);
});

test('a sentence that names no bet leads to what it is about', () => {
  expect(
    partsOfChange(change('“X” was decided.', { decision: { id: '7' }, bet: { key: 'B-1' } }), ''),
  ).toEqual([{ text: '“X” was decided.', href: '/decisions/7' }]);
});

test('days in a sentence are printed as everywhere', () => {
  expect(partsOfChange(change('Launch by 2026-12-01.'), '2026-11-26')[0]?.text).toBe('Launch by 1 Dec.');
});
