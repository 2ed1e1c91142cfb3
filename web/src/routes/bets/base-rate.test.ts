import { expect, test } from 'vitest';
import { describeBaseRate } from './base-rate.ts';

const activation = { key: 'activation', name: 'Activation rate' };
const none = { medianLift: null, bestLift: null, hitRate: null };

test('past bets on the metric, on its stage, or all are told apart', () => {
  const lifts = { medianLift: 0.004, bestLift: 0.021, hitRate: 0.2 };
  expect(describeBaseRate({ scope: 'activation', bets: 14, ...lifts }, activation)).toBe(
    '14 past bets on Activation rate: median +0.4\u202f%, best +2.1\u202f%; 20\u202f% kept their promise.',
  );
  expect(describeBaseRate({ scope: 'ACTIVATION', bets: 3, ...none }, activation)).toBe(
    '3 past bets on activation, too few to say what they came to.',
  );
  expect(describeBaseRate({ scope: 'all bets', bets: 10, ...none, hitRate: 0.4 }, null)).toBe(
    '10 past bets: 40\u202f% kept their promise.',
  );
});

test('where nothing was decided it says so', () => {
  expect(describeBaseRate({ scope: 'all bets', bets: 0, ...none }, null)).toBe(
    'No bet has been decided yet.',
  );
});
