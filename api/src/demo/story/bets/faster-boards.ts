import type { StoryBet } from '../story-bet.ts';

export const fasterBoards: StoryBet = {
  name: 'faster-boards',
  title: 'Faster first load of boards',
  team: 'growth',
  owner: 'Sam',
  theme: 'fewer-surprises',
  problem: 'Large boards take half a second and more before the first card can be moved.',
  hypothesis: {
    change: 'load the cards on the screen first and the rest behind them',
    audience: 'everybody with a board',
    segment: [],
    because: 'four of five requests beyond 400 ms read cards that nobody scrolls to',
  },
  leadingMetric: 'latency-p95',
  prediction: { lift: -0.18, low: -0.25, high: -0.1, confidence: 0.85 },
  guardrails: [
    { metric: 'complaint-rate', margin: 0.6 },
    { metric: 'ticket-volume', margin: 0.25 },
  ],
  alsoWatch: ['wau-mau'],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 5,
  days: { drafted: 136, committed: 133, launchBy: 128, launched: 128, review: 100 },
  verdict: {
    daysAgo: 97,
    kind: 'HIT',
    step: 'KEEP',
    learned: 'The wait was for cards that nobody looks at. Tickets about speed have all but stopped.',
    next: 'Watch it: a search over everything will want the same store.',
  },
  truth: { effects: { 'latency-p95': -0.22 } },
};
