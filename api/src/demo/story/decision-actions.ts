import type { Action, NamedDecision } from './acts.ts';
import type { StoryDates } from './dates.ts';
import { decisions, openProposal } from './decisions.ts';
import type { StoryDecision, StoryPosition } from './decisions.ts';

export function listDecisionActions(dates: StoryDates): Action[] {
  return [...decisions.flatMap((decision) => listOfDecision(decision, dates)), ...listOfProposal(dates)];
}

function listOfDecision(decision: StoryDecision, dates: StoryDates): Action[] {
  const { name, owner: by, daysAgo, chosen, why, proposed, review } = decision;
  const proposal = buildDecision(decision, dates);
  const actions: Action[] = [];
  if (proposed) {
    actions.push({ daysAgo: proposed.daysAgo, by, act: 'PROPOSE', given: { name, decision: proposal } });
    actions.push(...listPositions(name, proposed.positions));
  }
  actions.push({ daysAgo, by, act: 'DECIDE', given: { name, decision: { ...proposal, chosen, why } } });
  if (review) {
    const { stands, note } = review;
    const reviewed = { daysAgo: review.daysAgo, by: review.by };
    actions.push({ ...reviewed, act: 'REVIEW_DECISION', given: { name, stands, note } });
  }
  return actions;
}

function listOfProposal(dates: StoryDates): Action[] {
  const { name, owner: by, daysAgo, decideDaysAgo, positions } = openProposal;
  const decision = buildDecision({ ...openProposal, daysAgo: decideDaysAgo }, dates);
  return [{ daysAgo, by, act: 'PROPOSE', given: { name, decision } }, ...listPositions(name, positions)];
}

function listPositions(name: string, positions: readonly StoryPosition[]): Action[] {
  return positions.map(({ by, daysAgo, agrees, comment }) => ({
    ...{ daysAgo, by },
    act: 'TAKE_POSITION',
    given: { name, agrees, comment },
  }));
}

function buildDecision(
  { daysAgo, reviewDaysAgo, options, ...decision }: Omit<StoryDecision, 'chosen' | 'why'>,
  dates: StoryDates,
): NamedDecision {
  const { title, owner, context, risks = null, ask = null, bet = null, supersedes = null } = decision;
  return {
    ...{ title, owner, context, options: [...options], on: dates.on(daysAgo) },
    ...{ chosen: null, why: null, risks, ask, bet, supersedes },
    reviewOn: reviewDaysAgo === undefined ? null : dates.on(reviewDaysAgo),
  };
}
