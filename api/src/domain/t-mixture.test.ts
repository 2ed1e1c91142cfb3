import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentQuantile } from './distributions.ts';
import { mixtureCdf, mixtureMean, mixtureQuantile, mixtureSurvival } from './t-mixture.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const mixtures = fc.record({
  freedom: fc.integer({ min: 3, max: 400 }),
  components: fc
    .array(
      fc.record({
        weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
        location: fc.double({ min: -100, max: 100, noNaN: true }),
        scale: fc.double({ min: 0.01, max: 100, noNaN: true }),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((components) => {
      const total = components.reduce((sum, { weight }) => sum + weight, 0);
      return components.map((component) => ({ ...component, weight: component.weight / total }));
    }),
});
const probabilities = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test('a mixture of one is a Student distribution, moved and stretched', () => {
  const mixture = { freedom: 9, components: [{ weight: 1, location: 2, scale: 3 }] };
  expect(mixtureMean(mixture)).toBe(2);
  expect(mixtureQuantile(0.975, mixture)).toBeCloseTo(2 + 3 * studentQuantile(0.975, 9), 9);
});

test('below the quantile of p lies p', () =>
  fc.assert(
    fc.property(mixtures, probabilities, (mixture, p) => {
      const x = mixtureQuantile(p, mixture);
      expect(mixtureCdf(x, mixture)).toBeCloseTo(p, 8);
      expect(mixtureSurvival(x, mixture)).toBeCloseTo(1 - p, 8);
    }),
  ));

test('the far side of a mixture is not lost in rounding', () => {
  const mixture = { freedom: 100, components: [{ weight: 1, location: 0, scale: 1 }] };
  expect(mixtureSurvival(20, mixture)).toBeGreaterThan(0);
  expect(mixtureCdf(-20, mixture)).toBe(mixtureSurvival(20, mixture));
});
