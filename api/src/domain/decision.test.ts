import { describe, expect, it } from 'vitest';
import { closesCircle, statusOfDecision } from './decision.ts';

describe('an entry of the decision log', () => {
  it.each([
    [null, null, false, 'PROPOSED'],
    [null, null, true, 'PROPOSED'],
    ['this', null, false, 'DECIDED'],
    ['this', null, true, 'REVERSED'],
    ['this', true, false, 'STANDS'],
    ['this', true, true, 'REVERSED'],
    ['this', false, false, 'REVERSED'],
    ['this', false, true, 'REVERSED'],
  ] as const)('chosen %s, standing %s, superseded %s, is %s', (chosen, stands, isSuperseded, status) => {
    expect(statusOfDecision({ chosen, stands, isSuperseded })).toBe(status);
  });
});

describe('a decision that takes the place of another', () => {
  const chain = new Map([
    ['c', 'b'],
    ['b', 'a'],
  ]);
  it.each([
    ['a', 'a', true],
    ['a', 'c', true],
    ['a', 'b', true],
    ['d', 'c', false],
    ['c', 'a', false],
  ])('closes a circle or not: %s in the place of %s', (id, supersedesId, expected) => {
    expect(closesCircle(id, supersedesId, chain)).toBe(expected);
  });
});
