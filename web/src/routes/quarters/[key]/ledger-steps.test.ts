import { expect, test } from 'vitest';
import {
  isDrawn,
  isPerDay,
  scaleOf,
  stepsOf,
  toneOfAmount,
  type Contribution,
  type Ledger,
} from './ledger-steps.ts';

const contribution = (key: string, changes: Partial<Contribution> = {}): Contribution => ({
  bet: { key, title: key, status: 'DECIDED', reviewOn: '2026-09-01' },
  predicted: 0.1,
  measured: { value: 0.06, lower: 0.02, upper: 0.1 },
  grade: 'INTERRUPTED',
  shrunk: 0.05,
  amount: 5,
  jointWith: [],
  ...changes,
});
const ledger = (contributions: Contribution[], changes: Partial<Ledger> = {}): Ledger => ({
  metric: {
    key: 'm',
    name: 'M',
    unit: 'COUNT',
    currency: null,
    goodDirection: 'UP',
    kind: 'UNIQUE',
    definition: '{}',
  },
  start: 100,
  end: 112,
  unexplained: 7,
  contributions,
  ...changes,
});

test('each bar begins where the one before ended, so that start, bets and the rest come to the end', () => {
  const steps = stepsOf(ledger([contribution('B-1'), contribution('B-2', { amount: -3, shrunk: -0.03 })]));
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [100, 105],
    [105, 102],
  ]);
});

test('what was promised and measured is told in the amount’s unit, from where the bar begins', () => {
  const [step] = stepsOf(ledger([contribution('B-1')]));
  expect(step).toMatchObject({ promised: 10, measured: { low: 102, high: 110 } });
  const [fallen] = stepsOf(ledger([contribution('B-1', { amount: -5, shrunk: 0.05 })]));
  expect(fallen?.measured).toEqual({ low: 90, high: 98 });
});

test('launches that share one amount are one bar, which names them all and has no interval', () => {
  const steps = stepsOf(
    ledger([
      contribution('B-1', { jointWith: [{ key: 'B-3' }] }),
      contribution('B-2', { amount: 1 }),
      contribution('B-3', { amount: null, jointWith: [{ key: 'B-1' }] }),
    ]),
  );
  expect(steps.map(({ contributions }) => contributions.map(({ bet }) => bet.key))).toEqual([
    ['B-1', 'B-3'],
    ['B-2'],
  ]);
  expect(steps[0]).toMatchObject({ amount: 5, measured: null, promised: null });
});

test('a bet that was not measured moves nothing, and is no bar of nought', () => {
  const unmeasured = contribution('B-1', { measured: null, shrunk: null, amount: null });
  expect(stepsOf(ledger([unmeasured]))[0]).toMatchObject({ amount: null, from: 100, to: 100 });
  expect(isDrawn(ledger([unmeasured]))).toBe(false);
  expect(isDrawn(ledger([unmeasured, contribution('B-2')]))).toBe(true);
  expect(isDrawn(ledger([contribution('B-2')], { start: null }))).toBe(false);
});

test('an interval far wider than the way leaves the bars to be seen, and its end is not drawn', () => {
  const wide = ledger([contribution('B-1', { measured: { value: 0.06, lower: 0.02, upper: 9 } })]);
  const { placeOf, isSeen } = scaleOf(wide, stepsOf(wide));
  expect(placeOf(100)).toBe(2);
  expect(placeOf(112)).toBe(50);
  expect(placeOf(1000)).toBe(98);
  expect([isSeen(102), isSeen(1000)]).toEqual([true, false]);
});

test('a metric that stood still has its place too', () => {
  const still = ledger([contribution('B-1', { amount: 0 })], { end: 100, unexplained: 0 });
  const { placeOf } = scaleOf(still, stepsOf(still));
  expect(placeOf(100)).toBe(2);
});

test('less is good where lower is better', () => {
  expect(toneOfAmount(-1, { goodDirection: 'DOWN' })).toBe('good');
  expect(toneOfAmount(-1, { goodDirection: 'UP' })).toBe('bad');
  expect(toneOfAmount(1, { goodDirection: 'NEUTRAL' })).toBe('plain');
});

test('what is added up over days is told by the day', () => {
  expect(isPerDay({ kind: 'COUNT', definition: '{}' })).toBe(true);
  expect(isPerDay({ kind: 'UNIQUE', definition: '{}' })).toBe(false);
  expect(isPerDay({ kind: 'IMPORTED', definition: '{"imported":{"rollup":"SUM"}}' })).toBe(true);
  expect(isPerDay({ kind: 'IMPORTED', definition: '{"imported":{"rollup":"LAST"}}' })).toBe(false);
});
