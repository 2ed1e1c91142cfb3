import { expect, test } from 'vitest';
import { describeDecided, describeKept, describeQuarter } from './headline.ts';

type Bet = Parameters<typeof describeQuarter>[0][number];
const bet = (status: Bet['status'], more: Partial<Bet> = {}) => ({ status, ...more }) as Bet;
const today = '2026-11-26';
const calm = { broken: 0, atRisk: 0 };

test('what needs somebody comes first, and two sentences are enough', () => {
  const due = [
    bet('VERDICT_DUE', { reviewOn: '2026-11-20' }),
    bet('VERDICT_DUE', { reviewOn: today }),
    bet('LIVE'),
  ];
  expect(describeQuarter(due, { broken: 1, atRisk: 2 }, today)).toBe(
    'Two verdicts are due, one of them 6 days late. One guardrail is broken.',
  );
  expect(describeQuarter(due.slice(0, 1), calm, today)).toBe('One verdict is due and 6 days late.');
  expect(describeQuarter([due[1]!], calm, today)).toBe('One verdict is due today.');
});

test('a guardrail that may break is told of while none is broken', () => {
  expect(describeQuarter([bet('LIVE')], { broken: 0, atRisk: 2 }, today)).toBe(
    'Two guardrails are at risk. One bet is live.',
  );
});

test('what is quiet is said too', () => {
  expect(describeQuarter([bet('COMMITTED')], calm, today)).toBe('One bet is locked, none is live yet.');
  expect(describeQuarter([], calm, today)).toBe('No bets this quarter yet.');
});

test('promises kept are counted among those decided', () => {
  const decided = (kind: string) => bet('DECIDED', { verdict: { kind, step: 'KEEP' } as Bet['verdict'] });
  expect(describeDecided([decided('HIT')])).toBe('One bet was decided; it kept its promise.');
  expect(describeDecided([decided('MISS'), decided('HIT')])).toBe(
    'Two bets were decided; one kept its promise.',
  );
  expect(describeDecided([decided('MISS')])).toBe('One bet was decided; it did not keep its promise.');
  expect(describeDecided([bet('LIVE')])).toBe('');
});

test('promises come true or not by the rules’ verdicts, and broken data count neither way', () => {
  expect(
    describeKept([
      { kind: 'HIT', count: 1 },
      { kind: 'MISS', count: 2 },
      { kind: 'INVALID', count: 1 },
    ]),
  ).toBe('1 of 3 promises of this quarter came true so far');
  expect(describeKept([{ kind: 'MISS', count: 1 }])).toBe('0 of 1 promise of this quarter came true so far');
  expect(describeKept([{ kind: 'INVALID', count: 1 }])).toBe('');
});
