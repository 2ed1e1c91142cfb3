import type { StoryBet } from '../story-bet.ts';

/** Complete, and not committed to yet. */
export const seatSuggestions: StoryBet = {
  name: 'seat-suggestions',
  title: 'Seat suggestions on the invoice',
  team: 'billing',
  owner: 'Tomás',
  theme: 'growing-teams',
  problem: 'Teams share a login for months before they buy the seat.',
  hypothesis: {
    change: 'name the colleagues who were invited and have no seat on the invoice',
    audience: 'teams that pay',
    segment: [],
    because: 'four in ten paying teams have more people in their boards than seats',
  },
  leadingMetric: 'expansion',
  prediction: { lift: 0.15, low: 0.03, high: 0.3, confidence: 0.5 },
  guardrails: [
    { metric: 'complaint-rate', margin: 0.4 },
    { metric: 'net-revenue-retention', margin: 0.03 },
  ],
  plan: { rollout: { controls: ['paying-accounts'] } },
  windowDays: 56,
  effortWeeks: 2,
  risks: 'Names on an invoice may be read as a reproach.',
  days: { drafted: 5, launchBy: -14, review: -77 },
};

/** Lacks a guardrail. */
export const stuckTasksDigest: StoryBet = {
  name: 'stuck-tasks-digest',
  title: 'Weekly digest of stuck tasks',
  team: 'growth',
  owner: 'Mei',
  theme: 'first-value',
  problem: 'Cards that nobody moves for two weeks are found in the quarterly review.',
  hypothesis: {
    change: 'send a digest of cards that have not moved for a week',
    audience: 'people with five open cards or more',
    segment: [],
    because: 'managers ask for such a list in every second call',
  },
  leadingMetric: 'wau-mau',
  prediction: { lift: 0.04, low: 0.01, high: 0.08, confidence: 0.5 },
  plan: { rollout: {} },
  windowDays: 56,
  effortWeeks: 3,
  days: { drafted: 4, launchBy: -21, review: -80 },
};

/** Just a title. */
export const commentsOnCards: StoryBet = {
  name: 'comments-on-cards',
  title: 'Comments on cards from the phone',
  team: 'growth',
  owner: 'Ada',
  days: { drafted: 1 },
};
