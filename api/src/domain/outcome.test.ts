import { describe, expect, test } from 'vitest';
import { outcomeOfMean, outcomeOfRatio, outcomeOfShare } from './outcome.ts';

/** Sums over subjects as the facts give them. */
function sumsOf(subjects: readonly { y: number; x: number }[]) {
  const sum = (of: (subject: { y: number; x: number }) => number) =>
    subjects.reduce((total, subject) => total + of(subject), 0);
  return {
    subjects: subjects.length,
    sum: sum(({ y }) => y),
    squares: sum(({ y }) => y * y),
    events: sum(({ x }) => x),
    eventSquares: sum(({ x }) => x * x),
    products: sum(({ x, y }) => x * y),
  };
}

const sums = sumsOf([
  { y: 4, x: 3 },
  { y: 2, x: 1 },
]);

describe('what one subject brings', () => {
  test('counts those who bring nothing too', () => {
    const { mean, variance } = outcomeOfMean(sums, 4) as { mean: number; variance: number };
    expect(mean).toBe(1.5);
    // Of 4, 2, 0 and 0 around 1.5.
    expect(variance).toBeCloseTo((2.5 ** 2 + 0.5 ** 2 + 2 * 1.5 ** 2) / 3, 12);
  });

  test('to a ratio is linearised around it', () =>
    expect(outcomeOfRatio(sums)).toEqual({ mean: 1.5, variance: 0.125 }));

  test('to a ratio that all have alike has no variance', () =>
    expect(
      outcomeOfRatio(
        sumsOf([
          { y: 4, x: 2 },
          { y: 2, x: 1 },
        ]),
      ),
    ).toEqual({ mean: 2, variance: 0 }));

  test('to a share is the share’s own variance', () =>
    expect(outcomeOfShare(0.3)).toEqual({ mean: 0.3, variance: 0.21 }));

  test('cannot be said of fewer than two', () => {
    expect(outcomeOfMean(sums, 1)).toBeNull();
    expect(outcomeOfRatio({ ...sums, events: 0 })).toBeNull();
  });
});
