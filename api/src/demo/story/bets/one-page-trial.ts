import type { StoryBet } from '../story-bet.ts';

/** Committed, and never launched. */
export const onePageTrial: StoryBet = {
  name: 'one-page-trial',
  title: 'One-page trial form',
  team: 'growth',
  owner: 'Mei',
  theme: 'growing-teams',
  problem: 'The trial asks for a company’s address on its second page, where every eighth leaves.',
  hypothesis: {
    change: 'ask for everything that a trial needs on one page',
    audience: 'everybody who signs up',
    segment: [],
    because: 'nothing on the second page is needed before the first invoice',
  },
  leadingMetric: 'trial-to-start',
  prediction: { lift: 0.1, low: 0.04, high: 0.16, confidence: 0.65 },
  guardrails: [{ metric: 'complaint-rate', margin: 0.5 }],
  alsoWatch: ['conversion-to-paid'],
  plan: { rollout: { controls: ['activation-rate'] } },
  windowDays: 28,
  effortWeeks: 2,
  days: { drafted: 30, committed: 27, launchBy: 6, review: -29 },
};
