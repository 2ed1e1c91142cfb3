import { describe, expect, test } from 'vitest';
import { isOnTrack } from './target.ts';

const up = { value: 12, goodDirection: 'UP', weeksLeft: 4 } as const;
const down = { ...up, goodDirection: 'DOWN' } as const;

describe('a target is on track', () => {
  test('when its level is reached, whichever way the metric goes', () => {
    expect(isOnTrack([20, 12], up)).toBe(true);
    expect(isOnTrack([1, 12], down)).toBe(true);
    expect(isOnTrack([null, 13], up)).toBe(true);
  });

  test('when the pace of the weeks, going on, reaches it in time', () => {
    expect(isOnTrack([8, 7, 10], up)).toBe(true);
    expect(isOnTrack([8, 9, 9], up)).toBe(false);
    expect(isOnTrack([16, 14, 14], down)).toBe(true);
    expect(isOnTrack([14, 14, 13.9], down)).toBe(false);
  });

  test('not any more once its day is past', () => {
    expect(isOnTrack([8, 11], { ...up, weeksLeft: -1 })).toBe(false);
    expect(isOnTrack([8, 12], { ...up, weeksLeft: -1 })).toBe(true);
  });

  test('or nobody can say, without a value, a pace or a good side', () => {
    expect(isOnTrack([8, null], up)).toBeNull();
    expect(isOnTrack([null, 8], up)).toBeNull();
    expect(isOnTrack([8], up)).toBeNull();
    expect(isOnTrack([], up)).toBeNull();
    expect(isOnTrack([8, 9], { ...up, goodDirection: 'NEUTRAL' })).toBeNull();
  });
});
