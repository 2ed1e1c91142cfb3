import { expect, test } from 'vitest';
import { runsOf } from './band-on-chart.ts';
import { spread } from './line-ends-on-chart.ts';

test('a band breaks where a bucket has no interval', () => {
  const runs = runsOf({ lower: [1, 2, null, 4], upper: [2, 3, null, 5] });
  expect(runs.map((run) => run.map(({ index }) => index))).toEqual([[0, 1], [3]]);
});

test('names at the ends of lines never cover each other, nor leave the chart', () => {
  const ys = spread([{ y: 100 }, { y: 102 }, { y: 20 }], 110).map(({ y }) => y);
  expect(ys).toEqual([20, 95, 110]);
});
