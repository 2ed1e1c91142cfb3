import { describe, expect, test } from 'vitest';
import { draftTexts, redraft } from './readout-draft.ts';
import type { WeekOfTeam } from './readout-draft.ts';

const quiet: WeekOfTeam = {
  ...{ launches: [], changes: [], focus: [], verdicts: [], reviews: [] },
  ...{ launchesDue: [], guardrails: [], overdue: [] },
};
const empty = { shipped: '', changed: '', learned: '', next: '', risks: '' };
const bet = { bet: 'B-1', title: 'Templates' };

describe('a drafted readout', () => {
  test('is empty where nothing happened', () => expect(draftTexts(quiet)).toEqual(empty));
  test('tells in sentences, one a line', () =>
    expect(
      draftTexts({
        ...quiet,
        verdicts: [{ ...bet, sentence: 'B-1 was decided.', learned: 'They help', next: 'More!' }],
        reviews: [{ ...bet, reviewOn: '2026-03-10' }],
        overdue: [
          { ...bet, days: 1 },
          { ...bet, days: 9 },
        ],
      }),
    ).toEqual({
      ...empty,
      learned: 'B-1 was decided. They help.',
      next: 'B-1 Templates: More!\nThe verdict of B-1 Templates is due on 2026-03-10.',
      risks:
        'The verdict of B-1 Templates is a day overdue.\nThe verdict of B-1 Templates is 9 days overdue.',
    }));
  test('leaves alone what somebody has written or emptied', () =>
    expect(
      redraft(
        { ...empty, shipped: 'Old.', changed: 'Mine.' },
        {
          drafted: { shipped: 'Old.', changed: 'Old.', learned: 'Old.' },
          anew: { ...empty, shipped: 'New.', changed: 'New.', learned: 'New.', risks: 'New.' },
        },
      ),
    ).toEqual({ ...empty, shipped: 'New.', changed: 'Mine.', risks: 'New.' }));
});
