import type { Calendar } from '../../domain/calendar.ts';
import type { Action } from './acts.ts';
import { listBetActions } from './bet-actions.ts';
import { storyBets } from './bets.ts';
import { StoryDates } from './dates.ts';
import { listDecisionActions } from './decision-actions.ts';
import { notes } from './notes.ts';
import { people, teams } from './people.ts';
import { listReadoutActions } from './readout-actions.ts';
import { listQuarterActions } from './quarter-actions.ts';

/** The day on which the team began to write its bets down. */
export const begunDaysAgo = 391;

/** All that happened, oldest first; what is older than the beginning was entered then. */
export function listActions(today: string, calendar: Calendar): Action[] {
  const dates = new StoryDates(today, calendar);
  const begin = { daysAgo: begunDaysAgo, by: null };
  const actions: Action[] = [
    ...teams.map((team): Action => ({ ...begin, act: 'SAVE_TEAM', given: team })),
    ...people.map((person): Action => ({ ...begin, act: 'SAVE_PERSON', given: person })),
    { ...begin, by: 'Ada', act: 'ADOPT_STARTER', given: {} },
    ...listQuarterActions(dates),
    ...storyBets.flatMap((bet) => listBetActions(bet, dates)),
    ...listDecisionActions(dates),
    ...listNotes(dates),
    ...listReadoutActions(dates),
  ];
  // Of one day in the order above.
  return actions
    .map((action) => ({ ...action, daysAgo: Math.min(action.daysAgo, begunDaysAgo) }))
    .toSorted((a, b) => b.daysAgo - a.daysAgo);
}

function listNotes(dates: StoryDates): Action[] {
  return notes.map(({ by, fromDaysAgo, days, text, metrics }) => {
    const to = days === 1 ? null : dates.on(fromDaysAgo - days + 1);
    const note = { from: dates.on(fromDaysAgo), to, text, metrics: [...metrics] };
    return { daysAgo: fromDaysAgo, by, act: 'ADD_NOTE', given: { note } };
  });
}
