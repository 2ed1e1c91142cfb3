import type { StoryBet } from '../story-bet.ts';

export const videoOnTheBoard: StoryBet = {
  name: 'video-on-the-board',
  title: 'Video on the empty board',
  team: 'onboarding',
  owner: 'Lena',
  theme: 'first-value',
  problem: 'Support explains what a board is for to thirty people a week.',
  hypothesis: {
    change: 'show a video of forty seconds on a board without cards',
    audience: 'everybody who signs up',
    segment: [],
    because: 'people to whom support has shown it share a board twice as often',
  },
  leadingMetric: 'activation-rate',
  prediction: { lift: 0.26, low: 0.2, high: 0.34, confidence: 0.8 },
  guardrails: [
    { metric: 'time-to-first-value', margin: 0.2 },
    { metric: 'latency-p95', margin: 0.12 },
  ],
  plan: { rollout: {} },
  windowDays: 28,
  effortWeeks: 3,
  days: { drafted: 194, committed: 190, launchBy: 186, launched: 186, review: 150 },
  verdict: {
    daysAgo: 150,
    kind: 'MISS',
    step: 'ROLL_BACK',
    learned: 'One in nine presses play. Those whom support called had asked for help, and were others.',
    next: 'Nothing on the empty board that has to be started.',
  },
  truth: { effects: { 'activation-rate': -0.03 } },
};
