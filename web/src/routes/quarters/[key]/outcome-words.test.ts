import { expect, test } from 'vitest';
import {
  describeCounts,
  describeLuck,
  describeMissing,
  describeRemeasurements,
  splitHeadline,
} from './outcome-words.ts';

const today = '2026-11-26';

test('the first sentence is the headline; a figure’s point and a short abbreviation end none', () => {
  expect(
    splitHeadline('1 of 3 bets kept their promise. latency went from 3.5 s to 2.1 s. B-2 broke it.'),
  ).toEqual({
    first: '1 of 3 bets kept their promise.',
    rest: 'latency went from 3.5 s to 2.1 s. B-2 broke it.',
  });
  expect(splitHeadline('No. of users stayed at 3.')).toEqual({
    first: 'No. of users stayed at 3.',
    rest: '',
  });
});

test('what the verdicts rest on is counted, the overdue by how long', () => {
  const counts = {
    ...{ shipped: 6, decided: 1, dropped: 0, overdue: 0, retrospective: 0, medianDaysOverdue: null },
    ...{ verdicts: [], guardrailBreaches: [] },
  };
  expect(describeCounts(counts)).toBe('6 launched · 1 decided · none overdue');
  expect(
    describeCounts({ ...counts, overdue: 2, medianDaysOverdue: 5.5, dropped: 1, retrospective: 1 }),
  ).toBe('6 launched · 1 decided · 1 dropped · 2 overdue by 5.5 days · 1 entered from the past');
});

test('Wilson’s interval is told in words', () => {
  expect(describeLuck({ lower: 0.1206, upper: 0.6458 }).replace(/\s/g, ' ')).toBe(
    'Allowing for luck, between 12 % and 65 % of such promises come true.',
  );
});

test('why a bet added nothing is said by how it was measured, or by when it will be', () => {
  const contribution = {
    bet: { key: 'B-1', title: 'One', status: 'DECIDED' as const, reviewOn: '2026-12-06' },
    ...{ predicted: 0.1, measured: null, grade: 'INTERRUPTED' as const, shrunk: null, amount: null },
    jointWith: [],
  };
  expect(describeMissing(contribution, today)).toBe('nothing could be measured');
  expect(describeMissing({ ...contribution, grade: 'BEFORE_AFTER' }, today)).toBe('Before and after only');
  const live = { ...contribution, bet: { ...contribution.bet, status: 'LIVE' as const } };
  expect(describeMissing(live, today)).toBe('review on 6 Dec');
});

test('a promise still holds, has faded, or is due to be measured again', () => {
  const due = { dueOn: '2026-11-17', asOf: null, held: null, relative: null };
  const later = { ...due, dueOn: '2027-02-22' };
  const done = {
    ...{ dueOn: '2026-08-19', asOf: '2026-08-19T03:00:00Z', held: true },
    relative: { value: 0.021, lower: 0.01, upper: 0.03 },
  };
  const told = (...all: Parameters<typeof describeRemeasurements>[0]) =>
    describeRemeasurements(all, today).replace(/\s/g, ' ');
  expect(told()).toBe('');
  expect(told(due, later)).toBe('due again since 17 Nov');
  expect(told(later)).toBe('due again on 22 Feb 2027');
  expect(told(done, later)).toBe('still holds on 19 Aug, +2.1 % · due again on 22 Feb 2027');
  expect(told({ ...done, held: false })).toBe('has faded by 19 Aug, +2.1 %');
  expect(told({ ...done, held: null, relative: null })).toBe(
    'measured again on 19 Aug: too little data to tell',
  );
});
