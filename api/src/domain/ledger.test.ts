import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLedger } from './ledger.ts';
import type { LedgerBet, LedgerInput } from './ledger.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

const quarter = { from: '2026-04-01', to: '2026-07-01' };
/** +2 % as surely as makes shrinking it to half. */
const bet: LedgerBet = {
  bet: 'B-1',
  predicted: 0.03,
  grade: 'RANDOMISED',
  measured: { value: 0.02, lower: 0.02 - 1.959964 * 0.02, upper: 0.02 + 1.959964 * 0.02 },
  launchedOn: '2026-04-20',
  windowDays: 28,
  reach: 1,
};
const input: LedgerInput = { start: 100, end: 104, quarter, bets: [bet], liftVariance: 0.02 ** 2 };
const amounts = (...bets: Partial<LedgerBet>[]) =>
  buildLedger({
    ...input,
    bets: bets.map((more, i) => ({ ...bet, bet: `B-${i + 1}`, ...more })),
  }).contributions.map(({ amount }) => (amount === null ? null : Number(amount.toFixed(4))));

describe("a bet's amount", () => {
  test('is its lift, corrected for luck, of what the metric was', () => {
    const { contributions, unexplained } = buildLedger(input);
    expect(contributions[0]!.rows[0]!.shrunk).toBeCloseTo(0.01, 6);
    expect(contributions[0]!.amount).toBeCloseTo(1, 4);
    expect(unexplained).toBeCloseTo(3, 4);
  });
  test('is as much of it as reaches', () => expect(amounts({ reach: 0.25 })).toEqual([0.25]));
  test('counts the days it was live on one end and not on the other', () => {
    expect(amounts({ launchedOn: '2026-06-03' })).toEqual([1]);
    expect(amounts({ launchedOn: '2026-06-17' })).toEqual([0.5]);
    expect(amounts({ launchedOn: '2026-06-30' })).toEqual([0.0357]);
    expect(amounts({ launchedOn: '2026-07-01' })).toEqual([0]);
    expect(amounts({ launchedOn: '2026-03-18' })).toEqual([0.5]);
    expect(amounts({ launchedOn: '2026-03-04' })).toEqual([0]);
  });
  test('is none where nothing was measured by evidence that decides', () => {
    expect(amounts({ measured: null })).toEqual([null]);
    expect(amounts({ grade: 'BEFORE_AFTER' })).toEqual([null]);
    expect(amounts({ grade: 'JUDGEMENT' })).toEqual([null]);
  });
});

describe('launches to everyone', () => {
  const launch = { grade: 'INTERRUPTED' as const };
  test('that overlap share one row and one amount', () => {
    const { contributions } = buildLedger({
      ...input,
      bets: [
        { ...bet, ...launch },
        { ...bet, ...launch, bet: 'B-2', launchedOn: '2026-05-10' },
        { ...bet, ...launch, bet: 'B-3', launchedOn: '2026-06-01' },
      ],
    });
    expect(contributions).toHaveLength(1);
    expect(contributions[0]).toMatchObject({
      isJoint: true,
      rows: [{ bet: 'B-1' }, { bet: 'B-2' }, { bet: 'B-3' }],
    });
    expect(contributions[0]!.amount).toBeCloseTo(1, 4);
  });
  test('that follow each other have each their own', () =>
    expect(amounts(launch, { ...launch, launchedOn: '2026-05-18' })).toEqual([1, 1]));
  test('share nothing with experiments, nor with what was not measured', () =>
    expect(amounts(launch, {}, { ...launch, measured: null })).toEqual([1, 1, null]));
});

test('without a level at its ends there is no rest', () => {
  expect(buildLedger({ ...input, start: null })).toMatchObject({
    unexplained: null,
    contributions: [{ amount: null }],
  });
  expect(buildLedger({ ...input, end: null }).unexplained).toBeNull();
});

test('start, amounts and the unexplained make the end, always', () =>
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.array(
        fc.record({
          grade: fc.constantFrom('RANDOMISED' as const, 'CONTROLLED' as const, 'BEFORE_AFTER' as const),
          launchedOn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-0${3 + (day % 4)}-${day}`),
          reach: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
      (start, end, bets) => {
        const ledger = buildLedger({
          ...input,
          start,
          end,
          bets: bets.map((more, i) => ({ ...bet, bet: `B-${i}`, ...more })),
        });
        const sum = ledger.contributions.reduce((all, { amount }) => all + (amount ?? 0), 0);
        expect(start + sum + ledger.unexplained!).toBeCloseTo(end, 6);
        expect(ledger.contributions.flatMap(({ rows }) => rows)).toHaveLength(bets.length);
      },
    ),
  ));
