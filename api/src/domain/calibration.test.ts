import { describe, expect, test } from 'vitest';
import { buildCalibration, hitRateOf } from './calibration.ts';
import type { JudgedBet } from './calibration.ts';
import { uniforms } from './fixtures/random-series.ts';

const estimate = (value: number, half = 0.005) => ({ value, lower: value - half, upper: value + half });
const bet: JudgedBet = {
  prediction: { lift: 0.03, low: 0.02, high: 0.04, confidence: 0.6 },
  goodDirection: 'UP',
  draft: 'HIT',
  measured: estimate(0.03),
  isRetrospective: false,
};
const bets = (count: number, more: Partial<JudgedBet> = {}) =>
  new Array<JudgedBet>(count).fill({ ...bet, ...more });
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('below five bets', () => {
  test.each([
    [0, 'No bet has reached its verdict; calibration is told from 5 on.'],
    [1, 'One bet has reached its verdict; calibration is told from 5 on.'],
    [4, '4 bets have reached their verdicts; calibration is told from 5 on.'],
  ])('there is no calibration of %d', (count, text) =>
    expect(buildCalibration(bets(count))).toEqual({
      bets: count,
      hitRate: null,
      brier: null,
      coverage: null,
      optimism: null,
      bins: [],
      text,
    }),
  );
  test('bets with broken data, from the past, or not yet judged are none', () =>
    expect(
      buildCalibration([
        ...bets(4),
        ...bets(9, { draft: 'INVALID' }),
        ...bets(9, { isRetrospective: true }),
        ...bets(9, { draft: 'IN_EVALUATION' }),
      ]).bets,
    ).toBe(4));
});

describe('the hit rate', () => {
  test("has Wilson's interval", () => {
    const rate = hitRateOf([...bets(3), ...bets(2, { draft: 'MISS' })])!;
    expect(rate).toEqual({
      value: 0.6,
      lower: expect.closeTo(0.2307, 4) as number,
      upper: expect.closeTo(0.8824, 4) as number,
    });
    expect(hitRateOf([])).toBeNull();
  });
  test('counts what cannot be told as not kept', () =>
    expect(hitRateOf([...bets(1), ...bets(1, { draft: 'INCONCLUSIVE' })])!.value).toBe(0.5));
});

describe('calibration', () => {
  test('of an author whose confidence comes true has a small Brier score and true bins', () => {
    const next = uniforms(7);
    const honest = Array.from({ length: 4000 }, () => {
      const confidence = next();
      return {
        ...bet,
        prediction: { ...bet.prediction, confidence },
        draft: next() < confidence ? ('HIT' as const) : ('MISS' as const),
      };
    });
    const { brier, bins } = buildCalibration(honest);
    expect(brier).toBeCloseTo(1 / 6, 1);
    expect(bins).toHaveLength(5);
    for (const bin of bins) expect(Math.abs(bin.stated - bin.observed)).toBeLessThan(0.05);
  });
  test('puts confidences into bins, the edge into the upper one, and leaves out empty bins', () => {
    const at = (confidence: number) => bets(2, { prediction: { ...bet.prediction, confidence } });
    const { bins } = buildCalibration([...at(0.2), ...at(0.6), ...at(1)]);
    expect(bins.map(({ from, to, bets }) => [from, to, bets])).toEqual([
      [0.2, 0.4, 2],
      [0.6, 0.8, 2],
      [0.8, 1, 2],
    ]);
  });
  test('of stated intervals allows for the error of the measurement', () => {
    const inside = bets(5, { measured: estimate(0.041, 0.0001) });
    expect(buildCalibration(inside).coverage).toBe(0);
    expect(buildCalibration(bets(5, { measured: estimate(0.041, 0.02) })).coverage).toBe(1);
  });
  test('of predictions is in the good direction', () => {
    const down = {
      goodDirection: 'DOWN' as const,
      prediction: { lift: -0.03, low: -0.04, high: -0.02, confidence: 0.6 },
      measured: estimate(-0.01),
    };
    expect(buildCalibration(bets(5, down)).optimism).toBeCloseTo(0.02, 12);
    expect(buildCalibration(bets(5, { measured: estimate(0.01) })).optimism).toBeCloseTo(0.02, 12);
  });
  test('of fewer than five measured lifts has neither coverage nor optimism', () =>
    expect(
      buildCalibration([...bets(4), ...bets(4, { measured: null, draft: 'INCONCLUSIVE' })]),
    ).toMatchObject({
      bets: 8,
      coverage: null,
      optimism: null,
    }));
});

describe('the sentence', () => {
  const measured = (lifts: readonly number[]) => lifts.map((lift) => ({ ...bet, measured: estimate(lift) }));
  test('says how many were kept, and how many times we promise what we get', () =>
    expect(plain(buildCalibration(measured([0.014, 0.015, 0.016, 0.015, 0.015])).text)).toBe(
      'Of 5 bets stated at 60 % on average, 5 were kept (100 %): we promise 2.0 times what we get.',
    ));
  test('does not, where what we get may be nothing', () =>
    expect(plain(buildCalibration(measured([0.05, -0.04, 0.02, -0.03, 0.01])).text)).toBe(
      'Of 5 bets stated at 60 % on average, 5 were kept (100 %).',
    ));
});
