import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Point } from './oracle/definition.ts';

/**
 * Points on most days around a world's events. Of a MEAN most points have numerator and denominator, of a
 * LAST some have, of a SUM none; a numerator and a denominator are those of the value.
 */
export function samplePoints(
  { from, to }: { from: string; to: string },
  rollup: 'SUM' | 'MEAN' | 'LAST',
  seed: number,
): Point[] {
  const first = Temporal.PlainDate.from(from).subtract({ days: 4 });
  const dates = Array.from({ length: first.until(to).days }, (_, i) => first.add({ days: i }).toString());
  const half = fc.integer({ min: -20, max: 200 }).map((halves) => halves / 2);
  const isWhole = { SUM: fc.constant(false), MEAN: fc.nat({ max: 9 }).map(Boolean), LAST: fc.boolean() }[
    rollup
  ];
  const point = fc
    .record({
      isThere: fc.integer({ min: 0, max: 4 }).map(Boolean),
      isWhole,
      numerator: half,
      denominator: fc.integer({ min: 1, max: 8 }),
      n: fc.option(fc.nat({ max: 50 }), { freq: 2 }),
    })
    .map(({ isThere, isWhole: has, numerator, denominator, n }) => {
      const parts = has ? { numerator, denominator } : { numerator: null, denominator: null };
      return { isThere, value: has ? numerator / denominator : numerator, ...parts, n };
    });
  const drawn = fc.sample(point, { seed, numRuns: dates.length });
  return drawn.flatMap(({ isThere, ...rest }, i) => (isThere ? [{ date: dates[i]!, ...rest }] : []));
}
