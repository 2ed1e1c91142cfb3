import type { StoryBet } from '../story-bet.ts';

export const priceInTheBanner: StoryBet = {
  name: 'price-in-the-banner',
  title: 'Price in the trial banner',
  team: 'billing',
  owner: 'Tomás',
  theme: 'growing-teams',
  problem: 'People do not start a trial because they expect the price to be hidden for a reason.',
  hypothesis: {
    change: 'say the price a seat beside the trial button',
    audience: 'everybody who signs up',
    segment: [],
    because: '“what does it cost afterwards?” is the question that chat is asked most',
  },
  leadingMetric: 'trial-to-start',
  prediction: { lift: 0.34, low: 0.28, high: 0.44, confidence: 0.75 },
  guardrails: [
    { metric: 'activation-rate', margin: 0.2 },
    { metric: 'ticket-volume', margin: 0.3 },
  ],
  alsoWatch: ['conversion-to-paid'],
  plan: { experiment: { name: 'trial-banner-price', exposedAt: 'SIGN_UP', enrolDays: 49 } },
  windowDays: 14,
  effortWeeks: 1,
  days: { drafted: 284, committed: 280, launchBy: 276, launched: 276, review: 212 },
  verdict: {
    daysAgo: 212,
    kind: 'PARTIAL',
    step: 'KEEP',
    learned: 'The price puts nobody off. It brings half of what we hoped, for a week of work.',
    next: 'Say the price on the plans page too.',
  },
  truth: { effects: { 'trial-to-start': 0.2 } },
};
