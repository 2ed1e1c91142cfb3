import { expect, test } from 'vitest';
import { sampleRatioPValue } from './sample-ratio.ts';

// SciPy 1.10.1.
test.each([
  [[1000, 1000], [1, 1], 1],
  [[345_543, 344_660], [0.5, 0.5], 0.2878496417065941],
  [[1746, 849], [1, 1], 2.1177616222900437e-69],
  [[9000, 1000], [0.9, 0.1], 1],
  [[500, 480, 530], [0.34, 0.33, 0.33], 0.21888163258537618],
  [[21_306, 21_307, 21_387], [1, 1, 1], 0.9036929575604196],
  [[9100, 900], [9, 1], 0.0008581206663936758],
  [[821_588, 815_482], [1, 1], 1.8217928726191858e-6],
])('arms of %j, planned as %j', (subjects, shares, pValue) => {
  const arms = subjects.map((count, i) => ({ subjects: count, plannedShare: shares[i]! }));
  expect(Math.abs(sampleRatioPValue(arms)! / pValue - 1)).toBeLessThan(1e-9);
});

test('without subjects there is nothing to tell', () =>
  expect(sampleRatioPValue([{ subjects: 0, plannedShare: 1 }])).toBeNull());
