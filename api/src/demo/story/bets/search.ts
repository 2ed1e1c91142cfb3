import type { StoryBet } from '../story-bet.ts';

export const search: StoryBet = {
  name: 'search',
  title: 'Search across projects',
  team: 'growth',
  owner: 'Mei',
  problem: 'Search sees one board; people with ten boards search ten times, or ask a colleague.',
  hypothesis: {
    change: 'let search look into all projects at once',
    audience: 'everybody with more than one project',
    segment: [],
    because: 'every fourth search is followed by the same words on another board',
  },
  leadingMetric: 'feature-adoption',
  prediction: { lift: 0.2, low: 0.1, high: 0.32, confidence: 0.7 },
  guardrails: [
    { metric: 'latency-p95', margin: 0.08 },
    { metric: 'crash-rate', margin: 0.5 },
  ],
  alsoWatch: ['wau-mau'],
  plan: { rollout: {} },
  windowDays: 56,
  effortWeeks: 7,
  risks: 'The index shares its store with the boards.',
  days: { drafted: 34, committed: 32, launchBy: 30, launched: 30, review: -26 },
  amendments: [
    {
      daysAgo: 12,
      reason: 'Boards have been slower since the launch, and Sam knows their store.',
      changes: { ask: 'Sam: say by the end of the month what a store of its own for the index takes.' },
    },
  ],
  truth: { effects: { 'feature-adoption': 0.25, 'latency-p95': 0.3 } },
};
