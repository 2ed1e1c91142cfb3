import { describe, expect, test } from 'vitest';
import { countBets, countedDraft } from './quarter-outcome.ts';
import type { CountedBet } from './quarter-outcome.ts';

const bet: CountedBet = {
  launchedOn: '2026-02-02',
  reviewOn: '2026-03-10',
  isDecided: false,
  isDropped: false,
  isRetrospective: false,
  draft: 'HIT',
  step: null,
};

describe('a bet counts by its draft', () => {
  test('from its signature on', () => {
    expect(countedDraft({ ...bet, isDecided: true }, '2026-03-01')).toBe('HIT');
    expect(countedDraft({ ...bet, isDecided: true, draft: null }, '2026-03-11')).toBeNull();
  });
  test('or from the 14th day after its review date on', () => {
    expect(countedDraft(bet, '2026-03-23')).toBeNull();
    expect(countedDraft(bet, '2026-03-24')).toBe('HIT');
  });
  test('and not while it is in evaluation, nor when it was dropped', () => {
    expect(countedDraft({ ...bet, draft: 'IN_EVALUATION' }, '2026-06-01')).toBeNull();
    expect(countedDraft({ ...bet, isDropped: true }, '2026-06-01')).toBeNull();
  });
});

describe('a quarter', () => {
  test('holds verdicts and steps in the words’ order, without those that did not occur', () =>
    expect(
      countBets(
        [
          { ...bet, isDecided: true, draft: 'MISS', step: 'ROLL_BACK' },
          { ...bet, isDecided: true, step: 'KEEP' },
          { ...bet, isDecided: true, draft: 'MISS', step: 'KEEP' },
          { ...bet, isDecided: true, isRetrospective: true, step: 'ITERATE' },
        ],
        '2026-03-20',
      ),
    ).toMatchObject({
      ...{ shipped: 4, decided: 4, retrospective: 1, overdue: 0, medianDaysOverdue: null },
      verdicts: [
        { kind: 'HIT', count: 1 },
        { kind: 'MISS', count: 2 },
      ],
      steps: [
        { step: 'KEEP', count: 2 },
        { step: 'ITERATE', count: 1 },
        { step: 'ROLL_BACK', count: 1 },
      ],
    }));
  test('has verdicts overdue from the day after they were due', () => {
    expect(countBets([bet], '2026-03-10')).toMatchObject({ overdue: 0 });
    const late = { ...bet, reviewOn: '2026-03-01' };
    expect(countBets([bet, late], '2026-03-11')).toMatchObject({ overdue: 2, medianDaysOverdue: 5.5 });
    expect(countBets([{ ...bet, launchedOn: null }], '2026-03-11')).toMatchObject({ overdue: 0 });
  });
});
