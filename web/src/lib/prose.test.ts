import { expect, test } from 'vitest';
import { partsOfSentence } from './prose.ts';

test('days in a sentence are printed as everywhere, and its bets are links', () => {
  expect(partsOfSentence('B-1 is to be launched by 2026-12-01, after B-12.', '2026-11-26')).toEqual([
    { text: 'B-1', href: '/bets/B-1' },
    { text: ' is to be launched by 1 Dec, after ', href: null },
    { text: 'B-12', href: '/bets/B-12' },
    { text: '.', href: null },
  ]);
});

test('what only looks like a day or a bet stays as it is', () => {
  expect(partsOfSentence('AB-1 costs 12026-12-011.', '2026-11-26')).toEqual([
    { text: 'AB-1 costs 12026-12-011.', href: null },
  ]);
});
