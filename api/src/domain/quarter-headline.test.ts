import { describe, expect, test } from 'vitest';
import { writeHeadline } from './quarter-headline.ts';
import type { QuarterFigures } from './quarter-headline.ts';

const figures: QuarterFigures = {
  shipped: 9,
  verdicts: { HIT: 3, PARTIAL: 2, MISS: 2, INCONCLUSIVE: 1 },
  overdue: 0,
  retrospective: 0,
  hitRate: null,
  ledgers: [
    { metric: 'Activation rate', unit: 'SHARE', currency: null, start: 0.24, end: 0.249, explained: 0.005 },
    { metric: 'Sign-ups', unit: 'COUNT', currency: null, start: 900, end: 950, explained: 2 },
  ],
  breaches: [],
};
const headline = (more: Partial<QuarterFigures> = {}) =>
  writeHeadline({ ...figures, ...more }).replaceAll('\u202f', ' ');

describe('the headline of a quarter', () => {
  test('says what came of its bets, and where the metric went that they moved most', () =>
    expect(headline()).toBe(
      '3 of 8 bets kept their promise, 2 moved less than promised, of 1 nothing can be told. ' +
        'Activation rate went from 24 % to 24.9 %: bets measurably added 0.5 points, 0.4 points up is unexplained.',
    ));
  test('says what it cost, and what is owed', () => {
    expect(headline({ breaches: [{ metric: 'latency', bet: 'B-4' }], overdue: 1 })).toContain(
      ' B-4 cost more latency than was tolerated; one verdict is overdue.',
    );
    expect(headline({ overdue: 2 })).toContain(' 2 verdicts are overdue.');
  });
  test('says between which shares such bets are kept', () =>
    expect(headline({ hitRate: { value: 0.375, lower: 0.137, upper: 0.694 } })).toContain(
      '3 of 8 bets kept their promise (between 14 % and 69 % of such bets do), 2 moved',
    ));
  test('says that nothing is known where nothing is', () => {
    const empty = { verdicts: {}, ledgers: [], shipped: 0 };
    expect(headline(empty)).toBe('Nothing has shipped yet, and no bet has its verdict.');
    expect(headline({ ...empty, shipped: 2 })).toBe('2 bets shipped; none has its verdict yet.');
  });
  test('tells of bets from the past apart', () => {
    expect(headline({ retrospective: 2, ledgers: [] })).toMatch(
      / 2 bets were entered from the past and count as no promises\.$/,
    );
    expect(headline({ retrospective: 1, ledgers: [], verdicts: {}, shipped: 0 })).toBe(
      '1 bet was entered from the past and counts as no promise.',
    );
  });
  test('says that no bet moved a metric', () =>
    expect(
      headline({
        ledgers: [{ metric: 'Sign-ups', unit: 'COUNT', currency: null, start: 0, end: 0, explained: 0 }],
      }),
    ).toContain('Sign-ups stayed at 0; no bet measurably moved it.'));
});
