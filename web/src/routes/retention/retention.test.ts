import { expect, test } from 'vitest';
import { meanShares } from './mean-share.ts';
import { readRetentionState } from './retention-state.ts';

test('the mean counts people, not cohorts, and only those whose period has passed', () => {
  const cohorts = [
    { size: 30, values: [1, 0.5] },
    { size: 10, values: [0.6, null] },
    { size: 0, values: [null, null] },
  ];
  expect(meanShares(cohorts, 3)).toEqual([0.9, 0.5, null]);
});

test('what cannot be read is said and left out', () => {
  const { state, problems } = readRetentionState(new URLSearchParams('grain=HOUR&periods=2.5&start.event=a'));
  expect(problems).toHaveLength(2);
  expect(state).toMatchObject({ grain: 'WEEK', periods: 8, start: { event: 'a' }, back: { event: '' } });
});
