import { expect, test } from 'vitest';
import { drawGrowth, growthPoints } from './evidence-growth.ts';

const launch = { launchedOn: '2026-10-01', timeZone: 'UTC', isAnytime: false };
const evaluation = (asOf: string, value: number) => ({
  asOf,
  relative: { value, lower: value - 0.1, upper: value + 0.1 },
  anytime: { lower: -1, upper: 1 },
});

test('of a day’s evaluations the last counts, and those without an estimate do not', () => {
  const history = [
    evaluation('2026-10-04T02:00:00Z', 0.1),
    evaluation('2026-10-04T09:00:00Z', 0.2),
    { asOf: '2026-10-05T02:00:00Z', relative: null },
  ];
  expect(growthPoints(history, launch).map(({ day, value }) => [day, value])).toEqual([[3, 0.2]]);
});

test('a bet that is read on any day grows by the interval that bears it', () => {
  const [point] = growthPoints([evaluation('2026-10-04T02:00:00Z', 0.1)], { ...launch, isAnytime: true });
  expect(point).toMatchObject({ value: 0.1, lower: -1, upper: 1 });
});

test('zero and the promise are always on the scale, and the last day ends it', () => {
  const points = growthPoints(
    ['2026-10-04', '2026-10-15', '2026-10-29'].map((day) => evaluation(`${day}T02:00:00Z`, 0.02)),
    launch,
  );
  const { ticks, days, yOf } = drawGrowth(points, 0.3, 150);
  expect(ticks.map(({ value }) => value)).toContain(0);
  expect(yOf(0.3)).toBeGreaterThan(0);
  expect(yOf(0.3)).toBeLessThan(yOf(0));
  expect(days.map(({ day }) => day)).toEqual([3, 7, 14, 21, 28]);
  expect(days.at(-1)?.x).toBe(100);
});
