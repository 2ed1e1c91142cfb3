import { describe, expect, test } from 'vitest';
import { draftTexts, redraft } from './readout-draft.ts';
import type { WeekOfTeam } from './readout-draft.ts';

const quiet: WeekOfTeam = {
  ...{ launches: [], changes: [], focus: [], verdicts: [], reviews: [] },
  ...{ launchesDue: [], guardrails: [], overdueVerdicts: [], overdueLaunches: [] },
};
const empty = { shipped: '', changed: '', learned: '', next: '', risks: '' };
const bet = { bet: 'B-1', title: 'Templates' };

describe('a drafted readout', () => {
  test('is empty where nothing happened', () => expect(draftTexts(quiet)).toEqual(empty));
  test('tells in sentences, one a line', () =>
    expect(
      draftTexts({
        ...quiet,
        focus: [{ ...bet, movement: 'Uses: 20 → 24, +20 %.' }],
        verdicts: [
          {
            ...bet,
            sentence: 'B-1 was decided.',
            movement: 'Uses: 20 → 24.',
            learned: 'They help',
            next: 'More!',
          },
          { ...bet, sentence: 'B-2 was decided.', movement: null, learned: 'Who knows?', next: 'Ask' },
        ],
        reviews: [{ ...bet, reviewOn: '2026-03-10' }],
        overdueVerdicts: [{ ...bet, days: 1 }],
        overdueLaunches: [{ ...bet, days: 9 }],
      }),
    ).toEqual({
      ...empty,
      changed: 'B-1 Templates. Uses: 20 → 24, +20 %.',
      learned: 'B-1 was decided. Uses: 20 → 24. They help.\nB-2 was decided. Who knows?',
      next: 'B-1 Templates: More!\nB-1 Templates: Ask.\nThe verdict of B-1 Templates is due on 2026-03-10.',
      risks: 'The verdict of B-1 Templates is a day overdue.\nThe launch of B-1 Templates is 9 days overdue.',
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
