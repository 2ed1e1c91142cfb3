import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeGuardrail, looksHarmed, readGuardrail } from './guardrail.ts';
import type { GuardrailEvidence } from './guardrail.ts';

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });

/** Complaints, of which fewer are better. */
const complaints = (lower: number, upper: number, more: Partial<GuardrailEvidence> = {}) =>
  readGuardrail({
    relative: { value: (lower + upper) / 2, lower, upper },
    margin: 0.05,
    goodDirection: 'DOWN',
    isLowCount: false,
    ...more,
  });

describe('a guardrail is', () => {
  test('safe where the bad end of its interval is short of the margin, though it be significantly worse', () => {
    expect(complaints(-0.02, 0.049).state).toBe('SAFE');
    expect(complaints(0.01, 0.049).state).toBe('SAFE');
  });
  test('undecided where its interval holds the margin, though nothing significant happened', () => {
    expect(complaints(-0.02, 0.05).state).toBe('UNDECIDED');
    expect(complaints(-0.3, 0.3).state).toBe('UNDECIDED');
  });
  test('breached where the whole interval is beyond the margin', () => {
    expect(complaints(0.051, 0.2).state).toBe('BREACHED');
    expect(complaints(0.05, 0.2).state).toBe('UNDECIDED');
  });
  test('read in its bad direction, whichever that is', () => {
    const retention = { goodDirection: 'UP' as const };
    expect(complaints(-0.2, -0.06, retention).state).toBe('BREACHED');
    expect(complaints(-0.04, 0.3, retention).state).toBe('SAFE');
    expect(complaints(0.06, 0.3, retention).state).toBe('SAFE');
  });
  test('not shown safe by few events, and breached by them all the same', () => {
    expect(complaints(-0.02, 0.02, { isLowCount: true }).state).toBe('UNDECIDED');
    expect(complaints(0.06, 0.9, { isLowCount: true }).state).toBe('BREACHED');
  });
  test('without data where nothing was measured', () => {
    expect(complaints(0, 0, { relative: null })).toMatchObject({ state: 'NO_DATA', effect: null });
    expect(complaints(NaN, 0.1).state).toBe('NO_DATA');
    expect(complaints(-Infinity, Infinity).state).toBe('NO_DATA');
  });
});

describe('before the horizon', () => {
  const peeking = { read: 'PEEKING' as const };
  test('only the anytime interval breaches', () => {
    expect(complaints(0.06, 0.2, peeking).state).toBe('UNDECIDED');
    expect(complaints(0.06, 0.2, { ...peeking, anytime: { lower: 0.04, upper: 0.22 } }).state).toBe(
      'UNDECIDED',
    );
    expect(complaints(0.08, 0.2, { ...peeking, anytime: { lower: 0.06, upper: 0.22 } }).state).toBe(
      'BREACHED',
    );
  });
  test('the fixed one may show safety, which no rule reads by then', () =>
    expect(complaints(-0.02, 0.02, peeking).state).toBe('SAFE'));
});

describe('of a bet that is read at any time', () => {
  const anytime = { lower: -0.04, upper: 0.06 };
  test('the anytime interval alone decides', () => {
    expect(complaints(-0.02, 0.04, { read: 'ANYTIME_ONLY', anytime }).state).toBe('UNDECIDED');
    expect(complaints(-0.02, 0.04, { read: 'ANYTIME_ONLY', anytime }).effect).toMatchObject(anytime);
  });
  test('nothing is decided without one', () =>
    expect(complaints(0.06, 0.2, { read: 'ANYTIME_ONLY' }).state).toBe('UNDECIDED'));
});

const percents = fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100);
const intervals = fc
  .tuple(percents, percents)
  .map(([a, b]) => ({ value: (a + b) / 2, lower: Math.min(a, b), upper: Math.max(a, b) }));

test('is never safe and breached by one interval, and a wider one decides no more', () =>
  fc.assert(
    fc.property(intervals, fc.constantFrom('UP' as const, 'DOWN' as const), (relative, goodDirection) => {
      const read = (extra: number) =>
        readGuardrail({
          relative: { ...relative, lower: relative.lower - extra, upper: relative.upper + extra },
          margin: 0.1,
          goodDirection,
          isLowCount: false,
        }).state;
      if (read(0) === 'UNDECIDED') expect(read(0.05)).toBe('UNDECIDED');
      else expect([read(0), 'UNDECIDED']).toContain(read(0.05));
    }),
  ));

test('looks harmed where it is undecided, its point beyond the margin and its interval on the bad side', () => {
  expect(looksHarmed(complaints(0.01, 0.11))).toBe(true);
  expect(looksHarmed(complaints(0.01, 0.08))).toBe(false);
  expect(looksHarmed(complaints(-0.01, 0.14))).toBe(false);
  expect(looksHarmed(complaints(0.06, 0.14))).toBe(false);
});

test.each([
  [complaints(-0.02, 0.04), 'Complaints: +1\u202f% (−2\u202f% … +4\u202f%), safe within 5\u202f%.'],
  [
    complaints(0.06, 0.1),
    'Complaints: +8\u202f% (+6\u202f% … +10\u202f%), all of it worse than the 5\u202f% that are tolerated.',
  ],
  [
    complaints(-0.06, 0.1),
    'Complaints: +2\u202f% (−6\u202f% … +10\u202f%), cannot tell yet whether it stays within 5\u202f%.',
  ],
  [complaints(0, 0, { relative: null }), 'Complaints: no data.'],
])('is put into words', (reading, sentence) =>
  expect(describeGuardrail('Complaints', reading)).toBe(sentence),
);
